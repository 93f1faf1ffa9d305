"""Which Friday, March or July 3 is meant: the last one or the next, by tense and publication."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from newsaudit.extract.dates import timex
from newsaudit.extract.dates.tense import SINCE


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
    year = year_of_day(published, month, 15, tense)
    if month == published.month or year is None:
        return published.year
    return year


SOON, LONG_AGO = 61, 31
"""Days within which a clause of past or no tense may look ahead (`extended the offer to Nov. 20`) and beyond
which a future clause does not look back; chosen on the development corpora."""


def year_of_day(published: date, month: int, day: int, tense: str | None) -> int | None:
    """Return the year of a day without one: the nearest, unless tense and distance speak against.

    None when no near year has the day (never but for an impossible one).
    """
    years = range(max(1, published.year - 8), min(9999, published.year + 8) + 1)
    days = [date(year, month, day) for year in years if timex.valid_day(year, month, day)]
    back = max((found for found in days if found <= published), default=None)
    ahead = min((found for found in days if found > published), default=None)
    if back is None or ahead is None:
        return (back or ahead or published).year if days else None
    return nearer(published, back, ahead, tense).year


def nearer(published: date, back: date, ahead: date, tense: str | None) -> date:
    """Return the last or the next of a day that recurs each year."""
    since, until = (published - back).days, (ahead - published).days
    if tense == SINCE or (tense in ("past", None) and until > SOON):
        return back
    if tense == "future" and since > LONG_AGO:
        return ahead
    return back if since <= until else ahead


def nearest_year(published: date, day_in: Callable[[int], date]) -> int:
    """Return the year in which a recurring day lies nearest to the publication day."""
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((day_in(year) - published).days))


def explained(tense: str | None) -> str:
    """Return the clause of a resolution that says which direction was taken and why."""
    if tense == SINCE:
        return "last one before publication"
    return f"nearest to publication that fits {tense} tense" if tense else "nearest to publication"
