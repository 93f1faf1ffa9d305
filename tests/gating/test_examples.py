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


def test_every_expectation_reads_without_gaps():
    import great_expectations as gx

    import newsaudit.checks.expectations as ours
    from newsaudit.gating.sets import as_pandas

    asset = gx.get_context(mode="ephemeral").data_sources.add_pandas("a").add_dataframe_asset("b")
    batch = asset.add_batch_definition_whole_dataframe("c").get_batch(
        {"dataframe": as_pandas(sound(50, 1))}
    )
    suite = gx.ExpectationSuite("d")
    for each in (
        ours.ExpectFactsToFollowRules(facts_table="event_counts"),
        ours.ExpectShareOfValues(column="form", values=["ordinal"]),
        ours.ExpectDistributionToMatch(column="form", shares={"ordinal": 1.0}),
        ours.ExpectArticlesToBeFresh(column="since", as_of="2025-01-01", max_days=300),
        ours.ExpectShareOfValues(column="nope", values=["x"]),
    ):
        suite.add_expectation(each)
    done = batch.validate(suite)
    said = []
    for result in done.results:
        result.render()
        told = result.expectation_config.rendered_content[0].value
        words = told.template
        for name, given in told.params.items():
            words = words.replace(f"${name}", str(given["value"]))
        said.append(words)
        if not result.success:
            assert "no column `nope` in this batch" in str(result.exception_info)
    assert not any("$" in words for words in said)
    assert (
        "At least 1.0 of the rows of event_counts break no rule. Rules: all; profile: dataset."
        in said
    )
    assert "The share of rows whose form is one of ordinal is between 0.0 and 1.0." in said


def test_a_task(tmp_path: Path):
    sound(200, 1).write_parquet(tmp_path / "event_counts.parquet")
    assert facts_must_pass(str(tmp_path / "event_counts.parquet")) == 200
    sound(200, 1).drop("count").write_parquet(tmp_path / "event_counts.parquet")
    with pytest.raises(ValueError, match="SCH001"):
        facts_must_pass(str(tmp_path / "event_counts.parquet"))
