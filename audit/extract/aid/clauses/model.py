"""The model of clauses and its file.

A header line in JSON, then, compressed with LZMA, JSON of the weights in thousandths.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypedDict

import numpy as np

from newsaudit.extract.aid.clauses.columns import JOINED
from newsaudit.extract.aid.clauses.field import Field, Table
from newsaudit.extract.aid.clauses.loglinear import LogLinear

FORMAT = "newsaudit aid 1"
UNIT = 1000
"""Steps of a weight of 1."""
Rows = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Model:
    """The models of clauses.

    `marks` finds clauses; of one, `states` tells measure and status, or none, `tones` the modality,
    and of a party beside it `roles` donor, recipient or neither; `fills` tells whether a party of
    the article is meant where the sentence names none.
    """

    marks: Field
    states: LogLinear
    tones: LogLinear
    roles: LogLinear
    fills: LogLinear


class StoredField(TypedDict):
    """A field in the file; tables by column, offset and value."""

    labels: list[str]
    transitions: list[list[int]]
    tables: dict[str, dict[str, Rows]]


class StoredModel(TypedDict):
    """A log-linear model in the file."""

    labels: list[str]
    weights: Rows


class Stored(TypedDict):
    """The weights in the file."""

    marks: StoredField
    states: StoredModel
    tones: StoredModel
    roles: StoredModel
    fills: StoredModel


def write_model(model: Model, about: Mapping[str, object]) -> bytes:
    """Return a model as a file, weights rounded to thousandths."""
    stored: Stored = {
        "marks": stored_field(model.marks),
        "states": stored_model(model.states),
        "tones": stored_model(model.tones),
        "roles": stored_model(model.roles),
        "fills": stored_model(model.fills),
    }
    header = json.dumps({"format": FORMAT, **about}, sort_keys=True)
    body = json.dumps(stored, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return header.encode() + b"\n" + lzma.compress(body.encode(), preset=9 | lzma.PRESET_EXTREME)


def stored_field(field: Field) -> StoredField:
    """Return a field as it is kept."""
    return {
        "labels": list(field.labels),
        "transitions": [[round(float(w) * UNIT) for w in row] for row in field.transitions],
        "tables": {name: stored_table(table) for name, table in field.tables.items()},
    }


def stored_table(table: Table) -> dict[str, Rows]:
    """Return a table as it is kept: rows by offset and value."""
    return {
        str(step): in_steps(
            {
                value: table.weights[number, place].tolist()
                for value, number in table.numbers.items()
            }
        )
        for place, step in enumerate(table.offsets)
    }


def stored_model(model: LogLinear) -> StoredModel:
    """Return a log-linear model as it is kept."""
    return {"labels": list(model.labels), "weights": in_steps(model.weights)}


def in_steps(rows: Mapping[str, Sequence[float]]) -> Rows:
    """Return rows of weights in whole steps; a row that is rounded to nothing is left out."""
    made = {value: [round(weight * UNIT) for weight in row] for value, row in rows.items()}
    return {value: row for value, row in made.items() if any(row)}


def read_model(data: bytes) -> Model:
    """Return the model of a file.

    Raises ValueError when the file is not one of this format.
    """
    line, _, packed = data.partition(b"\n")
    if json.loads(line).get("format") != FORMAT:
        raise ValueError(f"not a model of aid: expected format {FORMAT!r}")
    stored: Stored = json.loads(lzma.decompress(packed))
    return Model(
        marks=field(stored["marks"]),
        states=loglinear(stored["states"]),
        tones=loglinear(stored["tones"]),
        roles=loglinear(stored["roles"]),
        fills=loglinear(stored["fills"]),
    )


def field(stored: StoredField) -> Field:
    """Return a stored field."""
    return Field(
        tuple(stored["labels"]),
        np.array(stored["transitions"], dtype=np.float32) / np.float32(UNIT),
        {name: table_of(rows) for name, rows in stored["tables"].items()},
        JOINED,
    )


def table_of(stored: dict[str, Rows]) -> Table:
    """Return a stored table."""
    values = sorted({value for rows in stored.values() for value in rows})
    offsets = sorted(map(int, stored))
    labels = max(len(row) for rows in stored.values() for row in rows.values())
    weights = np.zeros((len(values) + 1, len(offsets), labels), dtype=np.float32)
    numbers = {value: number for number, value in enumerate(values, 1)}
    for place, step in enumerate(offsets):
        for value, row in stored[str(step)].items():
            weights[numbers[value], place] = row
    return Table(numbers, tuple(offsets), weights / np.float32(UNIT))


def loglinear(stored: StoredModel) -> LogLinear:
    """Return a stored log-linear model."""
    return LogLinear(tuple(stored["labels"]), weighted(stored["weights"]))


def weighted(rows: Rows) -> dict[str, list[float]]:
    """Return rows of weights from their steps."""
    return {value: [step / UNIT for step in row] for value, row in rows.items()}


@cache
def shipped() -> Model | None:
    """Return the model in the package; None when it holds none."""
    place = files(__package__).joinpath("data", "aid.model")
    return read_model(place.read_bytes()) if place.is_file() else None
