"""Months, with or without a year."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import explained, year_of_month
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading
from newsaudit.extract.dates.tense import SINCE, surely_past

PATTERNS = Patterns()


@PATTERNS.form("month-year", "(?P<m>MONTH) (COMMA|OF|IN)? FISCAL? (?P<y>YEAR)")
def month_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read July 2025."""
    return Reading(
        "date", timex.month(int(phrase["y"].number), int(phrase["m"].number)), "month with its year"
    )


@PATTERNS.form(
    "month-of-year",
    "(?P<m>MONTH) (COMMA|OF|IN)? (?P<rel>THIS|LAST|NEXT|THAT|PREVIOUS|FOLLOWING) (?P<u>UNIT)",
    "(?P<m>MONTH) (COMMA|OF|IN)? THE (?P<rel>PREVIOUS|FOLLOWING|NEXT) (?P<u>UNIT)",
    "(?P<rel>LAST|NEXT|THIS) (?P<u>UNIT) POSS (?P<m>MONTH)",
)
def month_of_year(phrase: Phrase, context: Context) -> Reading | None:
    """Read `June last year`."""
    if phrase["u"].code != "Y" or context.published is None:
        return None
    relative = phrase["rel"]
    if relative.cls == "THAT":
        return month_of_that_year(int(phrase["m"].number), context)
    if relative.cls in ("PREVIOUS", "FOLLOWING"):
        return None
    year = context.published.year + offset_of(relative)
    value = timex.month(year, int(phrase["m"].number))
    return Reading("date", value, "year relative to publication", "publication")


def month_of_that_year(month: int, context: Context) -> Reading | None:
    """Read `October of that year`: of the date told of before."""
    told = context.last_reading(lambda r: r.days is not None, 3)
    if told is None or told.days is None:
        return None
    value = timex.month(told.days[0].year, month)
    return Reading("date", value, "year of the date before", "other", told.start)


def offset_of(item: Item) -> int:
    """Return -1, 0 or 1 for last, this, next."""
    return {"LAST": -1, "PAST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}.get(
        item.cls, 0
    )


@PATTERNS.form("month-of-year", "THAT (?P<m>MONTH)")
def that_month(phrase: Phrase, context: Context) -> Reading | None:
    """Read `That July, it seceded`, `fell that July.`; not the conjunction of `said that July was`."""
    named = context.text.startswith("That", phrase.start)
    if not named and not CLAUSE_ENDS.match(context.after(phrase.end)):
        return None
    return month_of_that_year(int(phrase["m"].number), context)


CLAUSE_ENDS = re.compile(r"[.;:!?)”\"]|,? (?:and|but|when|after|before|as)\b|$")


@PATTERNS.form("month", "(THE? (?P<rel>DIR))? (?P<m>MONTH)")
def bare_month(phrase: Phrase, context: Context) -> Reading | None:
    """Read a month without a year: by its adjective, else by tense."""
    if month_is_word(phrase, context):
        return None
    month, relative, tense = int(phrase["m"].number), phrase.get("rel"), context.tense(phrase)
    if relative is None and tense == "past" and (told := context.year_told(phrase, month)):
        value = timex.month(int(told.value[:4]) if told.value else 0, month)
        return Reading("date", value, "year of the date before", "other", told.start, tense=tense)
    if context.published is None:
        value = f"XXXX-{month:02d}"
        return Reading(
            "date", value, "no year stated, no publication date", None,
            tense=tense, granularity="month",
        )  # fmt: skip
    if AWAITED.match(context.after(phrase.end)) and tense != "future":
        year, why = month_direction(context.published, month, relative, "present")
    else:
        over = tense == "past" and surely_past(context.document, phrase.start)
        year, why = month_direction(context.published, month, relative, SINCE if over else tense)
    reading = Reading("date", timex.month(year, month), f"year: {why}", "publication")
    reading.tense = tense
    return reading


AWAITED = re.compile(
    r"[ -](?:presidential |general |midterm |national |parliamentary )?"
    r"(?:elections?|vote|ballot|referendum|primar|caucus|deadline|summit|convention|polls|runoff)"
)
"""Events that are told of long before them: the tense of the clause says nothing of their day."""


def month_direction(
    published: date, month: int, relative: Item | None, tense: str | None
) -> tuple[int, str]:
    """Return the year of a month, and why."""
    word = relative.cls if relative else ""
    if word in ("LAST", "PAST", "PREVIOUS"):
        return published.year - (month >= published.month), "last one before publication"
    if word in ("NEXT", "COMING", "FOLLOWING"):
        return published.year + (month <= published.month), "next one from publication"
    if word == "THIS":
        return published.year, "year of publication"
    return year_of_month(published, month, tense), explained(tense)


AFTER_PREPOSITION = re.compile(
    r"(?:^|[^\w])(?:in|since|until|till|by|of|from|to|through|during|for|between|and|before|after|"
    r"around|about|late|early|mid|last|next|this|on|past|like|every|each|one|the)[ -]$"
)


NAME_FOLLOWS = re.compile(r"(?: [A-Z][a-z]+|['’]s? [A-Z]| (?:for|on|of) )")


WORDS_TOO = (3, 4, 5, 6, 8)
"""March, April, May, June and August are also words or first names."""


def month_is_word(phrase: Phrase, context: Context) -> bool:
    """Tell the modal May, the verb March and people called April or June."""
    item = phrase.item("MONTH")
    if item is None or (phrase.match.end() - phrase.match.start()) > 1:
        return False
    if item.code == "short" and context.text[item.end - 1] != ".":
        return True
    if int(item.number) not in WORDS_TOO:
        return False
    if int(item.number) == 3 and re.match(r" (?:for|on|of) [A-Z]", context.after(item.end)):
        return True
    if NAME_FOLLOWS.match(context.after(item.end)) and not AFTER_PREPOSITION.search(
        context.before(item.start).removesuffix(" and ")
    ):
        return True
    return int(item.number) in (3, 5) and not AFTER_PREPOSITION.search(context.before(item.start))
