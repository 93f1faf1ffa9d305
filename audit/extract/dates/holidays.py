"""Days of holidays, fixed and movable."""

from __future__ import annotations

from datetime import date, timedelta

NTH_WEEKDAY = {
    "mlk": (1, 0, 3), "presidents": (2, 0, 3), "mothers": (5, 6, 2), "labor": (9, 0, 1),
    "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4),
}  # fmt: skip
"""Month, weekday (Monday 0) and which one of the month; US federal law (5 U.S.C. 6103)."""


def easter(year: int) -> date:
    """Return Easter Sunday (Meeus, Jones, Butcher: Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the n-th weekday of a month, the last one for 0; the fifth may be in the next."""
    first = date(year, month, 1)
    if nth == 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def holiday(rule: str, year: int) -> date:
    """Return the day of a holiday by its rule (`12-25`, `easter-2`, `labor`)."""
    if rule[0].isdigit():
        return date(year, int(rule[:2]), int(rule[3:5]))
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule[6:] or 0))
    if rule == "memorial":
        last = date(year, 5, 31)
        return last - timedelta(last.weekday())
    if rule == "election":
        return nth_weekday(year, 11, 0, 1) + timedelta(1)
    if rule == "black-friday":
        return nth_weekday(year, 11, 3, 4) + timedelta(1)
    return nth_weekday(year, *NTH_WEEKDAY[rule])
