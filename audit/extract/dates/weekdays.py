"""Weekdays: Friday, last Friday, Friday night, the first Tuesday in March."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import weekday_near
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.holidays import nth_weekday
from newsaudit.extract.dates.lexicon import WEEKDAYS
from newsaudit.extract.dates.months import month_direction, offset_of
from newsaudit.extract.dates.reading import (
    Context,
    Phrase,
    Reading,
    published_reading,
    unresolved,
    with_daypart,
)
from newsaudit.extract.dates.tense import SINCE

PATTERNS = Patterns()


@PATTERNS.form(
    "weekday",
    "((THE|THIS)? (?P<rel>DIR) )? (?P<w>WEEKDAY) (?P<p>DAYPART)?",
)
def weekday(phrase: Phrase, context: Context) -> Reading | None:
    """Read Friday, last Friday, Friday night."""
    item, relative, part = phrase["w"], phrase.get("rel"), phrase.get("p")
    number = int(item.number)
    if relative is not None and relative.cls == "FOLLOWING" and not phrase.has("THE"):
        return None  # following Monday’s debate
    if item.code == "short" and part is None and context.text[item.end - 1] != ".":
        return None
    if not relative and NAMED_DAY.search(context.before(item.start)):
        return None
    if not relative and re.match(r" [A-Z][a-z]+ (?:Agreement|Night Live)", context.after(item.end)):
        return None
    tense = context.tense(phrase)
    owns = context.text[phrase.end : phrase.end + 2] in ("'s", "’s") and relative is None
    if tense == SINCE or (owns and not context.before(phrase.start).endswith("ahead of ")):
        tense = "past"
    name = WEEKDAYS[number]
    if context.published is None:
        reading = unresolved(f"XXXX-WXX-{number + 1}", "day")
    else:
        day, why = weekday_day(context.published, number, relative, tense)
        day = after_its_start(day, phrase, context)
        reading = Reading("date", timex.day(day), why, "publication")
    reading.weekday, reading.tense = name, tense
    return with_daypart(reading, part.code if part else "")


def after_its_start(day: date, phrase: Phrase, context: Context) -> date:
    """Return the day that ends `Wednesday through Sunday`; a start after it moves a week back."""
    first = context.readings[-1] if context.readings else None
    if first is None or first.pattern != "weekday" or first.days is None or first.days[0] <= day:
        return day
    if context.text[first.end : phrase.start] not in (" through ", " to ", "-", "–"):
        return day
    first.value = timex.day(moved(first.days[0], -7))
    first.resolution = "weekday before the one its range ends on"
    return day


@PATTERNS.form("weekday-of-week", "(?P<w>WEEKDAY) (OF|IN)? (?P<rel>LAST|NEXT|THIS) (?P<u>UNIT)")
def weekday_of_week(phrase: Phrase, context: Context) -> Reading | None:
    """Read `Tuesday of last week`, in ISO weeks, which begin on Monday."""
    if phrase["u"].code != "W" or context.published is None:
        return None
    number = int(phrase["w"].number)
    days = number - context.published.weekday() + 7 * offset_of(phrase["rel"])
    value = timex.day(moved(context.published, days))
    reading = published_reading(value, "weekday of a week relative to publication")
    if reading is not None:
        reading.weekday = WEEKDAYS[number]
    return reading


@PATTERNS.form(
    "weekday-of-month",
    "THE (?P<o>ORD|LAST) (?P<w>WEEKDAY) (OF|IN) (?P<m>MONTH) (COMMA? (?P<y>YEAR))?",
)
def weekday_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the first Tuesday in March`, `the last Friday of May 2024`."""
    month, number, named = int(phrase["m"].number), int(phrase["w"].number), phrase.get("y")
    if named is None and context.published is None:
        return None
    year, why = int(named.number) if named else 0, "its place in the month"
    if named is None and context.published is not None:
        year, why = month_direction(context.published, month, None, context.tense(phrase))
    nth = 0 if phrase["o"].cls == "LAST" else int(phrase["o"].number)
    day = nth_weekday(year, month, number, nth) if nth <= 5 else None
    if day is None or day.month != month:
        return None
    anchor = "explicit" if named else "publication"
    return Reading("date", timex.day(day), why, anchor, weekday=WEEKDAYS[number])


@PATTERNS.form("every", "THE (ORD|LAST) (?P<w>WEEKDAY) OF EVERY (?P<u>UNIT)")
def weekday_of_each(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the first Sunday of each month`."""
    value = f"XXXX-WXX-{int(phrase['w'].number) + 1}"
    return Reading("set", value, "every one of them", None)


NAMED_DAY = re.compile(r"\b(?:super|bloody|cyber|fat|giving|ruby|casual|wacky|throwback) $")
"""Names that hold a weekday and are no date of their own: Super Tuesday."""


def weekday_day(
    published: date, number: int, relative: Item | None, tense: str | None
) -> tuple[date, str]:
    """Return the day of a weekday, and why."""
    word = relative.cls if relative else ""
    back = (published.weekday() - number) % 7
    if word in ("LAST", "PAST", "PREVIOUS"):
        return moved(published, -(back or 7)), "last one before publication"
    if word in ("NEXT", "COMING", "FOLLOWING"):
        return moved(published, 7 - back), "next one from publication"
    if word == "THIS":
        tense = "past" if tense == "past" and back else "future"
    found = weekday_near(published, number, tense)
    if found == published:
        return found, "weekday of publication"
    if found > published:
        return found, "weekday after publication, future tense"
    return found, f"weekday before publication, {tense or 'no'} tense"


def moved(day: date, days: int) -> date:
    """Return the day `days` later, or the same day at the calendar's end."""
    return timex.shifted(day, days) or day
