"""Lengths of time, ages and sets: 40-month, two and a half years, every Friday, daily."""

from __future__ import annotations

import re

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.figures import Item
from newsaudit.extract.dates.forms import Patterns
from newsaudit.extract.dates.reading import Context, Phrase, Reading

PATTERNS = Patterns()


def amount(item: Item | None) -> float | None:
    """Return the number of an item, None for `several`."""
    if item is None:
        return 1
    if item.cls == "VAGUE":
        return None
    return 0.5 if item.cls == "HALF" else item.number


def length(count: Item | None, unit: Item, resolution: str = "length as stated") -> Reading | None:
    """Return the reading of so many units."""
    number = amount(count)
    if number is None:
        return Reading("duration", timex.vague_duration(unit.code), "vague number", None)
    value = timex.duration(number, unit.code)
    return Reading("duration", value, resolution, None) if value else None


RATE = re.compile(
    r"(?:[$€£]\s?[\d.,]+(?: (?:million|billion|trillion))?|percent|per cent|%|cents?|million|billion|"
    r"trillion|dollars|euros|pounds|rubles|shares|seats|people|barrels|tons|tonnes|jobs|units|\d) $"
)
TIMES = re.compile(r"(?:\btimes|\bonce|\btwice|\bday|\bweek|\bflights|\bhours) $")


@PATTERNS.form(
    "length",
    "(?P<n>QTY) (RATHER|MORE|FULL|TRADING|ENTIRE){0,2} (?P<u>UNITX)",
    "(?P<n>NUMBER|VAGUE) HYPHEN (?P<u>UNITX) (HYPHEN LONG)?",
    "AN? (?P<n>HALF) (HYPHEN|AN)? (?P<u>UNITX)",
    "(?P<n>NUMBER) AND AN (?P<h>HALF) (?P<u>UNITX)",
    "(?P<n>AN|NUMBER) (?P<u>UNITX) AND AN (?P<h>HALF)",
)
def stated_length(phrase: Phrase, context: Context) -> Reading | None:
    """Read 30-day, two years, half an hour, a year and a half, several weeks."""
    count, unit = phrase["n"], phrase["u"]
    if unit.code in ("WE", "N") and count.cls == "AN":
        return None
    if count.cls == "VAGUE" and context.before(phrase.start).endswith(" as "):
        return None  # the second in as many days
    if count.cls == "AN" and context.text[phrase.end : phrase.end + 1] == "-":
        return None
    if idle_day(phrase, count, unit, context):
        return None
    if unit.code == "Q" and (phrase.has("HYPHEN") or count.cls in ("AN", "HALF")):
        return None
    if count.cls == "AN" and unit.cls == "UNIT" and (rate := rate_reading(phrase, unit, context)):
        return rate
    if count.cls == "AN" and (unit.cls == "UNITS" or unit.code == "TS"):
        return None
    if count.cls != "AN" and count.cls != "HALF" and unit.cls == "UNIT" and not (
        phrase.has("HYPHEN") or amount(count) in (1, None) or adjectival(context, phrase)
    ):  # fmt: skip
        return None
    if phrase.get("h") is not None:
        count = Item(count.cls, count.start, count.end, count.number + 0.5)
    return length(count, unit)


def idle_day(phrase: Phrase, count: Item, unit: Item, context: Context) -> bool:
    """Tell `one day he will` from `within one day`."""
    if unit.code != "D" or count.number != 1 or count.cls == "AN" or phrase.has("HYPHEN"):
        return False
    if re.match(r" (?:before|after|ahead|into|at a time)\b", context.after(phrase.end)):
        return False
    return not re.search(
        r"\b(?:for|in|within|after|than|only|just|about|least|last|next|first|by) $",
        context.before(phrase.start),
    )


def adjectival(context: Context, phrase: Phrase) -> bool:
    """Tell the unhyphenated `five year low` of broadcast copy."""
    return bool(re.match(r" [a-z]", context.after(phrase.end)))


def rate_reading(phrase: Phrase, unit: Item, context: Context) -> Reading | None:
    """Read the `a week` of `twice a week`, the `a year` of `$5 million a year` as a set.

    TimeBank and AQUAINT mark fewer than half of those after an amount; the TimeML guidelines mark
    them, and at that share marking costs nothing.
    """
    before = context.before(phrase.start)
    if unit.code == "TS" or not (TIMES.search(before) or RATE.search(before)):
        return None
    value = timex.duration(1, unit.code)
    return Reading("set", value, "once every such unit", None) if value else None


