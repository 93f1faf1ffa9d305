"""Lengths of time and changes in the headline beside the same in the text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.tally import Tally, is_rough
from newsaudit.schemas.arithmetic import DOWN, FIGURE, HEDGE, PERCENT, UP
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, TimeExpression

LENGTH = re.compile(r"^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$")
HOURS = (8766.0, 730.5, 168.0, 24.0, 1.0, 1 / 60)
SENTENCED = re.compile(
    r"(?i)\b(jailed|imprisoned|sentenced|banned|suspended|disqualified|barred)(?: to| for)?(?: up to)? $"
)
NAMED = re.compile(
    r"^(?:[’']s?)? (strike|debate|trial|truce|cease-?fire|ban|sentence|siege|standoff|search|hunt|contract|"
    r"deal|walkout|lockdown|tour|visit|suspension|extension|delay|prison|in prison|term)\b"
)
SLACK = 0.1


def find_headline_times(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield a headline's length of time that the text tells otherwise, and nowhere as the headline does."""
    headline = document.article.headline_span
    if headline is None:
        return
    every = [(one, hours) for one in facts if (hours := hours_of(one)) is not None]
    body = [(one, hours) for one, hours in every if one.start >= headline.end]
    for fact, hours in every:
        if not headline.start <= fact.start < headline.end or not (tie := tied(document, fact)):
            continue
        if any(abs(other - hours) <= SLACK * hours for _, other in body) or is_rough(
            document, fact.start
        ):
            continue
        same = [(one, other) for one, other in body if tied(document, one) == tie]
        if len({other for _, other in same}) == 1:
            one, other = same[0]
            detail = f"headline says {fact.quote}, text says {one.quote}"
            yield Tally(
                "headline_time",
                fact.start,
                fact.end,
                hours,
                other,
                other,
                detail,
                Span(one.start, one.end),
            )


def hours_of(fact: Fact) -> float | None:
    """Return a length of time in hours."""
    if not isinstance(fact, TimeExpression) or fact.kind != "duration":
        return None
    told = LENGTH.match(fact.value or "")
    parts = (
        [int(part or 0) * size for part, size in zip(told.groups(), HOURS, strict=True)]
        if told
        else []
    )
    return sum(parts) or None


def tied(document: Document, fact: Fact) -> str | None:
    """Return the verb before a length, or what it is a length of."""
    verb = SENTENCED.search(document.text[max(0, fact.start - 30) : fact.start])
    noun = NAMED.match(document.text[fact.end : fact.end + 20])
    return verb[1].lower() if verb else noun[1].lower() if noun else None


CHANGED = re.compile(
    rf"(?i)\b(?P<noun>[a-z]+) (?:(?P<up>{UP})|(?P<down>{DOWN})) (?:by )?{HEDGE}(?P<percent>{FIGURE}){PERCENT}"
)


def find_headline_changes(document: Document, _: Collection[Fact]) -> Iterator[Tally]:
    """Yield a headline's change by so many percent that the text tells the other way round."""
    headline = document.article.headline_span
    if headline is None:
        return
    heads = list(CHANGED.finditer(document.text, headline.start, headline.end))
    body = list(CHANGED.finditer(document.text, headline.end)) if heads else []
    for head in heads:
        same = [one for one in body if key(one) == key(head)]
        ways = {bool(one["up"]) for one in same}
        if ways == {not head["up"]}:
            one, way = same[0], 1 if head["up"] else -1
            stated = way * float(head["percent"].replace(",", ""))
            detail = f"headline says `{head.group()}`, text says `{one.group()}`"
            yield Tally(
                "headline_change", head.start(), head.end(), stated, -stated, -stated, detail,
                Span(one.start(), one.end()),
            )  # fmt: skip


def key(match: re.Match[str]) -> tuple[str, str]:
    """Return what two tellings of one change share."""
    return match["noun"].lower(), match["percent"]
