"""The verb that a number of times belongs to, and the event it tells."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Window
from newsaudit.extract.counts.lexicon import NEEDS_OBJECT
from newsaudit.extract.counts.nouns import EVENT_NOUNS
from newsaudit.extract.counts.verbs import BASES, EVENT_VERBS, event_noun
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

BACK, FORWARD = 22, 14
"""Most tokens between a verb and the number of times it happened."""

RELATIVE = frozenset("who whose which".split())
AUXILIARIES = frozenset("is are was were has have had".split())
BREAKS = frozenset("; : but".split())


def event_verb(
    document: Document, after: int, first: int, window: Window, forward_first: bool
) -> int | None:
    """Return the verb a number of times belongs to: right behind, the nearest before, else after."""
    ahead = verb_ahead(document, after, window)
    if forward_first or (ahead is not None and is_right_behind(document.lower, after, ahead)):
        return ahead if ahead is not None else verb_before(document, first, window)
    back = verb_before(document, first, window)
    return back if back is not None else ahead


def is_right_behind(words: list[str], after: int, verb: int) -> bool:
    """Tell `twice convicted`, `has twice been investigated` by what stands between."""
    return all(
        word in ("been", "has", "have", "had", "-") or word.endswith("ly")
        for word in words[after:verb]
    )


def verb_before(document: Document, first: int, window: Window) -> int | None:
    """Return the nearest verb before a number of times, in its clause."""
    words = document.lower
    said: int | None = None
    for place in range(first - 1, max(window.first, first - BACK) - 1, -1):
        if words[place] in BREAKS:
            break
        if not is_verb(document, place):
            continue
        if (words[place] in REPORTING and place < first - 2) or is_aside(words, place, first):
            said = place if said is None else said
        elif words[place - 1] != "of" or not words[place].endswith("ing"):
            return place - 2 if is_attempted(words, place) else place
    return said


def is_aside(words: list[str], verb: int, first: int) -> bool:
    """Tell a verb of a clause put in: "went into Fordow, which is dug into a mountain, 36 times"."""
    relative = next((p for p in range(verb - 1, max(0, verb - 5), -1) if words[p] in RELATIVE), 0)
    return at(words, relative - 1) == "," and "," in words[verb:first]


def is_attempted(words: list[str], verb: int) -> bool:
    """Tell whether the verb before is the one that happened: `tried to pass it five times`."""
    return at(words, verb - 1) == "to" and at(words, verb - 2) in ATTEMPTED


ATTEMPTED = frozenset(
    "tried failed attempted asked refused threatened promised vowed offered declined".split()
)

REPORTING = frozenset("said says told".split())
"""A report in the middle of a sentence: "has warned them, officials said, twice"."""


def verb_ahead(document: Document, after: int, window: Window) -> int | None:
    """Return the first verb behind a number of times that is no relative clause's or report's."""
    words = document.lower
    relative, skipped = False, -1
    said: int | None = None
    for place in range(after, min(window.after, after + FORWARD)):
        word = words[place]
        relative = relative or word in RELATIVE
        if word in BREAKS:
            break
        if relative and word in AUXILIARIES:
            relative, skipped = False, place + 1
        if place == skipped or not is_verb(document, place):
            continue
        if relative:
            relative = False
        elif word in REPORTING:
            said = place if said is None else said
        else:
            return place
    return said


def is_verb(document: Document, place: int) -> bool:
    """Tell a verb from the noun or adjective of the same form by the word before it."""
    before, word = at(document.lower, place - 1), document.lower[place]
    if word == "been":
        return at(document.lower, place + 1) == "to"
    if is_present(word):
        return before.endswith("ly") or before in PRONOUNS
    if event_noun(word) is None:
        return False
    if word in SPEAKING:
        return speaks_with(document.lower, place)
    if word.endswith("ing"):
        return before in BEFORE_PARTICIPLE
    if word in EVENT_VERBS and (word in EVENT_NOUNS or word in PRESENT):
        return before in BEFORE_VERB
    if word in BASES:
        return before in BEFORE_BASE
    return before not in BEFORE_NOUN and not document.words[place][0].isupper()


def is_present(word: str) -> bool:
    """Tell what may be a verb of the third person or a plural: mentions."""
    return word[-1] == "s" and word[:-1] in BASES and word not in EVENT_VERBS


PRONOUNS = frozenset("he she it who which".split())
PRESENT = frozenset("meet speak talk travel reject fail repeat try ask".split())
BEFORE_PARTICIPLE = frozenset(
    "is are was were been be after before since by of keep kept while when , and then - — – off from "
    "for with without on in".split()
)
BEFORE_VERB = frozenset(
    "to will would can could may might must should they we you i not who n't did do does and twice".split()
)
BEFORE_BASE = BEFORE_VERB | {"to"} - {"twice"}
BEFORE_NOUN = frozenset(
    "the a an its their his her of in this these such most more two three".split()
)
"""Before an adjective in -ed: the proposed deal."""

SPEAKING = frozenset(form for form, noun in EVENT_VERBS.items() if noun == "conversation")
TOGETHER = frozenset("with together phone telephone each to".split())
SPEAKERS = frozenset("two both ministers leaders presidents pair men women sides".split())


def speaks_with(words: list[str], verb: int) -> bool:
    """Tell a conversation from a speech: someone speaks with someone."""
    behind, ahead = words[max(0, verb - 8) : verb], words[verb + 1 : verb + 9]
    return not TOGETHER.isdisjoint(ahead) or not SPEAKERS.isdisjoint(behind)


PHONES = frozenset("phone telephone phoned telephoned call calls called hotline".split())


def event_of_verb(document: Document, verb: int, window: Window) -> str | None:
    """Name the event of a verb; people who speak by telephone have a call."""
    words = document.lower
    verb = caused(words, verb, window) if words[verb] in CAUSING else verb
    if at(words, verb + 1) == "under" and words[verb] in MOTION:
        return next((EVENT_NOUNS[w] for w in words[verb + 2 : verb + 5] if w in EVENT_NOUNS), None)
    event = "visit" if words[verb] in MOTION else event_noun(words[verb])
    event = PHRASAL.get((words[verb], at(words, verb + 1)), event)
    sentence = words[window.first : window.after]
    if event in NEEDS_OBJECT and not set(NEEDS_OBJECT[event].split()) & set(sentence):
        return None
    if event == "conversation" and PHONES & set(sentence):
        return "call"
    return event


def caused(words: list[str], verb: int, window: Window) -> int:
    """Return the verb that is counted: `forced the port to shut`."""
    for place in range(verb + 1, min(verb + CAUSED_WITHIN, window.after - 1)):
        if words[place] == "to" and event_noun(words[place + 1]) is not None:
            return place + 1
    return verb


CAUSING = ("forced", "prompted")
CAUSED_WITHIN = 6
PHRASAL = {
    ("turned", "down"): "rejection",
    ("called", "off"): "cancellation",
    ("found", "guilty"): "conviction",
    ("walked", "out"): "walkout",
    ("put", "off"): "postponement",
    ("taken", "off"): "takeoff",
    ("took", "off"): "takeoff",
}
"""Verbs that mean another event with the word behind them."""

MOTION = frozenset("been went gone came come".split())
"""been to, went to: a visit."""
