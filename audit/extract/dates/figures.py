"""Dates, times and ranges written in figures."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(slots=True)
class Item:
    """A word or number of a run, with its class and what it means."""

    cls: str
    start: int
    end: int
    number: float = 0
    code: str = ""


OF_PLACE = (
    r"(?: SPACE (?:local|eastern|central|mountain|pacific|moscow|kyiv|london|paris|beijing|tokyo|"
    r"israeli?|washington) (?: SPACE (?:european|daylight|standard|summer) )? SPACE time\b )?"
)
"""The place whose time it is, in words: 9 p.m. local time, 5 p.m. Eastern Daylight Time."""

NUMERIC = re.compile(
    r"""
    (?P<date> \d{4}-\d\d-\d\d (?!\d) (?:T\d\d:\d\d(?::\d\d)?)?     # 2025-07-03T12:30
            | \d{1,2}/\d{1,2}/(?:\d{4}|\d\d) (?![\d/])               # 7/3/2025
            | \d{1,2}-\d{1,2}-(?:19|20)\d\d (?![\d-])                 # 02-27-1998
            | \d{1,2}\.\d{1,2}\.\d{4} (?![\d.]\d) )                  # 3.7.2025
    | (?P<nine> 9/11 ) (?![\d/])
    | (?P<clock> (?P<ch>\d{1,2}) (?:[:.](?P<cm>\d\d))? (?::(?P<cs>\d\d))?  # 5:30 p.m., 5 o'clock
        (?: SPACE? (?P<half>[ap]) (?:\.m\.|\.m\b|m\b) | SPACE? o['’]clock\b ) OF_PLACE )
    | (?P<zoned> (?P<zh>[01]?\d|2[0-4]) :? (?P<zm>[0-5]\d) (?::(?P<zs>[0-5]\d))?  # 1730 GMT
        (?= SPACE? (?:GMT|UTC|EST|EDT|CET|CEST|BST|MSK)\b ) )
    | (?P<hour> (?P<hh>[01]?\d|2[0-3]) : (?P<hm>[0-5]\d) (?::(?P<hs>[0-5]\d))? (?![:.]?\d) )
    | (?P<years> (?P<y1>YEAR) [-–] (?P<y2>YEAR|\d\d) (?![\d-]) )         # 2005-06
    | (?P<decade> (?P<ten>1[5-9]\d0|20\d0|[2-9]0) ['’]?s\b )            # 1990s, 90s
    """.replace("OF_PLACE", OF_PLACE)
    .replace("SPACE", "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]")
    .replace("YEAR", r"(?:1[5-9]\d\d|20\d\d)")
    .replace("[ ", r"[\ "),
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)
"""Dates, times and ranges in figures, tried where a number token begins."""


DIGITS = frozenset("0123456789")


def numeric_item(found: re.Match[str], start: int) -> Item | None:
    """Return the item of a date, time or range in figures."""
    end = found.end()
    if found["date"]:
        return Item("NUMDATE", start, end, code=found.group())
    if found["nine"]:
        return Item("HOLIDAY", start, end, code="2001-09-11")
    if found["clock"]:
        return clock_item(found, start)
    if found["zoned"]:
        return Item("CLOCK", start, end, code=clock(found["zh"], found["zm"], found["zs"]))
    if found["hour"]:
        return Item("HOUR24", start, end, code=clock(found["hh"], found["hm"], found["hs"]))
    if found["years"]:
        first, last = found["y1"], found["y2"]
        last = last if len(last) == 4 else first[:2] + last
        return Item("YRANGE", start, end, code=f"{first}/{last}") if first < last else None
    ten = found["ten"]
    if len(ten) == 2:
        marked = start < found.start()
        return Item("DECADE", start, end, 190 + int(ten[0]), "marked" if marked else "bare")
    return Item("DECADE", start, end, int(ten[:3]), "full")


def clock_item(found: re.Match[str], start: int) -> Item | None:
    """Return the item of `5:30 p.m.`; None when the hour is none."""
    hour = int(found["ch"])
    if not 1 <= hour <= 12:
        return None
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    return Item("CLOCK", start, found.end(), code=clock(str(hour), found["cm"], found["cs"]))


def clock(hour: str, minute: str | None, second: str | None) -> str:
    """Return `T17:00` or `T17:00:12`."""
    return f"T{int(hour):02d}:{minute or '00'}" + (f":{second}" if second else "")
