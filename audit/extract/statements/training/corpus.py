"""Documents of a training corpus, each with its columns and labels."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsaudit.extract.document import Document
from newsaudit.extract.statements import columns as plain
from newsaudit.extract.statements.columns import Parts, Tokens, columns, tokens_of
from newsaudit.schemas.article import Article

LABELS = ("O", "BC", "BQ", "BS", "IC", "IQ", "IS")
"""Outside; begin and inside of content, cue (Q) and source."""

ROLES = (("content", "C"), ("source", "S"), ("cue", "Q"))
"""In the order they are written: where two roles share a token, the later wins."""


@dataclass(slots=True)
class Example:
    """A document with its columns and the labels its gold gives."""

    tokens: Tokens
    columns: dict[str, list[str]]
    labels: list[str]


def read_corpus(corpus: Path) -> Iterable[Example]:
    """Yield the documents of a corpus as examples."""
    with corpus.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                yield example(row["text"], row["gold"])
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(
                    f"{corpus}:{number}: not a document with `text` and `gold` spans: {error}"
                ) from error


def example(text: str, gold: Sequence[Mapping[str, Sequence[Sequence[int]] | None]]) -> Example:
    """Return a document as an example."""
    document = Document(Article("", text))
    tokens = tokens_of(document)
    labels = gold_labels(document, tokens, gold)
    made = {name: column.strings() for name, column in columns(document, tokens).items()}
    return Example(tokens, made | joined(made, plain.JOINED), labels)


def joined(made: Mapping[str, Sequence[str]], what: Mapping[str, Parts]) -> dict[str, list[str]]:
    """Return columns of values taken together; no value holds a space."""
    return {
        name: list(map(" ".join, zip(*(moved(made[n], by) for n, by in parts), strict=True)))
        for name, parts in what.items()
    }


def moved(values: Sequence[str], steps: int) -> list[str]:
    """Return for every token the value that stands some tokens on."""
    return [*values[steps:], *[""] * steps]


def gold_labels(
    document: Document,
    tokens: Tokens,
    gold: Sequence[Mapping[str, Sequence[Sequence[int]] | None]],
) -> list[str]:
    """Return each token's label."""
    place = {number: here for here, number in enumerate(tokens.index) if number >= 0}
    labels = ["O"] * len(tokens.words)
    for role, letter in ROLES:
        for attribution in gold:
            for start, end in attribution.get(role) or ():
                prefix, at = "B", document.token_at(start)
                while at < len(document.starts) and document.starts[at] < end:
                    if at in place:
                        labels[place[at]], prefix = prefix + letter, "I"
                    at += 1
    return labels
