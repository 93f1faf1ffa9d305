"""Which Friday, March or July 3 is meant: the last one or the next, by tense and publication."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from newsaudit.extract.dates import timex


def weekday_near(published: date, weekday: int, tense: str | None) -> date:
    """Return the day a bare weekday names; the publication day itself when it is that weekday.

    News is written about the past: only a future clause looks ahead.
    """
    back = (published.weekday() - weekday) % 7
    if back and tense == "future":
        return published + timedelta(7 - back)
    return published - timedelta(back)


def year_of_month(published: date, month: int, tense: str | None) -> int:
    """Return the year of a bare month."""
    if tense == "future":
        return published.year + (month < published.month)
    if tense == "past":
        return published.year - (month > published.month)
    return nearest_year(published, lambda year: date(year, month, 15))


def year_of_day(published: date, month: int, day: int, tense: str | None) -> int | None:
    """Return the year of a day without one, by tense; None when it is in no near year."""
    years = [
        year
        for year in range(published.year - 4, published.year + 5)
        if timex.valid_day(year, month, day)
    ]
    dated = [(year, date(year, month, day)) for year in years]
    if tense == "past":
        return max((year for year, found in dated if found <= published), default=None)
    if tense == "future":
        return min((year for year, found in dated if found >= published), default=None)
    return min(dated, key=lambda pair: abs((pair[1] - published).days), default=(None,))[0]


def nearest_year(published: date, day_in: Callable[[int], date]) -> int:
    """Return the year in which a recurring day lies nearest to the publication day."""
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((day_in(year) - published).days))


def explained(tense: str | None) -> str:
    """Return the clause of a resolution that says which direction was taken and why."""
    if tense == "future":
        return "next one from publication, future tense"
    if tense == "past":
        return "last one before publication, past tense"
    return "nearest to publication"
