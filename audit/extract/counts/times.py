"""Events told by a verb: `met for the third time`, `have spoken six times`, `twice`."""

from __future__ import annotations

from newsaudit.extract.counts.cardinals import number_before
from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.lexicon import (
    EVENT_NOUNS,
    EVENT_VERBS,
    NEEDS_OBJECT,
    NOT_A_COUNT_AFTER_TIMES,
)
from newsaudit.extract.counts.phrases import with_determiner
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import Number, at


def by_time(document: Document, number: Number, window: Window) -> Hit | None:
    """Read `met for the first time since`, `the second time the two have talked`."""
    words = document.lower
    first = with_determiner(document, number.first)
    forward = at(words, first - 1) not in ("for", "so") and first == number.first - 1
    if denies(words, first):
        return None
    verb = event_verb(document, number.after + 1, first, window, forward)
    if verb is None:
        return None
    first = first - 1 if at(words, first - 1) == "for" else first
    event = event_of_verb(document, verb, window)
    count, after = int(number.value), number.after + 1
    return (
        event and Hit(first, after, count, "ordinal", event, "ordinal-time", verb, number.first)
    ) or None


def denies(words: list[str], first: int) -> bool:
    """Tell "it was not the first time" (no count) by the words before the phrase."""
    return any(
        word in ("not", "never", "hardly") or word.endswith(("n't", "n’t"))
        for word in words[max(0, first - 2) : first]
    )


def by_times(document: Document, index: int, last: Hit | None) -> Hit | None:
    """Read `have spoken six times`, `twice`, `on four occasions`."""
    words = document.lower
    if words[index] in ("twice", "thrice"):
        count, first = 2 if words[index] == "twice" else 3, index
    else:
        number = number_before(document, index)
        if number is None or number.after != index or number.whole is None:
            return None
        count, first = number.whole, number.first
    if is_ratio(at(words, index + 1)) or at(words, first - 1) == "of":
        return None
    window = window_at(document, index)
    verb = event_verb(document, index + 1, first, window, forward_first=False)
    event = event_of_verb(document, verb, window) if verb is not None else None
    if verb is None or event is None:
        return None
    return Hit(first, index + 1, count, "cardinal", event, "cardinal-times", verb, first)


def is_ratio(following: str) -> bool:
    """Tell "three times as many" and "ten times harder" from a count, by the word behind."""
    comparative = following.endswith("er") and following not in ("after", "over", "under", "ever")
    return following in NOT_A_COUNT_AFTER_TIMES or following == "-" or comparative


def event_verb(
    document: Document, after: int, first: int, window: Window, forward_first: bool
) -> int | None:
    """Return the event verb a number of times belongs to: the nearest before, else after."""
    words = document.lower
    back = range(first - 1, max(window.first, first - 16) - 1, -1)
    forward = range(after, min(window.after, after + 12))
    for places in (forward, back) if forward_first else (back, forward):
        for place in places:
            if words[place] in EVENT_VERBS and is_verb(document, place):
                return place
            if words[place] in ("to", "of", ",") and places is forward and not forward_first:
                break
    return None


def is_verb(document: Document, place: int) -> bool:
    """Tell a verb from the noun of the same form by the word before it."""
    before, word = at(document.lower, place - 1), document.lower[place]
    if word in SPEAKING:
        return speaks_with(document.lower, place)
    if word.endswith("ing"):
        return before in BEFORE_PARTICIPLE
    return word not in EVENT_NOUNS or before in BEFORE_VERB


BEFORE_PARTICIPLE = frozenset(
    "is are was were been be after before since by of keep kept , and".split()
)
BEFORE_VERB = frozenset(
    "to will would can could may might must should they we you i not who n't did do does and".split()
)
SPEAKING = frozenset(form for form, noun in EVENT_VERBS.items() if noun == "conversation")
TOGETHER = frozenset("with together phone telephone each".split())
SPEAKERS = frozenset("two both ministers leaders presidents pair men women sides".split())


def speaks_with(words: list[str], verb: int) -> bool:
    """Tell a conversation from a speech: someone speaks with someone."""
    behind, ahead = words[max(0, verb - 8) : verb], words[verb + 1 : verb + 9]
    return not TOGETHER.isdisjoint(ahead) or not SPEAKERS.isdisjoint(behind)


PHONES = frozenset("phone telephone phoned telephoned call calls called hotline".split())


def event_of_verb(document: Document, verb: int, window: Window) -> str | None:
    """Name the event of a verb; people who speak by telephone have a call."""
    words = document.lower
    event = EVENT_VERBS[words[verb]]
    sentence = words[window.first : window.after]
    if event in NEEDS_OBJECT and not set(NEEDS_OBJECT[event].split()) & set(sentence):
        return None
    if event == "conversation" and PHONES & set(sentence):
        return "call"
    return event
