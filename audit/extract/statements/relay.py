"""Second-hand attribution: words known only through somebody who passes them on.

`X told Y that …, according to Z` is two statements: Z's, relayed for X, whose content is the whole
clause; and X's own, nested in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsaudit.extract.document import Document
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.rules import Line, according_to, saying_clause
from newsaudit.extract.statements.verbs import saying
from newsaudit.schemas.article import Span

REACH = 24
"""Tokens of a content in which the inner verb must stand: further on it is a clause of its own."""

SUBJECT_WITHIN = 4
"""Tokens before the inner subject: `that`, `during the call`."""

NESTED = "statements/nested"


def with_according_to(document: Document, relations: Sequence[Relation]) -> list[Relation]:
    """Add the `according to` of sentences whose words already belong to another statement."""
    cues = {relation.cue.start for relation in relations if relation.cue}
    added = []
    for span in according_sentences(document):
        line = Line(document, span)
        for here, low in enumerate(line.lows):
            if low != "according" or line.quoted[here]:
                continue
            if document.starts[line.first + here] in cues:
                continue
            if (made := according_to(line, here)) and (found := told_in(made, relations)):
                added.append(replace(made, content=(found.hull,)))
    return [*relations, *added]


def according_sentences(document: Document) -> list[Span]:
    """Return the sentences that hold the word `according`, each once."""
    numbers = sorted(
        {
            document.sentence_at(document.starts[at])
            for at, word in enumerate(document.words)
            if word in ("according", "According")
        }
    )
    return [document.sentences[number] for number in numbers]


def told_in(outer: Relation, relations: Sequence[Relation]) -> Relation | None:
    """Return the statement that makes up the content of an `according to`."""
    [content] = outer.content
    for relation in relations:
        hull = relation.hull
        if content.start <= hull.start and hull.end <= content.end:
            return relation if relation.source else None
    return None


def inner(document: Document, relation: Relation) -> Relation | None:
    """Return the statement told within the content of another one, if its first clause tells one."""
    if not relation.content:
        return None
    line = Line(document, relation.content[0])
    for here, low in enumerate(line.lows[:REACH]):
        if line.quoted[here]:
            return None
        if low in saying() and (made := saying_clause(line, here)):
            first = document.token_at(made.source.start) - line.first if made.source else REACH
            if first > SUBJECT_WITHIN or not made.made_by.endswith("source-first"):
                return None
            return replace(made, made_by=NESTED, score=relation.score)
    return None
