"""Fields trained and run by CRFsuite."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from newsaudit.extract.statements import stacked
from newsaudit.extract.statements.model import Floats
from newsaudit.extract.statements.stacked import stacked_columns
from newsaudit.extract.statements.training.corpus import LABELS, Example, joined
from newsaudit.extract.statements.training.seen import HALF, Member, Offsets
from newsaudit.extract.statements.training.weights import Weighted, parts_of, rounded

SETTINGS: dict[str, float] = {"c1": 0.3, "c2": 0.05, "feature.minfreq": 3}
"""CRFsuite's: L1 prunes, L2 smooths; chosen on the development set."""

DOCUMENTS_AT_LEAST = {"low": 8, "low+1": 12, "lemma": 5, "end3": 10}
"""In how many documents a value of a lexical column must occur to be a feature."""


def trained(examples: Sequence[Example], member: Member, known: Mapping[str, set[str]]) -> Weighted:
    """Train a field and return its weights, in steps of a 32,767th of the largest.

    Rounded before they are mixed, so that fields trained one by one, each kept in a file, give the
    same mixture.
    """
    return rounded(weights_of(fit(examples, member, known)))


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
            tagged = stacked_columns(one.tokens, LABELS, chances)
            one.columns |= {name: column.strings() for name, column in tagged.items()}
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
    offsets: Offsets,
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
