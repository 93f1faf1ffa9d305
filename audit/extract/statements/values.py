"""A column of values, each distinct value written once, and what vectors of numbers need for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

NEAR, FAR = 12, 40
"""Where distances are far, and farthest."""

BINS = np.searchsorted([0, 1, 2, 5, NEAR - 1, FAR - 1], range(FAR + 1))
"""The bin of a distance in tokens: 0, 1, 2, 3 to 5, up to `NEAR`, up to `FAR`, more."""

BINNED = int(BINS[-1]) + 1
"""How many bins there are."""


class Values(NamedTuple):
    """A column: the values that may occur, and the number of the one that each token has.

    Values that are the same for every document are a tuple.
    """

    listed: Sequence[str]
    at: Integers

    def here(self, place: int) -> str:
        """Return the value of one token."""
        return self.listed[int(self.at[place])]

    def strings(self) -> list[str]:
        """Return the value of every token."""
        return [self.listed[number] for number in self.at.tolist()]


def distinct(values: Sequence[str]) -> Values:
    """Return values as a column, each listed once."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    at = np.fromiter(map(numbers.__getitem__, values), np.int64, len(values))
    return Values(list(numbers), at)


def binned(distances: Integers) -> Integers:
    """Return the bins of distances in tokens."""
    return BINS.take(np.minimum(distances, FAR))


def delayed(values: Integers, first: int) -> Integers:
    """Return for each token the value of the one before."""
    moved = np.empty_like(values)
    moved[:1], moved[1:] = first, values[:-1]
    return moved
