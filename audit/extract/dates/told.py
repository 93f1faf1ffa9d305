"""Distances: two years ago, a week later, the same day; from publication or a date told before."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import weekday_near
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import (
    Context,
    Phrase,
    Reading,
    published_reading,
    unresolved,
)

PATTERNS = Patterns()


def last_quarter(context: Context) -> Reading | None:
    """Return a reading of the quarter told of before."""
    found = context.last_reading(
        lambda r: r.pattern == "quarter" and bool(r.value and re.fullmatch(r"\d{4}-Q\d", r.value))
    )
    if found is None:
        return None
    return Reading("date", found.value, "quarter told of before", "other", found.start)


def beside_previous(phrase: Phrase, context: Context, unit: Item, offset: int) -> Reading | None:
    """Read `the following day`, `the previous year`: beside the date told of before."""
    anchor = context.last_reading(lambda r: r.days is not None, 3)
    if anchor is not None and anchor.days is not None and fine_enough(anchor, unit.code):
        value = timex.shift_unit(anchor.days[0], unit.code, offset)
        return (
            Reading("date", value, f"{offset:+d} from the date before", "other", anchor.start)
            if value
            else None
        )
    if context.published is None:
        return unresolved("PAST_REF" if offset < 0 else "FUTURE_REF")
    return published_reading(
        timex.shift_unit(context.published, unit.code, offset), f"{offset:+d} from publication"
    )


FINENESS = ["time", "day", "weekend", "week", "month", "quarter", "season", "half", "year"]


UNIT_NAMES = {"D": "day", "N": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter",
              "Y": "year"}  # fmt: skip


def fine_enough(reading: Reading, code: str) -> bool:
    """Tell whether a date is told finely enough to count a unit from it."""
    granularity = timex.days_and_granularity(reading.value)[1]
    name = UNIT_NAMES.get(code)
    if name is None or granularity not in FINENESS:
        return False
    return FINENESS.index(granularity) <= FINENESS.index(name)


def as_fine(reading: Reading, code: str) -> bool:
    """Tell whether a date is told in the unit itself: `in May … the same month`."""
    granularity = timex.days_and_granularity(reading.value)[1]
    return reading.days is not None and granularity == UNIT_NAMES.get(code, "")


@PATTERNS.form(
    "ago",
    "(?P<n>QTY) (?P<u>UNITX) (?P<a>AGO) (ON? (?P<w>WEEKDAY)|(?P<t>TODAY)|THIS (?P<v>UNIT))",
)
def ago_to_the_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read `two years ago this month`, `a year ago today`, `a week ago Monday`."""
    count, unit = phrase["n"], phrase["u"]
    if context.published is None or count.cls in ("VAGUE", "HALF") or count.number % 1:
        return None
    then = moment_ago(context.published, unit.code, int(count.number))
    if then is None:
        return None
    if (day := phrase.get("w")) is not None:
        value = timex.day(weekday_near(then, int(day.number), None)) if unit.code == "W" else None
    elif (today := phrase.get("t")) is not None:
        value = timex.day(then) if today.number == 0 else None
    else:
        value = timex.shift_unit(then, phrase["v"].code, 0)
    return published_reading(value, f"{int(count.number)} {unit.code} ago, in that unit".replace(
        unit.code, timex.NAMES.get(unit.code, "unit")))  # fmt: skip


