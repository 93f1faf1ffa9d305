"""Training of the attribution model.

    train(Path("corpus.jsonl"), Path("attribution.model"))

A corpus is JSON lines with `text` and `gold`: a list of attributions, each with `source`, `cue`
and `content`, lists of `[start, end]` in code points, end exclusive (null or empty where there is
none). The second field must see taggings like those it will see later, of text the first one was
not trained on: so the first field is also trained on each half and tags the other (jackknife;
Wolpert 1992, stacked generalisation).

Lexical columns keep only values that occur in many documents, so that no text can be rebuilt
from a model. The same corpus gives the same bytes: nothing is drawn at random, and CRFsuite's
L-BFGS runs on one thread. It needs about 4 GB of memory and three quarters of an hour for 600,000 words.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pycrfsuite

from newsaudit.extract.document import Document
from newsaudit.extract.statements import columns as plain
from newsaudit.extract.statements import stacked
from newsaudit.extract.statements.columns import Parts, Tokens, columns, tokens_of
from newsaudit.extract.statements.model import WIDTH, Column, Field, Floats, Model, Vocabulary
from newsaudit.extract.statements.stacked import stacked_columns
from newsaudit.extract.statements.storage import write_model
from newsaudit.schemas.article import Article

LABELS = ("O", "BC", "BQ", "BS", "IC", "IQ", "IS")
"""Outside; begin and inside of content, cue (Q) and source."""

ROLES = (("content", "C"), ("source", "S"), ("cue", "Q"))
"""In the order they are written: where two roles share a token, the later wins."""

DOCUMENTS_AT_LEAST = {"low": 8, "low+1": 12, "lemma": 5, "end3": 10}
"""In how many documents a value of a lexical column must occur to be a feature."""

FIRST: dict[str, Sequence[int]] = {
    "low": range(-3, 4),
    "form": range(-2, 3),
    "class": range(-4, 5),
    "lemma": range(-3, 4),
    "manner": range(-4, 5),
    "end3": range(-1, 2),
    "end2": (0,),
    "sense": range(-3, 4),
    "sense+1": (-1, 0),
    "sense,class+1": (-1, 0),
    "class,sense+1": (-1, 0),
    "quote": (-1, 0, 1),
    "lead": (0,),
    "trail": (0,),
    "opens": (0,),
    "place": (0,),
    "sentence": (0,),
    "first": (0,),
    "closing": (0,),
    "left": (0,),
    "right": (0,),
    "left_word": (0,),
    "right_word": (0,),
    "known": (-1, 0, 1),
    "low+1": (-2, -1, 0, 1),
    "class+1": (-2, -1, 0, 1),
    "class+1+2": (-3, -2, -1, 0, 1),
    "manner,class+1": (-1, 0),
    "class,manner+1": (-2, -1, 0),
    "quote,class": (0,),
    "form+1+2": (-2, -1, 0),
    "left,class": (0,),
    "right,class": (0,),
    "left,right": (0,),
    "left,quote": (0,),
    "right,quote": (0,),
    "lemma,class+1": (-1, 0, -2),
    "bias": (0,),
}
"""Columns of the first field, and at which offsets from a token it sees them."""

SECOND: dict[str, Sequence[int]] = {
    "low": range(-2, 3),
    "form": range(-1, 2),
    "class": range(-3, 4),
    "lemma": range(-2, 3),
    "manner": range(-3, 4),
    "end3": range(-1, 2),
    "end2": (0,),
    "quote": (-1, 0, 1),
    "lead": (0,),
    "trail": (0,),
    "opens": (0,),
    "place": (0,),
    "sentence": (0,),
    "first": (0,),
    "closing": (0,),
    "left": (0,),
    "right": (0,),
    "left_word": (0,),
    "right_word": (0,),
    "known": (0,),
    "low+1": (-1, 0),
    "class+1": (-2, -1, 0, 1),
    "class+1+2": (-2, -1, 0),
    "manner,class+1": (-1, 0),
    "class,manner+1": (-1, 0),
    "quote,class": (0,),
    "form+1+2": (-1,),
    "left,class": (0,),
    "right,class": (0,),
    "left,right": (0,),
    "lemma,class+1": (-1, 0),
    "tag": range(-4, 5),
    "tag+1": (-2, -1, 0, 1),
    "tag+1+2": (-3, -2, -1, 0, 1),
    "bins": range(-3, 4),
    "segment-1": (0,),
    "segment+1": (0,),
    "segments": (-1, 0, 1),
    "seen": (0,),
    "around": (0,),
    "cue_chance": (0,),
    "spoke": (-1, 0, 1),
    "seen,class": (0,),
    "seen,quote": (0,),
    "seen,form": (0,),
    "bins,class": (-1, 0, 1),
    "bias": (0,),
}
"""Columns of the second field; the last fifteen describe the first one's tagging."""

SETTINGS: dict[str, float] = {"c1": 0.3, "c2": 0.05, "feature.minfreq": 3}
"""CRFsuite's: L1 prunes, L2 smooths; chosen on the development set."""

