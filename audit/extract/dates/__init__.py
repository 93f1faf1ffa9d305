"""Dates, times, durations and sets, each resolved to a TIMEX3 value with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.confidence import CONFIDENCE, OVERALL
from newsaudit.extract.dates.grammar import read
from newsaudit.extract.dates.items import runs
from newsaudit.extract.dates.reading import Context, Reading
from newsaudit.extract.dates.tense import SINCE, tense_beside
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.facts import Fact, Quantity, TimeExpression


def extract(document: Document, found: Found) -> Iterable[Fact]:
    """Yield the time expressions of a document, in text order, without overlap.

    An age ("61-year-old") is a quantity: news corpora in TimeML do not mark it as a duration.
    """
    context = Context(document)
    for run in runs(document):
        for reading in read(run, context):
            context.readings.append(reading)
    for reading in context.readings:
        if reading.tense is None and reading.days is not None:
            reading.tense = tense_beside(document, reading.start)
    return [age(r, document.text) or fact(r, document.text) for r in context.readings]


AGE = re.compile(r"P(\d+(?:\.\d+)?)([YMWD])")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def age(reading: Reading, text: str) -> Quantity | None:
    """Return an age as a quantity; None where the reading is none."""
    length = AGE.fullmatch(reading.value or "")
    if reading.pattern != "age" or length is None:
        return None
    return Quantity(
        start=reading.start,
        end=reading.end,
        quote=text[reading.start : reading.end],
        extractor="dates/age",
        confidence=CONFIDENCE.get("age", OVERALL),
        value=float(length[1]),
        unit=UNITS[length[2]],
        of="age",
        modifier=reading.modifier,
    )


def fact(reading: Reading, text: str) -> TimeExpression:
    """Return the fact of a reading."""
    days = reading.days
    granularity = reading.granularity or timex.days_and_granularity(reading.value)[1]
    if granularity is None and reading.value is not None:
        granularity = "unknown"
    return TimeExpression(
        kind=reading.kind,
        start=reading.start,
        end=reading.end,
        quote=text[reading.start : reading.end],
        extractor=f"dates/{reading.pattern}",
        confidence=CONFIDENCE.get(reading.pattern, OVERALL),
        value=reading.value,
        first_day=days[0] if days else None,
        last_day=days[1] if days else None,
        granularity=granularity,
        anchor=reading.anchor,
        anchor_start=reading.anchor_start,
        modifier=reading.modifier,
        resolution=reading.resolution,
        weekday=reading.weekday,
        tense="past" if reading.tense == SINCE else reading.tense,
    )
