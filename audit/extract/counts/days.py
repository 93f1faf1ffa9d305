"""The day of the event that an article counts last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.nouns import EVENT_NOUNS
from newsaudit.extract.counts.spans import Day
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.facts import TimeExpression


def as_of(
    document: Document,
    found: Found,
    counted: Mapping[int, list[Hit]],
    hit: Hit,
    window: Window,
    since: Day | None,
) -> Day | None:
    """Return the day of the event itself; the first of its month or year, where no more is told.

    Beside the noun ("the July 3 call"), else elsewhere in the sentence, else in a neighbouring
    sentence that speaks of the same event. `counted` has the article's counts by sentence.
    """
    home = window_at(document, hit.noun)
    own = day_in(document, found, home, since, near=hit.noun)
    if own is not None and is_of_next(document, counted, hit, own):
        own = None
    if own is None and home != window:
        own = day_in(document, found, window, since, near=hit.first)
    if own is None and (hit.form == "ordinal" or hit.count == 1):
        own = period_beside(document, found, hit, window, since)
    if own is not None or hit.form == "cardinal":
        return own
    return day_nearby(document, found, counted, hit, since)


def day_in(
    document: Document, found: Found, window: Window, since: Day | None, near: int
) -> Day | None:
    """Return the day in a sentence that stands nearest to a token; never the `since` one."""
    start, end = document.starts[window.first], document.ends[window.after - 1]
    place = document.starts[near]
    days = [
        Day(expression.first_day, expression.start, expression.end)
        for expression in found.within(TimeExpression, start, end)
        if expression.first_day is not None
        and expression.first_day == expression.last_day
        and expression.kind in ("date", "time")
        and not (since and since.start <= expression.start < since.end)
        and not document.text[max(0, expression.start - 6) : expression.start].endswith("since ")
    ]
    return min(days, key=lambda day: abs(day.start - place), default=None)


def is_of_next(document: Document, counted: Mapping[int, list[Hit]], hit: Hit, day: Day) -> bool:
    """Tell a day behind another count, in a clause of its own: "…, after a first vote on Monday"."""
    end = document.ends[hit.after - 1]
    hits = counted[document.sentence_at(document.starts[hit.noun])]
    behind = bisect_left(hits, hit.after, key=lambda other: other.first)
    return any(
        document.starts[other.first] < day.start
        and "," in document.text[end : document.starts[other.first]]
        for other in hits[behind : behind + MOST_BEHIND]
    )


MOST_BEHIND = 3
"""Counts of a sentence that are looked at behind another: keeps time linear."""


def period_beside(
    document: Document, found: Found, hit: Hit, window: Window, since: Day | None
) -> Day | None:
    """Return the month or year beside a count: "the first attempt, in 2013,".

    Right behind the count ("the sixth attack in 2024") it may be the span that is counted.
    """
    first, last = document.starts[hit.first], document.ends[hit.after - 1]
    start, end = document.starts[window.first], document.ends[window.after - 1]
    for expression in found.within(
        TimeExpression, max(start, first - PERIOD_REACH), min(end, last + PERIOD_REACH)
    ):
        opened = expression.start - len("in ")
        if (
            expression.granularity in ("month", "year")
            and expression.kind == "date"
            and expression.first_day is not None
            and document.text[max(0, opened) : expression.start].lower() == "in "
            and not (since and since.start <= expression.start < since.end)
            and not is_of_another(document, last, opened)
            and (opened != last + 1 or is_full_month(expression))
        ):
            return Day(expression.first_day, expression.start, expression.end)
    return None


def is_of_another(document: Document, last: int, opened: int) -> bool:
    """Tell a period behind the count in a clause of its own: "the summit, which Chile left in 2019"."""
    between = document.text[last:opened].rstrip(", ")
    return OWN_CLAUSE.search(between) is not None


def is_full_month(expression: TimeExpression) -> bool:
    """Tell September 2017 from a year, and from a month whose year is not stated."""
    return expression.granularity == "month" and expression.quote[-1].isdigit()


PERIOD_REACH = 60
OWN_CLAUSE = re.compile(r"[;:]|,(?! (?:in|at|on)\b)|\b(?:since|who|which|when|where|that|after)\b")

NEARBY = (-1, 1, -2, -3)
"""Neighbouring sentences in the order they are asked: just before, just after, further back."""


def day_nearby(
    document: Document,
    found: Found,
    counted: Mapping[int, list[Hit]],
    hit: Hit,
    since: Day | None,
) -> Day | None:
    """Return the day a neighbouring sentence gives for the same event.

    A sentence that counts another event of the series ("The fifth call was on Monday") gives the
    day of that one.
    """
    here = document.sentence_at(document.starts[hit.noun])
    head = hit.event.split()[0] if " of " in hit.event else hit.event.split()[-1]
    for step in NEARBY:
        others = (other for other in counted.get(here + step, ()) if other.event == hit.event)
        if any(other.count != hit.count for other in others):
            continue
        if 0 <= here + step < len(document.sentences):
            window = window_at(document, document.token_at(document.sentences[here + step].start))
            place = mention_of(document, head, window, points_back(document, hit, step))
            day = None if place is None else day_in(document, found, window, since, near=place)
            if day is not None:
                return day
    return None


def points_back(document: Document, hit: Hit, step: int) -> bool:
    """Tell whether the sentence says "It was the third vote": the one before is about it.

    Not over the end of a paragraph, where another matter may have stood.
    """
    window = window_at(document, hit.first)
    if step != -1 or document.lower[window.first] not in ("it", "this", "that"):
        return False
    start = document.starts[window.first]
    return "\n\n" not in document.text[max(0, start - 3) : start]


SAID_OF = {
    "call": frozenset("phone phoned telephone telephoned spoke spoken call".split()),
    "conversation": frozenset("spoke spoken talked call phone telephone".split()),
    "meeting": frozenset("met meet talks".split()),
}
"""Words that speak of the same event in another way."""


OTHER = frozenset("last previous earlier prior next another other past future final".split())
"""Before the noun: the sentence speaks of another event of the kind."""


def mention_of(document: Document, head: str, window: Window, is_meant: bool) -> int | None:
    """Return the token of a sentence that speaks of an event; any, if the sentence is meant."""
    words = document.lower
    others = SAID_OF.get(head, frozenset())
    for place in range(window.first, window.after):
        if EVENT_NOUNS.get(words[place]) == head or words[place] in others:
            if OTHER.isdisjoint(words[max(window.first, place - 3) : place]):
                return place
    return window.first if is_meant else None
