"""The mean of models weighs each feature as they do on average."""

from __future__ import annotations

import numpy as np
import pytest

from newsaudit.extract.aid.clauses.field import Field, Table
from newsaudit.extract.aid.clauses.loglinear import LogLinear
from newsaudit.extract.aid.clauses.means import mean_field, mean_loglinear

LABELS = ("O", "B", "I")


def field(offsets: tuple[int, ...], **rows: list[list[float]]) -> Field:
    """Return a field of one table, `rows` having the weights of a value by offset and label."""
    weights = np.array([[[0.0] * 3] * len(offsets), *rows.values()], dtype=np.float32)
    numbers = {value: number for number, value in enumerate(rows, 1)}
    transitions = np.full((3, 3), len(rows), dtype=np.float32)
    return Field(LABELS, transitions, {"low": Table(numbers, offsets, weights)}, {})


def test_a_value_that_one_field_lacks_weighs_half_of_what_it_does_in_the_other() -> None:
    one = field((0,), gave=[[0.0, 2.0, 4.0]])
    two = field((-1, 0), gave=[[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]], sent=[[0, 0, 0], [8.0, 0, 0]])
    made = mean_field([one, two])
    table = made.tables["low"]
    assert table.offsets == (-1, 0)
    assert table.weights[table.numbers["gave"]].tolist() == [[0.5, 0.5, 0.5], [1.0, 2.0, 3.0]]
    assert table.weights[table.numbers["sent"]].tolist() == [[0, 0, 0], [4.0, 0, 0]]
    assert not table.weights[0].any()
    assert made.transitions.tolist() == [[1.5] * 3] * 3


def test_a_table_that_one_field_lacks_weighs_half() -> None:
    one, two = (
        field((0,), gave=[[0.0, 2.0, 4.0]]),
        Field(LABELS, np.zeros((3, 3), dtype=np.float32), {}, {}),
    )
    table = mean_field([one, two]).tables["low"]
    assert table.weights[table.numbers["gave"]].tolist() == [[0.0, 1.0, 2.0]]


def test_labels_that_one_log_linear_model_lacks_weigh_half() -> None:
    one = LogLinear(("none", "paused"), {"stem=halt": [0.0, 2.0]})
    two = LogLinear(("ended", "none"), {"stem=halt": [4.0, 0.0], "stem=stop": [1.0, -1.0]})
    made = mean_loglinear([one, two])
    assert made.labels == ("ended", "none", "paused")
    assert made.weights == {"stem=halt": [2.0, 0.0, 1.0], "stem=stop": [0.5, -0.5, 0.0]}


@pytest.mark.parametrize("times", [1, 3])
def test_the_mean_of_the_same_is_the_same(times: int) -> None:
    one = LogLinear(("none", "paused"), {"stem=halt": [0.25, 2.0]})
    assert mean_loglinear([one] * times).chances(["stem=halt"]) == pytest.approx(
        one.chances(["stem=halt"])
    )
