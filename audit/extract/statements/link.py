"""From labelled tokens to relations: which source and which content belong to which cue.

The labels are flat (PolNeAR nests nothing): B- and I- with S source, Q cue, C content. A cue
makes a relation; contents go to the cheapest cue, where distance, a sentence's end and other cues
in between cost; then each cue takes its cheapest source, which several cues may share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

NO_LINK = 60.0
NO_SOURCE = 40.0
"""Costs at which a content, or a source, is not linked."""


@dataclass(slots=True)
class Segment:
    """A run of tokens of one role; `paragraph` and `sentence` count from the document's start."""

    role: str
    first: int
    end: int
    paragraph: int
    sentence: int


@dataclass(slots=True)
class Linked:
    """A cue with its source and content."""

    cue: Segment
    source: Segment | None = None
    content: list[Segment] = field(default_factory=list)


def segments(
    labels: Sequence[str], paragraph: int, sentence_of: Sequence[int], at: int = 0
) -> list[Segment]:
    """Return the segments of a labelled sequence; a stray I- opens one as B- does."""
    found: list[Segment] = []
    open_role = ""
    for step, label in enumerate(labels):
        here = at + step
        role = label[1:]
        if label == "O":
            open_role = ""
        elif label[0] == "I" and role == open_role:
            found[-1].end = here + 1
        else:
            found.append(Segment(role, here, here + 1, paragraph, sentence_of[here]))
            open_role = role
    return found


class Row:
    """A document's segments in text order, with what stands before each of them summed up."""

    def __init__(self, found: Sequence[Segment]) -> None:
        self.found = found
        self.before = {role: counted(segment.role == role for segment in found) for role in "SQC"}
        """By role, how many segments of it stand before each."""
        self.tokens = counted(segment.end - segment.first for segment in found)
        """How many tokens of segments stand before each."""

    def places(self, role: str) -> list[int]:
        """Return the numbers of the segments of a role."""
        return [number for number, segment in enumerate(self.found) if segment.role == role]

    def between(self, one: int, other: int, role: str) -> int:
        """Count segments of a role that stand between two segments."""
        return inner(self.before[role], one, other)


def counted(numbers: Iterable[int]) -> list[int]:
    """Return the sums of the numbers before each, and of all."""
    return [0, *accumulate(numbers)]


def inner(sums: Sequence[int], one: int, other: int) -> int:
    """Return the sum of what stands between two places."""
    low, high = min(one, other), max(one, other)
    return sums[high] - sums[low + 1] if high > low else 0


def link(found: Sequence[Segment]) -> list[Linked]:
    """Link a document's segments, given in text order."""
    row = Row(found)
    cues, sources = row.places("Q"), row.places("S")
    linked = [Linked(found[place]) for place in cues]
    for number in row.places("C"):
        best = nearest(row, number, linked, cues)
        if best is not None:
            best.content.append(found[number])
    for one, place in zip(linked, cues, strict=True):
        one.source = source_of(row, place, sources)
    return [one for one in linked if one.content]


def around(places: Sequence[int], number: int, reach: int) -> list[int]:
    """Return the positions in `places` of up to `reach` entries on either side of `number`."""
    middle = bisect_left(places, number)
    return list(range(max(0, middle - reach), min(len(places), middle + reach)))


def nearest(row: Row, number: int, linked: Sequence[Linked], cues: Sequence[int]) -> Linked | None:
    """Return the cheapest cue for a content, None when all are too far."""
    options = [(content_cost(row, number, cues[which]), which) for which in around(cues, number, 2)]
    price, which = min(options, default=(NO_LINK, -1))
    return linked[which] if price < NO_LINK else None


def gap(one: Segment, other: Segment) -> int:
    """Return the number of tokens between two segments."""
    return max(one.first - other.end, other.first - one.end, 0)


def content_cost(row: Row, content: int, cue: int) -> float:
    """Return the cost of linking a content to a cue."""
    one, other = row.found[content], row.found[cue]
    cost = 0.5 * gap(one, other)
    cost -= 0.4 * inner(row.tokens, content, cue)
    cost += 12 * abs(one.sentence - other.sentence)
    cost += 15 * row.between(content, cue, "Q")
    if one.paragraph != other.paragraph:
        cost += 25 * abs(one.paragraph - other.paragraph)
    if content < cue:
        cost += 4
    return cost


def source_of(row: Row, cue: int, sources: Sequence[int]) -> Segment | None:
    """Return the cheapest source of a cue, None when all are too far."""
    options = [
        (source_cost(row, sources[which], cue), sources[which]) for which in around(sources, cue, 3)
    ]
    price, source = min(options, default=(NO_LINK, -1))
    return row.found[source] if price < NO_SOURCE else None


def source_cost(row: Row, source: int, cue: int) -> float:
    """Return the cost of taking a source for a cue."""
    one, other = row.found[source], row.found[cue]
    if one.paragraph != other.paragraph:
        return NO_LINK
    cost = 0.3 * gap(one, other) + 25 * abs(one.sentence - other.sentence)
    cost += 3 * row.between(source, cue, "C") + 8 * row.between(source, cue, "Q")
    if source > cue:
        cost += 3
        cost += 6 * row.between(source, cue, "S")
    return cost