@PATTERNS.form(
    "period",
    "THE? (?P<d>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|LATEST|ORD|SAME|THAT|THIS) (?P<n>QTY) "
    "(OR SO)? (RATHER|MORE|FULL|TRADING){0,2} (?P<u>UNITX)",
    "THE (UNIT HYPHEN EARLIER)? (?P<n>NUMBER|VAGUE) (RATHER|MORE|FULL|TRADING)? (?P<u>UNITS)",
    "(EVERY OF)? THE (?P<d>PAST|LAST|NEXT|COMING) (?P<n>NUMBER) (?P<u>UNITX)",
    "THE (?P<d>PAST|LAST|NEXT|COMING) (?P<u>UNITX)",
    "THE? (?P<d>COMING|PREVIOUS|FOLLOWING|PAST) (?P<u>UNITS)",
    "THE (?P<u>UNITS)",
)
def period(phrase: Phrase, context: Context) -> Reading | None:
    """Read the past three years, the first nine months, the next few days."""
    count, unit = phrase.get("n"), phrase["u"]
    if count is not None and count.cls == "AN":
        return None
    if context.text[phrase.start : phrase.start + 5].lower() in ("that ", "this "):
        return None
    if count is None and context.text.startswith(("-long", "‑long"), phrase.end):
        return None
    if count is None and unit.cls == "UNITS":
        return Reading("duration", timex.vague_duration(unit.code), "vague number", None)
    if count is None and unit.code not in ("Y", "DE", "CE", "M", "W", "TH", "D", "Q"):
        return None
    if count is None and unit.code == "D" and phrase["d"].cls == "LAST":
        return None  # the last day of the trial
    return length(count, unit)


