"""The attribution model: a linear-chain conditional random field, as tables of weights.

Training is CRFsuite's (Okazaki 2007); tagging is done here, because every feature is a value of a
column at an offset: one table look-up a column and one addition an offset label whole documents
in a few numpy calls, several times faster than handing CRFsuite its features as strings.

The file is a JSON header and blocks of bytes, compressed with LZMA: per column the values (text,
one a line) and per offset an int16 matrix of values x labels, to be multiplied by `scale`.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]

WIDTH = 8
"""Labels a row of weights has room for."""

BATCH = 128
"""Sequences that are decoded side by side."""

FORMAT = "newsaudit attribution 1"


@dataclass(slots=True)
class Column:
    """The weights of one column: `weights[offset][row, label]`; row 0 is for unknown values.

    Rows are padded to eight labels: numpy then gathers them several times faster.
    """

    offsets: tuple[int, ...]
    rows: dict[str, int]
    weights: list[Floats]


@dataclass(slots=True)
class Field:
    """A conditional random field over labels."""

    labels: tuple[str, ...]
    transitions: Floats
    """`transitions[from, to]`."""
    columns: dict[str, Column]

    def emissions(self, columns: Mapping[str, Sequence[str]]) -> Floats:
        """Return the scores of every label at every token, shape (tokens, labels)."""
        size = len(next(iter(columns.values())))
        scores = np.zeros((size, WIDTH), dtype=np.float32)
        for name, column in self.columns.items():
            rows = np.fromiter(
                (column.rows.get(value, 0) for value in columns[name]), np.int64, size
            )
            for offset, weights in zip(column.offsets, column.weights, strict=True):
                add_shifted(scores, weights, rows, offset)
        return np.ascontiguousarray(scores[:, : len(self.labels)])


def add_shifted(scores: Floats, weights: Floats, rows: Integers, offset: int) -> None:
    """Add to every token the weights of the value `offset` tokens on."""
    size = len(rows)
    if abs(offset) >= size:
        return
    if offset >= 0:
        scores[: size - offset] += weights.take(rows[offset:], axis=0)
    else:
        scores[-offset:] += weights.take(rows[: size + offset], axis=0)


def batches(sequences: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield sequences of like length together, so that padding them costs little."""
    ordered = sorted(sequences, key=lambda one: one[1] - one[0])
    for first in range(0, len(ordered), BATCH):
        yield ordered[first : first + BATCH]


def padded(scores: Floats, batch: Sequence[tuple[int, int]]) -> tuple[Floats, Truths]:
    """Return the emissions of sequences side by side, (longest, sequences, labels), and a mask."""
    longest = max(end - first for first, end in batch)
    made = np.zeros((longest, len(batch), scores.shape[1]), dtype=np.float32)
    mask = np.zeros((longest, len(batch)), dtype=bool)
    for number, (first, end) in enumerate(batch):
        made[: end - first, number] = scores[first:end]
        mask[: end - first, number] = True
    return made, mask


def marginals(field: Field, scores: Floats, sequences: Sequence[tuple[int, int]]) -> Floats:
    """Return every label's probability at every token (forward-backward), 0 outside sequences."""
    result = np.zeros_like(scores)
    for batch in batches(sequences):
        emissions, mask = padded(scores, batch)
        both = forward_pass(field.transitions, emissions)
        both += backward_pass(field.transitions, emissions, mask)
        both -= both.max(axis=2, keepdims=True)
        shares = np.exp(both)
        shares /= shares.sum(axis=2, keepdims=True)
        for number, (first, end) in enumerate(batch):
            result[first:end] = shares[: end - first, number]
    return result


def forward_pass(transitions: Floats, emissions: Floats) -> Floats:
    """Return log sums of all paths up to each token, up to a constant a token."""
    made = np.empty_like(emissions)
    matrix = np.exp(transitions)
    made[0] = current = emissions[0]
    for step in range(1, len(emissions)):
        top = current.max(axis=1, keepdims=True)
        made[step] = current = np.log(np.exp(current - top) @ matrix) + emissions[step]
    return made


def backward_pass(transitions: Floats, emissions: Floats, mask: Truths) -> Floats:
    """Return log sums of all paths after each token, up to a constant a token."""
    made = np.empty_like(emissions)
    matrix = np.exp(transitions).T
    current = np.zeros_like(emissions[0])
    for step in range(len(emissions) - 1, -1, -1):
        made[step] = current
        inner = current + emissions[step]
        inner -= inner.max(axis=1, keepdims=True)
        current = np.where(mask[step][:, None], np.log(np.exp(inner) @ matrix), np.float32(0))
    return made


