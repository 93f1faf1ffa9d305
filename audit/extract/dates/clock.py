"""Times of day: 5 p.m. EDT, noon, this morning, Thursday evening's parts of a day."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()


@PATTERNS.form("clock", "(?P<c>CLOCK) ZONE?", "(?P<c>HOUR24) ZONE")
def clock(phrase: Phrase, context: Context) -> Reading | None:
    """Read 5 p.m. EDT, on the day told of just before or the day of publication."""
    code = phrase["c"].code
    day, reading = anchor_day(context, phrase)
    if day is None:
        return Reading(
            "time", f"XXXX-XX-XX{code}", "time of an unsaid day", None, granularity="time"
        )
    if reading is None:
        return Reading("time", day + code, "time on the day of publication", "publication")
    return Reading("time", day + code, "time on the day before it", "other", reading.start)


def anchor_day(context: Context, phrase: Phrase) -> tuple[str | None, Reading | None]:
    """Return the day a time belongs to: told close before, else the day of publication."""
    last = context.readings[-1] if context.readings else None
    if last is not None and last.days is not None and last.days[0] == last.days[1]:
        between = context.text[last.end : phrase.start]
        if len(between) < 60 and not re.search(r"[.!?]\s", between):
            return timex.day(last.days[0]), last
    return (timex.day(context.published), None) if context.published else (None, None)


def told_day(context: Context) -> tuple[str | None, Reading | None]:
    """Return the last day told of, for `that night`."""
    day, reading = context.last_day()
    return (timex.day(day), reading) if day is not None and reading is not None else (None, None)


@PATTERNS.form("time-24", "(?P<c>HOUR24)")
def hour24(phrase: Phrase, context: Context) -> Reading | None:
    """Read 19:30 where the text says that it is a time."""
    if not re.search(
        r"\b(?:at|by|until|from|since|around|about|before|after) $", context.before(phrase.start)
    ):
        return None
    return clock(phrase, context)


@PATTERNS.form("daypart", "((?P<t>THIS|THAT|THE|LAST|NEXT) (FOLLOWING|NEXT|SAME)?)? (?P<p>DAYPART)")
def daypart(phrase: Phrase, context: Context) -> Reading | None:
    """Read this morning, last night, noon."""
    word, part = phrase.get("t"), phrase["p"]
    exact = ":" in part.code
    if word is None and not exact:
        return None
    if (word is None and exact) or (word is not None and word.cls in ("THE", "THAT", "NEXT")):
        if not exact and phrase.has("THE") and len(phrase.match.group()) == 2:
            return None
        day, reading = anchor_day(context, phrase)
        if word is not None and word.cls == "THAT" and reading is None:
            day, reading = told_day(context)
    else:
        day, reading = (timex.day(context.published) if context.published else None), None
    if day is None:
        return None
    if word is not None and word.cls == "NEXT" and (told := date.fromisoformat(day)):
        day = timex.day(timex.shifted(told, 1) or told)
    if word is not None and word.cls == "LAST" and context.published is not None:
        day = timex.day(timex.shifted(context.published, -1) or context.published)
    anchor = "publication" if reading is None else "other"
    value = f"{day}T{part.code}"
    return Reading("time", value, "part of that day", anchor, reading.start if reading else None)


@PATTERNS.form("hour-of-daypart", "(?P<h>DAY|NUM) IN THE (?P<p>DAYPART)")
def hour_of_daypart(phrase: Phrase, context: Context) -> Reading | None:
    """Read 4 in the morning."""
    hour, part = int(phrase["h"].number), phrase["p"].code
    if not 1 <= hour <= 12 or ":" in part or not re.search(
        r"\b(?:at|by|until|about|around|till) $", context.before(phrase.start)
    ):  # fmt: skip
        return None
    hour = hour % 12 + (12 if part in ("AF", "EV") or (part == "NI" and 6 <= hour <= 11) else 0)
    day, reading = anchor_day(context, phrase)
    if day is None:
        return None
    anchor = "publication" if reading is None else "other"
    return Reading("time", f"{day}T{hour:02d}:00", "hour of that part of the day", anchor)
