"""Speakers told by pronoun alone, one behind the other, of two genders: `She said … “…,” he said`.

Between the two nobody else may stand whom the second could mean: no name, no noun for a person, no other
pronoun of its gender since the last name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.humans import HUMAN, OTHER_PRONOUNS
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, Official

SAYS = r"(?:said|says|added|told|recalled|explained)"
FIRST = re.compile(rf"(?:(?<=[.!?”\"] )|(?<=\n)|(?<=[,?!][”\"] ))(?P<who>[Ss]?[Hh]e) {SAYS}\b")
SECOND = re.compile(rf"(?<=[,?!][”\"] )(?P<who>s?he) {SAYS}\b")
OTHERS = {
    "he": re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Hh]imself)\b"),
    "she": re.compile(r"\b(?:[Ss]he|[Hh]er|[Hh]ers|[Hh]erself)\b"),
}
NAME = re.compile(
    r"(?<![.!?”\"] )(?<!\n)\b(?!(?:I|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)[A-Z][a-z]+"
)
LONGEST = 1200
FARTHEST = 6000
"""Characters looked back at most for the last name: keeps time linear."""


def find_tag_changes(document: Document, facts: Iterable[Fact]) -> Iterator[tuple[Span, str, Span]]:
    """Yield a quotation's `he said` behind `she said` of one speaker, what it should be, and that one."""
    text = document.text
    if OTHER_PRONOUNS.search(text):
        return
    starts = sorted(one.start for one in facts if isinstance(one, Official))
    firsts = [one for one in FIRST.finditer(text) if document.quotation_at(one.start()) is None]
    places = [one.start() for one in firsts]
    for second in SECOND.finditer(text):
        before = bisect_left(places, second.start())
        if not before or document.quotation_at(second.start()) is not None:
            continue
        first, own = firsts[before - 1], second["who"]
        other = first["who"].lower()
        if other == own or second.start() - first.start() > LONGEST:
            continue
        names = bisect_left(starts, first.start())
        named = starts[names - 1] if names else 0
        if bisect_left(starts, second.start()) > names or first.start() - named > FARTHEST:
            continue
        between = unquoted(document, first.end(), second.start())
        since = unquoted(document, named, second.start())
        if HUMAN.search(between) or NAME.search(between) or OTHERS[own].search(since):
            continue
        yield (
            Span(second.start(), second.start() + len(own)),
            other,
            Span(first.start(), first.end()),
        )


def unquoted(document: Document, start: int, end: int) -> str:
    """Return the words of a stretch that lie in no quotation."""
    parts, at = [], start
    for quotation in document.quotations:
        if quotation.end > start and quotation.start < end:
            parts.append(document.text[at : max(at, quotation.start)])
            at = max(at, quotation.end)
    return " ".join((*parts, document.text[at:end]))
