"""The scores a model gives to every label at every token: sums over its tables of weights.

What both fields see is looked up once: a row has the weights of both fields and all offsets side
by side. Weights are whole numbers of steps, and a sum of them in float32 is exact below 2**24,
five hundred times the largest weight: the order in which they are added changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.lexicon import WORD_COLUMNS, Lexicon, Rows
from newsaudit.extract.statements.model import Column, Floats, Model, Vocabulary
from newsaudit.extract.statements.values import Integers, Values

Codes = Mapping[str, Integers]
"""By column, the number of the value of every token, and of what stands `AHEAD` behind the last."""

AHEAD = 2
"""Tokens that columns taken together reach ahead."""

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

    def at(self, codes: Codes, first: int, end: int) -> Floats:
        """Return the weights that tokens `first` to `end` give, shape (tokens, offsets, lanes)."""
        return self.weights.take(self.rows(self.combined(codes, first, end)), axis=0)

    def combined(self, codes: Codes, first: int, end: int) -> Integers:
        """Return the combination of values at each token, its parts being the digits."""
        made: Integers | None = None
        for (name, step), size in zip(self.parts, self.sizes, strict=True):
            values = codes[name][first + step : end + step]
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
        self.codes = Rows(len(WORD_COLUMNS), np.int64)
        self.weights = Rows((self.end - self.first) * self.lanes, np.float32)

    def read(self, lexicon: Lexicon) -> None:
        """Take up the words that are new in a lexicon."""
        if lexicon is not self.lexicon:
            self.begin(lexicon)
        known, size = self.codes.size, len(lexicon)
        if known == size:
            return
        codes = {
            name: numbers(vocabulary, lexicon.columns[name][known:])
            for name, vocabulary in self.vocabularies.items()
        }
        self.codes.extend(np.stack(list(codes.values()), axis=1))
        made = np.zeros((size - known, self.end - self.first, self.lanes), dtype=np.float32)
        for table in self.tables:
            made[:, table.first - self.first : table.end - self.first] += table.at(
                codes, 0, size - known
            )
        self.weights.extend(made.reshape(size - known, -1))

    def coded(self, lexicon: Lexicon, kinds: Integers) -> dict[str, Integers]:
        """Return the columns of words, given by their numbers in a lexicon, and these numbers."""
        self.read(lexicon)
        padded = np.concatenate([kinds, np.zeros(AHEAD, dtype=np.int64)])
        columns = np.ascontiguousarray(self.codes.taken(padded).T)
        return {WORD: padded, **dict(zip(self.vocabularies, columns, strict=True))}

    def at(self, codes: Codes, first: int, end: int) -> Floats:
        """Return the weights that tokens `first` to `end` give, shape (tokens, offsets, lanes)."""
        found = self.weights.taken(codes[WORD][first:end])
        return found.reshape(end - first, -1, self.lanes)


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
        block = np.zeros((end - first, high - low, lanes), dtype=np.float32)
        for (start, stop), tables in groups:
            block[:, start - low : stop - low] += summed(tables, codes, first, end)
        for place in range(high - low):
            at = first + high - 1 - low - place
            made[at : at + end - first] += block[:, place]
    return made[high - 1 : high - 1 + size]


def summed(tables: Sequence[Table | WordTable], codes: Codes, first: int, end: int) -> Floats:
    """Return the sum of what tables of one group give at tokens `first` to `end`."""
    made = tables[0].at(codes, first, end)
    for table in tables[1:]:
        made += table.at(codes, first, end)
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

    def coded(self, columns: Mapping[str, Values]) -> dict[str, Integers]:
        """Return columns of values as columns of the numbers in the model's vocabularies.

        Those of words are coded by `words`.
        """
        return {
            name: spread(self.numbers(name, column.listed), column.at, self.vocabularies[name])
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


def coded(column: Values, vocabulary: Vocabulary) -> Integers:
    """Return a column of values as one of the numbers in a vocabulary."""
    return spread(numbers(vocabulary, column.listed), column.at, vocabulary)


def spread(listed: Integers, at: Integers, vocabulary: Vocabulary) -> Integers:
    """Return the number of every token, and at the end that of nothing."""
    made = np.empty(len(at) + AHEAD, dtype=np.int64)
    listed.take(at, out=made[: len(at)], mode="clip")  # or numpy copies what it writes
    made[len(at) :] = vocabulary.get("", 0)
    return made
