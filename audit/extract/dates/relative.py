"""Expressions relative to publication or to a date told before: last week, two years ago."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.direction import weekday_near
from newsaudit.extract.dates.explicit import offset_of
from newsaudit.extract.dates.items import Item
from newsaudit.extract.dates.lexicon import WEEKDAYS
from newsaudit.extract.dates.reading import Context, Patterns, Phrase, Reading

PATTERNS = Patterns()
NO_DATE = "relative, no publication date"


def published_reading(value: str | None, resolution: str) -> Reading | None:
    """Return a reading anchored at publication; None when the calendar does not reach so far."""
    return Reading("date", value, resolution, "publication") if value else None


def unresolved(value: str, granularity: str | None = None) -> Reading:
    """Return the reading of a relative expression in an article without a date."""
    return Reading("date", value, NO_DATE, None, granularity=granularity)


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


@PATTERNS.form(
    "ago",
    "(?P<n>QTY) MORE? TRADING? (?P<u>UNITX) (OR SO)? (?P<a>AGO)",
    "(?P<n>QTY) OR (?P<n2>QTY) (?P<u>UNITX) (?P<a>AGO)",
    "(?P<u>UNITX) (?P<a>AGO)",
    "(?P<n>AN) (?P<f>UNIT) HYPHEN? (?P<u>UNIT) (?P<a>AGO)",
    "(?P<n>QTY) (?P<u>UNITX) (OR SO)? (?P<a>EARLIER|LATER)",
    "(?P<n>QTY) (?P<u>UNITX) FROM (?P<a>NOW)",
)
def ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read two years ago, a week earlier, ten days from now."""
    count, unit, word = phrase.get("n"), phrase["u"], phrase["a"].cls
    if (part := phrase.get("f")) is not None:
        return quarter_century_ago(part, unit, context)
    sign = 1 if word in ("LATER", "NOW") else -1
    if (count is not None and count.cls == "VAGUE") or (count is None and unit.cls == "UNITS"):
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
        return unresolved("PAST_REF" if amount < 0 else "FUTURE_REF")
    return published_reading(
        distant(context.published, unit.code, amount), f"{amount:+g} from publication"
    )


def beyond_publication(value: str, context: Context) -> bool:
    """Tell whether a value lies after the publication day."""
    days, _ = timex.days_and_granularity(value)
    return bool(days and context.published and days[0] > context.published)


@PATTERNS.form("unit-before", "THE (?P<u>UNIT) (?P<a>BEFORE|AFTER)")
def unit_before(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the year before`, where no noun follows."""
    if not re.match(r"[.,;:!?)”\"]|$", context.after(phrase.end)):
        return None
    return beside_previous(phrase, context, phrase["u"], -1 if phrase.has("BEFORE") else 1)


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
    if anchor is None or anchor.days is None:
        return None
    value = timex.shift_unit(anchor.days[0], unit.code, 0)
    return (
        Reading("date", value, "that of the date before", "other", anchor.start) if value else None
    )


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


@PATTERNS.form("reference", "RIGHT? (?P<x>NOW)", "(?P<x>PASTREF)", "(?P<x>CURRENT)",
               "MORE (?P<x>PASTREF)")  # fmt: skip
def reference(phrase: Phrase, context: Context) -> Reading | None:
    """Read now, currently, recently: no day, but before, at or after the telling."""
    past = phrase["x"].cls == "PASTREF"
    return Reading("date", "PAST_REF" if past else "PRESENT_REF", "vague, no calendar place", None)


@PATTERNS.form("recent", "(?P<x>RECENT) (?P<u>UNITS) (AND UNITS)?")
def recent(phrase: Phrase, context: Context) -> Reading | None:
    """Read `recent years` as a time past, `recent weeks` as a vague length, as TimeBank does."""
    if phrase["u"].code not in ("Y", "DE") and not phrase.has("AND"):
        return Reading("duration", timex.vague_duration(phrase["u"].code), "vague number", None)
    return Reading("date", "PAST_REF", "vague, no calendar place", None)


@PATTERNS.form("these-days", "(?P<d>THIS) (?P<u>UNITS)", "AT? THE (?P<m>MOMENT)")
def these_days(phrase: Phrase, context: Context) -> Reading | None:
    """Read `these days`, `at the moment`."""
    unit = phrase.get("u")
    if unit is not None and unit.code != "D":
        return None
    if unit is None and not phrase.has("AT"):
        return None
    return Reading("date", "PRESENT_REF", "vague, no calendar place", None)


PAST_ENDS = re.compile(r"[.,;:!?\"”']|$| (?:and|have|has|is|was|by|when|because)\b")
FUTURE_ENDS = re.compile(
    r"$|[^\w\s-]| (?:is|was|will|looks|that|if|and|as|in|when|by|but|with|for|where|who|to|at|on|after|"
    r"than|or|because|unless|until|should|could|would|may|might|are|has|have|had)\b"
)


@PATTERNS.form("the-past", "THE (?P<x>PAST)", "THE? (?P<n>TERM)? (?P<x>FUTURE)")
def the_past(phrase: Phrase, context: Context) -> Reading | None:
    """Read `the past`, `the near future`."""
    if phrase["x"].cls == "PAST":
        alone = PAST_ENDS.match(context.after(phrase.end)) is not None
        alone |= context.before(phrase.start).endswith(" in ")
        return Reading("date", "PAST_REF", "vague, no calendar place", None) if alone else None
    if not phrase.has("THE") and not re.search(r"\bin $", context.before(phrase.start)):
        return None
    if not FUTURE_ENDS.match(context.after(phrase.end)):
        return None
    return Reading("date", "FUTURE_REF", "vague, no calendar place", None)
