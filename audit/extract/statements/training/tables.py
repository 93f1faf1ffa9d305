"""A trained model as the tables that are shipped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from newsaudit.extract.statements.columns import Parts
from newsaudit.extract.statements.model import Column, Field, Floats, Model, Vocabulary
from newsaudit.extract.statements.training.corpus import LABELS
from newsaudit.extract.statements.training.weights import Values, Weighted, parts_of


def model_of(first: Weighted, second: Weighted) -> Model:
    """Return two fields as tables with vocabularies in common."""
    vocabularies = vocabularies_of([first, second])
    return Model(vocabularies, field_of(first, vocabularies), field_of(second, vocabularies))


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
    weights: list[Floats] = [np.zeros((len(keys), len(LABELS)), dtype=np.float32) for _ in offsets]
    rows = np.searchsorted(keys, numbers).tolist()
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
