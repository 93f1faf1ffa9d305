"""The mean of several models: each weight is the mean of theirs, 0 where one has none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsaudit.extract.aid.clauses.field import Field, Table
from newsaudit.extract.aid.clauses.loglinear import LogLinear
from newsaudit.extract.aid.clauses.model import LOGLINEAR, Model
from newsaudit.extract.statements.decode import Doubles


def mean(models: Sequence[Model]) -> Model:
    """Return the mean of models."""
    return Model(
        mean_field([one.marks for one in models]),
        *(mean_loglinear([getattr(one, name) for one in models]) for name in LOGLINEAR),
    )


def mean_field(fields: Sequence[Field]) -> Field:
    """Return the mean of fields with the same labels and columns."""
    names = sorted({name for one in fields for name in one.tables})
    tables = {
        name: mean_table([one.tables[name] for one in fields if name in one.tables], len(fields))
        for name in names
    }
    transitions = np.stack([one.transitions for one in fields]).sum(axis=0) / np.float32(
        len(fields)
    )
    return Field(fields[0].labels, transitions, tables, fields[0].joined)


def mean_table(tables: Sequence[Table], of: int) -> Table:
    """Return the sum of tables, divided by how many there would be."""
    values = sorted({value for one in tables for value in one.numbers})
    offsets = tuple(sorted({step for one in tables for step in one.offsets}))
    numbers = {value: number for number, value in enumerate(values, 1)}
    weights = np.zeros((len(values) + 1, len(offsets), tables[0].weights.shape[-1]), np.float32)
    for one in tables:
        places = [offsets.index(step) for step in one.offsets]
        rows = [numbers[value] for value in one.numbers]
        weights[np.ix_(rows, places)] += one.weights[[*one.numbers.values()]]
    return Table(numbers, offsets, weights / np.float32(of))


def mean_loglinear(models: Sequence[LogLinear]) -> LogLinear:
    """Return the mean of log-linear models."""
    labels = tuple(sorted({label for one in models for label in one.labels}))
    weights: dict[str, Doubles] = {}
    for one in models:
        places = [labels.index(label) for label in one.labels]
        for feature, row in one.weights.items():
            summed = weights.setdefault(feature, np.zeros(len(labels)))
            summed[places] += np.asarray(row) / len(models)
    return LogLinear(labels, {feature: row.tolist() for feature, row in sorted(weights.items())})
