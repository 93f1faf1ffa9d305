"""Quarters, halves, seasons and holidays: parts of a year that need one."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import explained, nearer, nearest_year
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.holidays import holiday
from newsaudit.extract.dates.months import offset_of
from newsaudit.extract.dates.reading import Context, Phrase, Reading
from newsaudit.extract.dates.tense import SINCE

PATTERNS = Patterns()

REPORTED_AFTER = 20
"""Days a quarter must have run before the past tense can be about it; nobody reports it sooner."""

YEAR_TAIL = (
    "((OF|IN)? (THE? FISCAL UNIT?)? (?P<y>YEAR)|OF? (?P<rel>THIS|LAST|NEXT) FISCAL? (?P<u>UNIT))?"
)


def stated_year(phrase: Phrase, context: Context) -> tuple[int, str, str] | None:
    """Return the year a phrase names itself, why, and its anchor."""
    if (named := phrase.get("y")) is not None:
        return int(named.number), "year as stated", "explicit"
    relative, unit = phrase.get("rel"), phrase.get("u")
    if relative is None or unit is None or unit.code != "Y" or context.published is None:
        return None
    return (
        context.published.year + offset_of(relative),
        "year relative to publication",
        "publication",
    )


@PATTERNS.form(
    "quarter",
    "THE? FISCAL? HYPHEN? (?P<o>ORD|LAST) (?P<q>UNIT) " + YEAR_TAIL,
    "FISCAL? HYPHEN? (?P<o>ORD) HYPHEN (?P<q>UNIT)",
    "FISCAL? (?P<o>(?P<q>QUARTER)) " + YEAR_TAIL,
    "THE? FISCAL? (?P<y>YEAR) FISCAL? (?P<o>ORD) HYPHEN? (?P<q>UNIT)",
    "(?P<rel>THIS|LAST|NEXT) (?P<u>UNIT) POSS FISCAL? (?P<o>ORD) HYPHEN? (?P<q>UNIT)",
)
def quarter(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the third quarter`, `this year's third quarter`, `the 1988 third quarter`."""
    ordinal = phrase["o"]
    if (phrase["q"].cls == "UNIT" and phrase["q"].code != "Q") or (
        ordinal.cls == "LAST" and phrase.get("y") is None
    ):
        return None
    number = 4 if ordinal.cls == "LAST" else int(ordinal.number)
    if not 1 <= number <= 4:
        return None
    if (year := stated_year(phrase, context)) is not None:
        return Reading("date", timex.quarter(year[0], number), year[1], year[2])
    if context.published is None:
        return Reading("date", f"XXXX-Q{number}", "no year, no publication date", None,
                       granularity="quarter")  # fmt: skip
    tense = context.tense(phrase)
    year_number = context.published.year
    begun = (context.published - date(year_number, 3 * number - 2, 1)).days
    if begun < 0 or (tense in ("past", SINCE) and begun < REPORTED_AFTER):
        year_number -= 1
    if tense == "future" and 3 * number + 3 < context.published.month:
        year_number += 1
    return Reading("date", timex.quarter(year_number, number),
                   "last one that has begun, by publication", "publication", tense=tense)  # fmt: skip


