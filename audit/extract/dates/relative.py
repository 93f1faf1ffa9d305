"""Units and weekdays relative to publication: today, last week, Friday, the year."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import weekday_near
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.lexicon import WEEKDAYS
from newsaudit.extract.dates.months import offset_of
from newsaudit.extract.dates.reading import (
    Context,
    Phrase,
    Reading,
    published_reading,
    unresolved,
)
from newsaudit.extract.dates.told import beside_previous, fine_enough, last_quarter

PATTERNS = Patterns()


@PATTERNS.form(
    "today", "(?P<t>TODAY) (?P<p>DAYPART)?", "THE? (?P<u>UNIT) (?P<r>BEFORE|AFTER) (?P<t>TODAY)"
)
def today(phrase: Phrase, context: Context) -> Reading | None:
    """Read today, yesterday evening, the day before yesterday."""
    item, part = phrase["t"], phrase.get("p")
    unit = phrase.get("u")
    if unit is not None and unit.code != "D":
        return None
    offset = int(item.number)
    if (beside := phrase.get("r")) is not None:
        offset += 1 if beside.cls == "AFTER" else -1
    part_code = part.code if part else ("NI" if item.code == "NI" else "")
    if context.published is None:
        value = "PRESENT_REF" if offset == 0 else "FUTURE_REF" if offset > 0 else "PAST_REF"
        return unresolved(value, "day")
    day = timex.shifted(context.published, offset)
    if day is None:
        return None
    words = {0: "day of publication", -1: "day before publication", 1: "day after publication"}
    reading = Reading("date", timex.day(day), words.get(offset, f"{offset:+d} days"), "publication")
    return with_daypart(reading, part_code)


def with_daypart(reading: Reading, code: str) -> Reading:
    """Narrow a day to a part of it."""
    if code and reading.value:
        reading.kind, reading.value = "time", f"{reading.value}T{code}"
    return reading


@PATTERNS.form(
    "weekday",
    "((THE|THIS)? (?P<rel>DIR) )? (?P<w>WEEKDAY) (?P<p>DAYPART)?",
)
def weekday(phrase: Phrase, context: Context) -> Reading | None:
    """Read Friday, last Friday, Friday night."""
    item, relative, part = phrase["w"], phrase.get("rel"), phrase.get("p")
    number = int(item.number)
    if item.code == "short" and part is None and context.text[item.end - 1] != ".":
        return None
    if not relative and NAMED_DAY.search(context.before(item.start)):
        return None
    if not relative and re.match(r" [A-Z][a-z]+ (?:Agreement|Night Live)", context.after(item.end)):
        return None
    tense = context.tense(phrase)
    if context.text[phrase.end : phrase.end + 2] in ("'s", "’s") and relative is None:
        tense = "past"
    name = WEEKDAYS[number]
    if context.published is None:
        reading = unresolved(f"XXXX-WXX-{number + 1}", "day")
    else:
        day, why = weekday_day(context.published, number, relative, tense)
        reading = Reading("date", timex.day(day), why, "publication")
    reading.weekday, reading.tense = name, tense
    return with_daypart(reading, part.code if part else "")


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


@PATTERNS.form(
    "unit",
    "(?P<rel>THIS|LAST|NEXT|PAST) (PAST|COMING|LAST)? (?P<f>FISCAL)? (?P<u>UNIT)",
    "THE (?P<rel>NEXT|PREVIOUS|FOLLOWING|COMING|CURRENT|LATEST) (?P<f>FISCAL)? (?P<u>UNIT)",
    "(?P<rel>COMING|PREVIOUS|FOLLOWING) (?P<u>UNIT)",
)
def relative_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read last week, this year, next month; the previous year, the following day."""
    relative, unit = phrase["rel"], phrase["u"]
    if unit.code in ("TH", "TM", "TS", "G", "MI", "F"):
        return None
    if relative.cls in ("PREVIOUS", "FOLLOWING") or (
        relative.cls == "NEXT" and phrase.has("THE") and unit.code in ("D", "W")
    ):
        return beside_previous(phrase, context, unit, -1 if relative.cls == "PREVIOUS" else 1)
    offset = {"CURRENT": 0, "LATEST": 0}.get(relative.cls, offset_of(relative))
    if context.published is None:
        names = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
        return unresolved(names[offset])
    if relative.cls == "LATEST":
        return latest(unit, context)
    value = timex.shift_unit(context.published, unit.code, offset)
    if unit.code == "CE":
        value = f"{(context.published.year // 100) + offset:02d}"
    elif unit.code == "DE":
        value = f"{(context.published.year // 10) + offset:03d}"
    words = {-1: "unit before the one of publication", 0: "unit of publication",
             1: "unit after the one of publication"}  # fmt: skip
    return published_reading(
        value, words[offset].replace("unit", timex.NAMES.get(unit.code, "unit"))
    )


def latest(unit: Item, context: Context) -> Reading | None:
    """Read `the latest quarter`: the last one that has ended."""
    assert context.published is not None
    value = timex.shift_unit(context.published, unit.code, -1 if unit.code in ("Q", "Y") else 0)
    return published_reading(value, "last one before publication")


@PATTERNS.form("the-unit", "THE (ENTIRE|FULL)? (?P<f>FISCAL)? (?P<u>UNIT)")
def the_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the year`, `the quarter`, `the weekend`: the current one, or the one told of."""
    unit = phrase["u"]
    if unit.code in ("TH", "TM", "TS", "G", "MI", "F", "DE", "CE") or context.published is None:
        return None
    after = context.after(phrase.end, 12)
    if re.match(r" (?:ended|ending|through|to )", after) and unit.code == "Y":
        return Reading("duration", "P1Y", "length as stated")
    if (
        re.match(r"(?: of|,? (?:when|before|after|that|he|she|they|of|I|we))\b|-", after)
        and unit.code != "WE"
    ):
        return None
    if unit.code == "D" and not re.search(
        r"(?:earlier|later|late|early|end|rest)[a-z ]* $", context.before(phrase.start)
    ):
        return None
    if unit.code == "Q":
        return last_quarter(context) or published_reading(
            timex.shift_unit(context.published, "Q", -1), "last quarter before publication"
        )
    if unit.code == "WE":
        tense = context.tense(phrase)
        ahead = 0 if tense == "future" or context.published.weekday() >= 5 else -1
        return published_reading(
            timex.shift_unit(context.published, "WE", ahead), f"weekend by {tense or 'no'} tense"
        )
    anchor = context.last_reading(lambda r: r.days is not None and fine_enough(r, unit.code), 2)
    if anchor is not None and anchor.days is not None and unit.code in ("D",):
        value = timex.shift_unit(anchor.days[0], unit.code, 0)
        return Reading("date", value, "that of the date before", "other", anchor.start)
    return published_reading(
        timex.shift_unit(context.published, unit.code, 0), "the one of publication"
    )


@PATTERNS.form("unit-end", "(THE|THIS)? (?P<u>UNIT) (HYPHEN|POSS)? (?P<e>EDGE)")
def unit_end(phrase: Phrase, context: Context) -> Reading | None:
    """Read `year-end`, `year's end`."""
    if phrase["u"].code not in ("Y", "M") or phrase["e"].code != "end":
        return None
    if context.published is None:
        return unresolved("XXXX", "year")
    reading = published_reading(
        timex.shift_unit(context.published, phrase["u"].code, 0), "year of publication"
    )
    if reading:
        reading.modifier = "end"
    return reading
