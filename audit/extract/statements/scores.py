"""The scores a model gives to every label at every token: sums over its tables of weights.

What both fields see is looked up once: a row has the weights of both fields and all offsets side
by side. Weights are whole numbers of steps, and a sum of them in float32 is exact below 2**24,
five hundred times the largest weight: the order in which they are added changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.lexicon import WORD_COLUMNS, Lexicon, Rows
from newsaudit.extract.statements.model import Column, Floats, Model, Vocabulary
from newsaudit.extract.statements.values import Integers, Values

AHEAD = 2
"""Tokens that columns taken together reach ahead."""


class Coded(NamedTuple):
    """A column by the numbers of its values: those that may occur, and which of them each token has.

    `nothing` is the number of what stands behind the last token.
    """

    numbers: Integers
    at: Integers
    nothing: int


Codes = Mapping[str, Coded]


class Block(dict[str, Integers]):
    """The numbers that some tokens, and `AHEAD` behind them, have in each column that is asked for."""

    def __init__(self, codes: Codes, first: int, end: int) -> None:
        super().__init__()
        self.codes, self.first, self.size = codes, first, end - first

    def __missing__(self, name: str) -> Integers:
        one = self.codes[name]
        made = np.full(self.size + AHEAD, one.nothing, dtype=np.int64)
        at = one.at[self.first : self.first + self.size + AHEAD]
        one.numbers.take(at, out=made[: len(at)], mode="clip")  # or numpy copies what it writes
        self[name] = made
        return made


WORD = "word"
"""The column of the words' numbers in their lexicon."""

LANES = 8
"""Room for the labels of a field in a row."""

BLOCK = 1024
"""Tokens scored at a time, so that what is summed stays in the processor's cache."""

DENSE = 1 << 21
"""Most combinations of values that are looked up in a table rather than by bisection."""


@dataclass(slots=True)
class Table:
    """The weights of a column in one field, or in two side by side.

    `keys` are the combinations of values that have weights, ascending, and `weights[row, offset]`
    those of all labels from row 1, offsets counted from `first`; row 0 is for all others. `row_of`
    gives the row of every combination; None when there are too many.
    """

    parts: tuple[tuple[str, int], ...]
    sizes: tuple[int, ...]
    keys: Integers
    first: int
    weights: Floats
    row_of: NDArray[np.int32] | None

    @property
    def end(self) -> int:
        """One past the last offset."""
        return self.first + len(self.weights[0])

    def at(self, block: Block) -> Floats:
        """Return the weights that the tokens of a block give, shape (tokens, offsets, lanes)."""
        return self.weights.take(self.rows(self.combined(block)), axis=0)

    def combined(self, block: Block) -> Integers:
        """Return the combination of values at each token, its parts being the digits."""
        made: Integers | None = None
        for (name, step), size in zip(self.parts, self.sizes, strict=True):
            values = block[name][step : block.size + step]
            made = values if made is None else made * size + values
        assert made is not None
        return made

    def rows(self, combined: Integers) -> NDArray[np.integer]:
        """Return the rows of combinations."""
        if self.row_of is not None:
            return self.row_of.take(combined)
        places = np.searchsorted(self.keys, combined)
        places[places == len(self.keys)] = 0
        return np.where(self.keys.take(places) == combined, places + 1, 0)


def table_of(fields: Sequence[Column | None]) -> Table:
    """Return the weights of a column in one field or two side by side; None where one has none."""
    columns = [column for column in fields if column is not None]
    one = columns[0]
    keys = np.unique(np.concatenate([column.keys for column in columns]))
    first = min(offset for column in columns for offset in column.offsets)
    count = 1 + max(offset for column in columns for offset in column.offsets) - first
    weights = np.zeros((len(keys) + 1, count, LANES * len(fields)), dtype=np.float32)
    for number, column in enumerate(fields):
        if column is None:
            continue
        rows = 1 + np.searchsorted(keys, column.keys)
        for offset, given in zip(column.offsets, column.weights, strict=True):
            labels = slice(number * LANES, number * LANES + given.shape[1])
            weights[:, offset - first, labels][rows] = given
    return Table(one.parts, one.sizes, keys, first, weights, row_of(keys, one.sizes))


def row_of(keys: Integers, sizes: Sequence[int]) -> NDArray[np.int32] | None:
    """Return the row of every combination; None when there are too many."""
    combinations = int(np.prod(sizes))
    if combinations > DENSE:
        return None
    table = np.zeros(combinations, dtype=np.int32)
    table[keys] = np.arange(1, len(keys) + 1)
    return table


