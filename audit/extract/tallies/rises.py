"""`The increase of 14 cases, or 38 percent` beside the two levels told before it: `38, up from 24`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

RISE = re.compile(
    r"\b(?P<way>increase|rise|jump|gain|growth|drop|fall|decline|decrease|reduction) of $"
)
FALLS = frozenset("drop fall decline decrease reduction".split())
OR = re.compile(r"^(?: [a-z]+){0,2}, or $")
LEVELS = re.compile(r"^[^.;\n\d]{0,40}\b(?:up from|down from|from|to|compared with) $")
SLACK = 1.0
"""Points that a percentage may be rounded by."""


def find_rises(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield percentages set behind a change whose two levels the copy tells before."""
    text = document.text
    for change, percent in pairwise(figures.every):
        told = RISE.search(text[max(0, change.start - 20) : change.start])
        if not told or percent.kind != "percent" or not OR.match(text[change.end : percent.start]):
            continue
        pairs = {
            (min(one.value, other.value), max(one.value, other.value)): one
            for one, other in pairwise(figures.within(0, change.start, change.kind))
            if abs(other.value - one.value) == change.value
            and one.currency == other.currency == change.currency
            and LEVELS.match(text[one.end : other.start])
        }
        if len(pairs) != 1 or is_rough(document, percent.start) or change.value <= 0:
            continue
        (less, more), first = pairs.popitem()
        base = more if told["way"] in FALLS else less
        if base <= 0:
            continue
        made = 100 * change.value / base
        detail = f"{shown(change.value)} of {shown(base)} is {made:.3g} percent"
        yield Tally(
            "share", percent.start, percent.end, percent.value, made - SLACK, made + SLACK, detail,
            Span(first.start, first.end),
        )  # fmt: skip
