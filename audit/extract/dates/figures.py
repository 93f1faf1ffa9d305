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


NUMERIC = re.compile(
    r"(?P<iso>(?P<iy>[0-9]{4})-(?P<im>[0-9][0-9])-(?P<id>[0-9][0-9])(?![0-9])(?:T(?P<it>[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?))?)"
    r"|(?P<slash>(?P<s1>[0-9]{1,2})/(?P<s2>[0-9]{1,2})/(?P<sy>[0-9]{4}|[0-9]{2})(?![0-9/]))"
    r"|(?P<dash>(?P<d1>[0-9]{1,2})-(?P<d2>[0-9]{1,2})-(?P<dy>[0-9]{4}|[0-9]{2})(?![0-9-]))"
    r"|(?P<dot>(?P<o1>[0-9]{1,2})\.(?P<o2>[0-9]{1,2})\.(?P<oy>[0-9]{4})(?![0-9.][0-9]))"
    r"|(?P<nine>9/11)(?![0-9/])"
    r"|(?P<clock>(?P<ch>[0-9]{1,2})(?::(?P<cm>[0-9][0-9]))?(?::(?P<cs>[0-9][0-9]))?"
    r"(?:\s?(?P<half>[ap])(?:\.m\.|\.m\b|m\b)|\s?(?P<oclock>o['’]clock)\b))"
    r"|(?P<zoned>(?P<zh>[01]?[0-9]|2[0-4]):?(?P<zm>[0-5][0-9])(?::(?P<zs>[0-5][0-9]))?"
    r"(?=\s?(?:GMT|UTC|EST|EDT|CET|CEST|BST|MSK)\b))"
    r"|(?P<hour>(?P<hh>[01]?[0-9]|2[0-3]):(?P<hm>[0-5][0-9])(?::(?P<hs>[0-5][0-9]))?(?![:.]?[0-9]))"
    r"|(?P<years>(?P<y1>1[5-9][0-9][0-9]|20[0-9][0-9])[-–](?P<y2>1[5-9][0-9][0-9]|20[0-9][0-9]|[0-9][0-9])(?![0-9-]))"
    r"|(?P<decade>(?P<ten>1[5-9][0-9]0|20[0-9]0|[2-9]0)['’]?s\b)",
    re.IGNORECASE,
)
"""Dates, times and ranges in figures, tried where a number token begins."""


DIGITS = frozenset("0123456789")


def numeric_item(found: re.Match[str], start: int) -> Item | None:
    """Return the item of a date, time or range in figures."""
    end = found.end()
    if found["iso"] or found["slash"] or found["dash"] or found["dot"]:
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
