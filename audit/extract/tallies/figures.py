"""The numbers of a text in order, in figures and words, with their currency and what rounding hides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.money import SYMBOLS, money_after_number, money_at_symbol, number_at
from newsaudit.extract.numbers import CARDINAL_WORDS, Number, cardinal
from newsaudit.schemas.arithmetic import MONTH, PERCENT, YEAR

PLAIN_YEAR = re.compile(rf"(?:{YEAR})$")
PERCENT_BEHIND = re.compile(rf"(?i){PERCENT}")
DAY_OF_MONTH = re.compile(rf"(?:{MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s$")
MONTH_BEHIND = re.compile(rf"^\s(?:{MONTH})\b")
CLOCK_BEHIND = re.compile(r"^(?:\s?[ap]\.?m\b|\s?°|[-–]?(?:st|nd|rd|th)\b)")
AGE = re.compile(r",\s$")
AGE_BEHIND = re.compile(r"^(?:,|\.$)")


class Figure(NamedTuple):
    """A number; `step` is half of its last place, in its own scale; `kind` is what it cannot be."""

    start: int
    end: int
    value: float
    step: float
    currency: str | None
    kind: str
    """count, money, percent, or other: a year, a day of a month, a time of day, an ordinal."""
    size: float
    """What its scale word multiplies by."""


def figures_of(document: Document) -> list[Figure]:
    """Return the numbers of a document in order."""
    words, found, place = document.lower, [], 0
    while place < len(words):
        figure, after = figure_at(document, place)
        if figure:
            found.append(figure)
        place = max(after, place + 1)
    return found


def figure_at(document: Document, place: int) -> tuple[Figure | None, int]:
    """Return the number that begins at a token, and the token behind it."""
    word = document.lower[place]
    if word in SYMBOLS:
        money = money_at_symbol(document, place)
        if money is None:
            return None, place + 1
        return made(
            document, money.number, money.first, money.after, money.value, money.currency
        ), money.after
    number = number_at(document, place) if word[0].isdigit() else None
    if number is None and word in CARDINAL_WORDS:
        number = cardinal(document.lower, place)
    if number is None:
        return None, place + 1
    if named := money_after_number(document, number):
        return made(
            document, number, named.first, named.after, named.value, named.currency
        ), named.after
    return made(document, number, number.first, number.after, number.value, None), number.after


def made(
    document: Document, number: Number, first: int, after: int, value: float, currency: str | None
) -> Figure:
    """Return a number with its kind and what its rounding hides."""
    start, end = document.starts[first], document.ends[after - 1]
    word = document.words[number.first]
    own = float(word.replace(",", "")) if word[0].isdigit() and word.count(".") < 2 else 0.0
    size = round(value / own, 6) if own else 1.0
    step = 0.5 * 10 ** -len(word.partition(".")[2]) * size if word[0].isdigit() else 0.0
    return Figure(start, end, value, step, currency, kind_of(document, start, end, currency), size)


def kind_of(document: Document, start: int, end: int, currency: str | None) -> str:
    """Return what sort of number stands at a place."""
    text = document.text
    before, behind = text[max(0, start - 10) : start], text[end : end + 12]
    if currency:
        return "money"
    if PERCENT_BEHIND.match(behind):
        return "percent"
    dated = DAY_OF_MONTH.search(before) or MONTH_BEHIND.match(behind)
    if dated or CLOCK_BEHIND.match(behind) or PLAIN_YEAR.match(text[start:end]):
        return "other"
    return "other" if AGE.search(before) and AGE_BEHIND.match(behind) else "count"


class Figures:
    """The numbers of a document, by place and by value."""

    def __init__(self, document: Document) -> None:
        self.every = figures_of(document)
        self.values = {figure.value for figure in self.every}
        self.by_value = sorted(self.every, key=lambda one: one.value)
        self.widest = max((figure.step for figure in self.every), default=0.0)

    def within(self, start: int, end: int, *kinds: str) -> list[Figure]:
        """Return the numbers between two offsets, of some kinds or of all."""
        first = bisect_left(self.every, (start,))
        found = self.every[first : bisect_left(self.every, (end,), lo=first)]
        return [figure for figure in found if not kinds or figure.kind in kinds]

    def near(self, value: float, slack: float, kind: str) -> Iterator[Figure]:
        """Yield the numbers of a kind that are a value, as far as a slack and their rounding reach."""
        reach = slack + self.widest
        for at in range(
            bisect_left(self.by_value, value - reach, key=value_of), len(self.by_value)
        ):
            figure = self.by_value[at]
            if figure.value > value + reach:
                return
            if figure.kind == kind and abs(figure.value - value) <= slack + figure.step:
                yield figure


def value_of(figure: Figure) -> float:
    """Return the value of a number."""
    return figure.value


def sums(values: Iterable[float]) -> set[float]:
    """Return the sums of any two and any three of a few values."""
    few = list(values)[:30]
    return {round(sum(some), 6) for size in (2, 3) for some in combinations(few, size)}


def mistyped(value: float, meant: float) -> bool:
    """Tell a number that is another with one figure wrong, or with two neighbours exchanged."""
    if value <= 0 or meant <= 0 or value == meant:
        return False
    one, other = (f"{round(number, 2):.2f}".replace(".", "") for number in (value, meant))
    if len(one) != len(other):
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    exchanged = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return len(wrong) == 1 or (
        exchanged and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    )
