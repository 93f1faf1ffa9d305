"""Times of day told in local time and in GMT: `3 p.m. (1300 GMT)`, beside the clocks of the place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.tally import Tally
from newsaudit.schemas.article import Span
from newsaudit.schemas.countries import country_name, country_of
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.offsets import minutes_ahead

BOTH = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"(?P<of>(?: local time| [A-Z][a-z]+(?: [A-Z][a-z]+)? time)?)(?: on [A-Z][a-z]+)?"
    r" \((?P<gmt>[0-2]\d):?(?P<past>[0-5]\d) (?:GMT|UTC)\b"
)
NAMES = re.compile(r"[A-Z][\w’'.-]*(?: (?:of |and |the )?[A-Z][\w’'-]*){0,3}")
FEW = 2
"""Clocks of a country that are told one by one."""
DAY, HALF_DAY = 24 * 60, 12 * 60
MOST_NAMES = 2000
"""Capitalised words of a text among which countries are looked for."""


def find_zones(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield times told twice, unless the clocks of any country that the article names make them right."""
    published = document.article.published_on
    matches = list(BOTH.finditer(document.text)) if published and "(" in document.text else []
    named = countries_of(document) if matches else []
    for match in matches:
        ahead = gap(match)
        if ahead is None or published is None or not named:
            continue
        own = country_of(match["of"].strip().removesuffix(" time")) if match["of"] else None
        country, place = next((one for one in named if one[0] == own), named[0])
        allowed = {off % DAY for one, _ in named for off in minutes_ahead(one, published)}
        yield from judged(match, ahead % DAY, allowed, right(country, published), country, place)


def gap(match: re.Match[str]) -> int | None:
    """Return the minutes that the local time is ahead of GMT; None where it is no time of day."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        local = hour % 12 * 60 + minute + (HALF_DAY if match["half"] == "p" else 0)
    elif match["minute"] and hour < 24:
        local = hour * 60 + minute
    else:
        return None
    return local - int(match["gmt"]) * 60 - int(match["past"])


def right(country: str, day: date) -> list[int]:
    """Return the minutes that a country's clocks may be ahead, in order."""
    return sorted(minutes_ahead(country, day))


def judged(
    match: re.Match[str], ahead: int, allowed: set[int], own: list[int], country: str, place: Span
) -> Iterator[Tally]:
    """Yield a time told twice beside what the clocks of its place would make of it."""
    if not own or not allowed:
        return
    fits = ahead in allowed
    nearest = ahead if fits else min(own, key=lambda off: abs((off - ahead) % DAY)) % DAY
    detail = told(match, ahead, own, country)
    yield Tally(
        "zone", match.start(), match.end(), float(ahead), float(nearest), float(nearest), detail, place
    )  # fmt: skip


def told(match: re.Match[str], ahead: int, own: list[int], country: str) -> str:
    """Return what the clocks of a country make of a local time, or that there are none such."""
    if len(own) > FEW:
        return f"no clock in {country_name(country)} is {ahead / 60:g} hours ahead of GMT"
    local = int(match["gmt"]) * 60 + int(match["past"]) + ahead
    times = " or ".join(dict.fromkeys(clock(local - off) for off in own))
    return f"in {country_name(country)} it is {times} GMT"


def clock(minute: int) -> str:
    """Return a time of day in four figures."""
    hour, rest = divmod(minute % DAY, 60)
    return f"{hour:02}{rest:02}"


def countries_of(document: Document) -> list[tuple[str, Span]]:
    """Return the countries an article names, by name, adjective or capital, and where first."""
    found: dict[str, Span] = {}
    for number, match in enumerate(NAMES.finditer(document.text)):
        if number > MOST_NAMES:
            break
        words = match.group().split(" ")
        for first in range(len(words)):
            for last in range(len(words), first, -1):
                country = country_of(" ".join(words[first:last]))
                if country and country not in found:
                    found[country] = Span(match.start(), match.end())
    return list(found.items())
