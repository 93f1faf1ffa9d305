"""The quotation right before "she said" is hers."""

from __future__ import annotations

import pytest

from newsaudit.extract.document import Document
from newsaudit.extract.statements.closing import with_closings
from newsaudit.extract.statements.relation import Relation
from newsaudit.schemas.article import Article, Span

TEXT = "Lea Brandt wants rails: “We waited for years. Nobody came,” Omar Dahl said. “Not one tram.”"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def relation(source: str, cue: str, *content: str) -> Relation:
    return Relation(span(source), span(cue), tuple(map(span, content)), "statements/crf")


def contents(*relations: Relation) -> list[tuple[str, ...]]:
    made = with_closings(Document(Article("a", TEXT)), relations)
    return [tuple(one.of(TEXT) for one in relation.content) for relation in made]


@pytest.mark.parametrize(
    "first",
    [
        ("rails: “We waited for years. Nobody came,”",),
        ("rails", "“We waited for years. Nobody came,”"),
    ],
)
def test_words_closed_by_another_are_taken_from_whom_the_model_gave_them(
    first: tuple[str, ...],
) -> None:
    assert contents(
        relation("Lea Brandt", "wants", *first), relation("Omar Dahl", "said", "“Not one tram.”")
    ) == [("rails",), ("“We waited for years. Nobody came,”", "“Not one tram.”")]


def test_what_is_left_of_a_statement_is_never_nothing() -> None:
    quotation = "“We waited for years. Nobody came,”"
    wants, said = (
        relation("Lea Brandt", "wants", quotation),
        relation("Omar Dahl", "said", quotation),
    )
    assert contents(wants, said) == [(quotation,), (quotation,)]
