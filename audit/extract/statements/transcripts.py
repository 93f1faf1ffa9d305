"""Turns of a transcript: paragraphs that begin with who speaks, in capitals, and a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsaudit.extract.document import Document
from newsaudit.extract.statements.relation import Relation
from newsaudit.schemas.article import Span

MADE_BY = "statements/transcript"
LABEL = re.compile(r"[\"“]?([A-Z][A-Z.’'-]{1,20}(?: [A-Z][A-Z.’'-]{0,20}){0,3})(:)\s+(?=\S)")
LEAST_TURNS, LEAST_SPEAKERS = 4, 2
"""Fewer make no transcript: `UPDATE:` and `CORRECTION:` open paragraphs too."""


def with_turns(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add the turns of a transcript; a relation of the same speaker at the same place gives way."""
    found = turns(document)
    labels = {relation.source.start: relation for relation in found if relation.source}
    others = [
        relation
        for relation in relations
        if not (relation.source and relation.source.start in labels)
    ]
    return [*others, *found]


def turns(document: Document) -> list[Relation]:
    """Return the turns of a document that is or holds a transcript, none of any other."""
    found = []
    for paragraph in document.paragraphs:
        label = LABEL.match(document.text, paragraph.start, paragraph.end)
        if label:
            content = Span(label.end(), paragraph.end)
            found.append(Relation(Span(*label.span(1)), Span(*label.span(2)), (content,), MADE_BY))
    speakers = {one.source.of(document.text) for one in found if one.source}
    return found if len(found) >= LEAST_TURNS and len(speakers) >= LEAST_SPEAKERS else []