def best_path(
    transitions: Floats, scores: Floats, sequences: Sequence[tuple[int, int]]
) -> Integers:
    """Return the best label of every token (Viterbi), 0 outside sequences."""
    result = np.zeros(len(scores), dtype=np.int64)
    for batch in batches(sequences):
        emissions, mask = padded(scores, batch)
        chosen = viterbi(transitions, emissions, mask)
        for number, (first, end) in enumerate(batch):
            result[first:end] = chosen[: end - first, number]
    return result


def viterbi(transitions: Floats, emissions: Floats, mask: Truths) -> Integers:
    """Return the best labels of sequences side by side, (longest, sequences)."""
    steps, width, size = emissions.shape
    back = np.zeros((steps, width, size), dtype=np.int64)
    current, stay = emissions[0], np.arange(size)
    for step in range(1, steps):
        paths = current[:, :, None] + transitions
        inside = mask[step][:, None]
        back[step] = np.where(inside, paths.argmax(axis=1), stay)
        current = np.where(inside, paths.max(axis=1) + emissions[step], current)
    label, every = current.argmax(axis=1), np.arange(width)
    chosen = np.zeros((steps, width), dtype=np.int64)
    for step in range(steps - 1, -1, -1):
        chosen[step] = label
        label = back[step, every, label]
    return chosen


def write_field(field: Field) -> bytes:
    """Return a field as uncompressed bytes, weights rounded to int16."""
    tables = [table for column in field.columns.values() for table in column.weights]
    largest = max((float(np.abs(table).max(initial=0)) for table in tables), default=0.0)
    scale = max(largest, 1e-6) / 32767
    header = {
        "labels": field.labels,
        "scale": scale,
        "transitions": [[round(float(w), 6) for w in row] for row in field.transitions],
        "columns": [
            {"name": name, "offsets": column.offsets, "values": len(column.rows)}
            for name, column in field.columns.items()
        ],
    }
    blocks = [json.dumps(header, ensure_ascii=False).encode(), b"\n"]
    for column in field.columns.values():
        blocks.append("".join(value + "\n" for value in column.rows).encode())
        for table in column.weights:
            kept = table[1:, : len(field.labels)]
            blocks.append(np.rint(kept / scale).astype("<i2").tobytes())
    return b"".join(blocks)


def read_field(data: memoryview) -> tuple[Field, memoryview]:
    """Return a field and the bytes after it."""
    line, data = read_lines(data, 1)
    header = json.loads(line[0])
    labels, columns = tuple(header["labels"]), {}
    for about in header["columns"]:
        rows, data = read_values(data, about["values"])
        size, weights = len(rows) * len(labels), []
        for _ in about["offsets"]:
            table = np.zeros((len(rows) + 1, WIDTH), dtype=np.float32)
            stored = np.frombuffer(data[: 2 * size], "<i2").reshape(len(rows), len(labels))
            table[1:, : len(labels)] = stored
            weights.append(table * np.float32(header["scale"]))
            data = data[2 * size :]
        columns[about["name"]] = Column(tuple(about["offsets"]), rows, weights)
    transitions = np.array(header["transitions"], dtype=np.float32)
    return Field(labels, transitions, columns), data


def read_values(data: memoryview, count: int) -> tuple[dict[str, int], memoryview]:
    """Return `count` values, numbered from 1, and the bytes after them."""
    values, data = read_lines(data, count)
    return {value.decode(): row for row, value in enumerate(values, 1)}, data


def read_lines(data: memoryview, count: int) -> tuple[list[bytes], memoryview]:
    """Return `count` lines and the bytes after them."""
    *lines, _ = bytes(data).split(b"\n", count)
    return lines, data[sum(map(len, lines)) + count :]


def write_model(fields: Sequence[Field], about: Mapping[str, object]) -> bytes:
    """Return a model file: a header line, then the compressed fields."""
    body = b"".join(map(write_field, fields))
    header = json.dumps({"format": FORMAT, "fields": len(fields), **about}, sort_keys=True)
    return header.encode() + b"\n" + lzma.compress(body, preset=9 | lzma.PRESET_EXTREME)


def read_model(data: bytes) -> tuple[list[Field], dict[str, object]]:
    """Return the fields of a model file and its header.

    Raises ValueError when the file is not one of this format.
    """
    line, _, packed = data.partition(b"\n")
    header = json.loads(line)
    if header.get("format") != FORMAT:
        raise ValueError(f"not an attribution model: expected format {FORMAT!r}")
    rest, fields = memoryview(lzma.decompress(packed)), []
    for _ in range(header["fields"]):
        field, rest = read_field(rest)
        fields.append(field)
    return fields, header