def moment_ago(published: date, code: str, amount: int) -> date | None:
    """Return the day so many units before publication; None where the calendar has none."""
    if code in ("D", "W"):
        return (
            timex.shifted(published, -amount * (7 if code == "W" else 1)) if amount < 9999 else None
        )
    if code not in ("Y", "DE", "M"):
        return None
    months = published.year * 12 + published.month - 1 - amount * {"Y": 12, "DE": 120, "M": 1}[code]
    return timex.valid_day(months // 12, months % 12 + 1, published.day)


@PATTERNS.form(
    "ago",
    "(?P<n>QTY) MORE? TRADING? (?P<u>UNITX) (OR SO)? (?P<a>AGO)",
    "(?P<n>QTY) OR (?P<n2>QTY) (?P<u>UNITX) (?P<a>AGO)",
    "(?P<u>UNITX) (?P<a>AGO)",
    "(?P<n>AN) (?P<f>UNIT) HYPHEN? (?P<u>UNIT) (?P<a>AGO)",
    "(?P<n>QTY) (?P<u>UNITX) (OR SO)? (?P<a>EARLIER|LATER)",
    "(?P<u>UNITS) (?P<a>LATER|EARLIER)",
    "(?P<n>QTY) (?P<u>UNITX) FROM (?P<a>NOW)",
    "(?P<u>UNITS) FROM (?P<a>NOW)",
)
def ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read two years ago, a week earlier, ten days from now."""
    count, unit, word = phrase.get("n"), phrase["u"], phrase["a"].cls
    if (part := phrase.get("f")) is not None:
        return quarter_century_ago(part, unit, context)
    sign = 1 if word in ("LATER", "NOW") else -1
    if (count is not None and count.cls == "VAGUE") or (count is None and unit.cls == "UNITS"):
        if word in ("EARLIER", "LATER"):
            return Reading("duration", timex.vague_duration(unit.code), "vague distance", None)
        return Reading("date", "PAST_REF" if sign < 0 else "FUTURE_REF", "vague distance", None)
    number = (count.number if count.cls != "HALF" else 0.5) if count else 1
    if word in ("EARLIER", "LATER"):
        return from_told(phrase, context, unit, sign * number)
    if context.published is None:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    value = distant(context.published, unit.code, sign * number)
    reading = published_reading(value, f"{number:g} {unit.code} from publication".replace(
        unit.code, timex.NAMES.get(unit.code, "unit")))  # fmt: skip
    if reading and phrase.has("SO"):
        reading.modifier = "about"
    return quarter_of_year_ago(phrase, context, reading, unit.code, number)


def quarter_century_ago(part: Item, unit: Item, context: Context) -> Reading | None:
    """Read `a quarter-century ago`."""
    if (part.code, unit.code) != ("Q", "CE") or context.published is None:
        return None
    return published_reading(
        timex.shift_unit(context.published, "Y", -25), "25 years from publication"
    )


def distant(anchor: date, code: str, amount: float) -> str | None:
    """Return the unit `amount` units from a day; halves count in the next smaller unit."""
    whole = int(amount)
    if whole != amount and code in ("Y", "DE"):
        return timex.shift_unit(anchor, "M", round(amount * (12 if code == "Y" else 120)))
    if abs(whole) > 100_000:
        return None
    return timex.shift_unit(anchor, code, whole)


def quarter_of_year_ago(
    phrase: Phrase, context: Context, reading: Reading | None, code: str, number: float
) -> Reading | None:
    """Make `a year ago` of a report on a quarter the same quarter of that year."""
    quarter = last_quarter(context)
    if reading is None or code != "Y" or number != 1 or quarter is None or quarter.value is None:
        return reading
    year, part = quarter.value.split("-")
    value = f"{int(year) - 1:04d}-{part}"
    return Reading("date", value, "same quarter, a year before", "other", quarter.anchor_start)


def from_told(phrase: Phrase, context: Context, unit: Item, amount: float) -> Reading | None:
    """Read `a year earlier`, `two days later`: from the date told of before."""
    if unit.code == "Y" and amount == -1 and (found := quarter_of_year_ago(
            phrase, context, Reading("date", None, ""), "Y", 1)) and found.value:  # fmt: skip
        return found
    if unit.code in ("TH", "TM", "TS"):
        return None
    anchor = context.last_reading(lambda r: r.days is not None and fine_enough(r, unit.code), 3)
    if anchor is not None and anchor.days is not None:
        value = distant(anchor.days[0], unit.code, amount)
        if value and beyond_publication(value, context) and context.tense(phrase) != "future":
            return unresolved("PAST_REF")
        if value:
            return Reading(
                "date", value, f"{amount:+g} from the date before", "other", anchor.start
            )
    if context.published is None or amount > 0:
        value = timex.duration(abs(amount), unit.code)
        return Reading("duration", value, "distance from a date not told", None)
    return published_reading(
        distant(context.published, unit.code, amount), f"{amount:+g} from publication"
    )


def beyond_publication(value: str, context: Context) -> bool:
    """Tell whether a value lies after the publication day."""
    days, _ = timex.days_and_granularity(value)
    return bool(days and context.published and days[0] > context.published)


@PATTERNS.form(
    "unit-before",
    "THE (?P<u>UNIT) (?P<a>BEFORE|AFTER)",
    "THE (?P<p>DAYPART) (?P<a>BEFORE|AFTER)",
    "THE (?P<a>PREVIOUS) (?P<p>DAYPART)",
)
def unit_before(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the year before`, `the night before`, where no noun follows; `the previous night`."""
    if not phrase.has("PREVIOUS") and not re.match(r"[.,;:!?)”\"]|$", context.after(phrase.end)):
        return None
    offset, part = 1 if phrase.has("AFTER") else -1, phrase.get("p")
    if part is None:
        return beside_previous(phrase, context, phrase["u"], offset)
    reading = beside_previous(phrase, context, Item("UNIT", 0, 0, 1, "D"), offset)
    if reading is not None and reading.value and ":" not in part.code:
        reading.kind, reading.value = "time", f"{reading.value}T{part.code}"
    return reading


@PATTERNS.form(
    "year-ago",
    "THE (CORRESPONDING|SAME)? (?P<y>UNIT) HYPHEN? (?P<a>AGO|EARLIER) FISCAL?"
    " (?P<o>ORD)? HYPHEN? (?P<q>UNIT|PERIOD)",
    "(CORRESPONDING|SAME)? (?P<y>UNIT) HYPHEN (?P<a>AGO|EARLIER)",
    "(?P<a>AGO) (?P<q>PERIOD)",
)
def year_ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the year-ago quarter`, `year-earlier`."""
    unit, part = phrase.get("y"), phrase.get("q")
    if unit is None or unit.code != "Y" or context.published is None:
        return None
    if not (phrase.has("HYPHEN") or part is not None):
        return None
    if part is not None and part.cls == "UNIT" and part.code != "Q":
        return None
    ordinal = phrase.get("o")
    if ordinal is not None and 1 <= ordinal.number <= 4:
        value = timex.quarter(context.published.year - 1, int(ordinal.number))
        return published_reading(value, "that quarter of the year before publication")
    year = Reading(
        "date", f"{context.published.year - 1:04d}", "year before publication", "publication"
    )
    return quarter_of_year_ago(phrase, context, year, "Y", 1)


@PATTERNS.form(
    "that-unit",
    "(?P<d>THAT) SAME? (?P<u>UNIT)",
    "THE (?P<d>SAME) (?P<u>UNIT)",
)
def that_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read `that year`, `the same day`: of the date told of before."""
    unit = phrase["u"]
    anchor = context.last_reading(lambda r: r.days is not None and fine_enough(r, unit.code), 6)
    if phrase["d"].cls == "SAME":
        anchor = context.last_reading(lambda r: as_fine(r, unit.code), 3) or anchor
    if anchor is None or anchor.days is None:
        return None
    value = timex.shift_unit(anchor.days[0], unit.code, 0)
    return (
        Reading("date", value, "that of the date before", "other", anchor.start) if value else None
    )


@PATTERNS.form(
    "latest-period", "THE LATEST (?P<p>PERIOD)", "THE (?P<y>YEAR) FISCAL? (?P<q>UNIT|PERIOD)"
)
def reported_period(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the latest period`, `the 1988 period`: the quarter a report is about, in that year."""
    named, unit = phrase.get("y"), phrase.get("q")
    if context.published is None or (unit is not None and unit.cls == "UNIT" and unit.code != "Q"):
        return None
    told = last_quarter(context)
    if told is None and named is not None:
        return Reading("date", f"{int(named.number):04d}", "period of the year as stated")
    if told is None:
        value = timex.shift_unit(context.published, "Q", -1)
        return published_reading(value, "last quarter before publication")
    if named is not None and told.value is not None:
        told.value = f"{int(named.number):04d}{told.value[4:]}"
    return told
