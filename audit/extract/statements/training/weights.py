"""Weights of fields, and their mixtures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newsaudit.extract.statements import columns as plain
from newsaudit.extract.statements import stacked
from newsaudit.extract.statements.columns import Parts
from newsaudit.extract.statements.model import Floats

Values = tuple[str, ...]


@dataclass(slots=True)
class Weighted:
    """Weights of a field: between labels, and by column those of (values, offset, label)."""

    transitions: Floats
    columns: dict[str, dict[tuple[Values, int, int], float]]


def parts_of(name: str) -> Parts:
    """Return what a column is made of."""
    return plain.JOINED.get(name) or stacked.JOINED.get(name) or ((name, 0),)


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
