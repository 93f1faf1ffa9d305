"""How errors are put into a text: the place is looked for in any news text, never in one text.

A maker takes a text and returns it with the error and the error's place, or None where the text
offers none. Which of several places, and which of several wordings, is decided by the text's own
bytes: the same text always gets the same error, and different texts get different ones.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
MONTH = "|".join(MONTHS)
SHORT_MONTH = r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
DATE = rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"
STAMP = re.compile(rf"^{DATE}$", re.MULTILINE)
PARAGRAPH_END = re.compile(r"(?<=[a-z][.])(?=\n|\Z)")
NUMBER = r"\d[\d,]*(?:\.\d+)?"
WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A text with an error, and the characters that carry it; none where something was taken."""

    text: str
    start: int
    end: int


T = TypeVar("T")
Make = Callable[[str], "Planted | None"]
Change = Callable[["re.Match[str]"], "str | None"]


@dataclass(frozen=True, slots=True)
class Seed:
    """An error: its name, the families that may report it, and how it is put in."""

    name: str
    families: tuple[str, ...]
    make: Make


def replaced(text: str, start: int, end: int, words: str) -> Planted:
    """Return the text with other words at a place."""
    return Planted(text[:start] + words + text[end:], start, start + len(words))


def chosen(choices: Sequence[T], text: str) -> T:
    """Return one of several by the bytes of the text."""
    return choices[zlib.crc32(text.encode()) % len(choices)]


def body_of(text: str) -> int:
    """Return where the running text begins: below the stamp, else below the first paragraph."""
    if stamp := STAMP.search(text):
        return stamp.end()
    return max(0, text.find("\n\n"))


def published(text: str) -> date | None:
    """Return the day in the text's stamp."""
    stamp = STAMP.search(text)
    if stamp is None:
        return None
    return date(int(stamp["year"]), MONTHS.index(stamp["month"]) + 1, int(stamp["day"]))


def written(day: date) -> str:
    """Return a day as `June 3, 2015`."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def swap(pattern: str, change: Change, body: bool = True) -> Make:
    """Return a maker that rewrites one of a pattern's matches that `change` has words for."""
    compiled = re.compile(pattern)

    def make(text: str) -> Planted | None:
        found = [
            (match, words)
            for match in compiled.finditer(text, body_of(text) if body else 0)
            if (words := change(match)) is not None and words != match.group()
        ]
        if not found:
            return None
        match, words = chosen(found, text)
        return replaced(text, match.start(), match.end(), words)

    return make


def add(*sentences: str | Callable[[date], str]) -> Make:
    """Return a maker that adds a sentence, the wrong words in `⟦…⟧`, behind a paragraph.

    A sentence may be made from the day of publication; such a one needs a stamp.
    """

    def make(text: str) -> Planted | None:
        ends = [m.start() for m in PARAGRAPH_END.finditer(text, body_of(text))]
        sentence, day = chosen(sentences, text), published(text)
        if not ends or not (isinstance(sentence, str) or day):
            return None
        words = sentence if isinstance(sentence, str) else sentence(day or date.min)
        return marked(text, chosen(ends, text), words)

    return make


def marked(text: str, at: int, sentence: str) -> Planted:
    """Add a sentence at a place; the error is what stands in `⟦…⟧`, else all of it."""
    before, opened, rest = sentence.partition("⟦")
    wrong, _, after = rest.partition("⟧")
    if not opened:
        return replaced(text, at, at, f" {sentence}")
    made = f" {before}{wrong}{after}"
    start = at + 1 + len(before)
    return Planted(text[:at] + made + text[at:], start, start + len(wrong))


def either(*makers: Make) -> Make:
    """Return a maker that takes the first that fits."""

    def make(text: str) -> Planted | None:
        return next((made for maker in makers if (made := maker(text))), None)

    return make


def bump(group: str, by: float = 0.0, times: float = 1.0) -> Change:
    """Return a change that makes one number of a match wrong."""

    def change(match: re.Match[str]) -> str:
        value = float(match[group].replace(",", "")) * times + by
        words = match.group()
        at = match.start(group) - match.start()
        return words[:at] + f"{value:,.10g}" + words[at + len(match[group]) :]

    return change


def months_before(day: date, months: int) -> date:
    """Return the tenth of a month that many months earlier."""
    whole = day.year * 12 + day.month - 1 - months
    return date(whole // 12, whole % 12 + 1, 10)
