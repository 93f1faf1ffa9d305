"""Numbers in words and figures: `two and a half`, `2 1/2`, `twenty-four`, `a couple of`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsaudit.extract.dates.lexicon import SCALES, SMALL, TENS, WORDS

LONGEST = 9
"""Tokens a number may have; longer rows of number words are no number of days or years."""


MOST_DIGITS = 10
"""Digits a number may have; longer ones are account numbers, not lengths of time."""


class Number(NamedTuple):
    """A number, its class and the index of the token after it."""

    cls: str
    value: float
    following: int
    code: str = ""


def read_number(words: Sequence[str], index: int) -> Number | None:
    """Return the number that begins at a token.

    Class `VAGUE` is an unsaid number (`several`, `a few`, `hundreds of`), `YEAR` a year in words
    (`nineteen ninety-six`); None when there is no number.
    """
    window = [word.lower() for word in words[index : index + LONGEST]]
    size, number = vague(window) or spoken_year(window) or plain(window) or (0, None)
    return number._replace(following=index + size) if number is not None else None


def vague(window: list[str]) -> tuple[int, Number] | None:
    """Read `several`, `a few`, `hundreds of`, `a couple of`."""
    article = 1 if window[0] in ("a", "some") and len(window) > 1 else 0
    word = window[article] if article < len(window) else ""
    of = 1 if window[article + 1 : article + 2] == ["of"] else 0
    if word == "couple":
        return article + 1 + of, Number("NUM", 2, 0, "couple")
    if (word == "few" or (word in ("several", "many") and not article)) or (
        word == "number" and of
    ):
        return article + 1 + (of if word == "number" else 0), Number("VAGUE", 0, 0)
    if word in ("dozens", "hundreds", "thousands", "millions", "billions", "tens") and of:
        size = article + 2
        if window[size : size + 1] == ["thousands"]:
            size += 2
        return size, Number("VAGUE", 0, 0)
    return None


def spoken_year(window: list[str]) -> tuple[int, Number] | None:
    """Read `nineteen ninety-six` and `two thousand one` (broadcast transcripts)."""
    if window[0] in ("eighteen", "nineteen", "twenty") and len(window) > 1:
        tens = TENS.index(window[1]) + 2 if window[1] in TENS else 0
        if not tens:
            return None
        size, unit = 2, 0
        joined = 1 if window[2:3] == ["-"] else 0
        word = window[2 + joined] if 2 + joined < len(window) else ""
        if word in SMALL[1:10]:
            size, unit = 3 + joined, SMALL.index(word)
        century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[window[0]]
        return size, Number("YEAR", century + 10 * tens + unit, 0)
    return None


def plain(window: list[str]) -> tuple[int, Number] | None:
    """Read a cardinal: figures, words, halves and scales."""
    half = half_of(window)
    if half is not None:
        return half
    size, value = small(window) or (0, 0.0)
    if not size:
        return None
    while size < len(window) and window[size] in SCALES:
        value *= SCALES[window[size]]
        size += 1
        rest = small(window[size:]) if value < 1000 else None
        if rest is not None and rest[1] < 100:
            size, value = size + rest[0], value + rest[1]
    if fraction := half_after(window[size:]):
        size, value = size + fraction[0], value + fraction[1]
    return size, Number("NUM", value, 0)


def half_of(window: list[str]) -> tuple[int, Number] | None:
    """Read `half a dozen`; a plain `half` is left to the grammar."""
    if window[:3] == ["half", "a", "dozen"]:
        return 3, Number("NUM", 6, 0)
    if window[:3] == ["half", "-", "dozen"]:
        return 3, Number("NUM", 6, 0)
    if window[0] == "a" and window[1:2] and window[1] in ("hundred", "thousand", "dozen"):
        return 2, Number("NUM", SCALES[window[1]], 0)
    return None


def small(window: list[str]) -> tuple[int, float] | None:
    """Read figures or a number word up to ninety-nine."""
    if not window:
        return None
    word = window[0]
    if word[0].isdigit():
        return figures(window)
    if word in TENS:
        joined = 2 if window[1:2] == ["-"] else 1
        unit = window[joined] if joined < len(window) else ""
        if unit in SMALL[1:10]:
            return joined + 1, 10 * (TENS.index(word) + 2) + SMALL.index(unit)
        return 1, 10 * (TENS.index(word) + 2)
    if word in SMALL or word in SCALES:
        return 1, WORDS[word].number
    return None


def figures(window: list[str]) -> tuple[int, float] | None:
    """Read `1,700`, `5.6`, `2 1/2`, `1/2`, `2½`."""
    plain_word = window[0].replace(",", "")
    if not (plain_word.isascii() and plain_word.count(".") <= 1 and ":" not in plain_word):
        return None
    if len(plain_word) > MOST_DIGITS:
        return None
    value = float(plain_word)
    if window[1:2] == ["/"] and window[2:3] == ["2"] and value == 1:
        return 3, 0.5
    if window[1:4] == ["1", "/", "2"]:
        return 4, value + 0.5
    if window[1:5] == ["-", "1", "/", "2"]:
        return 5, value + 0.5
    return 1, value


def half_after(window: list[str]) -> tuple[int, float] | None:
    """Read the `and a half` after a number, with or without hyphens."""
    if window[:1] == ["½"]:
        return 1, 0.5
    wanted = ["and", "a", "half"]
    for size, word in enumerate(window[:6], 1):
        if word == wanted[0]:
            del wanted[0]
            if not wanted:
                return size, 0.5
        elif word != "-":
            return None
    return None
