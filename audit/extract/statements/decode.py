"""The best labels of a conditional random field and how likely they are.

The sequences of a document are worked through side by side, one step of all of them at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.model import Floats
from newsaudit.extract.statements.values import Integers

Doubles = NDArray[np.float64]

BATCH = 128
"""Sequences that are decoded side by side."""


def batches(sequences: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield sequences of like length together, so that padding them costs little."""
    ordered = sorted(sequences, key=lambda one: one[1] - one[0])
    for first in range(0, len(ordered), BATCH):
        yield ordered[first : first + BATCH]


def padded(scores: Floats, batch: Sequence[tuple[int, int]]) -> Floats:
    """Return the emissions of sequences side by side, (longest, sequences, labels)."""
    longest = max(end - first for first, end in batch)
    made = np.zeros((longest, len(batch), scores.shape[1]), dtype=scores.dtype)
    for number, (first, end) in enumerate(batch):
        made[: end - first, number] = scores[first:end]
    return made


def marginals(transitions: Floats, scores: Floats, sequences: Sequence[tuple[int, int]]) -> Floats:
    """Return every label's probability at every token (forward-backward), 0 outside sequences."""
    result = np.zeros_like(scores)
    shares = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    np.maximum(shares, LEAST, out=shares)
    for batch in batches(sequences):
        both = passes(transitions, shares, batch)
        for number, (first, end) in enumerate(batch):
            before, after = both[: end - first, :, number].swapaxes(0, 1)
            product = before * after[::-1] / shares[first:end]
            result[first:end] = product / np.add.reduce(product, axis=1, keepdims=True)
    return result


def passes(transitions: Floats, shares: Doubles, batch: Sequence[tuple[int, int]]) -> Doubles:
    """Return the share of every label by what stands up to a token, and from it on.

    Shape (longest, 2, sequences, labels); the second pass is the first one over the sequence
    turned round, and lies so. Each step is scaled to a sum of 1, so that nothing under- or
    overflows however long the sequence.
    """
    longest = max(end - first for first, end in batch)
    made = np.zeros((longest, 2, len(batch), shares.shape[1]))
    for number, (first, end) in enumerate(batch):
        made[: end - first, 0, number] = shares[first:end]
        made[: end - first, 1, number] = shares[first:end][::-1]
    matrix = np.exp(transitions.astype(np.float64))
    matrices = np.stack([matrix, matrix.T])
    current = made[0]
    for here in made[1:]:
        here *= current @ matrices
        here /= np.maximum(np.add.reduce(here, axis=2, keepdims=True), LEAST)
        current = here
    return made


LEAST = 1e-100
"""The least share of a label, so that products of two and quotients stay numbers."""


def best_path(
    transitions: Floats, scores: Floats, sequences: Sequence[tuple[int, int]]
) -> Integers:
    """Return the best label of every token (Viterbi), 0 outside sequences."""
    result = np.zeros(len(scores), dtype=np.int64)
    for batch in batches(sequences):
        emissions = padded(scores, batch)
        back = backpointers(transitions, emissions)
        last = emissions.argmax(axis=2).tolist()
        for number, (first, end) in enumerate(batch):
            pointers = back[1 : end - first, number].tolist()
            result[first:end] = traced(pointers, last[end - first - 1][number])
    return result


def backpointers(transitions: Floats, emissions: Floats) -> Integers:
    """Return the best label before each, (longest, sequences, labels); emissions become sums."""
    back = np.zeros(emissions.shape, dtype=np.int64)
    into = np.ascontiguousarray(transitions.T)
    for step in range(1, len(emissions)):
        paths = emissions[step - 1][:, None, :] + into
        paths.argmax(axis=2, out=back[step])
        emissions[step] += np.maximum.reduce(paths, axis=2)
    return back


def traced(back: Sequence[Sequence[int]], last: int) -> list[int]:
    """Return a path from its last label back."""
    path = [last]
    for before in reversed(back):
        path.append(before[path[-1]])
    return path[::-1]
