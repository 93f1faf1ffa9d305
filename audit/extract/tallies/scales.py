"""A million for a billion, or the other way: an amount with which a list no longer makes its total."""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, shown
from newsaudit.schemas.article import Span

CLOSE = 0.01
"""Share of a total that a sum may miss."""
FEWEST, MOST = 3, 6
"""Amounts of a list."""
THOUSAND = 1000.0


def find_scale_slips(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield amounts that make a total of the copy only when read a thousand times larger or smaller."""
    told: set[int] = set()
    for span in [*document.sentences, *document.paragraphs]:
        amounts = figures.within(span.start, span.end, "money")
        for count in range(FEWEST, min(MOST, len(amounts)) + 1):
            for first in range(len(amounts) - count + 1):
                for slip in slips(figures, amounts[first : first + count]):
                    if slip.start not in told:
                        told.add(slip.start)
                        yield slip


def slips(figures: Figures, listed: list[Figure]) -> Iterator[Tally]:
    """Yield the amount of a list that breaks its sum, where its correction makes a total."""
    whole = sum(one.value for one in listed)
    slack = sum(one.step for one in listed)
    if len({one.currency for one in listed}) > 1 or any(one.size < 1e6 for one in listed):
        return
    if next(figures.near(whole, slack, "money"), None):
        return
    exact = all(len(f"{one.value / one.size:g}".replace(".", "").rstrip("0")) > 1 for one in listed)
    for one in listed:
        # An amount of a few millions may well stand among billions; none is more than its total.
        for factor in (1 / THOUSAND, THOUSAND) if exact else (1 / THOUSAND,):
            rest = whole - one.value
            right = one.value * factor
            total = total_of(figures, rest + right, slack - one.step + one.step * factor, listed)
            if total and 1 / MUCH < right / rest < MUCH:
                detail = f"only {shown(right)} would make the total of {shown(total.value)}"
                yield Tally(
                    "scale_slip", one.start, one.end, one.value, right, right, detail,
                    Span(total.start, total.end),
                )  # fmt: skip


MUCH = 100.0
"""An amount read rightly is of the size of the others."""


def total_of(figures: Figures, value: float, slack: float, listed: list[Figure]) -> Figure | None:
    """Return the first amount of the copy that a sum makes, other than one of its parts."""
    near = figures.near(value, min(slack, CLOSE * value), "money")
    return next(
        (one for one in near if one not in listed and abs(one.value - value) <= CLOSE * value), None
    )