@PATTERNS.form(
    "half",
    "THE? (?P<o>ORD|LAST) HYPHEN? HALF " + YEAR_TAIL,
    "THE? (?P<o>ORD|LAST) HYPHEN? HALF OF THE (?P<v>UNIT)",
)
def half(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the first half of 2025`; alone only when hyphenated or with its year."""
    ordinal = phrase["o"]
    number = 2 if ordinal.cls == "LAST" else int(ordinal.number)
    if number not in (1, 2):
        return None
    if (year := stated_year(phrase, context)) is not None:
        return Reading("date", f"{year[0]:04d}-H{number}", year[1], year[2])
    unit = phrase.get("v")
    if context.published is None or (unit is None and not phrase.has("HYPHEN")):
        return None
    if unit is not None and unit.code != "Y":
        return None
    return Reading(
        "date", f"{context.published.year}-H{number}", "year of publication", "publication"
    )


@PATTERNS.form(
    "season",
    "((?P<rel>DIR|THAT) PAST? COMING? | THE (?P<rel2>PAST|COMING|FOLLOWING|PREVIOUS)? )? (?P<s>SEASON)"
    " (OF? (?P<y>YEAR)|OF? (?P<rel3>LAST|NEXT|THIS) (?P<u>UNIT))?",
)
def season(phrase: Phrase, context: Context) -> Reading | None:
    """Read `last fall`, `the winter of 1994`, `this summer`."""
    item = phrase["s"]
    relative = phrase.get("rel") or phrase.get("rel2") or phrase.get("rel3")
    if (named := phrase.get("y")) is not None:
        return Reading("date", f"{int(named.number):04d}-{item.code}", "season with its year")
    if relative is None and not season_is_meant(phrase, item, context):
        return None
    if relative is not None and relative.cls == "THAT":
        return told_season(item, context)
    tense = context.tense(phrase)
    if context.published is None:
        return Reading("date", f"XXXX-{item.code}", "no year, no publication date", None,
                       tense=tense, granularity="season")  # fmt: skip
    year, why = season_year(context.published, item.code, relative, tense)
    return Reading("date", f"{year:04d}-{item.code}", why, "publication", tense=tense)


def told_season(item: Item, context: Context) -> Reading | None:
    """Read `that summer`: of the year told of before."""
    told = context.last_reading(lambda r: r.days is not None)
    if told is None or told.days is None:
        return None
    value = f"{told.days[0].year:04d}-{item.code}"
    return Reading("date", value, "year of the date before", "other", told.start)


def season_is_meant(phrase: Phrase, item: Item, context: Context) -> bool:
    """Tell the seasons from a spring, a fall and proper names (`Prague Spring`, `Fall River`)."""
    word = context.text[item.start : item.end]
    if word[:1].isupper():
        return False
    before, after = context.before(phrase.start), context.after(phrase.end)
    if word.lower() in ("spring", "fall"):
        return bool(SPRING_OR_FALL.search(before)) and not re.match(r" of\b", after)
    return phrase.has("THE") or bool(
        re.search(r"\b(?:in|by|until|since|during|of|all|early|late|mid)[ -]$", before)
    )


SPRING_OR_FALL = re.compile(
    r"\b(?:in|into|by|until|since|during|before|through|throughout|late|early|every|each|mid)[ -]$"
)


def season_year(
    published: date, code: str, relative: Item | None, tense: str | None
) -> tuple[int, str]:
    """Return the year in which the season begins, and why."""
    first = timex.SEASON_MONTHS[code]
    begun = published.year - (first > published.month)
    within = (published.month - first) % 12 < 3
    word = relative.cls if relative else ""
    if word in ("LAST", "PAST", "PREVIOUS"):
        return begun - within, "last one before publication"
    if word in ("NEXT", "COMING", "FOLLOWING"):
        return begun + 1, "next one from publication"
    if word == "THIS" and not within:
        over = begun == published.year and tense == "future"
        return published.year + over, "year of publication, or the next one if it is over"
    if tense == "future" and not within:
        return begun + 1, explained(tense)
    if tense in ("past", SINCE) or within:
        return begun, explained("past")
    return nearest_year(published, lambda year: date(year, first, 28)), explained(None)


@PATTERNS.form("holiday", "((?P<rel>DIR)|THE)? (?P<h>HOLIDAY) (COMMA? (?P<y>YEAR))?")
def holiday_day(phrase: Phrase, context: Context) -> Reading | None:
    """Read `Christmas`, `last Thanksgiving`, `Labor Day`."""
    rule = phrase["h"].code
    if rule.startswith("2001"):
        return None
    if (named := phrase.get("y")) is not None:
        return Reading("date", timex.day(holiday(rule, int(named.number))), "holiday with its year")
    if re.match(r" (?:Island|Carol|Party|Massacre|Agreement|Eve\b)", context.after(phrase.end)):
        return None
    tense = context.tense(phrase)
    if context.published is None:
        return Reading("date", "XXXX-XX-XX", "no year, no publication date", None,
                       tense=tense, granularity="day")  # fmt: skip
    year, why = holiday_year(context.published, rule, phrase.get("rel"), tense)
    value = timex.day(holiday(rule, year))
    return Reading("date", value, f"holiday; {why}", "publication", tense=tense)


def holiday_year(
    published: date, rule: str, relative: Item | None, tense: str | None
) -> tuple[int, str]:
    """Return the year of a holiday, and why."""
    this = holiday(rule, published.year)
    word = relative.cls if relative else ""
    if word in ("LAST", "PAST", "PREVIOUS"):
        return published.year - (this >= published), "last one before publication"
    if word in ("NEXT", "COMING"):
        return published.year + (this <= published), "next one from publication"
    if word == "THIS":
        return published.year, "year of publication"
    back = this if this <= published else holiday(rule, published.year - 1)
    ahead = this if this > published else holiday(rule, published.year + 1)
    return nearer(published, back, ahead, tense).year, explained(tense)
