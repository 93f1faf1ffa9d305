"""Estimate the weights of `newsaudit.extract.officials.model` from texts with marked persons.

The corpus has one document a line: `text` and `gold`, a list of mentions, each with `name`
(`[start, end]`) or `start`, `end` and `type` (`PERSON`); or `persons`, each with `quote` and `start`,
as our own sets in `tests/gold` have them. What is written holds no word of the
texts, only features and weights; the same corpus gives the same file.
"""

from __future__ import annotations

import json
import re
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from newsaudit.extract.document import Document
from newsaudit.extract.officials.lexicon import kinds_of
from newsaudit.extract.officials.model import Judged
from newsaudit.extract.officials.segments import segments
from newsaudit.schemas.article import Article

Example = tuple[list[str], str]

CAPITALISED = re.compile(r"(?<![A-Za-z])[A-Z][a-z]{2,}(?![A-Za-z])")

HIDDEN = 0.5
"""Share of the known names that are made unknown in the second reading of a text."""

ROUNDS = 2
"""The second round sees the first round's judgement of full names."""


def train(corpora: list[Path], out: Path) -> None:
    """Write `feature,weight` rows estimated from the corpora to `out`.

    Each text is read twice, once with half of the names it knows made unknown. The lists were
    drawn up where the texts are from, so that a name in no list is hardly ever a person's in them;
    elsewhere it is.
    """
    documents = [row for corpus in corpora for row in read(corpus)]
    odds: dict[str, float] = {}
    for _ in range(ROUNDS):
        examples = [e for document, gold in documents for e in labelled(document, gold, odds)]
        odds = estimate(examples)
    write(odds, out)


def read(corpus: Path) -> Iterator[tuple[Document, list[tuple[int, int]]]]:
    """Yield each document, as it is and veiled, with the spans of its persons."""
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            doc, marked = row.get("doc", row.get("id")), row.get("gold", row.get("persons"))
            for text in (row["text"], veiled(row["text"], doc)):
                yield Document(Article(doc, text)), list(persons(marked))


def veiled(text: str, doc: str) -> str:
    """Return a text with half of the known names written backwards, its offsets unchanged."""

    def veil(word: re.Match[str]) -> str:
        name = word[0]
        chosen = zlib.crc32((doc + name).encode()) % 1000 < 1000 * HIDDEN
        return name[::-1].capitalize() if chosen and is_only_name(name) else name

    return CAPITALISED.sub(veil, text)


def is_only_name(word: str) -> bool:
    """Tell a known name that is no ordinary word, title, place or body."""
    kinds = kinds_of(word)
    other = kinds.common or kinds.head or kinds.place or kinds.organisation
    return kinds.name and not other


def persons(gold: list[dict[str, object]]) -> Iterator[tuple[int, int]]:
    """Yield the spans marked as persons."""
    for mention in gold:
        name = mention.get("name")
        if isinstance(name, list):
            yield int(name[0]), int(name[1])
        elif "quote" in mention:
            start = int(str(mention["start"]))
            yield start, start + len(str(mention["quote"]))
        elif mention.get("type", "PERSON") == "PERSON":
            yield int(str(mention["start"])), int(str(mention["end"]))


def labelled(
    document: Document, gold: list[tuple[int, int]], odds: dict[str, float]
) -> Iterator[Example]:
    """Yield the features of each piece and whether it is a person (`1`) or not (`0`)."""
    pieces = segments(document)
    judged = Judged(document, pieces, odds)
    judged.learn(zip(pieces, judged.run(), strict=True))
    for piece in pieces:
        hit = any(overlap(piece.start, piece.end, *span) for span in gold)
        yield judged.features(piece), "1" if hit else "0"


def overlap(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Tell whether two spans share at least half of the characters of both together."""
    shared = min(end, other_end) - max(start, other_start)
    return 2 * shared >= max(end, other_end) - min(start, other_start)


def estimate(examples: list[Example], penalty: float = 2.0) -> dict[str, float]:
    """Return log-odds weights: a maximum-entropy model, as a sequence model of length one."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {"c1": 0.1, "c2": penalty, "feature.possible_states": True, "feature.minfreq": 2}
    )
    for features, label in examples:
        trainer.append([[*features, "bias"]], [label])
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        states = tagger.info().state_features
        tagger.close()
    odds: dict[str, float] = {}
    for (feature, label), weight in states.items():
        odds[feature] = odds.get(feature, 0.0) + (weight if label == "1" else -weight)
    return odds


def write(odds: dict[str, float], out: Path) -> None:
    """Write the weights, keeping the comment lines the file has."""
    old = out.read_text("utf-8").splitlines() if out.exists() else []
    kept = [line for line in old if line.startswith("#")]
    rows = [f"{name},{weight:.3f}" for name, weight in sorted(odds.items()) if abs(weight) >= 0.01]
    out.write_text("\n".join([*kept, "feature,weight", *rows, ""]), encoding="utf-8")
