"""Tallies: numbers and times told in several places that make, or contradict, one another.

Each module knows one kind. It yields a tally only where the words leave no doubt about which
numbers belong together, and none where other numbers of the copy would make the one stated right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.ages import find_ages_then
from newsaudit.extract.tallies.between import find_between
from newsaudit.extract.tallies.clocks import find_clock_spans
from newsaudit.extract.tallies.days import find_day_spans
from newsaudit.extract.tallies.denied import find_denied
from newsaudit.extract.tallies.figures import Figures
from newsaudit.extract.tallies.games import find_games
from newsaudit.extract.tallies.heads import find_headline_changes, find_headline_times
from newsaudit.extract.tallies.leftovers import find_leftovers
from newsaudit.extract.tallies.lifetimes import find_lifetimes
from newsaudit.extract.tallies.margins import find_margins
from newsaudit.extract.tallies.matches import find_matches
from newsaudit.extract.tallies.opposites import find_opposites
from newsaudit.extract.tallies.parts_of import find_parts_of
from newsaudit.extract.tallies.products import find_products
from newsaudit.extract.tallies.records import find_records
from newsaudit.extract.tallies.rests import find_rests
from newsaudit.extract.tallies.rises import find_rises
from newsaudit.extract.tallies.scales import find_scale_slips
from newsaudit.extract.tallies.shares import find_shares
from newsaudit.extract.tallies.tally import Tally
from newsaudit.extract.tallies.tolls import find_headline_tolls
from newsaudit.extract.tallies.totals import find_totals
from newsaudit.extract.tallies.wholes import find_wholes
from newsaudit.extract.tallies.years import find_year_spans
from newsaudit.extract.tallies.zones import find_zones
from newsaudit.schemas.facts import Fact

OF_TIMES: tuple[Callable[[Document, Collection[Fact]], Iterator[Tally]], ...] = (
    find_clock_spans, find_year_spans, find_ages_then, find_day_spans, find_headline_times,
    find_headline_changes, find_zones, find_between, find_lifetimes,
)  # fmt: skip
OF_NUMBERS: tuple[Callable[[Document, Figures], Iterator[Tally]], ...] = (
    find_margins, find_products, find_scale_slips, find_totals, find_rests, find_wholes,
    find_shares, find_records, find_games, find_opposites, find_headline_tolls, find_denied, find_rises,
    find_matches, find_leftovers, find_parts_of,
)  # fmt: skip

MOST_NUMBERS = 1000
"""Numbers of a text beyond which it is a table, no article: each is weighed against the others."""


def find_tallies(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield every tally of a document, of two on the same words that of the module which knows more."""
    taken: set[tuple[str, int]] = set()
    for tally in every_tally(document, facts):
        places = [(tally.kind, at) for at in (tally.start, tally.end)]
        if not any(place in taken for place in places):
            yield tally
        taken.update(places)


def every_tally(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield what each module finds."""
    for find in OF_TIMES:
        yield from find(document, facts)
    figures = Figures(document)
    if len(figures.every) > MOST_NUMBERS:
        return
    for reckon in OF_NUMBERS:
        yield from reckon(document, figures)
