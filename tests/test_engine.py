"""What the engine says beyond findings: what it could not check, and how it prints values."""

from __future__ import annotations

import polars as pl

from newsaudit.checks.engine import unmet
from newsaudit.checks.rule import LONGEST, Need, Rule, fill

RULE = Rule(
    code="TST001",
    name="a-test",
    level="note",
    confidence="low",
    view="none",
    wrong=pl.lit(False),
    needs=(Need("day", "no day"), Need("covered", "the table ends before that day")),
    message="{quote}",
)


def test_a_row_has_the_first_reason_it_lacks():
    frame = pl.DataFrame(
        {"article_id": ["a", "a", "b"], "day": [None, 1, 2], "covered": [None, None, True]}
    )
    assert [(n.reason, n.article_id, n.rows) for n in unmet(RULE, frame)] == [
        ("no day", "a", 1),
        ("the table ends before that day", "a", 1),
    ]


def test_a_long_value_keeps_its_ends_in_a_message():
    words = "Beginning " + "of a very long sentence " * 20 + "ending"
    (printed,) = pl.DataFrame({"quote": [words]}).select(fill("`{quote}`")).to_series()
    assert printed.startswith("`Beginning of a very")
    assert printed.endswith("ending`")
    assert len(printed) <= LONGEST + 5


def test_a_value_of_the_longest_length_is_whole():
    words = "x" * LONGEST
    assert pl.DataFrame({"quote": [words]}).select(fill("{quote}")).item() == words
