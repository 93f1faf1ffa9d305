"""The best labels of a conditional random field and how likely they are.

The sequences of a document are worked through side by side, one step of all of them at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.model import Floats
from newsaudit.extract.statements.values import Integers

Doubles = NDArray[np.float64]

BATCH = 128
"""Sequences that are decoded side by side."""

SCALED_EVERY = 8
"""Steps after which shares are scaled: too few for a number to get too small or too large."""

LEAST = 1e-100
"""The least share of a label, so that products of two and quotients stay numbers."""


@dataclass(slots=True)
class Batch:
    """Sequences side by side: of each token its own number, and where it stands.

    `step` and `back` count from its sequence's first and last token, `number` is the sequence's.
    """

    tokens: Integers
    number: Integers
    step: Integers
    back: Integers
    lengths: list[int]


def batches(sequences: Sequence[tuple[int, int]]) -> list[Batch]:
    """Return sequences of like length together, so that padding them costs little."""
    bounds = np.array(sequences, dtype=np.int64).reshape(-1, 2)
    bounds = bounds[np.argsort(bounds[:, 1] - bounds[:, 0], kind="stable")]
    return [batch(bounds[first : first + BATCH]) for first in range(0, len(bounds), BATCH)]


def batch(bounds: Integers) -> Batch:
    """Put sequences, each given by its first and one past its last token, side by side."""
    lengths = bounds[:, 1] - bounds[:, 0]
    number = np.repeat(np.arange(len(bounds)), lengths)
    step = np.arange(len(number)) - (np.cumsum(lengths) - lengths)[number]
    back = lengths[number] - 1 - step
    return Batch(bounds[:, 0][number] + step, number, step, back, lengths.tolist())


def marginals(transitions: Floats, scores: Floats, sequences: Iterable[Batch]) -> Floats:
    """Return every label's probability at every token (forward-backward), 0 outside sequences."""
    result = np.zeros_like(scores)
    shares = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    np.maximum(shares, LEAST, out=shares)
    for one in sequences:
        own = shares[one.tokens]
        both = passes(transitions, own, one)
        product = both[one.step, one.number, 0] * both[one.back, one.number, 1] / own
        result[one.tokens] = product / np.add.reduce(product, axis=1, keepdims=True)
    return result


def passes(transitions: Floats, shares: Doubles, one: Batch) -> Doubles:
    """Return the share of every label by what stands up to a token, and from it on.

    Shape (longest, sequences, 2, labels); the second pass is the first one over the sequence
    turned round, and lies so. Shares are scaled to a sum of 1 now and then, so that nothing under-
    or overflows however long the sequence.
    """
    size = shares.shape[1]
    made = np.zeros((max(one.lengths), len(one.lengths), 2, size))
    made[one.step, one.number, 0] = shares
    made[one.back, one.number, 1] = shares
    matrix = np.zeros((2 * size, 2 * size))
    matrix[:size, :size] = np.exp(transitions.astype(np.float64))
    matrix[size:, size:] = matrix[:size, :size].T
    rows = made.reshape(len(made), -1, 2 * size)
    moved = np.empty_like(rows[0])
    for step, (before, row) in enumerate(pairwise(rows), 1):
        np.dot(before, matrix, out=moved)
        np.multiply(row, moved, out=row)
        if step % SCALED_EVERY == 0:
            made[step] /= np.maximum(np.add.reduce(made[step], axis=2, keepdims=True), LEAST)
    return made


def best_path(transitions: Floats, scores: Floats, sequences: Iterable[Batch]) -> Integers:
    """Return the best label of every token (Viterbi), 0 outside sequences."""
    result = np.zeros(len(scores), dtype=np.int64)
    into = np.ascontiguousarray(transitions.T)
    for one in sequences:
        made = np.zeros((max(one.lengths), len(one.lengths), scores.shape[1]), dtype=scores.dtype)
        made[one.step, one.number] = scores[one.tokens]
        add_best(transitions, made)
        best = made[one.step, one.number]
        back = np.argmax(best[:, None, :] + into, axis=2).tolist()
        last = best.argmax(axis=1).tolist()
        labels: list[int] = []
        for length in one.lengths:
            end = len(labels) + length
            labels += traced(back[len(labels) : end - 1], last[end - 1])
        result[one.tokens] = labels
    return result


def add_best(transitions: Floats, emissions: Floats) -> None:
    """Add to the score of every label, (longest, sequences, labels), that of the best path to it."""
    count, size = emissions.shape[1:]
    # Row by row the labels before, in each row all labels of all sequences: numpy's fastest way.
    source = np.arange(count * size) // size * size + np.arange(size)[:, None]
    ahead = np.tile(transitions, count)
    paths, best = np.empty_like(ahead), np.empty_like(ahead[0])
    for before, row in pairwise(emissions.reshape(len(emissions), -1)):
        before.take(source, out=paths, mode="clip")  # or numpy copies what it writes
        np.add(paths, ahead, out=paths)
        np.maximum.reduce(paths, axis=0, out=best)
        np.add(row, best, out=row)


def traced(back: Sequence[Sequence[int]], last: int) -> list[int]:
    """Return a path from its last label back."""
    path = [last]
    for before in reversed(back):
        path.append(before[path[-1]])
    return path[::-1]
