"""Which statement's content holds a place, for facts and passages alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, Statement


def content_spans(facts: Iterable[Fact]) -> list[tuple[int, int, str]]:
    """Return start, end and `fact_id` of every content span, in text order.

    What a party wants or believes is told by the article itself: its words are not held by a
    statement of attitude.
    """
    return sorted(
        (start, end, fact.fact_id)
        for fact in facts
        if isinstance(fact, Statement) and fact.cue_class != "attitude"
        for start, end in zip(fact.content_starts, fact.content_ends, strict=True)
    )


def holders(places: Sequence[Span], facts: Iterable[Fact]) -> list[list[str]]:
    """Return for each place the statements whose content touches it, innermost first.

    Places must be in order of `start`; one sweep over both.
    """
    spans = content_spans(facts)
    active: list[tuple[int, int, str]] = []
    following = 0
    held: list[list[str]] = []
    for place in places:
        while following < len(spans) and spans[following][0] < max(place.end, place.start + 1):
            active.append(spans[following])
            following += 1
        active = [span for span in active if span[1] > place.start]
        touching = (span for span in active if span[0] < place.end)
        held.append(
            [name for _, name in sorted((end - start, name) for start, end, name in touching)]
        )
    return held
