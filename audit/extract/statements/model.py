"""The attribution model: linear-chain conditional random fields, as tables of weights.

Training is CRFsuite's (Okazaki 2007); tagging is done here, because every feature is a value of a
column at an offset: a value is a number of its column's vocabulary, several values together are
one number again, and whole documents are labelled in a few numpy calls, several times faster than
handing CRFsuite its features as strings. How the tables are kept is told in `storage`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.values import Integers, Values

Floats = NDArray[np.float32]
Vocabulary = dict[str, int]
"""The values of a column, numbered from 1; 0 is any other."""
Codes = Mapping[str, Integers]
"""By column, the number of the value of every token."""

WIDTH = 8
"""Labels a row of weights has room for."""

DENSE = 1 << 20
"""Most combinations of values that are looked up in a table rather than by bisection."""


@dataclass
class Column:
    """The weights of one column, or of several taken together.

    `parts` are columns and their distances in tokens, `sizes` the lengths of their vocabularies
    (with 0); a combination is one number, its parts being the digits. `keys` are the combinations
    that have weights, ascending, and `weights[offset][row, label]` theirs from row 1; row 0 is for
    all others. Rows are padded to eight labels: numpy then gathers them several times faster.
    """

    parts: tuple[tuple[str, int], ...]
    sizes: tuple[int, ...]
    keys: Integers
    offsets: tuple[int, ...]
    weights: list[Floats]

    @cached_property
    def table(self) -> NDArray[np.int32] | None:
        """The row of every combination; None when there are too many."""
        combinations = int(np.prod(self.sizes))
        if combinations > DENSE:
            return None
        table = np.zeros(combinations, dtype=np.int32)
        table[self.keys] = np.arange(1, len(self.keys) + 1)
        return table

    def rows(self, codes: Codes, ends: Mapping[str, int]) -> Integers:
        """Return the row of every token; `ends` has the values that stand after the last token."""
        combined = self.combined(codes, ends)
        if self.table is not None:
            return self.table.take(combined).astype(np.int64)
        places = np.searchsorted(self.keys, combined)
        places[places == len(self.keys)] = 0
        return np.where(self.keys.take(places) == combined, places + 1, 0)

    def combined(self, codes: Codes, ends: Mapping[str, int]) -> Integers:
        """Return the combination at every token."""
        made: Integers | None = None
        for (name, step), size in zip(self.parts, self.sizes, strict=True):
            values = codes[name]
            if step:
                values = np.append(values[step:], [ends[name]] * min(step, len(values)))
            made = values if made is None else made * size + values
        assert made is not None
        return made


@dataclass(slots=True)
class Field:
    """A conditional random field over labels."""

    labels: tuple[str, ...]
    transitions: Floats
    """`transitions[from, to]`."""
    columns: dict[str, Column]

    def emissions(self, codes: Codes, ends: Mapping[str, int]) -> Floats:
        """Return the scores of every label at every token, shape (tokens, labels)."""
        scores = np.zeros((len(next(iter(codes.values()))), WIDTH), dtype=np.float32)
        for column in self.columns.values():
            rows = column.rows(codes, ends)
            for offset, weights in zip(column.offsets, column.weights, strict=True):
                add_shifted(scores, weights, rows, offset)
        return np.ascontiguousarray(scores[:, : len(self.labels)])


@dataclass(slots=True)
class Model:
    """Two fields, the second seeing the first one's tagging, and the vocabularies of both."""

    vocabularies: dict[str, Vocabulary]
    first: Field
    second: Field

    def coded(self, columns: Mapping[str, Values]) -> dict[str, Integers]:
        """Return columns of values as columns of the numbers in the model's vocabularies."""
        return {
            name: numbers(self.vocabularies[name], column)
            for name, column in columns.items()
            if name in self.vocabularies
        }

    @property
    def ends(self) -> dict[str, int]:
        """The numbers of the empty value."""
        return {name: values.get("", 0) for name, values in self.vocabularies.items()}


def numbers(vocabulary: Vocabulary, column: Values) -> Integers:
    """Return the numbers that a vocabulary gives to a column's values."""
    found = map(vocabulary.get, column.listed, repeat(0))
    return np.fromiter(found, np.int64, len(column.listed)).take(column.at)


def add_shifted(scores: Floats, weights: Floats, rows: Integers, offset: int) -> None:
    """Add to every token the weights of the value `offset` tokens on."""
    size = len(rows)
    if abs(offset) >= size:
        return
    if offset >= 0:
        scores[: size - offset] += weights.take(rows[offset:], axis=0)
    else:
        scores[-offset:] += weights.take(rows[: size + offset], axis=0)
