"""Quotations signed with a name after a dash: pull quotes, letters, voices from the street."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsaudit.extract.document import Document, Quotation
from newsaudit.extract.statements.relation import Relation
from newsaudit.schemas.article import Span

MADE_BY = "statements/signed"
NAME = r"[A-Z][\w.'’-]{0,30}(?: (?:[A-Z][\w.'’-]{0,30}|de|del|la|van|von|der|al|bin|y|e)){1,5}"
SIGNATURE = re.compile(
    rf"\s{{0,4}}(―|—|–|--?)\s{{0,2}}({NAME})(?:, ?[^\n.!?“”\"]{{1,100}})?\.?\s*(?=\n|$)"
)
SHORTEST = 20
"""Characters; a quotation that is shorter is a title or a term."""


def with_signed(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add quotations that open a line and are signed after their closing mark."""
    sources = {relation.source.start for relation in relations if relation.source}
    found = [
        relation
        for quotation in opening(document)
        if (relation := signed(document, quotation)) is not None
        and relation.source is not None
        and relation.source.start not in sources
    ]
    return [*relations, *found]


def opening(document: Document) -> list[Quotation]:
    """Return the quotations that stand at the beginning of a line."""
    return [
        quotation
        for quotation in document.quotations
        if document.text[max(0, quotation.start - 3) : quotation.start].rstrip(" \t")[-1:]
        in ("", "\n")
    ]


def signed(document: Document, quotation: Quotation) -> Relation | None:
    """Return a quotation with the name below or behind it as a relation."""
    if quotation.end - quotation.start < SHORTEST:
        return None
    signature = SIGNATURE.match(document.text, quotation.end)
    if signature is None:
        return None
    content = Span(quotation.start, quotation.end)
    return Relation(Span(*signature.span(2)), Span(*signature.span(1)), (content,), MADE_BY)