class WordTable:
    """What tables tell of each word of a lexicon, summed over them, in rows by the word's number."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary], tables: Sequence[Table]) -> None:
        self.vocabularies = {name: vocabularies[name] for name in WORD_COLUMNS}
        self.tables = tables
        self.first = min(table.first for table in tables)
        self.end = max(table.end for table in tables)
        self.lanes = tables[0].weights.shape[2]
        self.begin(Lexicon())

    def begin(self, lexicon: Lexicon) -> None:
        """Forget the words of the lexicon before."""
        self.lexicon = lexicon
        self.codes = {name: Rows(1, np.int64) for name in (WORD, *self.vocabularies)}
        self.weights = Rows((self.end - self.first) * self.lanes, np.float32)

    def read(self, lexicon: Lexicon) -> None:
        """Take up the words that are new in a lexicon."""
        if lexicon is not self.lexicon:
            self.begin(lexicon)
        known, size = self.weights.size, len(lexicon)
        if known == size:
            return
        self.codes[WORD].extend(np.arange(known, size)[:, None])
        for name, vocabulary in self.vocabularies.items():
            self.codes[name].extend(numbers(vocabulary, lexicon.columns[name][known:])[:, None])
        new = Block(self.coded_at(np.arange(known, size)), 0, size - known)
        made = np.zeros((size - known, self.end - self.first, self.lanes), dtype=np.float32)
        for table in self.tables:
            made[:, table.first - self.first : table.end - self.first] += table.at(new)
        self.weights.extend(made.reshape(size - known, -1))

    def coded(self, lexicon: Lexicon, kinds: Integers) -> dict[str, Coded]:
        """Return the columns of words, given by their numbers in a lexicon, and these numbers."""
        self.read(lexicon)
        return self.coded_at(kinds)

    def coded_at(self, kinds: Integers) -> dict[str, Coded]:
        """Return the columns of words that were read."""
        return {
            name: Coded(rows.room[:, 0], kinds, int(rows.room[0, 0]))
            for name, rows in self.codes.items()
        }

    def at(self, block: Block) -> Floats:
        """Return the weights that the tokens of a block give, shape (tokens, offsets, lanes)."""
        found = self.weights.taken(block[WORD][: block.size])
        return found.reshape(block.size, -1, self.lanes)


Group = tuple[tuple[int, int], list[Table | WordTable]]
"""Tables that have the same offsets, from the first to one past the last."""


def grouped(tables: Iterable[Table | WordTable]) -> list[Group]:
    """Return tables in groups: rows of the same shape are added fastest."""
    found: dict[tuple[int, int], list[Table | WordTable]] = {}
    for table in tables:
        found.setdefault((table.first, table.end), []).append(table)
    return list(found.items())


def sums(groups: Sequence[Group], codes: Codes, size: int, lanes: int) -> Floats:
    """Return the sums of weights at every token, shape (tokens, lanes)."""
    low = min(first for (first, _), _ in groups)
    high = max(end for (_, end), _ in groups)
    # What is told of a token by the one `offset` on is added before it; the ends have room.
    made = np.zeros((size + high - low, lanes), dtype=np.float32)
    for first in range(0, size, BLOCK):
        end = min(size, first + BLOCK)
        block = Block(codes, first, end)
        found = np.zeros((end - first, high - low, lanes), dtype=np.float32)
        for (start, stop), tables in groups:
            found[:, start - low : stop - low] += summed(tables, block)
        for place in range(high - low):
            at = first + high - 1 - low - place
            made[at : at + end - first] += found[:, place]
    return made[high - 1 : high - 1 + size]


def summed(tables: Sequence[Table | WordTable], block: Block) -> Floats:
    """Return the sum of what tables of one group give at the tokens of a block."""
    made = tables[0].at(block)
    for table in tables[1:]:
        made += table.at(block)
    return made


class Scorer:
    """A model's two fields, ready to score: what both see, and what only the second one does."""

    def __init__(self, model: Model) -> None:
        first, second = model.first, model.second
        self.vocabularies = model.vocabularies
        self.constant: dict[str, tuple[Sequence[str], Integers]] = {}
        self.labels = first.labels
        self.transitions = first.transitions, second.transitions
        self.scales = first.scale, second.scale
        both = {
            name: table_of([column, second.columns.get(name)])
            for name, column in first.columns.items()
        }
        self.words = WordTable(
            model.vocabularies, [both.pop(name) for name in WORD_COLUMNS if name in both]
        )
        self.both = grouped([self.words, *both.values()])
        self.tagged = grouped(
            table_of([column])
            for name, column in second.columns.items()
            if name not in first.columns
        )

    def coded(self, columns: Mapping[str, Values]) -> dict[str, Coded]:
        """Return columns of values as columns of the numbers in the model's vocabularies.

        Those of words are coded by `words`.
        """
        return {
            name: Coded(
                self.numbers(name, column.listed), column.at, self.vocabularies[name].get("", 0)
            )
            for name, column in columns.items()
            if name in self.vocabularies and name not in WORD_COLUMNS
        }

    def numbers(self, name: str, values: Sequence[str]) -> Integers:
        """Return the numbers that a column's vocabulary gives to values; kept for constant ones."""
        kept, known = self.constant.get(name, ((), None))
        if known is None or kept is not values:
            known = numbers(self.vocabularies[name], values)
            if isinstance(values, tuple):
                self.constant[name] = values, known
        return known

    def first(self, codes: Codes, size: int) -> tuple[Floats, Floats]:
        """Return the first field's scores (tokens, labels), and what the second has in sums so far."""
        found = sums(self.both, codes, size, 2 * LANES)
        return self.scaled(found[:, :LANES], self.scales[0]), found[:, LANES:]

    def second(self, codes: Codes, so_far: Floats) -> Floats:
        """Return the second field's scores, shape (tokens, labels)."""
        return self.scaled(so_far + sums(self.tagged, codes, len(so_far), LANES), self.scales[1])

    def scaled(self, found: Floats, scale: float) -> Floats:
        """Return sums of steps as scores."""
        return np.ascontiguousarray(found[:, : len(self.labels)]) * np.float32(scale)


def numbers(vocabulary: Vocabulary, values: Sequence[str]) -> Integers:
    """Return the numbers that a vocabulary gives to values."""
    return np.fromiter(map(vocabulary.get, values, repeat(0)), np.int64, len(values))


def coded(column: Values, vocabulary: Vocabulary) -> Coded:
    """Return a column of values as one of the numbers in a vocabulary."""
    return Coded(numbers(vocabulary, column.listed), column.at, vocabulary.get("", 0))
