"""Where an article counts events: hits of the patterns, before participants and dates are read.

Each pattern starts from a trigger word found in one pass over the tokens and looks at a bounded
number of tokens around it, within the sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.counts.lexicon import (
    CLASSIFIERS,
    COPULAS,
    DETERMINERS,
    ELLIPTIC,
    EVENT_NOUNS,
    EVENT_VERBS,
    FOLLOWERS,
    FREQUENCY,
    MODIFIERS,
    NEEDS_CLASSIFIER,
    NEEDS_COMPLEMENT,
    NEEDS_OBJECT,
    NOT_A_COUNT_AFTER_TIMES,
    ORDINAL_ONLY,
    PLURALS,
    SINGULARS,
)
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import (
    ORDINAL_SUFFIXES,
    ORDINALS,
    TENS,
    UNITS,
    Number,
    at,
    cardinal,
    ordinal,
)

TRIGGERS: dict[str, str] = (
    dict.fromkeys(PLURALS, "noun")
    | dict.fromkeys([*ORDINALS, *ORDINAL_SUFFIXES], "ordinal")
    | dict.fromkeys(["times", "occasions", "twice", "thrice"], "times")
)
"""Word to the family of patterns it may belong to."""

REACH = 6
"""Most tokens between a number and the noun it counts."""

EMERGENCY_NUMBERS = (911.0, 999.0, 112.0, 311.0)
"""A "911 call" is no count of calls."""

LARGEST_COUNT = 100_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A counted event: tokens `first` to `after` (exclusive) are the count phrase."""

    first: int
    after: int
    count: int
    form: str
    event: str
    pattern: str
    noun: int
    """Token of the event's noun or verb."""
    number: int
    """First token of the number itself."""


@dataclass(frozen=True, slots=True)
class Window:
    """The tokens of one sentence: `first` to `after` (exclusive)."""

    first: int
    after: int


def find_hits(document: Document) -> list[Hit]:
    """Return the counts of a document in text order, one for each trigger."""
    hits: dict[tuple[int, int], Hit] = {}
    last: Hit | None = None
    for index, word in enumerate(document.lower):
        family = TRIGGERS.get(word)
        if family is None:
            continue
        hit = PATTERNS[family](document, index, last)
        if hit is not None and 0 < hit.count <= LARGEST_COUNT:
            last = hits.setdefault((hit.first, hit.after), hit)
    return sorted(hits.values(), key=lambda hit: hit.first)


def window_at(document: Document, index: int) -> Window:
    """Return the tokens of the sentence that holds a token; of a very long one, those around."""
    sentence = document.sentences[document.sentence_at(document.starts[index])]
    first, after = document.token_at(sentence.start), document.token_at(sentence.end - 1) + 1
    return Window(max(first, index - WIDEST), min(after, index + WIDEST))


WIDEST = 120
"""Most tokens on either side that belong to one sentence: keeps time linear on any text."""


# Ordinals


def by_ordinal(document: Document, index: int, last: Hit | None) -> Hit | None:
    """Read `the sixth call`, `was the sixth between`, `for the first time`."""
    words = document.lower
    first = index - 1 if words[index] in ORDINAL_SUFFIXES else index
    if at(words, first - 1) == "-" and at(words, first - 2) in TENS:
        first -= 2
    number = ordinal(words, first) if first >= 0 else None
    if number is None or is_no_count(document, number):
        return None
    window = window_at(document, index)
    if at(words, number.after) == "time":
        return by_time(document, number, window)
    return attributive(document, number, window) or elliptic(document, number, window, last)


def is_no_count(document: Document, number: Number) -> bool:
    """Tell rankings (second largest), names (First Lady) and compounds (third-party)."""
    words, following = document.lower, at(document.lower, number.after)
    if following in ("-", "most", "least", "person", "party") or following.endswith("est"):
        return True
    before = at(words, number.first - 1)
    if before == "-" or before in ADVERBIAL_AFTER:
        return True
    word = document.words[number.first]
    starts = number.first == 0 or not before[0].isalnum()
    return word[0].isupper() and not starts


ADVERBIAL_AFTER = frozenset(
    "would will could should may might can must to who he she they i we it you was were when had".split()
)
"""Words after which `first` is an adverb: "whom he would first call"."""


