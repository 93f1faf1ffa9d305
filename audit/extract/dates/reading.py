"""What a pattern reads from a phrase, and what it may ask of its surroundings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.items import LETTER
from newsaudit.extract.dates.tense import tense_around
from newsaudit.extract.document import Document


@dataclass(slots=True)
class Reading:
    """One time expression, resolved as far as the article allows."""

    kind: str
    value: str | None
    resolution: str
    anchor: str | None = "explicit"
    anchor_start: int | None = None
    modifier: str | None = None
    weekday: str | None = None
    tense: str | None = None
    granularity: str | None = None
    start: int = 0
    end: int = 0
    pattern: str = ""

    @property
    def days(self) -> timex.Days | None:
        """First and last calendar day, for dates and times."""
        return timex.days_and_granularity(self.value)[0] if self.kind in ("date", "time") else None


FIRST_YEAR, LAST_YEAR = 1500, 2500
"""Publication years that are believed; with any other, relative expressions stay unresolved."""


class Context:
    """A document, its publication day and the readings so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        published = document.article.published_on
        near = published is not None and FIRST_YEAR <= published.year <= LAST_YEAR
        self.published = published if near else None
        self.readings: list[Reading] = []

    def tense(self, phrase: Phrase) -> str | None:
        """Return the tense of the clause around a phrase."""
        return tense_around(self.document, phrase.start, phrase.end)

    def before(self, offset: int, width: int = 30) -> str:
        """Return the characters before an offset, lower case, on one line."""
        return re.sub(r"\s", " ", self.text[max(0, offset - width) : offset]).lower()

    def after(self, offset: int, width: int = 30) -> str:
        """Return the characters from an offset on, on one line."""
        return re.sub(r"\s", " ", self.text[offset : offset + width])

    def last_reading(self, wanted: Callable[[Reading], bool], reach: int = 8) -> Reading | None:
        """Return the latest reading that is wanted among the last few."""
        return next((r for r in reversed(self.readings[-reach:]) if wanted(r)), None)

    def year_told(self, phrase: Phrase, month: int) -> Reading | None:
        """Return the date with a year of its own that a later month is told beside.

        `hired in March 2009 and dismissed in June`: the same sentence or the one after it, and a
        year some way back, for a recent one and the last such month are as likely told together.
        """
        last = self.readings[-1] if self.readings else None
        if last is None or last.anchor not in ("explicit", "other") or self.published is None:
            return None
        stated = re.match(r"(\d{4})-(\d\d)(?:-\d\d)?$", last.value or "")
        between = self.text[last.end : phrase.start]
        if not stated or len(between) > 200 or re.search(r"\n|[.!?]\s.*[.!?]\s", between):
            return None
        if int(stated[1]) > self.published.year - 3 or int(stated[2]) > month:
            return None
        return last

    def last_day(self) -> tuple[date | None, Reading | None]:
        """Return the last day mentioned, with its reading; else the publication day."""
        found = self.last_reading(lambda r: r.days is not None and r.days[0] == r.days[1], 4)
        if found is not None and found.days is not None:
            return found.days[0], found
        return self.published, None


@dataclass(slots=True)
class Phrase:
    """Items a pattern has matched, with the pattern's named groups."""

    items: list[Item]
    match: re.Match[str]
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.items[self.match.start()].start
        self.end = self.items[self.match.end() - 1].end

    def __getitem__(self, group: str) -> Item:
        return self.items[self.match.start(group)]

    def get(self, group: str) -> Item | None:
        """Return the first item of a group, None when the group took no part."""
        if group not in self.match.re.groupindex or self.match.start(group) < 0:
            return None
        if self.match.start(group) == self.match.end(group):
            return None
        return self.items[self.match.start(group)]

    def has(self, cls: str) -> bool:
        """Tell whether an item of a class is in the phrase."""
        return LETTER[cls] in self.match.group()

    def item(self, cls: str) -> Item | None:
        """Return the first item of a class."""
        at = self.match.group().find(LETTER[cls])
        return self.items[self.match.start() + at] if at >= 0 else None


NO_DATE = "relative, no publication date"


def published_reading(value: str | None, resolution: str) -> Reading | None:
    """Return a reading anchored at publication; None when the calendar does not reach so far."""
    return Reading("date", value, resolution, "publication") if value else None


def unresolved(value: str, granularity: str | None = None) -> Reading:
    """Return the reading of a relative expression in an article without a date."""
    return Reading("date", value, NO_DATE, None, granularity=granularity)


def with_daypart(reading: Reading, code: str) -> Reading:
    """Narrow a day to a part of it."""
    if code and reading.value:
        reading.kind, reading.value = "time", f"{reading.value}T{code}"
    return reading
