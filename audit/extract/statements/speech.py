"""How the words are given, and where a speech runs on past its cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newsaudit.extract.document import Document, Quotation
from newsaudit.extract.statements.relation import Relation, touches
from newsaudit.schemas.article import Span

DIRECT_FROM = 0.5
"""Share of the content's characters between quotation marks from which speech is direct."""


MOST_QUOTATIONS = 64
"""Quotations looked at in one content, so that many contents over one long sentence stay cheap."""


def form_of(document: Document, content: Sequence[Span]) -> str:
    """Return `direct`, `mixed` or `indirect` for a content."""
    total = sum(span.end - span.start for span in content)
    quoted = 0
    for span in content:
        for number in quotations_in(document, span)[:MOST_QUOTATIONS]:
            quotation = document.quotations[number]
            quoted += min(span.end, quotation.end) - max(span.start, quotation.start)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= DIRECT_FROM * total else "mixed"


def quotations_in(document: Document, span: Span) -> range:
    """Return the numbers of the quotations that share a character with a span."""
    found = document.quotations
    first = bisect_right(found, span.start, key=lambda quotation: quotation.end)
    last = bisect_right(found, span.end - 1, lo=first, key=lambda quotation: quotation.start)
    return range(first, last)


def run_on(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Give each quotation to its statement in full.

    A content that reaches into a quotation takes all of it; later sentences of the same paragraph
    that are wholly quoted, and the parts of a speech carried over paragraphs, follow the statement
    before them unless they have one of their own.
    """
    owners = quotation_owners(document, relations)
    pass_on(document, owners)
    owned: dict[int, list[Span]] = {}
    for number, owner in enumerate(owners):
        if owner is not None:
            quotation = document.quotations[number]
            owned.setdefault(owner, []).append(Span(quotation.start, quotation.end))
    return [
        replace(relation, content=tuple(merged([*relation.content, *clear(relation, owned[at])])))
        if at in owned
        else relation
        for at, relation in enumerate(relations)
    ]


def quotation_owners(document: Document, relations: Sequence[Relation]) -> list[int | None]:
    """Return for each quotation the one relation whose content reaches into it, if only one does."""
    owners: list[int | None] = [None] * len(document.quotations)
    shared: set[int] = set()
    for at, relation in enumerate(relations):
        for span in relation.content:
            for number in quotations_in(document, span)[:MOST_QUOTATIONS]:
                if owners[number] not in (None, at):
                    shared.add(number)
                owners[number] = at
    return [None if number in shared else owner for number, owner in enumerate(owners)]


def pass_on(document: Document, owners: list[int | None]) -> None:
    """Let a quotation nobody claims follow the one before it, where the speech plainly runs on."""
    for number in range(1, len(owners)):
        if owners[number] is None and owners[number - 1] is not None:
            before, here = document.quotations[number - 1], document.quotations[number]
            if before.chain == here.chain or continues(document, before, here):
                owners[number] = owners[number - 1]


def continues(document: Document, before: Quotation, here: Quotation) -> bool:
    """Tell whether a quotation is a whole later sentence of the paragraph of the one before it."""
    if "\n" in document.text[before.end : here.start]:
        return False
    sentence = document.sentences[document.sentence_at(here.start)]
    return sentence.start == here.start and before.end <= sentence.start


def clear(relation: Relation, spans: Sequence[Span]) -> list[Span]:
    """Return the spans that do not touch a relation's own source or cue."""
    roles = [role for role in (relation.source, relation.cue) if role is not None]
    return [span for span in spans if not any(touches(span, role) for role in roles)]


def merged(spans: Sequence[Span]) -> list[Span]:
    """Return spans in text order, those that overlap joined."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
