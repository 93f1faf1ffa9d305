"""Event counts: how often something has happened, by the article's own count.

`the sixth between the two leaders since …`, `a third round of talks`, `their first call`, `five
previous calls`, `have spoken six times`, `twice`. The quote is the count phrase: determiner and
ordinal where the noun stands elsewhere ("The call … was the sixth"), number and noun otherwise.

`event` is the lemma of the noun; what makes another series stays with it: `round of talks`,
`package of sanctions`, `nuclear test`. Of a verb it is the noun of the same event (`met`:
meeting, `spoke`: conversation, or call where a telephone is in the sentence).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsaudit.extract.counts.days import as_of
from newsaudit.extract.counts.hits import Hit, window_at
from newsaudit.extract.counts.participants import participants_of
from newsaudit.extract.counts.patterns import find_hits
from newsaudit.extract.counts.spans import Beginnings, since_of
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.people import People
from newsaudit.schemas.facts import EventCount, Fact, TimeExpression

CONFIDENCE = {
    "ordinal-noun": 0.9,
    "ordinal-elliptic": 0.9,
    "ordinal-another": 0.8,
    "ordinal-time": 0.6,
    "cardinal-times": 0.8,
    "cardinal-noun": 0.85,
    "cardinal-another": 0.7,
    "cardinal-total": 0.85,
}
"""Share of right facts by pattern, on gold passages and articles; low where the event is told by a verb."""


def extract(document: Document, found: Found) -> Iterator[Fact]:
    """Yield the event counts of a document."""
    people, beginnings = People(document, found), Beginnings(document, found)
    hits = [hit for hit in find_hits(document) if not is_in_a_date(document, found, hit)]
    counted = by_sentence(document, hits)
    for hit in hits:
        yield fact_of(document, found, people, beginnings, counted, hit)


def is_in_a_date(document: Document, found: Found, hit: Hit) -> bool:
    """Tell whether the number belongs to a date: the 4th of July."""
    first = document.starts[max(0, hit.first - 4)]
    start, number = document.starts[hit.first], document.starts[hit.number]
    return any(
        expression.start <= number < expression.end
        for expression in found.within(TimeExpression, first, document.ends[hit.after - 1])
        if expression.kind == "date" and expression.end > start
    )


def by_sentence(document: Document, hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    """Return the hits by the number of their sentence."""
    found: dict[int, list[Hit]] = {}
    for hit in hits:
        found.setdefault(document.sentence_at(document.starts[hit.noun]), []).append(hit)
    return found


def fact_of(
    document: Document,
    found: Found,
    people: People,
    beginnings: Beginnings,
    counted: Mapping[int, list[Hit]],
    hit: Hit,
) -> EventCount:
    """Make the fact of a hit."""
    window = window_at(document, hit.first)
    since = since_of(document, found, hit, window, beginnings)
    day = as_of(document, found, counted, hit, window, since)
    start, end = document.starts[hit.first], document.ends[hit.after - 1]
    return EventCount(
        start=start,
        end=end,
        quote=document.text[start:end],
        extractor=f"counts/{hit.pattern}",
        confidence=CONFIDENCE[hit.pattern],
        count=hit.count,
        form=hit.form,
        event=hit.event,
        participants=participants_of(document, people, hit, window),
        since=since.day if since else None,
        since_start=since.start if since else None,
        since_end=since.end if since else None,
        as_of=day.day if day else None,
        as_of_start=day.start if day else None,
        as_of_end=day.end if day else None,
    )
