"""What a record or a mark is compared with: a crowd that beats a larger one, `above` for below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

CROWD = re.compile(r"\b(?:[Cc]rowd|[Aa]ttendance|[Aa]udience|[Tt]urnout|[Gg]ate) of $")
RECORD = re.compile(
    r"^(?: [a-z’']+){0,3},? (?:was |is |set |a |an |the |new |club |stadium |ground |all-time )*record\b"
)
BEATING = re.compile(
    r"\b(?:beating|breaking|surpassing|eclipsing|topping|exceeding|passing) the(?: [a-z]+){0,3}(?: of)? $"
    r"|\bprevious (?:best|record|highest|high)(?: [a-z]+){0,3} (?:was|stood at|of|is)(?: at)? $"
)
NEXT = 2
"""Sentences behind a record in which the one before it is told."""


def find_records(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield records beside what they beat, and numbers above or below a mark."""
    yield from crowds(document, figures)
    yield from marks(document, figures)


def crowds(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `a crowd of 8,412 was a record, beating the 7,960 who …`."""
    text = document.text
    for crowd in figures.every:
        before = text[max(0, crowd.start - 20) : crowd.start]
        if crowd.kind != "count" or not CROWD.search(before):
            continue
        if not RECORD.match(text[crowd.end : crowd.end + 80]):
            continue
        last = min(document.sentence_at(crowd.start) + NEXT, len(document.sentences)) - 1
        for one in figures.within(crowd.end, document.sentences[last].end, "count"):
            if BEATING.search(text[max(crowd.end, one.start - 60) : one.start]):
                detail = f"a record of {shown(crowd.value)} does not beat {shown(one.value)}"
                yield Tally(
                    "record", crowd.start, crowd.end, crowd.value, one.value, float("inf"), detail,
                    Span(one.start, one.end),
                )  # fmt: skip


MARK = re.compile(
    r"^ (?P<unit>[a-z]+) (?P<way>above|below|over|under|short of|higher than|lower than) (?:the|its|a|an) "
    r"(?:[a-z]+ ){0,2}(?:record|level|mark|average|peak|high|low|threshold|limit)(?: [a-z]+)? of $"
)
UNIT = re.compile(r"^ ([a-z]+)")
NEAR = 120
"""Characters before a distance in which what was reached is told."""
BELOW = ("below", "under", "short of", "lower than")


def marks(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `reached 12.4 metres …, 60 centimetres below the record of 13.0 metres`."""
    text = document.text
    for apart, mark in pairwise(figures.every):
        told = MARK.match(text[apart.end : mark.start]) if apart.kind == "count" else None
        unit = UNIT.match(text[mark.end : mark.end + 30])
        if not told or not unit:
            continue
        reached = [
            one
            for one in figures.within(apart.start - NEAR, apart.start, "count")
            if text.startswith(unit[0], one.end)
        ]
        if len(reached) == 1 and reached[0].value != mark.value:
            yield from compared(document, reached[0], mark, told["way"])


def compared(document: Document, reached: Figure, mark: Figure, way: str) -> Iterator[Tally]:
    """Yield what was reached as below or above a mark."""
    if is_rough(document, reached.start):
        return
    below = way in BELOW
    least, most = (float("-inf"), mark.value) if below else (mark.value, float("inf"))
    detail = f"{shown(reached.value)} is not {way} {shown(mark.value)}"
    yield Tally(
        "record", reached.start, reached.end, reached.value, least, most, detail,
        Span(mark.start, mark.end),
    )  # fmt: skip
