"""The model of clauses and its file.

A header line in JSON, then, compressed with LZMA, a line in JSON of what there is and one matrix
after the other: the rows of each table and of each log-linear model, its weights in thousandths
(int32), one row for each value or feature. Numbers are read as they lie; JSON of them took ten
times as long.
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
from numpy.typing import NDArray

from newsaudit.extract.aid.clauses.columns import JOINED
from newsaudit.extract.aid.clauses.field import Field, Table
from newsaudit.extract.aid.clauses.loglinear import LogLinear, Rows
from newsaudit.extract.statements.model import Floats

FORMAT = "newsaudit aid 2"
UNIT = 1000
"""Steps of a weight of 1."""
Steps = NDArray[np.int32]


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


LOGLINEAR = ("states", "tones", "roles", "fills")
"""The log-linear models, in the order they lie in the file."""


class TablePlan(TypedDict):
    """What a reader must know of a table; it has a row for each value."""

    offsets: list[int]
    values: list[str]


class FieldPlan(TypedDict):
    """What a reader must know of a field; `transitions` in steps."""

    labels: list[str]
    transitions: list[list[int]]
    tables: dict[str, TablePlan]


class ModelPlan(TypedDict):
    """What a reader must know of a log-linear model; it has a row for each feature."""

    labels: list[str]
    features: list[str]


class Plan(TypedDict):
    """What a reader must know of the matrices, which follow in this order."""

    marks: FieldPlan
    models: list[ModelPlan]


def write_model(model: Model, about: Mapping[str, object]) -> bytes:
    """Return a model as a file, weights rounded to thousandths."""
    marks = model.marks
    tables = {name: kept_of_table(table) for name, table in sorted(marks.tables.items())}
    models = [kept(getattr(model, name).weights) for name in LOGLINEAR]
    plan: Plan = {
        "marks": {
            "labels": list(marks.labels),
            "transitions": in_steps(marks.transitions).tolist(),
            "tables": {
                name: {"offsets": list(marks.tables[name].offsets), "values": values}
                for name, (values, _) in tables.items()
            },
        },
        "models": [
            {"labels": list(getattr(model, name).labels), "features": features}
            for name, (features, _) in zip(LOGLINEAR, models, strict=True)
        ],
    }
    body = json.dumps(plan, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
    body += b"".join(steps.tobytes() for _, steps in (*tables.values(), *models))
    header = json.dumps({"format": FORMAT, **about}, sort_keys=True)
    return header.encode() + b"\n" + lzma.compress(body, preset=9 | lzma.PRESET_EXTREME)


def kept_of_table(table: Table) -> tuple[list[str], Steps]:
    """Return the values of a table and their rows, the weights of all offsets side by side."""
    return kept({value: table.weights[number].ravel() for value, number in table.numbers.items()})


def kept(rows: Mapping[str, Sequence[float] | Floats]) -> tuple[list[str], Steps]:
    """Return names in order and their rows in steps; a row that is rounded to nothing is left out."""
    names = sorted(rows)
    steps = in_steps([rows[name] for name in names])
    some = [number for number, row in enumerate(steps) if row.any()]
    return [names[number] for number in some], steps[some]


def in_steps(weights: Sequence[Sequence[float] | Floats] | Floats) -> Steps:
    """Return weights in whole steps."""
    return np.rint(np.asarray(weights, dtype=np.float64) * UNIT).astype("<i4")


def read_model(data: bytes) -> Model:
    """Return the model of a file.

    Raises ValueError when the file is not one of this format.
    """
    line, _, packed = data.partition(b"\n")
    if json.loads(line).get("format") != FORMAT:
        raise ValueError(f"not a model of aid: expected format {FORMAT!r}")
    listed, _, numbers = lzma.decompress(packed).partition(b"\n")
    plan: Plan = json.loads(listed)
    matrices = Matrices(numbers)
    marks = field(plan["marks"], matrices)
    return Model(marks, *(loglinear(one, matrices) for one in plan["models"]))


class Matrices:
    """Matrices of steps that lie one after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, rows: int, size: int) -> Steps:
        """Return the next matrix."""
        found = np.frombuffer(self.data, "<i4", rows * size, self.position)
        self.position += found.nbytes
        return found.reshape(rows, size)


def field(plan: FieldPlan, matrices: Matrices) -> Field:
    """Return a field, its tables being the next matrices."""
    labels = tuple(plan["labels"])
    return Field(
        labels,
        np.array(plan["transitions"], dtype=np.float32) / np.float32(UNIT),
        {name: table_of(one, len(labels), matrices) for name, one in plan["tables"].items()},
        JOINED,
        UNIT,
    )


def table_of(plan: TablePlan, labels: int, matrices: Matrices) -> Table:
    """Return a table of the next matrix."""
    values, offsets = plan["values"], tuple(plan["offsets"])
    weights = np.zeros((len(values) + 1, len(offsets), labels), dtype=np.float32)
    steps = matrices.take(len(values), len(offsets) * labels)
    weights[1:] = steps.reshape(weights[1:].shape)
    numbers = {value: number for number, value in enumerate(values, 1)}
    return Table(numbers, offsets, weights / np.float32(UNIT))


def loglinear(plan: ModelPlan, matrices: Matrices) -> LogLinear:
    """Return a log-linear model of the next matrix."""
    labels, features = tuple(plan["labels"]), plan["features"]
    return LogLinear(labels, Rows(features, matrices.take(len(features), len(labels)) / UNIT))


@cache
def shipped() -> Model | None:
    """Return the model in the package; None when it holds none."""
    place = files(__package__).joinpath("data", "aid.model")
    return read_model(place.read_bytes()) if place.is_file() else None
