"""Amounts with the fraction they are of another: `£350,000, a third of the £1.4 million`; rates by period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import UNITS
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

FRACTIONS = {
    "half": 1 / 2, "a half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3,
    "a quarter": 1 / 4, "one quarter": 1 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5,
    "one fifth": 1 / 5, "two fifths": 2 / 5,
    "three fifths": 3 / 5, "four fifths": 4 / 5, "a sixth": 1 / 6, "a tenth": 1 / 10,
}  # fmt: skip
HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|over|under"
    r"|more than|less than|up to|exactly|only) ){0,2}"
)
LINK = re.compile(
    rf"^(?P<of>(?: [a-z’'-]+){{0,5}})(?:,| is| are| was| were| equals| makes up) "
    rf"(?:or |which is |that is )?(?P<hedge>{HEDGE})"
    rf"(?P<share>{'|'.join(sorted((name.replace(' ', '[ -]') for name in FRACTIONS), key=len, reverse=True))}"
    rf"|one in (?P<one_in>{'|'.join(list(UNITS)[2:13])}|\d{{1,2}}))"
    r" (?:of )?(?:the |its |their |his |her |all |those |a total of )(?:[a-z’'-]+ ){0,3}$"
)
OFF = 0.12
"""Share of a fraction that it may be off: what words round."""
ROUGH_OFF = 0.25
NO_THINGS = re.compile(
    r"^[ -](?:years?|months?|weeks?|days?|hours?|minutes?|percent|points?|times)\b"
)


def find_parts_of(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield fractions beside the two numbers that make them, and rates told by two periods."""
    yield from fractions(document, figures)
    yield from by_periods(document, figures)


def fractions(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `400 jobs, one in four of its 1,200 workers`."""
    text = document.text
    for part, whole in parts_and_wholes(document, figures):
        link = LINK.match(text[part.end : whole.start])
        if link is None or part.currency != whole.currency or part.kind != whole.kind:
            continue
        if (
            part.kind not in ("count", "money")
            or part.value >= whole.value
            or NO_THINGS.match(text[whole.end : whole.end + 12])
        ):
            continue
        share = share_of(link)
        made = part.value / whole.value
        rough = (
            bool(link["hedge"].strip())
            or is_rough(document, part.start)
            or is_rough(document, whole.start)
        )
        slack = (ROUGH_OFF if rough else OFF) * share
        if abs(made - share) > slack and other_whole(figures, part, share):
            continue
        percent = f"{100 * made:.3g} percent, or 1 in {shown(round(1 / made, 1))}"
        detail = f"{shown(part.value)} of {shown(whole.value)} is {percent}"
        yield Tally(
            "share", part.end + link.start("share"), part.end + link.end("share"), share,
            made - slack, made + slack, detail, Span(part.start, whole.end),
        )  # fmt: skip


def parts_and_wholes(document: Document, figures: Figures) -> Iterator[tuple[Figure, Figure]]:
    """Yield numbers with the next, or with one behind a fraction that is of numbers itself: one in four."""
    told = figures.every
    yield from pairwise(told)
    for apart in (2, 3):
        for one, last in zip(told, told[apart:], strict=False):
            if last.start - one.end < LONGEST and "one in" in document.text[one.end : last.start]:
                yield one, last


LONGEST = 120
"""Characters between a part and its whole."""


def share_of(link: re.Match[str]) -> float:
    """Return the value of a fraction in words."""
    if many := link["one_in"]:
        return 1 / (int(many) if many.isdigit() else UNITS[many])
    return FRACTIONS[link["share"].replace("-", " ")]


def other_whole(figures: Figures, part: Figure, share: float) -> bool:
    """Tell whether another number of the copy is what the part is that fraction of."""
    whole = part.value / share
    return next(figures.near(whole, OFF * whole, part.kind), None) is not None


PERIOD = re.compile(r"^(?: [a-z]+){0,2}? (?:a|per|each|every) (?P<period>year|month|week|day)\b")
OR = re.compile(
    r"(?:\bor|\bcomes to|\bis|\bequals|\bamounts to|\bcost a [a-z]{1,15}|\bmaking)"
    r"(?: about| around| nearly| some| just over| just under| roughly)? $"
)
IN_YEAR = {"year": 1.0, "month": 12.0, "week": 52.18, "day": 365.0}
PERIOD_OFF = 0.06


def by_periods(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `£80.40 a year, or about £9.70 a month`."""
    text = document.text
    money = [one for one in figures.every if one.kind == "money"]
    for first, last in pairwise(money):
        if first.currency != last.currency or last.start - first.end > LONGEST:
            continue
        periods = [PERIOD.match(text[one.end : one.end + 30]) for one in (first, last)]
        if not periods[0] or not periods[1] or periods[0]["period"] == periods[1]["period"]:
            continue
        if not OR.search(text[max(0, last.start - 40) : last.start]) or re.search(
            r"[.;\n]\s", text[first.end : last.start]
        ):
            continue
        made = first.value * IN_YEAR[periods[0]["period"]] / IN_YEAR[periods[1]["period"]]
        slack = (
            PERIOD_OFF * made + last.step + (0.15 * made if is_rough(document, first.start) else 0)
        )
        if "day" in (periods[0]["period"], periods[1]["period"]):
            slack += 0.35 * made  # working days
        yield Tally(
            "product", last.start, last.end, last.value, made - slack, made + slack,
            f"{shown(first.value)} a {periods[0]['period']} is "
            f"{shown(round(made, 2))} a {periods[1]['period']}",
            Span(first.start, first.end),
        )  # fmt: skip
