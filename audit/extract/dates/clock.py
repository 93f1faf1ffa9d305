"""Times of day: 5 p.m. EDT, noon, this morning, Thursday evening's parts of a day."""

from __future__ import annotations

import re
from datetime import date

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()


@PATTERNS.form("clock", "(?P<c>CLOCK) ZONE?", "(?P<c>HOUR24) ZONE", "(?P<h>NUM|DAY) OCLOCK")
def clock(phrase: Phrase, context: Context) -> Reading | None:
    """Read 5 p.m. EDT, five o'clock, on the day told of just before or the day of publication."""
    hour = phrase.get("h")
    if hour is not None and not 1 <= hour.number <= 12:
        return None
    code = f"T{int(hour.number):02d}:00" if hour is not None else phrase["c"].code
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
    """Read this morning, last night, the next morning, noon; `in the morning` of a past clause."""
    word, part = phrase.get("t"), phrase["p"]
    if ":" not in part.code:
        if word is None and not (at_dawn(phrase, context) or late_in_it(phrase, context)):
            return None
        bare = word is not None and word.cls == "THE" and len(phrase.match.group()) == 2
        if bare and not in_the_morning(phrase, context):
            return None
    day, reading = day_of_part(phrase, context)
    if day is None:
        return None
    anchor = "publication" if reading is None else "other"
    value = f"{timex.day(day)}T{part.code}"
    return Reading("time", value, "part of that day", anchor, reading.start if reading else None)


def day_of_part(phrase: Phrase, context: Context) -> tuple[date | None, Reading | None]:
    """Return the day a part of a day belongs to, and the reading that tells it."""
    word, exact = phrase.get("t"), ":" in phrase["p"].code
    if word is not None and word.cls in ("THIS", "LAST"):
        back = 1 if word.cls == "LAST" else 0
        return context.published and timex.shifted(context.published, -back), None
    name, reading = anchor_day(context, phrase)
    if word is not None and reading is None and not exact:
        told, reading = told_day(context)
        if told and word.cls == "THE" and told > (name or told):
            told, reading = None, None  # what the clause tells is over, the day told is ahead
        name = told or (None if word.cls == "THAT" else name)
    day = date.fromisoformat(name) if name else None
    if day is not None and (phrase.has("NEXT") or phrase.has("FOLLOWING")):
        day = timex.shifted(day, 1)
    return day, reading


def late_in_it(phrase: Phrase, context: Context) -> bool:
    """Tell `by late afternoon`, `since mid-morning` from the `early morning` of a raid."""
    first = phrase.match.start()
    before = [item for item in phrase.items[max(0, first - 2) : first] if item.cls != "HYPHEN"]
    mid = context.text.startswith("mid-", phrase.start)
    start = phrase.start if mid else before[-1].start if before else None
    if (
        start is None
        or not (mid or before[-1].cls == "PART")
        or not re.match(
            r"[.,;:!?)”\"]|$| (?:on|in|the|it|as|when|and|but|he|she|they)\b",
            context.after(phrase.end),
        )
    ):
        return False
    told = re.search(r"\b(?:by|in|until|since|from|at|before|after) $", context.before(start))
    return told is not None


def at_dawn(phrase: Phrase, context: Context) -> bool:
    """Tell `at dawn`, `after nightfall` from `the dawn of an age`."""
    item, before = phrase["p"], context.before(phrase.start)
    named = context.text[item.start : item.end] in ("dawn", "dusk", "nightfall", "lunchtime")
    return named and re.search(r"\b(?:at|before|after|by|around|until|since) $", before) is not None


def in_the_morning(phrase: Phrase, context: Context) -> bool:
    """Tell `met in the morning` from `the night of the fire`, `the morning after`, `the night sky`.

    Only a past clause: `works in the evening` tells of no day.
    """
    before, after = context.before(phrase.start), context.after(phrase.end)
    stands = re.search(r"\b(?:in|during) $", before) and re.match(r"[.,;:!?)”\"]|$| [a-z]", after)
    if not stands or AFTER_NO_DAY.match(after):
        return False
    return before.endswith(("earlier in ", "later in ")) or context.tense(phrase) == "past"


AFTER_NO_DAY = re.compile(
    r" (?:(?:of|after|before|when|that|hours|sky|air|session|shift)\b|"
    r"(?:and|or) (?:in )?(?:the )?(?:afternoon|evening|night))"
)


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
