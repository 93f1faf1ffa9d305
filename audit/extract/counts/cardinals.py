"""Cardinals before a plural: `five previous calls`, `18 packages of sanctions`."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Hit, window_at
from newsaudit.extract.counts.lexicon import FREQUENCY, MODIFIERS, ORDINAL_ONLY, PLURALS
from newsaudit.extract.counts.phrases import REACH, describe
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import TENS, UNITS, Number, at, cardinal

EMERGENCY_NUMBERS = (911.0, 999.0, 112.0, 311.0)
"""A "911 call" is no count of calls."""


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
