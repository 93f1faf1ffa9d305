"""How far the clocks of countries are ahead of GMT, from `data/offsets.csv`: the IANA database."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from importlib.resources import files

WINTER, SUMMER = (12, 1, 2), (6, 7, 8)
"""Months in which hardly any clock is turned: those of January, or of July, hold."""


def minutes_ahead(country: str, day: date) -> frozenset[int]:
    """Return the minutes that a country's clocks may be ahead of GMT on a day; empty if not known.

    In the months in which clocks are turned somewhere, both those of January and of July.
    """
    january, july = offsets().get(country, (frozenset(), frozenset()))
    if day.month in WINTER:
        return january
    return july if day.month in SUMMER else january | july


@cache
def offsets() -> dict[str, tuple[frozenset[int], frozenset[int]]]:
    """Return the minutes in January and in July by ISO alpha-2 code."""
    text = files("newsaudit.schemas").joinpath("data/offsets.csv").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["code"]: (minutes(row["january"]), minutes(row["july"]))
        for row in csv.DictReader(lines)
    }


def minutes(listed: str) -> frozenset[int]:
    """Return the numbers of a list with | between."""
    return frozenset(map(int, listed.split("|")))
