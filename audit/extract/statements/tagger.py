"""Attributions by the model: two fields in a row, the second seeing the first one's tagging."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from newsaudit.extract.document import Document
from newsaudit.extract.statements.columns import GAP, Tokens, columns, tokens_of
from newsaudit.extract.statements.link import Linked, Segment, link, segments
from newsaudit.extract.statements.model import Field, Floats, best_path, marginals, read_model
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.stacked import stacked_columns
from newsaudit.schemas.article import Span

MADE_BY = "statements/crf"


@cache
def shipped() -> tuple[Field, Field] | None:
    """Return the two fields of the model in the package; None when it holds no model."""
    place = files(__package__).joinpath("data", "attribution.model")
    if not place.is_file():
        return None
    [first, second], _ = read_model(place.read_bytes())
    return first, second


def relations(document: Document, model: tuple[Field, Field]) -> list[Relation]:
    """Return the attributions the model finds, in text order of their cues."""
    tokens = tokens_of(document)
    if not tokens.sequences:
        return []
    labels, chances = tag(document, tokens, model)
    return [
        relation_of(document, tokens, one, chances) for one in link(all_segments(tokens, labels))
    ]


def tag(document: Document, tokens: Tokens, model: tuple[Field, Field]) -> tuple[list[str], Floats]:
    """Return each token's label, and its chance of being right (Viterbi, then the marginal)."""
    first, second = model
    made = columns(document, tokens)
    chances = marginals(first, first.emissions(made), tokens.sequences)
    made |= stacked_columns(tokens, made, first.labels, chances)
    scores = second.emissions(made)
    best = best_path(second.transitions, scores, tokens.sequences)
    sure = marginals(second, scores, tokens.sequences)[range(len(best)), best]
    return [second.labels[number] for number in best.tolist()], sure


def all_segments(tokens: Tokens, labels: Sequence[str]) -> list[Segment]:
    """Return the segments of all sequences, numbered by paragraph and sentence."""
    sentence_of = [0] * len(tokens.words)
    for number, (first, end) in enumerate(tokens.sentences):
        sentence_of[first:end] = [number] * (end - first)
    found, paragraph = [], 0
    for first, end in tokens.sequences:
        paragraph += tokens.words[first - 1] == GAP
        found += segments(labels[first:end], paragraph, sentence_of, first)
    return found


def relation_of(document: Document, tokens: Tokens, linked: Linked, chances: Floats) -> Relation:
    """Return a linked cue as a relation; its score is the mean chance of its labels, role by role."""
    roles = [linked.cue, *linked.content, *([linked.source] if linked.source else [])]
    score = 1.0
    for segment in roles:
        score *= float(chances[segment.first : segment.end].mean())
    return Relation(
        source=span_of(document, tokens, linked.source) if linked.source else None,
        cue=span_of(document, tokens, linked.cue),
        content=tuple(span_of(document, tokens, segment) for segment in linked.content),
        made_by=MADE_BY,
        score=score ** (1 / len(roles)),
    )


def span_of(document: Document, tokens: Tokens, segment: Segment) -> Span:
    """Return a segment's characters."""
    return Span(
        document.starts[tokens.index[segment.first]],
        document.ends[tokens.index[segment.end - 1]],
    )
