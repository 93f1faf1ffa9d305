"""A linear-chain conditional random field that marks clauses, as tables of weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from newsaudit.extract.statements.decode import batches, marginals
from newsaudit.extract.statements.model import Floats
from newsaudit.extract.statements.values import Integers

Columns = Mapping[str, Sequence[str]]
Parts = tuple[tuple[str, int], tuple[str, int]]
"""Two columns that are seen together, each with how many tokens on it stands."""


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of a column.

    `numbers` numbers its values from 1; `weights[number, offset]` has one weight a label, row 0 is
    for any other value.
    """

    numbers: Mapping[str, int]
    offsets: tuple[int, ...]
    weights: Floats


@dataclass(frozen=True, slots=True)
class Field:
    """Tables by column; those of two columns take their parts from `joined`."""

    labels: tuple[str, ...]
    transitions: Floats
    """`transitions[from, to]`."""
    tables: Mapping[str, Table]
    joined: Mapping[str, Parts]

    def marginals(self, columns: Columns, sequences: Sequence[tuple[int, int]]) -> Floats:
        """Return every label's probability at every token (forward-backward), shape (tokens, labels).

        Outside the sequences it is 0.
        """
        return marginals(self.transitions, self.emissions(columns), batches(sequences))

    def emissions(self, columns: Columns) -> Floats:
        """Return the scores of every label at every token."""
        size = len(next(iter(columns.values())))
        scores = np.zeros((size, len(self.labels)), dtype=np.float32)
        listed = {name: distinct(values) for name, values in columns.items()}
        for name, table in self.tables.items():
            parts = self.joined.get(name)
            values, at = listed[name] if parts is None else together(listed, parts)
            numbers = np.fromiter(map(table.numbers.get, values, repeat(0)), np.int64, len(values))
            found = table.weights[numbers][at]
            for place, step in enumerate(table.offsets):
                add_shifted(scores, found[:, place], step)
        return scores


Listed = tuple[list[str], Integers]
"""Values, each once, and which of them each token has."""


def distinct(values: Sequence[str]) -> Listed:
    """Return the values of a column, each once."""
    numbers = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return list(numbers), np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))


def together(listed: Mapping[str, Listed], parts: Parts) -> Listed:
    """Return two columns taken together, written `value value`; behind the last token is nothing."""
    (one, _), (other, step) = parts
    (firsts, here), (seconds, behind) = listed[one], listed[other]
    seconds = [*seconds, ""]
    shifted = np.full(len(here), len(seconds) - 1)
    shifted[: len(here) - step] = behind[step:]
    pairs, at = np.unique(here * len(seconds) + shifted, return_inverse=True)
    size = len(seconds)
    return [f"{firsts[pair // size]} {seconds[pair % size]}" for pair in pairs.tolist()], at


def add_shifted(scores: Floats, found: Floats, step: int) -> None:
    """Add to each token what was found `step` tokens on."""
    size = len(scores)
    if abs(step) >= size:
        return
    if step >= 0:
        scores[: size - step] += found[step:]
    else:
        scores[-step:] += found[:step]
