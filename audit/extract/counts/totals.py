"""Totals told as a number of events: `bringing the number of attacks this month to five`."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.lexicon import FOLLOWERS
from newsaudit.extract.counts.nouns import PLURALS
from newsaudit.extract.counts.phrases import REACH, describe
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import CARDINAL_WORDS, Number, at, cardinal

BEHIND = 14
"""Most tokens between the noun and the number it comes to."""

BRINGING = frozenset(
    "bring brings bringing brought rise rises rose risen takes taking took".split()
)


def by_total(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `bringing to five the number of attacks`, `the number of attacks rose to five`."""
    words = document.lower
    window = window_at(document, index)
    noun = counted_noun(words, index, window)
    if noun is None or BRINGING.isdisjoint(words[max(window.first, index - 8) : noun + BEHIND]):
        return None
    described = describe(document, index + 2, noun, window)
    number = number_of(words, index, noun, window)
    if described is None or number is None or number.whole is None:
        return None
    return Hit(
        number.first, number.after, number.whole, "cardinal", described[0], "cardinal-total", noun,
        number.first,
    )  # fmt: skip


def counted_noun(words: list[str], index: int, window: Window) -> int | None:
    """Return the plural behind `number of`."""
    if at(words, index + 1) != "of":
        return None
    places = range(index + 2, min(index + 2 + REACH, window.after))
    return next((place for place in places if words[place] in PLURALS), None)


def number_of(words: list[str], index: int, noun: int, window: Window) -> Number | None:
    """Return the number that the total comes to: before `the number of`, or behind `to`."""
    for place in range(max(window.first, index - 3), index - 1):
        if words[place - 1] in ("to", "least", "than") and is_figure(words[place]):
            return cardinal(words, place)
    for place in range(noun + 1, min(noun + BEHIND, window.after - 1)):
        if words[place] != "to" or not is_figure(words[place + 1]):
            continue
        number = cardinal(words, place + 1)
        following = at(words, number.after) if number else ""
        if not following.isalpha() or following in FOLLOWERS:
            return number
    return None


def is_figure(word: str) -> bool:
    """Tell a number in figures or words."""
    return word[0].isdigit() or word in CARDINAL_WORDS