Offsets = Mapping[str, Sequence[int]]
"""Columns, and at which offsets from a token they are seen."""


@dataclass(frozen=True, slots=True)
class Member:
    """One field of an average: what it sees, and after how many iterations it stops."""

    offsets: Offsets
    iterations: int


def without_senses(offsets: Offsets) -> Offsets:
    """Return columns without those of senses."""
    return {name: steps for name, steps in offsets.items() if "sense" not in name}


FIRST_MEMBERS = (Member(without_senses(FIRST), 130), Member(FIRST, 80))
"""Fields that see different things and stop at different times err differently: the mean of their
weights is right more often than each, and no dearer, since it is one field again."""

HALF = Member(without_senses(FIRST), 90)
SECOND_MEMBER = Member(SECOND, 100)
EARLIER, LATER = 0.55, 0.55
"""Shares of the first and the second field in the last word, chosen on the development part."""


@dataclass(slots=True)
class Example:
    """A document with its columns and the labels its gold gives."""

    tokens: Tokens
    columns: dict[str, list[str]]
    labels: list[str]


def train(corpus: Path, out: Path) -> None:
    """Train on a corpus and write the model.

    Raises ValueError naming file and line where a line is not a document of a corpus.
    """
    examples = list(read_corpus(corpus))
    known = frequent(examples)
    first = mean([trained(examples, one, known) for one in FIRST_MEMBERS])
    stack(examples, known)
    second = trained(examples, SECOND_MEMBER, known)
    last = mixed([(first, EARLIER), (second, LATER)])
    about = {"documents": len(examples), "labels": LABELS}
    out.write_bytes(write_model(model_of(first, last), about))


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
    made = columns(document, tokens)
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


def frequent(examples: Sequence[Example]) -> dict[str, set[str]]:
    """Return the values of lexical columns that occur in enough documents."""
    found = {}
    for name, least in DOCUMENTS_AT_LEAST.items():
        counts: Counter[str] = Counter()
        for one in examples:
            counts.update(set(one.columns[name]))
        found[name] = {value for value, count in counts.items() if count >= least}
    return found


def stack(examples: Sequence[Example], known: Mapping[str, set[str]]) -> None:
    """Add to every example the columns of a tagging by a field that was not trained on it."""
    for half in (0, 1):
        other = [one for number, one in enumerate(examples) if number % 2 != half]
        # CRFsuite reads the model where it lies: the bytes must outlive the tagger.
        model = fit(other, HALF, known)
        tagger = opened(model)
        for one in examples[half::2]:
            chances = marginals_of(tagger, one, known)
            one.columns |= stacked_columns(one.tokens, one.columns, LABELS, chances)
            one.columns |= joined(one.columns, stacked.JOINED)


def marginals_of(tagger: pycrfsuite.Tagger, one: Example, known: Mapping[str, set[str]]) -> Floats:
    """Return every label's probability at every token of an example, by CRFsuite."""
    chances = np.zeros((len(one.labels), len(LABELS)), dtype=np.float32)
    seen = set(tagger.labels())  # a small corpus may lack a label
    for first, end in one.tokens.sequences:
        tagger.set(
            pycrfsuite.ItemSequence(features(one.columns, (first, end), HALF.offsets, known))
        )
        chances[first:end] = [
            [tagger.marginal(label, here) if label in seen else 0.0 for label in LABELS]
            for here in range(end - first)
        ]
    return chances


def fit(examples: Sequence[Example], member: Member, known: Mapping[str, set[str]]) -> bytes:
    """Train one field with CRFsuite and return its model."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for one in examples:
        for first, end in one.tokens.sequences:
            items = features(one.columns, (first, end), member.offsets, known)
            trainer.append(pycrfsuite.ItemSequence(items), one.labels[first:end])
    trainer.set_params({**SETTINGS, "max_iterations": member.iterations})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "field.crfsuite"
        trainer.train(str(path))
        return path.read_bytes()


def opened(model: bytes) -> pycrfsuite.Tagger:
    """Return a tagger for a CRFsuite model, which the caller must keep as long as the tagger."""
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger


def features(
    made: Mapping[str, Sequence[str]],
    sequence: tuple[int, int],
    offsets: Mapping[str, Sequence[int]],
    known: Mapping[str, set[str]],
) -> list[list[str]]:
    """Return each token's features as CRFsuite takes them: `column[offset]=value`."""
    first, end = sequence
    found: list[list[str]] = [[] for _ in range(first, end)]
    for name, steps in offsets.items():
        values, allowed = made[name], known.get(name)
        for step in steps:
            for here in range(max(first, -step), min(end, len(values) - step)):
                value = values[here + step]
                if value and (allowed is None or value in allowed):
                    found[here - first].append(f"{name}[{step}]={value}")
    return found


Values = tuple[str, ...]


@dataclass(slots=True)
class Weighted:
    """Weights of a field: between labels, and by column those of (values, offset, label)."""

    transitions: Floats
    columns: dict[str, dict[tuple[Values, int, int], float]]


