"""Days named by the calendar, in words or figures, with or without a year."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import explained, year_of_day
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.lexicon import WEEKDAYS
from newsaudit.extract.dates.months import month_direction, month_is_word, offset_of
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()

NUMERIC_PARTS = re.compile(r"(\d{1,4})([/.-])(\d{1,2})[/.-](\d{1,4})(T[\d:]{1,16})?")


def weekday_of(phrase: Phrase) -> str | None:
    """Return the weekday stated in a phrase."""
    item = phrase.item("WEEKDAY")
    return WEEKDAYS[int(item.number)] if item else None


def day_reading(
    phrase: Phrase, year: int, month: int, day: int, resolution: str, anchor: str = "explicit"
) -> Reading:
    """Return the reading of a day; without a value when the calendar has no such day."""
    found = timex.valid_day(year, month, day)
    weekday = weekday_of(phrase)
    if found is None:
        return Reading(
            "date", None, "impossible: the calendar has no such day", None,
            weekday=weekday, granularity="day",
        )  # fmt: skip
    return Reading("date", timex.day(found), resolution, anchor, weekday=weekday)


@PATTERNS.form("numeric", "(WEEKDAY COMMA?)? (?P<x>NUMDATE)")
def numeric(phrase: Phrase, context: Context) -> Reading | None:
    """Read 2025-07-03, 7/3/2025 (month first) and 3.7.2025 (day first)."""
    found = NUMERIC_PARTS.fullmatch(phrase["x"].code)
    if found is None:
        return None
    first, mark, second, third, clock = found.groups()
    if len(first) == 4:
        reading = day_reading(
            phrase, int(first), int(second), int(third), "full date in ISO 8601 order"
        )
        if clock and reading.value:
            reading.kind, reading.value = "time", reading.value + clock
        return reading
    return figures(phrase, int(first), int(second), full_year(third), mark)


def full_year(digits: str) -> int:
    """Return 1998 for 98 and 2025 for 25; two digits up to 40 are of this century."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= 40 else 1900)


def figures(phrase: Phrase, first: int, second: int, year: int, mark: str) -> Reading | None:
    """Read a date in figures: with points the day comes first, else the month, as in the US."""
    if first > 31 or second > 31 or (first > 12 and second > 12):
        return None if mark == "-" else day_reading(phrase, year, 13, 1, "")
    if mark == ".":
        return day_reading(phrase, year, second, first, "day first, as written with points")
    if first > 12:
        return day_reading(phrase, year, second, first, "day first, as no month is above 12")
    if second > 12 or first == second:
        return day_reading(phrase, year, first, second, "month first, the only possible order")
    return day_reading(
        phrase, year, first, second,
        f"ambiguous: read month first as in US English; day first it is "
        f"{timex.day(date(year, second, first))}",
    )  # fmt: skip


@PATTERNS.form("attacks-date", "(?P<x>HOLIDAY)")
def nine_eleven(phrase: Phrase, context: Context) -> Reading | None:
    """Read 9/11."""
    code = phrase["x"].code
    if context.before(phrase.start).endswith("fahrenheit "):
        return None  # the film
    return Reading("date", code, "name of the day") if code.startswith("2001") else None


@PATTERNS.form(
    "month-day",
    "((THIS|NEXT|LAST)? COMING? WEEKDAY DAYPART? COMMA?)? (?P<m>MONTH) THE? (?P<d>DAYNUM)"
    " (COMMA? (?P<y>YEAR))?",
    "(WEEKDAY COMMA?)? (?P<m>MONTH) (?P<d>DAY) (COMMA|OF)? (?P<rel>THIS|LAST|NEXT) (?P<u>UNIT)",
    "(?P<dir>THIS|LAST|NEXT) (?P<m>MONTH) (?P<d>DAY)",
)
@PATTERNS.form(
    "day-month",
    "((THIS|NEXT|LAST)? COMING? WEEKDAY DAYPART? COMMA?)? THE? (?P<d>DAYNUM) OF? (?P<m>MONTH)"
    " (COMMA? (?P<y>YEAR))?",
)
def month_day(phrase: Phrase, context: Context) -> Reading | None:
    """Read July 3, July 3rd, 3 July, the third of July; with or without weekday and year."""
    month, day = int(phrase["m"].number), int(phrase["d"].number)
    if month_is_word(phrase, context) and phrase["m"].start == phrase.start and day == 0:
        return None
    if (named := phrase.get("y")) is not None:
        return day_reading(phrase, int(named.number), month, day, "full date")
    if (relative := phrase.get("rel")) is not None:
        if phrase["u"].code != "Y" or context.published is None:
            return None
        year = context.published.year + offset_of(relative)
        return day_reading(phrase, year, month, day, "year relative to publication", "publication")
    if (word := phrase.get("dir")) is not None and context.published is not None:
        year, why = month_direction(context.published, month, word, None)
        return day_reading(phrase, year, month, day, f"year: {why}", "publication")
    if phrase.items[phrase.match.start()].cls == "ORD" and not ordinal_day(phrase):
        return None
    return day_without_year(phrase, context, month, day)


def ordinal_day(phrase: Phrase) -> bool:
    """Tell `the third of July` and `3rd July` from `a third July`."""
    return phrase.has("OF") or phrase["d"].end - phrase["d"].start <= 4


