"""The quotation that runs right up to "she said" is hers, whoever the model gave it to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from newsaudit.extract.document import Document, Quotation
from newsaudit.extract.statements.cues import cue_class
from newsaudit.extract.statements.mend import before
from newsaudit.extract.statements.relation import Relation, touches
from newsaudit.schemas.article import Span

HANDS_OVER = ",?!"
"""Marks before a closing quotation mark after which who speaks is still to come."""

CLOSES_CLAUSE = ("", ".", ",", ";", ":", "\n")
"""What follows "she said" where no words of hers follow without marks."""
NEAR = 3
"""Characters between source and cue that are one clause."""
MOST = 8
"""Quotations looked at in one span of content: the first that is another's ends it."""


def with_closings(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations, each with the quotation its speaker closes and without another's."""
    own = [closing(document, relation) for relation in relations]
    closed = sorted(
        (quotation.start, quotation.end, at) for at, quotation in enumerate(own) if quotation
    )
    return [
        with_own(replace(relation, content=without_others(document, relation, at, closed)), own[at])
        for at, relation in enumerate(relations)
    ]


def closing(document: Document, relation: Relation) -> Quotation | None:
    """Return the quotation that ends right before a relation's source and cue, and they a clause."""
    source, cue, text = relation.source, relation.cue, document.text
    if not source or not cue or cue_class(cue.of(text)) == "attitude":
        return None
    at, end = min(source.start, cue.start), max(source.end, cue.end)
    if end - at > source.end - source.start + cue.end - cue.start + NEAR:
        return None
    if text[end : end + 1] not in CLOSES_CLAUSE:
        return None
    while at > 0 and text[at - 1].isspace():
        at -= 1
    quotation = document.quotation_at(at - 1) if at > 1 else None
    if quotation is None or quotation.end != at or text[at - 2] not in HANDS_OVER:
        return None
    sentence = document.sentences[document.sentence_at(quotation.start)]
    begins = (
        sentence.start == quotation.start
        or ":" in text[max(0, quotation.start - 2) : quotation.start]
    )
    return quotation if begins else None


def with_own(relation: Relation, own: Quotation | None) -> Relation:
    """Give a relation the quotation it closes, where none of its content is in that."""
    if own is None or any(touches(span, Span(own.start, own.end)) for span in relation.content):
        return relation
    content = [*relation.content, Span(own.start, own.end)]
    return replace(relation, content=tuple(sorted(content, key=lambda span: span.start)))


def without_others(
    document: Document, relation: Relation, at: int, closed: Sequence[tuple[int, int, int]]
) -> tuple[Span, ...]:
    """Return a relation's content, each span up to a quotation that others close.

    `closed` holds start, end and owner of those quotations in text order.
    """
    if relation.cue is None:
        return relation.content
    sentence, kept = document.sentence_at(relation.cue.start), []
    for span in relation.content:
        first = bisect_left(closed, (max(span.start - 1, relation.cue.end),))
        left: Span | None = span
        for start, end, owner in closed[first : first + MOST]:
            if start >= span.end:
                break
            if owner != at and sentence < document.sentence_at(end - 1):
                left = before(document, span, Span(start, end))
                break
        if left is not None:
            kept.append(left)
    return tuple(kept) or relation.content