@PATTERNS.form(
    "length-range",
    "(THE (LAST|PAST|NEXT|COMING))? (?P<n>QTY) HYPHEN? (TO|OR|HYPHEN) HYPHEN?"
    " (?P<m>NUMBER) HYPHEN? (?P<u>UNITX)",
)
def length_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read two to three weeks: the lower end, which is sure."""
    low, high, unit = phrase["n"], phrase["m"], phrase["u"]
    if low.cls in ("VAGUE", "HALF") or low.number >= high.number:
        return None
    reading = length(low, unit, f"{low.number:g} to {high.number:g}; the lower end as value")
    if reading:
        reading.modifier = "at_least"
    return reading


SIZES = ("CE", "DE", "Y", "Q", "M", "W", "D", "TH", "TM", "TS")


@PATTERNS.form(
    "compound-length",
    "(?P<n>NUMBER|AN) (?P<u>UNITX) COMMA? AND? (?P<n2>NUMBER) (?P<u2>UNITX)"
    " (COMMA? AND? (?P<n3>NUMBER) (?P<u3>UNITX))?",
)
def compound_length(phrase: Phrase, context: Context) -> Reading | None:
    """Read two years and three months, 2 hours, 32 minutes."""
    parts = [(phrase[n], phrase[u]) for n, u in (("n", "u"), ("n2", "u2"))]
    if (third := phrase.get("u3")) is not None:
        parts.append((phrase["n3"], third))
    sizes = [SIZES.index(unit.code) if unit.code in SIZES else -1 for _, unit in parts]
    if -1 in sizes or sizes != sorted(set(sizes)):
        return None
    value = "P"
    for count, unit in parts:
        part = timex.duration(count.number, unit.code) or ""
        value += part[1:].removeprefix("T") if "T" in value else part[1:]
    return Reading("duration", value, "length as stated", None)


@PATTERNS.form("length", "ALL (OF THE)? (?P<u>UNIT)", "(?P<u>UNITLONG)")
def whole_unit(phrase: Phrase, context: Context) -> Reading | None:
    """Read `all day`, `all of the year`, `yearlong`, `monthslong`."""
    unit = phrase["u"]
    if unit.code not in ("TH", "D", "W", "M", "Y", "DE"):
        return None
    if not unit.number:
        return Reading("duration", timex.vague_duration(unit.code), "vague number", None)
    return length(None, unit)


@PATTERNS.form("unsaid-length", "(?P<u>UNITS) ((AND|OR) (?P<v>UNITS))?", "(?P<u>UNITX) HYPHEN LONG")
def unsaid_length(phrase: Phrase, context: Context) -> Reading | None:
    """Read years, weeks or months, decades-long."""
    unit = phrase["u"]
    if phrase.has("LONG") and unit.cls == "UNIT":
        return length(None, unit)
    if unit.code in ("Q", "G", "N", "TS", "WE"):
        return None
    if context.before(phrase.start).endswith(" as many "):
        return None
    if unit.code == "TM" and not (
        re.match(r" (?:before|after|into)\b", context.after(phrase.end))
        or context.before(phrase.start).endswith(" within ")
    ):
        return None  # the minutes of a meeting
    if unit.code == "TH" and context.before(phrase.start).endswith(("early ", "small ")):
        return None  # the early hours of Sunday are a part of that day
    if re.search(
        r"[a-z’'] (?:[A-Z][a-z]+|old) $", context.text[max(0, phrase.start - 20) : phrase.start]
    ):
        return None  # the Clinton years, the good old days
    return Reading("duration", timex.vague_duration(unit.code), "vague number", None)


@PATTERNS.form("quarter-century", "AN? (?P<q>UNIT) (HYPHEN|OF AN)? (?P<u>UNIT)")
def quarter_century(phrase: Phrase, context: Context) -> Reading | None:
    """Read a quarter-century, a quarter of a century."""
    if (phrase["q"].code, phrase["u"].code) != ("Q", "CE"):
        return None
    return Reading("duration", "P25Y", "length as stated", None)


@PATTERNS.form(
    "age",
    "(?P<n>NUMBER) HYPHEN? (?P<u>UNITX) HYPHEN? (?P<o>OLD)",
)
def age(phrase: Phrase, context: Context) -> Reading | None:
    """Read a person's or thing's age, 61-year-old."""
    return length(phrase["n"], phrase["u"], "age as stated")


@PATTERNS.form(
    "every",
    "(?P<e>EVERY) (RATHER|ORD)? (?P<n>NUMBER|VAGUE)? (?P<u>UNITX)",
    "(?P<e>EVERY) (RATHER|ORD)? (?P<w>WEEKDAY) (?P<p>DAYPART)?",
    "(?P<e>EVERY) (?P<m>MONTH)",
    "(?P<e>EVERY) (?P<s>SEASON)",
    "(?P<e>EVERY) (?P<p>DAYPART)",
)
def every(phrase: Phrase, context: Context) -> Reading | None:
    """Read every year, every two weeks, each Thursday, every morning."""
    if (unit := phrase.get("u")) is not None:
        number = 2 if phrase.has("RATHER") else amount(phrase.get("n"))
        value = timex.duration(number, unit.code) if number else timex.vague_duration(unit.code)
    elif (day := phrase.get("w")) is not None:
        part = phrase.get("p")
        value = f"XXXX-WXX-{int(day.number) + 1}" + (f"T{part.code}" if part else "")
    elif (month := phrase.get("m")) is not None:
        value = f"XXXX-{int(month.number):02d}"
    elif (season := phrase.get("s")) is not None:
        value = f"XXXX-{season.code}"
    else:
        value = f"XXXX-XX-XXT{phrase['p'].code}"
    return Reading("set", value, "every one of them", None) if value else None


@PATTERNS.form("frequency", "(?P<f>FREQ)")
def frequency(phrase: Phrase, context: Context) -> Reading | None:
    """Read daily, weekly; not the name of a newspaper."""
    item = phrase["f"]
    if context.text[item.start].isupper():
        return None
    return Reading("set", timex.duration(item.number, item.code), "once every such unit", None)


@PATTERNS.form(
    "weekdays", "(?P<w>WEEKDAYS) (?P<p>DAYPART)?", "(?P<w>WEEKDAY|WEEKDAYS) (?P<n>UNITS)"
)
def weekdays(phrase: Phrase, context: Context) -> Reading | None:
    """Read Mondays."""
    item = phrase["w"]
    nights = phrase.get("n")
    if not context.text[item.start].isupper() or (nights is not None and nights.code != "N"):
        return None
    part = "TNI" if nights else ""
    return Reading("set", f"XXXX-WXX-{int(item.number) + 1}{part}", "every one of them", None)
