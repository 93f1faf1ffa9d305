"""Log-linear models: the chance of each label of a set of features."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogLinear:
    """`weights` has one number a label for each feature; features it lacks weigh nothing."""

    labels: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    def chances(self, features: Iterable[str]) -> dict[str, float]:
        """Return the probability of every label."""
        rows = [row for feature in features if (row := self.weights.get(feature)) is not None]
        scores = [sum(column) for column in zip(*rows, strict=True)] or [0.0] * len(self.labels)
        most = max(scores)
        shares = [math.exp(score - most) for score in scores]
        whole = sum(shares)
        return {label: share / whole for label, share in zip(self.labels, shares, strict=True)}
