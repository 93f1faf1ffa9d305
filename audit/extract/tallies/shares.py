"""Shares and what they are of: turnout, amounts told with their percentage, averages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span


def find_shares(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield shares beside the numbers that make them."""
    for find in (turnouts, of_one_whole, averages):
        yield from find(document, figures)


# Turnout


TURNOUT = re.compile(r"\b[Tt]urnout(?: [a-z]+){0,4}? $")
ENTITLED = re.compile(
    r"^ (?:[a-z]+ ){0,2}?(?:(?:entitled|eligible|registered) to vote|(?:registered|eligible) voters)\b"
)
CAST = re.compile(r"^ (?:[a-z]+ ){0,2}?(?:votes|ballots)\b")
SPOILED = re.compile(r"^ (?:spoil\w+|invalid|blank|void|rejected)\b")
OFF = 1.0
"""Percentage points that a turnout may be off."""


def turnouts(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield a turnout beside the votes cast and those entitled to vote."""
    text = document.text
    told = [
        one
        for one in figures.every
        if one.kind == "percent" and TURNOUT.search(text[max(0, one.start - 40) : one.start])
    ]
    entitled = {
        one.value: one
        for one in figures.every
        if one.kind == "count" and ENTITLED.match(text[one.end : one.end + 40])
    }
    if len(told) != 1 or len(entitled) != 1:
        return
    turnout, voters = told[0], entitled.popitem()[1]
    near = figures.within(voters.start - BESIDE, voters.end + BESIDE, "count")
    cast = [one for one in near if CAST.match(text[one.end : one.end + 30])]
    valid = [one for one in cast if not SPOILED.match(text[one.end : one.end + 15])]
    made = [100 * sum(one.value for one in some) / voters.value for some in (cast, valid)]
    if len(valid) != 1 or made[0] > 100 or is_rough(document, turnout.start):
        return
    votes = sum(one.value for one in cast)
    detail = f"{shown(votes)} of {shown(voters.value)} is {shown(round(made[0], 1))}%"
    yield Tally(
        "share", turnout.start, turnout.end, turnout.value, min(made) - OFF, max(made) + OFF,
        detail, Span(min(valid[0].start, voters.start), max(valid[0].end, voters.end)),
    )  # fmt: skip


BESIDE = 200
"""Characters either way of those entitled in which the votes cast stand."""


# Amounts told with their percentage


class Part(NamedTuple):
    """An amount and the share of the whole that it is said to be."""

    amount: Figure
    share: float
    place: Span


PERCENT_FIRST = re.compile(
    r"^(?: ?%| per ?cent)(?: of (?:that|it|the (?:cost|money|total|sum)))?, or $"
)
PERCENT_BEHIND = re.compile(r"^(?: [a-z]+)?, or $")
HALF = re.compile(r"\b[Hh]alf of (?:that|it), $")
FRACTIONS = {"half": 1 / 2, "a third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4}
OF_TOTAL = re.compile(
    rf"^, (?:or |exactly )*({'|'.join(FRACTIONS)}) of (?:the|its) (?:total|whole)\b"
)
CLOSE = 0.015
"""Share of an amount that it may be off."""
MILLION = 1e6


def of_one_whole(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield amounts of a paragraph told with their percentages, where the others agree on the whole."""
    for paragraph in document.paragraphs:
        parts = list(shares_in(document, figures, paragraph))
        currencies = {one.amount.currency for one in parts if one.amount.currency}
        if len(parts) < 2 or len(currencies) != 1:
            continue
        wholes = {
            one.value: one
            for one in figures.within(0, paragraph.end, "money")
            if one.currency in currencies
            and any(fits(part, one.value) for part in parts)
            and not is_rough(document, one.start)
        }
        if len(wholes) == 1:
            whole = wholes.popitem()[1]
            wrong = [one for one in parts if not fits(one, whole.value)]
            beside = paragraph.start <= whole.start
            if len(wrong) <= 1 and (beside or len(parts) - len(wrong) >= 2):
                yield from (weighed(one, whole) for one in parts)


def shares_in(document: Document, figures: Figures, span: Span) -> Iterator[Part]:
    """Yield `30 percent, or £2.7 million` and `£2.7 million, or 30 percent` of a paragraph."""
    text, told = document.text, figures.within(span.start, span.end)
    for one, other in pairwise(told):
        between = text[one.end : other.start]
        if one.kind == "percent" and is_amount(other) and PERCENT_FIRST.match(between):
            yield Part(other, one.value / 100, Span(one.start, other.end))
        elif is_amount(one) and other.kind == "percent" and PERCENT_BEHIND.match(between):
            yield Part(one, other.value / 100, Span(one.start, other.end))
    for one in filter(is_amount, told):
        if before := HALF.search(text[max(span.start, one.start - 14) : one.start]):
            yield Part(one, 0.5, Span(one.start - len(before[0]), one.end))
        elif behind := OF_TOTAL.match(text[one.end : one.end + 40]):
            yield Part(one, FRACTIONS[behind[1]], Span(one.start, one.end + behind.end()))


def is_amount(figure: Figure) -> bool:
    """Tell money, also where the currency is told of the amount before only."""
    return figure.kind == "money" or (figure.kind == "count" and figure.size >= MILLION)


def fits(part: Part, whole: float) -> bool:
    """Tell whether an amount is the share of a whole that it is said to be."""
    slack = part.amount.step + (CLOSE * part.share + 0.005) * whole
    return abs(part.share * whole - part.amount.value) <= slack


def weighed(part: Part, whole: Figure) -> Tally:
    """Return an amount beside its share of the whole."""
    made = part.share * whole.value
    slack = part.amount.step + (CLOSE * part.share + 0.005) * whole.value
    detail = f"{shown(100 * part.share)}% of {shown(whole.value)} is {shown(round(made, 2))}"
    return Tally(
        "share", part.place.start, part.place.end, part.amount.value, made - slack, made + slack,
        detail, Span(whole.start, whole.end),
    )  # fmt: skip


# Averages


AVERAGE = re.compile(r"\b(?:or|which is) (?:an average of |about |some )?$")
FOR_EACH = re.compile(
    r"^ (?:for (?:each|every)|per|each|a|an) "
    r"(?:person|passenger|household|family|worker|employee|student|pupil|resident|victim|customer|patient|head)\b"
)
TENS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
NEAR = 0.06


def averages(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `4.28 million euros, or an average of 2,000 for each person`, a nought too few or too many."""
    text = document.text
    for total, rate in combinations_near(figures):
        if not AVERAGE.search(text[total.end : rate.start]) or not FOR_EACH.match(
            text[rate.end : rate.end + 40]
        ):
            continue
        number = total.value / rate.value
        counts = [one for one in figures.every if one.kind == "count" and one.value > 1]
        if any(abs(one.value - number) <= NEAR * number for one in counts):
            continue
        slips = {
            one.value: one
            for one in counts
            for ten in TENS
            if abs(one.value - number * ten) <= NEAR * number * ten and one.value >= LEAST
        }
        if len(slips) == 1:
            people = slips.popitem()[1]
            made = total.value / people.value
            detail = f"{shown(total.value)} / {shown(people.value)} = {shown(round(made, 2))}"
            yield Tally(
                "share", rate.start, rate.end, rate.value, made, made, detail,
                Span(people.start, people.end),
            )  # fmt: skip


LEAST = 20
"""Fewer people than that may be any number of the copy."""


def combinations_near(figures: Figures) -> Iterator[tuple[Figure, Figure]]:
    """Yield an amount of money and the next, of the same currency."""
    amounts = [one for one in figures.every if one.kind == "money" and one.value > 0]
    for total, rate in pairwise(amounts):
        if total.currency == rate.currency and rate.start - total.end < 100:
            yield total, rate