def attributive(document: Document, number: Number, window: Window) -> Hit | None:
    """Read an ordinal before its noun: `a third round of talks`, `its fifth nuclear test`."""
    noun = head_after(document, number.after, window, SINGULARS)
    if noun is None:
        return None
    described = describe(document, number.after, noun, window)
    if described is None:
        return None
    event, after = described
    first = with_determiner(document, number.first)
    return Hit(
        first, after, int(number.value), "ordinal", event, "ordinal-noun", noun, number.first
    )


def head_after(document: Document, index: int, window: Window, nouns: dict[str, str]) -> int | None:
    """Return the event noun that heads the phrase going on at `index`."""
    words = document.lower
    for place in range(index, min(index + REACH, window.after)):
        word = words[place]
        if word in nouns and ends_phrase(document, place, window):
            return place
        if word not in MODIFIERS and word not in nouns and not word.endswith("-"):
            return None
    return None


def ends_phrase(document: Document, noun: int, window: Window) -> bool:
    """Tell a head noun from the first part of a compound: `attack`, not `attack helicopter`."""
    if noun + 1 >= window.after or document.lower[noun] in PLURALS:
        return True
    following = document.words[noun + 1]
    if following == "-":
        return document.starts[noun + 1] > document.ends[noun]
    return (
        not following[0].isalpha()
        or following.lower() in FOLLOWERS
        or following[0].isupper()
        or following.endswith(("ed", "ly"))
    )


def describe(document: Document, first: int, noun: int, window: Window) -> tuple[str, int] | None:
    """Name the event of a phrase whose modifiers begin at `first`; None if it is no event.

    Returns the name (`round of talks`, `nuclear test`) and the index after the phrase.
    """
    words = document.lower
    lemma = EVENT_NOUNS[words[noun]]
    modifiers = words[first:noun]
    if lemma in NEEDS_COMPLEMENT:
        return with_complement(words, lemma, modifiers, noun, window)
    if lemma in NEEDS_CLASSIFIER and words[noun] in PLURALS:
        if not NEEDS_CLASSIFIER[lemma] & set(modifiers):
            return None
    if lemma == "strike" and "air" in modifiers:
        return "airstrike", noun + 1
    classifier = next((word for word in modifiers if word in CLASSIFIERS), None)
    return f"{classifier} {lemma}" if classifier else lemma, noun + 1


def with_complement(
    words: list[str], lemma: str, modifiers: list[str], noun: int, window: Window
) -> tuple[str, int] | None:
    """Name a round of talks, a package of sanctions: the complement behind `of` or before."""
    wanted = NEEDS_COMPLEMENT[lemma]
    if at(words, noun + 1) == "of":
        for place in range(noun + 2, min(noun + 7, window.after)):
            if words[place] in wanted:
                return f"{lemma} of {words[place]}", place + 1
    for word in modifiers:
        if word in wanted:
            return f"{lemma} of {word}", noun + 1
    return None


def with_determiner(document: Document, first: int) -> int:
    """Take in the determiner before a number."""
    return first - 1 if at(document.lower, first - 1) in DETERMINERS - {"s"} else first


def elliptic(document: Document, number: Number, window: Window, last: Hit | None) -> Hit | None:
    """Read an ordinal without its noun: `The call … was the sixth between …`."""
    words = document.lower
    first = with_determiner(document, number.first)
    possessed = at(document.words, number.first - 1).endswith(("'s", "’s", "s'", "s’"))
    if first == number.first and not possessed:
        return None
    after = number.after + 1 if at(words, number.after) == "one" else number.after
    following = at(words, after)
    if following in ("is", "was", "will"):
        return another(document, number, window, last)
    if following not in ELLIPTIC and following not in (",", ".", "", ";", "—"):
        return None
    noun = elliptic_noun(document, first, window, possessed)
    if noun is None or (following == "of" and at(words, after + 1) not in OF_A_SERIES):
        return None
    event = describe(document, max(window.first, noun - 3), noun, window_at(document, noun))
    if event is None:
        return None
    count = int(number.value)
    return Hit(first, after, count, "ordinal", event[0], "ordinal-elliptic", noun, number.first)


OF_A_SERIES = frozenset("its their his her the this that such".split())


def another(document: Document, number: Number, window: Window, last: Hit | None) -> Hit | None:
    """Read `16 packages …, and a seventeenth is being drafted`."""
    if last is None or last.first < window.first or last.count >= number.value:
        return None
    if at(document.lower, number.first - 1) not in ("a", "an", "the"):
        return None
    first, after = number.first - 1, number.after
    count, place = int(number.value), number.first
    return Hit(first, after, count, "ordinal", last.event, "ordinal-another", last.noun, place)


