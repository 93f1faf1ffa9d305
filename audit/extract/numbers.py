"""Numbers in words and figures: cardinals, ordinals, magnitudes, read from tokens.

All readers take the lower-case tokens of a document and an index, look at a bounded number of
tokens, and return what they read together with the index of the first token after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * tens
    for tens, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "k": 1e3,
    "lakh": 1e5,
    "crore": 1e7,
}
"""What a figure before the word is multiplied by; billion is the short scale throughout."""

SHORT_MAGNITUDES = frozenset("m mn mln bn bln tn trn k".split())
"""Magnitudes that only count directly behind the figure: £5m, 20bn; never "5 m"."""

ORDINAL_UNITS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
ORDINAL_TENS = {
    word: 10 * tens
    for tens, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(),
        start=2,
    )
} | {"hundredth": 100}
ORDINALS = ORDINAL_UNITS | ORDINAL_TENS
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

CARDINAL_WORDS = UNITS | TENS
STARTS_NUMBER = frozenset([*CARDINAL_WORDS, "dozen", "half"])
LARGEST = 1e15
"""Beyond any count in the news; a longer row of digits is a code, not a number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `first` to `after` (exclusive)."""

    value: float
    first: int
    after: int
    in_words: bool = False

    @property
    def whole(self) -> int | None:
        """The value as an int, None when it has a fraction."""
        return int(self.value) if self.value == int(self.value) else None


def digits(word: str) -> float | None:
    """Read figures with thousands separators or a decimal point; None for 12:27 or 1.2.3."""
    if not word[:1].isdigit() or not word.isascii() or ":" in word:
        return None
    whole, point, fraction = word.partition(".")
    if (point and not fraction.isdigit()) or not is_grouped(whole):
        return None
    value = float(f"{whole.replace(',', '')}.{fraction or 0}")
    return value if value <= LARGEST else None


def is_grouped(whole: str) -> bool:
    """Tell 1,700 from 1,70: groups after a comma have three figures (two in lakhs: 1,50,000)."""
    head, *groups = whole.split(",")
    if not head.isdigit():
        return False
    if not groups:
        return True
    return groups[-1].isdigit() and all(len(g) in (2, 3) for g in groups) and len(groups[-1]) == 3


def cardinal(words: Sequence[str], index: int) -> Number | None:
    """Read a cardinal that begins at `index`: `1,700`, `twenty-one`, `2.5 million`, `a dozen`."""
    word = words[index]
    if word[0].isdigit():
        value = digits(word)
        return None if value is None else with_magnitude(words, index, index + 1, value, False)
    if word in ("a", "an"):
        return a_magnitude(words, index)
    if word in ("dozen", "half"):
        return a_magnitude(words, index - 1) if word == "dozen" else half(words, index)
    if word in CARDINAL_WORDS:
        return spelled(words, index)
    return None


def spelled(words: Sequence[str], index: int) -> Number:
    """Read `six`, `twenty-one`, `two hundred and fifty`, `three million`, `two dozen`."""
    value, after = tens_and_units(words, index)
    if at(words, after) == "hundred":
        value, after = value * 100, after + 1
        rest = after + 1 if at(words, after) == "and" else after
        if at(words, rest) in CARDINAL_WORDS:
            more, after = tens_and_units(words, rest)
            value += more
    if at(words, after) == "dozen":
        return Number(value * 12, index, after + 1, True)
    return with_magnitude(words, index, after, value, True)


def tens_and_units(words: Sequence[str], index: int) -> tuple[float, int]:
    """Read a number below one hundred; return it and the index after it."""
    word = words[index]
    if word not in TENS:
        return float(UNITS[word]), index + 1
    after = index + 1
    unit = after + 1 if at(words, after) == "-" else after
    if 0 < UNITS.get(at(words, unit), 0) < 10:
        return float(TENS[word] + UNITS[words[unit]]), unit + 1
    return float(TENS[word]), after


def with_magnitude(
    words: Sequence[str], first: int, after: int, value: float, in_words: bool
) -> Number:
    """Multiply by the magnitude that follows, if one does: `2.5 million`, `1.2-billion`, `5m`."""
    following = after + 1 if at(words, after) == "-" else after
    word = at(words, following)
    if word not in MAGNITUDES:
        return Number(value, first, after, in_words)
    if word in SHORT_MAGNITUDES and (in_words or following != after):
        return Number(value, first, after, in_words)
    value *= MAGNITUDES[word]
    if word == "hundred" and at(words, following + 1) == "thousand":
        return Number(value * 1000, first, following + 2, in_words)
    return Number(round(value, 4), first, following + 1, in_words)


def a_magnitude(words: Sequence[str], index: int) -> Number | None:
    """Read `a dozen`, `a hundred`, `a million`."""
    word = at(words, index + 1)
    if index < 0 or words[index] not in ("a", "an"):
        return None
    if word == "dozen":
        return Number(12.0, index, index + 2, True)
    if word in MAGNITUDES and word not in SHORT_MAGNITUDES:
        return with_magnitude(words, index, index + 1, 1.0, True)
    return None


def half(words: Sequence[str], index: int) -> Number | None:
    """Read `half a million`, `half a dozen`."""
    whole = a_magnitude(words, index + 1) if at(words, index + 1) == "a" else None
    return Number(whole.value / 2, index, whole.after, True) if whole else None


def ordinal(words: Sequence[str], index: int) -> Number | None:
    """Read an ordinal that begins at `index`: `sixth`, `6th`, `twenty-first`."""
    word = words[index]
    if word in ORDINALS:
        return Number(float(ORDINALS[word]), index, index + 1, True)
    if word in TENS:
        unit = index + 2 if at(words, index + 1) == "-" else index + 1
        if 0 < ORDINAL_UNITS.get(at(words, unit), 0) < 10:
            return Number(float(TENS[word] + ORDINAL_UNITS[words[unit]]), index, unit + 1, True)
    if word.isascii() and word.isdigit() and len(word) < 5:
        if at(words, index + 1) in ORDINAL_SUFFIXES:
            return Number(float(word), index, index + 2)
    return None


def at(words: Sequence[str], index: int) -> str:
    """Return the token at an index, empty outside the text."""
    return words[index] if 0 <= index < len(words) else ""
