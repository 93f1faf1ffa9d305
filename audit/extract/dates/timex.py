"""TIMEX3 values: writing them, and reading back which calendar days they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season by the meteorological convention; a winter runs into the next year."""

LENGTHS = {
    "Y": ("Y", 1), "Q": ("Q", 1), "M": ("M", 1), "W": ("W", 1), "D": ("D", 1), "N": ("D", 1),
    "DE": ("Y", 10), "CE": ("Y", 100), "MI": ("Y", 1000), "F": ("W", 2), "WE": ("WE", 1),
    "TH": ("H", 1), "TM": ("M", 1), "TS": ("S", 1),
}  # fmt: skip
"""Unit code to the designator in a duration's value and how many of it one unit is."""

LARGEST = 1e10
"""Units above which a number is no length of time (the universe is 1.4e10 years old)."""

FRACTIONS = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)}
"""What half of a unit is written in: P2Y6M, PT1H30M, PT1M30S."""

VAGUE_LENGTHS = {"DE": "E", "CE": "C", "MI": "L", "G": "X", "F": "W", "N": "D"}
"""Letters of TimeBank for units that ISO 8601 has no letter for."""


def day(value: date) -> str:
    """Return `2025-07-03`."""
    return value.isoformat()


def month(year: int, number: int) -> str:
    """Return `2025-07`; `number` may run out of 1–12, as in month minus three."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04d}-{number:02d}"


def week(value: date) -> str:
    """Return the ISO week that holds the day: `2025-W27`."""
    year, number, _ = value.isocalendar()
    return f"{year:04d}-W{number:02d}"


def quarter(year: int, number: int) -> str:
    """Return `2025-Q3`; `number` may run out of 1–4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return f"{year:04d}-Q{number}"


def valid_day(year: int, number: int, day_of_month: int) -> date | None:
    """Return the calendar day, None when there is no such day."""
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return None
    if not 1 <= day_of_month <= monthrange(year, number)[1]:
        return None
    return date(year, number, day_of_month)


def shifted(value: date, days: int) -> date | None:
    """Return the day `days` later, None when the calendar does not reach that far."""
    try:
        return value + timedelta(days)
    except OverflowError:
        return None


def shift_unit(anchor: date, code: str, amount: int) -> str | None:
    """Return the unit `amount` units after the one that holds `anchor`, as precise as the unit."""
    if code in ("D", "N", "W", "F", "WE"):
        days = {"D": 1, "N": 1, "W": 7, "F": 14, "WE": 7}[code] * amount
        moved = shifted(anchor, days) if abs(days) < 4_000_000 else None
        if moved is None:
            return None
        if code == "WE":
            return week(moved) + "-WE"
        return day(moved) if code in ("D", "N") else week(moved)
    if code == "M":
        value = month(anchor.year, anchor.month + amount)
    elif code == "Q":
        value = quarter(anchor.year, (anchor.month + 2) // 3 + amount)
    elif code in ("Y", "DE", "CE"):
        years = {"Y": 1, "DE": 10, "CE": 100}[code] * amount
        value = f"{anchor.year + years:04d}"
    else:
        return None
    return value if re.match(r"\d{4}", value) and not value.startswith("0000") else None


def duration(amount: float, code: str) -> str | None:
    """Return `P3Y`, `PT30M`, `P2Y6M`; None for a unit without a fixed length."""
    if code not in LENGTHS or amount >= LARGEST:
        return None
    unit, factor = LENGTHS[code]
    amount *= factor
    time = "T" if code in ("TH", "TM", "TS") else ""
    whole, rest = divmod(amount, 1)
    if rest and unit in FRACTIONS and not (code == "M"):
        smaller, count = FRACTIONS[unit]
        part = f"{round(rest * count)}{smaller}"
        return f"P{time}{int(whole)}{unit}{part}" if whole else f"P{time}{part}"
    return f"P{time}{amount:.10g}{unit}"


def vague_duration(code: str) -> str:
    """Return `PXY` for an unsaid number of years."""
    if code in ("TH", "TM", "TS"):
        return f"PTX{code[1]}"
    return f"PX{VAGUE_LENGTHS.get(code, code)}"


FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?"), "day"),
    (re.compile(r"(\d{4})-W(\d\d)"), "week"),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), "weekend"),
    (re.compile(r"(\d{4})-(\d\d)"), "month"),
    (re.compile(r"(\d{4})-Q([1-4])"), "quarter"),
    (re.compile(r"(\d{4})-H([12])"), "half"),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), "season"),
    (re.compile(r"(\d{4})"), "year"),
    (re.compile(r"(\d{3})"), "decade"),
    (re.compile(r"(\d{2})"), "century"),
)


def days_and_granularity(value: str | None) -> tuple[Days | None, str | None]:
    """Return the first and last day a date value covers, and its finest unit.

    Days are None when the value has no calendar place (`PAST_REF`, `XXXX-WXX-1`, a duration).
    """
    if value is None:
        return None, None
    if "/" in value:
        first, last = (days_and_granularity(part) for part in value.split("/", 1))
        both = (first[0][0], last[0][1]) if first[0] and last[0] else None
        return both, last[1]
    for form, name in FORMS:
        if found := form.fullmatch(value):
            time = name == "day" and found.group(4)
            return days(name, found), "time" if time else name
    return None, duration_granularity(value)


def days(name: str, found: re.Match[str]) -> Days | None:
    """Return the days a matched value covers, None when there are none (month 13, week 54)."""
    try:
        return DAYS_OF[name](found)
    except ValueError:
        return None


def _day(found: re.Match[str]) -> Days:
    value = date(int(found[1]), int(found[2]), int(found[3]))
    return value, value


def _week(found: re.Match[str]) -> Days:
    monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    return monday, monday + timedelta(6)


def _weekend(found: re.Match[str]) -> Days:
    saturday = date.fromisocalendar(int(found[1]), int(found[2]), 6)
    return saturday, saturday + timedelta(1)


def _months(year: int, first: int, last: int) -> Days:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _month(found: re.Match[str]) -> Days:
    number = int(found[2])
    return _months(int(found[1]), number, number)


def _quarter(found: re.Match[str]) -> Days:
    return _months(int(found[1]), 3 * int(found[2]) - 2, 3 * int(found[2]))


def _half(found: re.Match[str]) -> Days:
    return _months(int(found[1]), 6 * int(found[2]) - 5, 6 * int(found[2]))


def _season(found: re.Match[str]) -> Days:
    first = SEASON_MONTHS[found[2]]
    return _months(int(found[1]), first, first + 2)


def _years(found: re.Match[str]) -> Days:
    """Cover a year, decade (three digits) or century (two digits)."""
    size = 10 ** (4 - len(found[1]))
    first = int(found[1]) * size
    return date(first, 1, 1), date(first + size - 1, 12, 31)


DAYS_OF = {
    "day": _day, "week": _week, "weekend": _weekend, "month": _month, "quarter": _quarter,
    "half": _half, "season": _season, "year": _years, "decade": _years, "century": _years,
}  # fmt: skip

NAMES = {"Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day", "DE": "decade",
         "CE": "century", "WE": "weekend"}  # fmt: skip


def duration_granularity(value: str) -> str | None:
    """Return the finest unit of a duration's value; None for anything else."""
    if not value.startswith("P") or "_" in value:
        return None
    if "T" in value:
        return "time"
    found = re.search(r"(DE|CE|WE|[YQMWD])$", value)
    return NAMES[found.group()] if found else "unknown"
