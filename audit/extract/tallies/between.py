"""Lengths of time beside the two dates, or the two years, told with them: `from May 3 to May 13 … 14 days`.

A length is taken for the time between two dates where its words say so (later, after, lasted, in all)
and its sentence, with the one before or behind, tells just these two. Silent where any two dates of the copy,
or a date and the day of publication, are that far apart.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.days import FIRM, MOST_DATES, NUMBER, number_in
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, TimeExpression

LENGTH = re.compile(
    rf"(?<![\w.,-])(?P<number>an?|{NUMBER})(?P<half> and a half)?[ -](?P<unit>day|week|month|year)s?\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\b(?:lasted|lasts|last|for|ended|ends|over|took|runs|truce|ban|after|served|spent|spanning|of|came"
    r"|in office|married for|was)(?: (?:only|just|exactly|all|the|its|his|her|those|these))? $"
)
BEHIND = re.compile(
    r"^(?:[,.;]? (?:later|after|in all|long|altogether|old|before|earlier|from|between|on the|in the|in a"
    r"|in office|of (?:marriage|dispute|delay|talks|service)|into)\b|[.,;]|$)"
)
LATER = re.compile(r" (?:later|in all|altogether|into|after|before)\b")
BOUNDED = re.compile(r",? (?:from|between)\b")
"""What leaves no doubt that the two dates behind are the ends."""
OTHER_LENGTH = re.compile(
    r"(?i)\b(?:sentenced?|jail\w*|prison|aged?|old|contract|term|deadline|within|every|next|past|last|first)\b"
)
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.24}
SLACK = {"day": 1.1, "week": 4.0, "month": 16.0, "year": 200.0}
"""Days that a length may be off, by its unit: what rounding down or up hides."""
NEW_PARAGRAPH = re.compile(r"\n[ \t]{0,9}\n")
FAR = 5.0
"""Times the right length that a wrong one is at most: farther off it is of something else."""


class Told(NamedTuple):
    """A date with the days it can be."""

    start: int
    end: int
    first: date
    last: date


def find_between(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield lengths of time beside the two dates that they lie between."""
    dates = list(told(facts))
    if not 2 <= len(dates) <= MOST_DATES:
        return
    for match in LENGTH.finditer(document.text):
        pair = pair_of(document, dates, match)
        if pair and worded(document, match):
            yield from compared(document, match, pair, dates)


def told(facts: Collection[Fact]) -> Iterator[Told]:
    """Yield the days, months and years that the copy tells."""
    for fact in facts:
        if (
            isinstance(fact, TimeExpression)
            and fact.kind == "date"
            and fact.anchor in FIRM
            and fact.first_day
            and fact.last_day
            and (fact.last_day - fact.first_day).days <= 366
            and re.search(r"\d", fact.quote)
        ):
            yield Told(fact.start, fact.end, fact.first_day, fact.last_day)


def worded(document: Document, match: re.Match[str]) -> bool:
    """Tell a length that its words make the time between two dates."""
    text = document.text
    before, behind = (
        text[max(0, match.start() - 30) : match.start()],
        text[match.end() : match.end() + 20],
    )
    if document.quotation_at(match.start()) or is_rough(document, match.start()):
        return False
    if "-" in match.group() or OTHER_LENGTH.search(before):
        return False
    later = LATER.match(behind) or (before.endswith(", ") and behind[:1] in ".,")
    return bool(later or (BEFORE.search(before) and BEHIND.match(behind)))


def pair_of(
    document: Document, dates: list[Told], match: re.Match[str]
) -> tuple[Told, Told] | None:
    """Return the only two dates of a length's sentence, or of that with the one before or behind."""
    number = document.sentence_at(match.start())
    for first, last in ((number, number), (number - 1, number), (number, number + 1)):
        spans = document.sentences[max(0, first) : last + 1]
        start, end = spans[0].start, spans[-1].end
        here = [one for one in dates if start <= one.start < end]
        if len(here) == 2 and not NEW_PARAGRAPH.search(document.text[start:end].strip()):
            return ends_of(here, match)
    return None


def ends_of(here: list[Told], match: re.Match[str]) -> tuple[Told, Told] | None:
    """Return two dates as beginning and end, if a length can lie between them."""
    first, last = sorted(here, key=lambda one: one.first)
    alike = (first.last - first.first).days < 32 and (last.last - last.first).days < 32
    yearly = (first.last - first.first).days > 300 and (last.last - last.first).days > 300
    if not (alike or yearly) or last.first <= first.first:
        return None
    return (first, last) if yearly == (match["unit"].lower() == "year") or alike else None


def compared(
    document: Document, match: re.Match[str], pair: tuple[Told, Told], dates: list[Told]
) -> Iterator[Tally]:
    """Yield a length beside its two dates, unless two others of the copy make it right."""
    unit = match["unit"].lower()
    word = match["number"].lower()
    number = (1.0 if word in ("a", "an") else float(number_in(word))) + (
        0.5 if match["half"] else 0
    )
    days, slack = number * DAYS[unit], SLACK[unit]
    low, high = gap(*pair)
    fits = low - slack <= days <= high + slack
    if not fits:
        published = document.article.published_on
        now = [Told(0, 0, published, published)] if published else []
        every = sorted([*dates, *now], key=lambda one: one.first)[:MOST]
        others = (gap(*some) for some in combinations(every, 2))
        bounded = BOUNDED.match(document.text, match.end())
        if not bounded and any(one - slack <= days <= other + slack for one, other in others):
            return
        if number == 1 or not 1 / FAR <= days / max(1.0, (low + high) / 2) <= FAR:
            return
    words = [document.text[one.start : one.end] for one in pair]
    made = shown(round((low + high) / 2 / DAYS[unit], 1))
    yield Tally(
        "day_span", match.start(), match.end(), number, (low - slack) / DAYS[unit],
        (high + slack) / DAYS[unit], f"from {words[0]} to {words[1]} are {made} {unit}s",
        Span(min(one.start for one in pair), max(one.end for one in pair)),
    )  # fmt: skip


MOST = 40
"""Dates that are paired, at most: keeps time linear."""


def gap(first: Told, last: Told) -> tuple[float, float]:
    """Return the least and the most days from one date to another."""
    return max(0, (last.first - first.last).days), (last.last - first.first).days
