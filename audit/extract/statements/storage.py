"""The file of an attribution model.

A header line in JSON, then, compressed with LZMA, a line in JSON of what there is and the blocks:
the values of every vocabulary, one a line; for each column of both fields its keys, each as the
step from the one before (int32), and for each offset an int16 matrix of keys x labels, to be
multiplied by the field's scale.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TypedDict

import numpy as np

from newsaudit.extract.statements.model import (
    Column,
    Field,
    Model,
    Steps,
    Vocabulary,
)
from newsaudit.extract.statements.values import Integers

FORMAT = "newsaudit attribution 2"


class ColumnPlan(TypedDict):
    """What a reader must know of a column."""

    name: str
    parts: list[tuple[str, int]]
    keys: int
    offsets: list[int]


class FieldPlan(TypedDict):
    """What a reader must know of a field."""

    labels: list[str]
    scale: float
    transitions: list[list[float]]
    columns: list[ColumnPlan]


def write_model(model: Model, about: Mapping[str, object]) -> bytes:
    """Return a model as trained, its weights in steps of 1, as a file; they are rounded to int16."""
    fields = [(field, scale_of(field)) for field in (model.first, model.second)]
    contents = {
        "vocabularies": {name: len(values) for name, values in model.vocabularies.items()},
        "fields": [described(field, scale) for field, scale in fields],
    }
    lines = [json.dumps(contents), *(v for values in model.vocabularies.values() for v in values)]
    blocks = ["".join(f"{line}\n" for line in lines).encode()]
    blocks += [block for field, scale in fields for block in blocks_of(field, scale)]
    header = json.dumps({"format": FORMAT, **about}, sort_keys=True)
    return header.encode() + b"\n" + lzma.compress(b"".join(blocks), preset=9 | lzma.PRESET_EXTREME)


def scale_of(field: Field) -> float:
    """Return what one step of the rounded weights is worth."""
    tables = (table for column in field.columns.values() for table in column.weights)
    return max(max((float(np.abs(table).max()) for table in tables), default=0.0), 1e-6) / 32767


def described(field: Field, scale: float) -> FieldPlan:
    """Return the plan of a field."""
    return {
        "labels": list(field.labels),
        "scale": scale,
        "transitions": [[round(float(weight), 6) for weight in row] for row in field.transitions],
        "columns": [
            {
                "name": name,
                "parts": list(one.parts),
                "keys": len(one.keys),
                "offsets": list(one.offsets),
            }
            for name, one in field.columns.items()
        ],
    }


def blocks_of(field: Field, scale: float) -> Iterator[bytes]:
    """Yield the keys and rounded weights of a field's columns."""
    for column in field.columns.values():
        yield np.diff(column.keys, prepend=0).astype("<i4").tobytes()
        for table in column.weights:
            yield np.rint(table / scale).astype("<i2").tobytes()


def read_model(data: bytes) -> tuple[Model, dict[str, object]]:
    """Return the model of a file and its header.

    Raises ValueError when the file is not one of this format.
    """
    line, _, packed = data.partition(b"\n")
    header = json.loads(line)
    if header.get("format") != FORMAT:
        raise ValueError(f"not an attribution model: expected format {FORMAT!r}")
    body = lzma.decompress(packed)
    contents = json.loads(body.split(b"\n", 1)[0])
    sizes: dict[str, int] = contents["vocabularies"]
    *lines, rest = body.split(b"\n", 1 + sum(sizes.values()))
    values = (value.decode() for value in lines[1:])
    vocabularies = {name: numbered(islice(values, size)) for name, size in sizes.items()}
    blocks = Blocks(rest)
    first, second = (read_field(about, vocabularies, blocks) for about in contents["fields"])
    return Model(vocabularies, first, second), header


def numbered(values: Iterator[str]) -> Vocabulary:
    """Return values numbered from 1."""
    return {value: number for number, value in enumerate(values, 1)}


class Blocks:
    """Arrays that lie one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def keys(self, count: int) -> Integers:
        """Return the next keys, of which each is kept as the step from the one before."""
        found = np.frombuffer(self.data, "<i4", count, self.position)
        self.position += found.nbytes
        return np.cumsum(found, dtype=np.int64)

    def steps(self, keys: int, labels: int) -> Steps:
        """Return the next matrix of weights."""
        found = np.frombuffer(self.data, "<i2", keys * labels, self.position)
        self.position += found.nbytes
        return found.reshape(keys, labels)


def read_field(plan: FieldPlan, vocabularies: Mapping[str, Vocabulary], blocks: Blocks) -> Field:
    """Return a field from its plan and the blocks that come next."""
    columns = {}
    for one in plan["columns"]:
        parts = tuple((name, step) for name, step in one["parts"])
        sizes = tuple(len(vocabularies[name]) + 1 for name, _ in parts)
        keys = blocks.keys(one["keys"])
        weights = [blocks.steps(len(keys), len(plan["labels"])) for _ in one["offsets"]]
        columns[one["name"]] = Column(parts, sizes, keys, tuple(one["offsets"]), weights)
    transitions = np.array(plan["transitions"], dtype=np.float32)
    return Field(tuple(plan["labels"]), transitions, columns, plan["scale"])
