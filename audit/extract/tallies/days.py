"""Dates told with how long before or after another day they were: `14 December, six weeks earlier`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import TENS, UNITS
from newsaudit.extract.tallies.tally import Tally, shown
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, TimeExpression

NUMBER = rf"\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(list(UNITS)[1:])}"
APART = re.compile(
    rf"^(?:,| \()(?P<hedge>(?: (?:about|around|some|nearly|almost|more than|just over|"
    rf"just under|less than|only|just|roughly))*)\s?(?P<number>{NUMBER})\s"
    rf"(?P<unit>day|week|month|year)s\s(?P<way>earlier|ago|before(?=\)|[.,;]|$)|later)\b"
)
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.24}
SLACK = {"day": 1.1, "week": 4.5, "month": 20.0, "year": 200.0}
"""Days that a length may be off, by its unit: what rounding down or up hides."""
FIRM = ("explicit", "publication")
NEAREST = 3
"""Sentences back in which the other day is looked for."""


def find_day_spans(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield the lengths between a day and the one it is told from."""
    dates = [
        fact
        for fact in facts
        if isinstance(fact, TimeExpression)
        and fact.kind == "date"
        and fact.anchor in FIRM
        and fact.first_day
    ]
    if len(dates) > MOST_DATES:
        return
    yield from periods(document, dates)
    for fact in dates:
        if apart := APART.match(document.text[fact.end : fact.end + 60]):
            yield from compared(document, fact, apart, dates)


MOST_DATES = 500
"""Dates of a text beyond which it is a list, no article: each is weighed against the others."""

PERIOD = re.compile(
    rf"\b(?P<number>{NUMBER})-(?P<unit>day|week|month) (?:[a-z]+ ){{0,2}}?(?:truce|cease-?fire|trial|strike|"
    r"tour|visit|festival|ban|suspension|campaign|exhibition|conference|extension|lockdown|moratorium|walkout)\b",
    re.IGNORECASE,
)
BEGINS = re.compile(
    r"\b(?:began|begins|begin|started|starts|took effect|takes effect|opened|opens|came into force|from)\b"
)
ENDS = re.compile(
    r"\b(?:ends?|ended|expires?|expired|closes?|closed|runs? out|ran out|until|till|through|to)\s"
)
PERIOD_SLACK = {"day": 1.1, "week": 4.5, "month": 12.0}


def periods(document: Document, dates: list[TimeExpression]) -> Iterator[Tally]:
    """Yield `a 14-day truce` beside the two days, in its sentence or with the next, that begin and end it."""
    for match in PERIOD.finditer(document.text):
        number = document.sentence_at(match.start())
        for last in document.sentences[number : number + 2]:
            start = document.sentences[number].start
            near = [one for one in dates if start <= one.start < last.end]
            if len(near) == 2 and BEGINS.search(document.text, start, near[0].start + 1):
                yield from lasting(document, match, near)
                break


def lasting(
    document: Document, match: re.Match[str], near: list[TimeExpression]
) -> Iterator[Tally]:
    """Yield a period beside its first and its last day."""
    first, last = near[0].first_day, near[1].first_day
    whole = all(one.first_day == one.last_day for one in near)
    if not first or not last or not whole or last <= first:
        return
    if not ENDS.search(document.text, near[0].end, near[1].start):
        return
    unit, stated, gone = match["unit"].lower(), number_in(match["number"]), (last - first).days
    slack = PERIOD_SLACK[unit]
    made = shown(round(gone / DAYS[unit], 1))
    detail = f"from {near[0].quote} to {near[1].quote} are {made} {unit}s"
    yield Tally(
        "day_span", match.start(), match.end(), stated, (gone - slack) / DAYS[unit],
        (gone + slack) / DAYS[unit], detail, Span(near[0].start, near[1].end),
    )  # fmt: skip


def compared(
    document: Document, fact: TimeExpression, apart: re.Match[str], dates: list[TimeExpression]
) -> Iterator[Tally]:
    """Yield a length beside the days between, unless another day of the copy makes it right."""
    published, unit = document.article.published_on, apart["unit"]
    number = number_in(apart["number"])
    later = apart["way"] == "later"
    stated = number * DAYS[unit]
    slack = SLACK[unit] + (0.15 * stated if apart["hedge"].strip() or number % 10 == 0 else 0)
    days = [
        *((one.first_day, one.last_day) for one in dates if one is not fact),
        (published, published),
    ]
    gaps = [gap for one in days if (gap := days_between(fact, one, later))]
    if any(low - slack <= stated <= high + slack for low, high in gaps):
        return
    other = before(document, fact, dates) if later else (published, published)
    gap = days_between(fact, other, later) if other else None
    if gap is None or other is None or other[0] is None:
        return
    made = (gap[0] + gap[1]) / 2 / DAYS[unit]
    start = fact.end + apart.start("number")
    detail = f"`{fact.quote}` is {shown(round(made, 1))} {unit}s {'after' if later else 'before'} {other[0]}"
    yield Tally(
        "day_span", start, fact.end + apart.end(), number, (gap[0] - slack) / DAYS[unit],
        (gap[1] + slack) / DAYS[unit], detail, Span(fact.start, fact.end),
    )  # fmt: skip


Days = tuple[date | None, date | None]
"""The first and the last day that a date can mean."""


def days_between(fact: TimeExpression, other: Days, later: bool) -> tuple[float, float] | None:
    """Return the least and the most days from one date to another; None where it lies the wrong way."""
    first, last = other
    if not (first and last and fact.first_day and fact.last_day):
        return None
    if later:
        low, high = (fact.first_day - last).days, (fact.last_day - first).days
    else:
        low, high = (first - fact.last_day).days, (last - fact.first_day).days
    return (max(low, 0), high) if high > 0 else None


def before(document: Document, fact: TimeExpression, dates: list[TimeExpression]) -> Days | None:
    """Return the only day told just before a date."""
    number = document.sentence_at(fact.start)
    start = document.sentences[max(0, number - NEAREST)].start
    near = [one for one in dates if start <= one.start < fact.start]
    return (near[0].first_day, near[0].last_day) if len(near) == 1 else None


def number_in(words: str) -> int:
    """Return a number in figures or words."""
    ten, _, unit = words.lower().partition("-")
    return int(words) if words.isdigit() else int((TENS | UNITS)[ten]) + UNITS.get(unit, 0)
