"""Log-linear models: the chance of each label of a set of features."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from newsaudit.extract.statements.decode import Doubles


class Rows(Mapping[str, Sequence[float]]):
    """Rows of one matrix by the features they are of; summing rows of a matrix is one call.

    Features are numbered from 1, so that what is found of many is what is true; row 0 is of none.
    """

    def __init__(self, features: Iterable[str], matrix: Doubles) -> None:
        self.numbers = {feature: number for number, feature in enumerate(features, 1)}
        self.matrix = np.concatenate([np.zeros((1, matrix.shape[1])), matrix])

    def __getitem__(self, feature: str) -> list[float]:
        row: list[float] = self.matrix[self.numbers[feature]].tolist()
        return row

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def summed(self, features: Iterable[str]) -> list[float]:
        """Return the sum of the rows of some features, in their order; of none, zeros."""
        numbers = [0, *filter(None, map(self.numbers.get, features))]
        total: list[float] = np.add.reduce(self.matrix.take(numbers, axis=0), axis=0).tolist()
        return total


@dataclass(frozen=True)
class LogLinear:
    """`weights` has one number a label for each feature; features it lacks weigh nothing."""

    labels: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    @cached_property
    def rows(self) -> Rows:
        """The weights as rows of one matrix."""
        if isinstance(self.weights, Rows):
            return self.weights
        rows = np.array(list(self.weights.values()), dtype=np.float64)
        return Rows(self.weights, rows.reshape(len(self.weights), len(self.labels)))

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of every label."""
        scores = self.rows.summed(features)
        most = max(scores)
        shares = [math.exp(score - most) for score in scores]
        whole = sum(shares)
        return {label: share / whole for label, share in zip(self.labels, shares, strict=True)}
