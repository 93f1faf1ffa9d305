"""The examples for data teams run."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import newsaudit.api
from benchmarks.gate.generate import sound
from examples.tasks import facts_must_pass


def test_the_documented_calls():
    assert doctest.testmod(newsaudit.api).failed == 0


@pytest.mark.parametrize("spoil", [False, True])
def test_a_checkpoint_of_ones_own(spoil: bool):
    from examples.checkpoint import checked
    from newsaudit.gating.sets import as_pandas

    rows = sound(200, 1)
    rows = rows.with_columns(count=-rows["count"]) if spoil else rows
    assert checked(as_pandas(rows), "event_counts").success != spoil


def test_data_docs_read_as_sentences(tmp_path: Path):
    from examples.checkpoint import checked
    from newsaudit.gating.sets import as_pandas

    checked(as_pandas(sound(50, 1)), "event_counts", tmp_path / "site")
    pages = (tmp_path / "site" / "validations").rglob("*.html")
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", next(pages).read_text()))
    assert "of the rows of event_counts break no rule" in words
    assert "The share of rows whose grounding is one of exact, normalised" in words


def test_a_task(tmp_path: Path):
    sound(200, 1).write_parquet(tmp_path / "event_counts.parquet")
    assert facts_must_pass(str(tmp_path / "event_counts.parquet")) == 200
    sound(200, 1).drop("count").write_parquet(tmp_path / "event_counts.parquet")
    with pytest.raises(ValueError, match="SCH001"):
        facts_must_pass(str(tmp_path / "event_counts.parquet"))
