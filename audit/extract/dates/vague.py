"""Times without a place in the calendar: now, recently, the future."""

from __future__ import annotations

import re

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()


@PATTERNS.form("reference", "RIGHT? (?P<x>NOW)", "(?P<x>PASTREF)", "(?P<x>CURRENT)",
               "(MORE|MOST) (?P<x>PASTREF)")  # fmt: skip
def reference(phrase: Phrase, context: Context) -> Reading | None:
    """Read now, currently, recently: no day, but before, at or after the telling."""
    past = phrase["x"].cls == "PASTREF"
    if past and context.before(phrase.start).endswith("as "):
        return None  # as recently as March
    return Reading("date", "PAST_REF" if past else "PRESENT_REF", "vague, no calendar place", None)


@PATTERNS.form("recent", "(?P<x>RECENT) (?P<u>UNITS) (AND UNITS)?")
def recent(phrase: Phrase, context: Context) -> Reading | None:
    """Read `recent years` as a time past, `recent weeks` as a vague length, as TimeBank does."""
    if phrase["u"].code not in ("Y", "DE") and not phrase.has("AND"):
        return Reading("duration", timex.vague_duration(phrase["u"].code), "vague number", None)
    return Reading("date", "PAST_REF", "vague, no calendar place", None)


@PATTERNS.form("recent", "AN (?P<x>RECENT) (?P<w>WEEKDAY|DAYPART|UNIT|MONTH) (?P<p>DAYPART)?")
def a_recent_day(phrase: Phrase, context: Context) -> Reading | None:
    """Read `a recent Friday`, `a recent evening`: one of them, unsaid which, so without a day."""
    item, part = phrase["w"], phrase.get("p")
    if item.cls == "WEEKDAY":
        value = f"XXXX-WXX-{int(item.number) + 1}" + (f"T{part.code}" if part else "")
    elif item.cls == "MONTH":
        value = f"XXXX-{int(item.number):02d}"
    elif item.cls == "DAYPART" and ":" not in item.code:
        value = f"XXXX-XX-XXT{item.code}"
    elif item.cls == "UNIT" and item.code in ("D", "W", "M", "Y"):
        value = "PAST_REF"
    else:
        return None
    return Reading(
        "time" if "T" in value[4:] and value != "PAST_REF" else "date",
        value,
        "one of them, unsaid which",
        None,
    )


@PATTERNS.form("ago", "LONG AGO", "(AN|APPROX) LONG? TIME AGO")
def long_ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read `long ago`, `a long time ago`, `some time ago`, `a while ago`."""
    return Reading("date", "PAST_REF", "vague distance", None)


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
