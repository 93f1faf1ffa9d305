"""Tallies: numbers and times told in several places that make, or contradict, one another.

Each module knows one kind. It yields a tally only where the words leave no doubt about which
numbers belong together, and none where other numbers of the copy would make the one stated right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.clocks import find_clock_spans
from newsaudit.extract.tallies.tally import Tally
from newsaudit.schemas.facts import Fact

FINDERS: tuple[Callable[[Document, Collection[Fact]], Iterator[Tally]], ...] = (find_clock_spans,)


def find_tallies(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield every tally of a document."""
    for find in FINDERS:
        yield from find(document, facts)