def trained(examples: Sequence[Example], member: Member, known: Mapping[str, set[str]]) -> Weighted:
    """Train a field and return its weights, in steps of a 32,767th of the largest.

    Rounded before they are mixed, so that fields trained one by one, each kept in a file, give the
    same mixture.
    """
    return rounded(weights_of(fit(examples, member, known)))


def rounded(field: Weighted) -> Weighted:
    """Return a field with its weights rounded; what is rounded to 0 is left out."""
    values = [np.float32(w) for weights in field.columns.values() for w in weights.values()]
    step = max(float(max(map(abs, values), default=0.0)), 1e-6) / 32767
    columns = {}
    for name, weights in field.columns.items():
        steps = {place: np.rint(np.float32(w) / np.float32(step)) for place, w in weights.items()}
        columns[name] = {at: float(n * np.float32(step)) for at, n in steps.items() if n}
    return Weighted(np.round(field.transitions.astype(np.float64), 6).astype(np.float32), columns)


def mean(fields: Sequence[Weighted]) -> Weighted:
    """Return the mean of fields; a weight that one lacks is 0 there."""
    return mixed([(one, 1 / len(fields)) for one in fields])


def mixed(shares: Sequence[tuple[Weighted, float]]) -> Weighted:
    """Return the weighted sum of fields."""
    transitions = sum((share * one.transitions for one, share in shares), np.zeros(()))
    columns: dict[str, dict[tuple[Values, int, int], float]] = {}
    for one, share in shares:
        for name, weights in one.columns.items():
            total = columns.setdefault(name, {})
            for place, weight in weights.items():
                total[place] = total.get(place, 0.0) + share * weight
    return Weighted(transitions.astype(np.float32), columns)


def model_of(first: Weighted, second: Weighted) -> Model:
    """Return two fields as tables with vocabularies in common."""
    vocabularies = vocabularies_of([first, second])
    return Model(vocabularies, field_of(first, vocabularies), field_of(second, vocabularies))


def parts_of(name: str) -> Parts:
    """Return what a column is made of."""
    return plain.JOINED.get(name) or stacked.JOINED.get(name) or ((name, 0),)


def weights_of(model: bytes) -> Weighted:
    """Return the weights in a model of CRFsuite."""
    info = opened(model).info()
    number = {label: at for at, label in enumerate(LABELS)}
    found = Weighted(np.zeros((len(LABELS), len(LABELS)), dtype=np.float32), {})
    for (before, after), weight in info.transitions.items():
        found.transitions[number[before], number[after]] = weight
    for (feature, label), weight in sorted(info.state_features.items()):
        place, value = feature.split("]=", 1)
        name, step = place.rsplit("[", 1)
        values = tuple(value.split(" ")) if len(parts_of(name)) > 1 else (value,)
        found.columns.setdefault(name, {})[values, int(step), number[label]] = weight
    return found


def vocabularies_of(weighted: Iterable[Weighted]) -> dict[str, Vocabulary]:
    """Return the values of every column that have a weight, alone or with others, in order."""
    found: dict[str, set[str]] = {}
    for one in weighted:
        for name, weights in one.columns.items():
            for values, _, _ in weights:
                for (part, _), value in zip(parts_of(name), values, strict=True):
                    found.setdefault(part, set()).add(value)
    return {
        name: {value: number for number, value in enumerate(sorted(found[name]), 1)}
        for name in sorted(found)
    }


def field_of(weighted: Weighted, vocabularies: Mapping[str, Vocabulary]) -> Field:
    """Return CRFsuite's weights as tables."""
    columns = {
        name: column_of(parts_of(name), weighted.columns[name], vocabularies)
        for name in sorted(weighted.columns)
    }
    return Field(LABELS, weighted.transitions, columns)


def column_of(
    parts: Parts,
    weighted: Mapping[tuple[Values, int, int], float],
    vocabularies: Mapping[str, Vocabulary],
) -> Column:
    """Return the table of one column."""
    sizes = tuple(len(vocabularies[name]) + 1 for name, _ in parts)
    numbers = [key_of(values, parts, sizes, vocabularies) for values, _, _ in weighted]
    keys = np.unique(np.array(numbers, dtype=np.int64))
    offsets = tuple(sorted({step for _, step, _ in weighted}))
    weights: list[Floats] = [np.zeros((len(keys) + 1, WIDTH), dtype=np.float32) for _ in offsets]
    rows = (np.searchsorted(keys, numbers) + 1).tolist()
    for row, ((_, step, label), weight) in zip(rows, weighted.items(), strict=True):
        weights[offsets.index(step)][row, label] = weight
    return Column(parts, sizes, keys, offsets, weights)


def key_of(
    values: Sequence[str],
    parts: Parts,
    sizes: Sequence[int],
    vocabularies: Mapping[str, Vocabulary],
) -> int:
    """Return the number of a combination of values."""
    key = 0
    for (name, _), value, size in zip(parts, values, sizes, strict=True):
        key = key * size + vocabularies[name][value]
    return key
