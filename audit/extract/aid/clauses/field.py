"""A linear-chain conditional random field that marks clauses, as tables of weights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from newsaudit.extract.statements import scores
from newsaudit.extract.statements.decode import batches, marginals
from newsaudit.extract.statements.model import Floats, Vocabulary
from newsaudit.extract.statements.values import Values

Parts = tuple[tuple[str, int], tuple[str, int]]
"""Two columns that are seen together, each with how many tokens on it stands."""


class Columns(Mapping[str, Sequence[str]]):
    """Columns of values by name, one value a token; `numbered` has each distinct value once."""

    def __init__(self, numbered: Mapping[str, Values]) -> None:
        self.numbered = numbered
        self.written: dict[str, list[str]] = {}

    def __getitem__(self, name: str) -> list[str]:
        if name not in self.written:
            self.written[name] = self.numbered[name].strings()
        return self.written[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbered)

    def __len__(self) -> int:
        return len(self.numbered)


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of a column.

    `numbers` numbers its values from 1; `weights[number, offset]` has one weight a label, row 0 is
    for any other value. Values of two columns taken together are written `value value`.
    """

    numbers: Mapping[str, int]
    offsets: tuple[int, ...]
    weights: Floats


@dataclass(frozen=True)
class Field:
    """Tables by column; those of two columns take their parts from `joined`.

    With a `unit` weights are whole numbers of steps, so many to a weight of 1.
    """

    labels: tuple[str, ...]
    transitions: Floats
    """`transitions[from, to]`."""
    tables: Mapping[str, Table]
    joined: Mapping[str, Parts]
    unit: int | None = None

    def marginals(self, columns: Columns, sequences: Sequence[tuple[int, int]]) -> Floats:
        """Return every label's probability at every token (forward-backward), shape (tokens, labels).

        Outside the sequences it is 0.
        """
        return marginals(self.transitions, self.emissions(columns), batches(sequences))

    def emissions(self, columns: Columns) -> Floats:
        """Return the scores of every label at every token."""
        size = len(next(iter(columns.numbered.values())).at)
        codes = {
            name: scores.coded(columns.numbered[name], vocabulary)
            for name, vocabulary in self.vocabularies.items()
        }
        found = scores.sums(self.groups, codes, size, len(self.labels))
        return found if self.unit is None else found / np.float32(self.unit)

    @cached_property
    def vocabularies(self) -> dict[str, Vocabulary]:
        """The values of every column, alone or with others, numbered from 1; 0 is any other."""
        found: dict[str, Vocabulary] = {}
        for name, table in self.tables.items():
            for value in table.numbers:
                for (part, _), one in zip(self.parts(name), self.values(name, value), strict=True):
                    known = found.setdefault(part, {})
                    known.setdefault(one, len(known) + 1)
        return found

    def parts(self, name: str) -> tuple[tuple[str, int], ...]:
        """Return the columns that one column is made of, each with how many tokens on it stands."""
        return self.joined.get(name, ((name, 0),))

    def values(self, name: str, value: str) -> tuple[str, ...]:
        """Return the parts of a column's value."""
        return halves(value) if name in self.joined else (value,)

    @cached_property
    def groups(self) -> list[scores.Group]:
        """The tables as scores are summed from them."""
        return scores.grouped(self.table(name, table) for name, table in self.tables.items())

    def table(self, name: str, table: Table) -> scores.Table:
        """Return a table with its rows by the numbers of values."""
        parts = self.parts(name)
        sizes = tuple(len(self.vocabularies[part]) + 1 for part, _ in parts)
        keys = np.zeros(len(table.numbers), dtype=np.int64)
        for at, value in enumerate(table.numbers):
            for (part, _), size, one in zip(parts, sizes, self.values(name, value), strict=True):
                keys[at] = keys[at] * size + self.vocabularies[part][one]
        order = np.argsort(keys)
        rows = np.fromiter(table.numbers.values(), np.int64, len(keys))[order]
        first, count = table.offsets[0], table.offsets[-1] - table.offsets[0] + 1
        weights = np.zeros((len(keys) + 1, count, len(self.labels)), dtype=np.float32)
        places = [offset - first for offset in table.offsets]
        weights[1:, places] = table.weights[rows]
        if self.unit is not None:
            np.rint(weights * self.unit, out=weights)
        keys = keys[order]
        return scores.Table(parts, sizes, keys, first, weights, scores.row_of(keys, sizes))


def halves(pair: str) -> tuple[str, str]:
    """Return the two values of a pair; either may be empty, and both have as many words otherwise."""
    words = pair.split(" ")
    middle = len(words) // 2
    if len(words) % 2:
        middle = len(words) - 1 if words[0] else 1
    return " ".join(words[:middle]), " ".join(words[middle:])