def day_without_year(phrase: Phrase, context: Context, month: int, day: int) -> Reading:
    """Read July 3: the year by tense and publication; 11 September of the attacks by its noun."""
    if (year := known_year(phrase, context, month, day)) is not None:
        return day_reading(phrase, year, month, day, f"day known by its date, of {year}")
    if timex.valid_day(2000, month, day) is None:
        return day_reading(phrase, 2000, month, day, "")
    weekday, tense = weekday_of(phrase), context.tense(phrase)
    told = context.year_told(phrase, month) if tense == "past" and weekday is None else None
    if told is not None and told.value is not None:
        year = int(told.value[:4])
        reading = day_reading(phrase, year, month, day, "year of the date before", "other")
        reading.anchor_start, reading.tense = told.start, tense
        return reading
    if context.published is None:
        value = f"XXXX-{month:02d}-{day:02d}"
        return Reading(
            "date", value, "no year stated, no publication date", None,
            weekday=weekday, tense=tense, granularity="day",
        )  # fmt: skip
    year, why = year_for(context, month, day, tense)
    if weekday and (nearest := nearest_of_weekday(context.published, month, day, weekday)):
        year, why = nearest, "nearest to publication, on that weekday"
    reading = day_reading(phrase, year, month, day, why, "publication")
    reading.tense = tense
    return reading


def nearest_of_weekday(published: date, month: int, day: int, weekday: str) -> int | None:
    """Return the year in which a day lies nearest to publication, if it is the weekday stated then.

    The weekday tells more than the tense: heard the case in May, set sentencing for Tuesday, June 10.
    """
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if (found := timex.valid_day(year, month, day))]
    near = min(days, key=lambda found: abs((found - published).days), default=None)
    return near.year if near and WEEKDAYS[near.weekday()] == weekday else None


DAYS_KNOWN_BY_DATE = {
    (9, 11): (2001, re.compile(r"[, ]{0,3}(?:terror|attack|hijack|commission)")),
    (1, 6): (2021, re.compile(r" (?:riot|insurrection|attack|committee|rioters|defendants|mob)")),
    (10, 7): (2023, re.compile(r",? (?:hamas|attack|massacre|assault|terror|hostage)")),
}
"""Days that news names without their year, by the noun that follows, and the year meant."""


def known_year(phrase: Phrase, context: Context, month: int, day: int) -> int | None:
    """Return the year of `the Sept. 11 attacks`; None for any other day, and before it came."""
    year, noun = DAYS_KNOWN_BY_DATE.get((month, day), (None, None))
    if year is None or noun is None or not noun.match(context.after(phrase.end).lower()):
        return None
    came = context.published is None or context.published >= date(year, month, day)
    return year if came else None


def year_for(context: Context, month: int, day: int, tense: str | None) -> tuple[int, str]:
    """Return the year of a day without one, and why."""
    assert context.published is not None
    year = year_of_day(context.published, month, day, tense)
    if year is None:
        return context.published.year, "year of publication"
    return year, f"year: {explained(tense)}"


@PATTERNS.form(
    "day-range",
    "(?P<m>MONTH) (?P<d>DAY) HYPHEN (?P<e>DAY) (COMMA? (?P<y>YEAR))?",
    "(?P<m>MONTH) (?P<d>DAY) HYPHEN (?P<n>MONTH) (?P<e>DAY) (COMMA? (?P<y>YEAR))?",
)
def day_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read June 5-7 and June 28-July 2 as an interval."""
    month, last_month = phrase["m"], phrase.get("n") or phrase["m"]
    named = phrase.get("y")
    tense = context.tense(phrase)
    if named is not None:
        year, why, anchor = int(named.number), "full range", "explicit"
    elif context.published is not None:
        year, why = year_for(context, int(month.number), int(phrase["d"].number), tense)
        anchor = "publication"
    else:
        return None
    first = timex.valid_day(year, int(month.number), int(phrase["d"].number))
    last = timex.valid_day(year, int(last_month.number), int(phrase["e"].number))
    if first is None or last is None:
        return Reading("date", None, "impossible: the calendar has no such day", None)
    return Reading("date", f"{first}/{last}", f"{why}; first to last day", anchor, tense=tense)


@PATTERNS.form("second-day", "(?P<d>DAY) (COMMA? (?P<y>YEAR))?")
def second_day(phrase: Phrase, context: Context) -> Reading | None:
    """Read the 25 of `April 24 and 25`, `June 5 to 7`."""
    last = context.readings[-1] if context.readings else None
    if last is None or last.pattern not in ("month-day", "second-day") or last.days is None:
        return None
    between = context.text[last.end : phrase.start]
    if between not in (" and ", " to ", " or ", " through ", ", "):
        return None
    if re.match(r" ?(?:[a-z]+s\b|%|percent|years|million|-)", context.after(phrase.end)):
        return None
    first, named = last.days[0], phrase.get("y")
    year = int(named.number) if named else first.year
    day = int(phrase["d"].number)
    if named is None and day <= first.day:
        return None
    reading = day_reading(phrase, year, first.month, day, "month of the day before", "other")
    reading.anchor_start = last.start
    return reading


@PATTERNS.form("week-of", "THE? (?P<u>UNIT) OF (?P<m>MONTH) (?P<d>DAYNUM) (COMMA? (?P<y>YEAR))?")
def week_of(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the week of March 6`."""
    day = month_day(phrase, context)
    if phrase["u"].code != "W" or day is None or day.days is None:
        return None
    day.value = timex.week(day.days[0])
    return day
