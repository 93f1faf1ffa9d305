"""Units relative to publication: today, last week, the year."""

from __future__ import annotations

import re

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.months import offset_of
from newsaudit.extract.dates.reading import (
    Context,
    Phrase,
    Reading,
    published_reading,
    unresolved,
    with_daypart,
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
    if relative.cls == "LAST" and unit.code == "D":
        return None  # the last day of the trial
    if unit.code == "D" and context.before(phrase.start).endswith(" to "):
        return Reading("date", "PRESENT_REF", "vague, no calendar place", None)  # to this day
    if relative.cls in ("NEXT", "COMING") and phrase.has("THE") and lasting(phrase, context):
        return Reading("duration", timex.duration(1, unit.code), "length as stated", None)
    if relative.cls in ("PREVIOUS", "FOLLOWING") or (
        relative.cls == "NEXT" and phrase.has("THE") and unit.code in ("D", "W")
    ):
        return beside_previous(phrase, context, unit, -1 if relative.cls == "PREVIOUS" else 1)
    offset = {"CURRENT": 0, "LATEST": 0}.get(relative.cls, offset_of(relative))
    if relative.cls == "THIS" and (phrase.has("PAST") or phrase.has("LAST")):
        offset = ended(unit, context)
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


def lasting(phrase: Phrase, context: Context) -> bool:
    """Tell `over the next year`, a length, from `left the next year`, a date."""
    if phrase["u"].code == "DE":
        return True
    return phrase["u"].code in ("W", "M", "Y", "Q") and bool(
        re.search(r"\b(?:over|within|during|throughout) $", context.before(phrase.start))
    )


def ended(unit: Item, context: Context) -> int:
    """Return the offset of `this past weekend`, `this past year`: the last one that is over."""
    over = context.published is not None and unit.code == "WE" and context.published.weekday() == 6
    return 0 if over else -1


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
    if unit.code == "D" and part_of_the_day(phrase, context):
        return day_told(context) or published_reading(
            timex.day(context.published), "day of publication"
        )
    if re.match(r" (?:ended|ending|through|to )", after) and unit.code == "Y":
        return Reading("duration", "P1Y", "length as stated")
    if (
        re.match(r"(?: of|,? (?:when|before|after|that|he|she|they|of|I|we))\b|-", after)
        and unit.code != "WE"
    ):
        return None
    if unit.code == "D":
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
    over = context.before(phrase.start).endswith("end of ") and year_is_over(phrase, context)
    return published_reading(
        timex.shift_unit(context.published, unit.code, -over),
        "the one before publication" if over else "the one of publication",
    )


def part_of_the_day(phrase: Phrase, context: Context) -> bool:
    """Tell `earlier in the day`, `the rest of the day`, `the day’s vote` from `the day he left`."""
    before, after = context.before(phrase.start), context.after(phrase.end, 12)
    if re.search(r"\bat the end of $", before):
        return False  # all in all
    if re.search(r"\b(?:earlier|later|late|early|end|rest)[a-z ]* $", before):
        return re.match(r" (?:of|before|after|when|that)\b|-", after) is None
    return re.match(r"['’]s ", after) is not None and day_told(context) is not None


def day_told(context: Context) -> Reading | None:
    """Return a reading of the day told of just before."""
    anchor = context.last_reading(lambda r: r.days is not None and fine_enough(r, "D"), 2)
    if anchor is None or anchor.days is None:
        return None
    value = timex.day(anchor.days[0])
    return Reading("date", value, "that of the date before", "other", anchor.start)


def year_is_over(phrase: Phrase, context: Context) -> bool:
    """Tell the `year’s end` that an article of January tells of in the past."""
    assert context.published is not None
    january = context.published.month == 1 and phrase["u"].code == "Y"
    return january and context.tense(phrase) == "past"


@PATTERNS.form("unit-end", "(THE|THIS)? (?P<u>UNIT) (HYPHEN|POSS)? (?P<e>EDGE)")
def unit_end(phrase: Phrase, context: Context) -> Reading | None:
    """Read `year-end`, `year's end`."""
    if phrase["u"].code not in ("Y", "M") or phrase["e"].code != "end":
        return None
    if context.published is None:
        return unresolved("XXXX", "year")
    over = year_is_over(phrase, context)
    reading = published_reading(
        timex.shift_unit(context.published, phrase["u"].code, -over),
        "the one before publication" if over else "the one of publication",
    )
    if reading:
        reading.modifier = "end"
    return reading