def elliptic_noun(document: Document, first: int, window: Window, possessed: bool) -> int | None:
    """Find the noun an ordinal stands for: the subject before a copula, or before a comma."""
    words = document.lower
    copula = next(
        (
            place
            for place in range(first - 1, max(window.first, first - 5), -1)
            if words[place] in COPULAS
        ),
        None,
    )
    if copula is not None:
        if copula - window.first <= 2 and words[window.first] in ("it", "this", "that"):
            return noun_before_sentence(document, window)
        return first_noun(document, window.first, copula, window)
    if possessed or at(words, first - 1) in (",", "and", "—", "–"):
        return last_noun(document, max(window.first, first - 25), first, window)
    return None


def first_noun(document: Document, first: int, after: int, window: Window) -> int | None:
    """Return the first head noun of an event between two tokens."""
    return next(
        (
            place
            for place in range(first, after)
            if document.lower[place] in EVENT_NOUNS and ends_phrase(document, place, window)
        ),
        None,
    )


def last_noun(document: Document, first: int, after: int, window: Window) -> int | None:
    """Return the last head noun of an event between two tokens."""
    return next(
        (
            place
            for place in range(after - 1, first - 1, -1)
            if document.lower[place] in EVENT_NOUNS and ends_phrase(document, place, window)
        ),
        None,
    )


def noun_before_sentence(document: Document, window: Window) -> int | None:
    """Return the last event noun of the sentence before: what "it was the third" points to."""
    if window.first == 0:
        return None
    earlier = window_at(document, window.first - 1)
    return last_noun(document, earlier.first, earlier.after, earlier)


# Times


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


# Cardinals


def by_noun(document: Document, index: int, last: Hit | None) -> Hit | None:
    """Read `five previous calls`, `18 packages of sanctions`, `23 air strikes`."""
    lemma = PLURALS[document.lower[index]]
    number = None if lemma in ORDINAL_ONLY else number_before(document, index)
    if number is None or number.whole is None or number.value in EMERGENCY_NUMBERS:
        return None
    window = window_at(document, index)
    described = describe(document, number.after, index, window)
    if described is None or number.first < window.first or is_frequency(document, described[1]):
        return None
    event, after = described
    return Hit(
        number.first, after, number.whole, "cardinal", event, "cardinal-noun", index, number.first
    )


def number_before(document: Document, index: int) -> Number | None:
    """Return the cardinal that governs the noun at `index`, over modifiers; None for ranges."""
    words = document.lower
    for place in range(index - 1, max(-1, index - REACH - 1), -1):
        word = words[place]
        if word[0].isdigit() or word in TENS or (word in UNITS and word not in ("zero", "one")):
            number = cardinal(words, whole_number_start(words, place))
            return number if number and is_governing(document, number) else None
        if word not in MODIFIERS and word not in ("dozen", "a"):
            return None
    return None


def whole_number_start(words: list[str], place: int) -> int:
    """Return where a number that ends at `place` begins: `twenty-one`."""
    if at(words, place - 1) == "-" and at(words, place - 2) in TENS:
        return place - 2
    return place


def is_governing(document: Document, number: Number) -> bool:
    """Refuse ranges (two to three), money, compounds (7-day), scores and parts of names."""
    words = document.lower
    before = at(words, number.first - 1)
    if at(words, number.after) in ("-", "%", "percent", ":") or before in BEFORE_NO_COUNT:
        return False
    if number.first and document.ends[number.first - 1] == document.starts[number.first]:
        return before in ("“", '"', "‘", "(", "—", "–")
    return not (
        before in ("to", "and")
        and (at(words, number.first - 2) in UNITS or at(words, number.first - 2)[:1].isdigit())
    )


BEFORE_NO_COUNT = frozenset("$ € £ # - no or age aged / past last next latest first".split())
"""no 5, six or seven, and "the last two elections": a stretch looked back on, not a count."""


def is_frequency(document: Document, after: int) -> bool:
    """Tell "three meetings a week" and "five incidents for every 1,000" from a count."""
    words = document.lower
    if "every" in words[after : after + 8] and "for" in words[after : after + 8]:
        return True
    return at(words, after) in ("a", "per", "each", "every") and at(words, after + 1) in FREQUENCY


PATTERNS = {"ordinal": by_ordinal, "times": by_times, "noun": by_noun}
