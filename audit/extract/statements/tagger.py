"""Attributions by the model: two fields in a row, the second seeing the first one's tagging."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from newsaudit.extract.document import Document
from newsaudit.extract.statements.columns import Tokens, columns, tokens_of
from newsaudit.extract.statements.decode import batches, best_path, marginals
from newsaudit.extract.statements.lexicon import GAP
from newsaudit.extract.statements.link import Linked, Segment, link, segments
from newsaudit.extract.statements.relation import Relation
from newsaudit.extract.statements.scores import Scorer
from newsaudit.extract.statements.stacked import stacked_columns
from newsaudit.extract.statements.storage import read_model
from newsaudit.schemas.article import Span

MADE_BY = "statements/crf"


@cache
def shipped() -> Scorer | None:
    """Return the model in the package; None when it holds none."""
    place = files(__package__).joinpath("data", "attribution.model")
    if not place.is_file():
        return None
    model, _ = read_model(place.read_bytes())
    return Scorer(model)


def relations(document: Document, model: Scorer) -> list[Relation]:
    """Return the attributions the model finds, in text order of their cues."""
    tokens = tokens_of(document)
    if not tokens.sequences:
        return []
    labels, chances = tag(document, tokens, model)
    return [
        relation_of(document, tokens, one, chances) for one in link(all_segments(tokens, labels))
    ]


def tag(document: Document, tokens: Tokens, model: Scorer) -> tuple[list[str], list[float]]:
    """Return each token's label, and its chance of being right (Viterbi, then the marginal).

    Where a sequence tells nothing, nobody asks for its chances: they are 0.
    """
    (first, second), sequences = model.transitions, batches(tokens.sequences)
    codes = model.words.coded(tokens.lexicon, tokens.kinds)
    codes |= model.coded(columns(document, tokens))
    scores, so_far = model.first(codes, len(tokens.words))
    chances = marginals(first, scores, sequences)
    codes |= model.coded(stacked_columns(tokens, model.labels, chances))
    scores = model.second(codes, so_far)
    best = best_path(second, scores, sequences)
    outside = best == model.labels.index("O")
    told = [span for span in tokens.sequences if not outside[slice(*span)].all()]
    sure = marginals(second, scores, batches(told))[range(len(best)), best]
    return [model.labels[number] for number in best.tolist()], sure.tolist()


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


def relation_of(
    document: Document, tokens: Tokens, linked: Linked, chances: Sequence[float]
) -> Relation:
    """Return a linked cue as a relation; its score is the mean chance of its labels, role by role."""
    roles = [linked.cue, *linked.content, *([linked.source] if linked.source else [])]
    score = 1.0
    for segment in roles:
        score *= sum(chances[segment.first : segment.end]) / (segment.end - segment.first)
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
