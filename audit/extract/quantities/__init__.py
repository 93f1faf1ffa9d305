"""Quantities: numbers with their unit and what they count.

`of` names the measure, so that equal `of` (and unit) in one article means the same measure:
modifiers and head noun in the singular, lower case, and what happened to those counted: `israeli
soldier killed` for "seven Israeli soldiers were killed" and for "killed seven Israeli soldiers".
Of a share it is the whole ("12 percent of voters": voter), of a change what changed and the
direction ("profit rose 5 percent": `profit rise`), of its ends what changed ("to $60 million").

Units: ISO 4217 of money, `%`, `pp` (percentage points), symbols of measurement (km, mi, t, ha);
None for people and things. Dates, times and lengths of time are not quantities here.

The extractor's pattern says what a rule may do with a number: `quantities/change-by`,
`-change-to`, `-change-from`; `-conversion` (10 miles (16 km): converts the one before it);
`-part-including` (some of the whole named in `part_of`) and `-part-list` (all of it).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.money import SYMBOLS
from newsaudit.extract.numbers import STARTS_NUMBER
from newsaudit.extract.quantities.parts import link_parts
from newsaudit.extract.quantities.reading import Read, read_at
from newsaudit.schemas.facts import Quantity, TimeExpression

TRIGGERS = (STARTS_NUMBER - {"half"}) | frozenset(SYMBOLS)

CONFIDENCE = {"money": 0.95, "share": 0.9, "percent": 0.95, "measure": 0.95, "conversion": 0.95}
USUAL_CONFIDENCE = 0.8
"""Share of right facts by pattern, in a reading of development articles."""


def extract(document: Document, found: Found) -> Iterator[Quantity]:
    """Yield the quantities of a document in text order."""
    reads = find_quantities(document, found)
    links = link_parts(document, reads)
    for place, read in enumerate(reads):
        fact = fact_of(document, read)
        if place in links:
            whole, relation = links[place]
            fact.part_of = id_of(document, reads[whole])
            fact.extractor = f"quantities/{relation}"
        yield fact


def find_quantities(document: Document, found: Found) -> list[Read]:
    """Return the quantities outside dates and lengths of time, none overlapping another."""
    dated = found.of(TimeExpression)
    dated_starts = [expression.start for expression in dated]
    reads: list[Read] = []
    last = 0
    opening = {word for word in document.places if word[0].isdigit() or word in TRIGGERS}
    for index in document.places_of(opening):
        if index < last:
            continue
        start = document.starts[index]
        before = bisect_right(dated_starts, start) - 1
        if before >= 0 and start < dated[before].end:
            continue
        read = read_at(document, index)
        if read is not None and read.first >= last:
            reads.append(read)
            last = read.after
    return reads


def fact_of(document: Document, read: Read) -> Quantity:
    """Make the fact of a quantity."""
    start, end = document.starts[read.first], document.ends[read.after - 1]
    return Quantity(
        start=start,
        end=end,
        quote=document.text[start:end],
        extractor=f"quantities/{read.pattern}",
        confidence=CONFIDENCE.get(read.pattern, USUAL_CONFIDENCE),
        value=read.value,
        value_high=read.high,
        unit=read.unit,
        of=read.of,
        modifier=read.modifier,
    )


def id_of(document: Document, read: Read) -> str:
    """Return the id the fact of a quantity gets from `newsaudit.extract.give_ids`."""
    return f"quantity-{document.starts[read.first]}-{document.ends[read.after - 1]}"
