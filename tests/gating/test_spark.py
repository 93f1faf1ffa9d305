"""Spark finds what the local engine finds, row for row."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import sound, spoiled
from newsaudit.checks.catalogue import Selection
from newsaudit.gating import spark
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import GateSettings, gate
from newsaudit.gating.profile import profile
from newsaudit.ingest.sources import read
from newsaudit.spark import session
from tests.gating.test_gate import TABLE, recounted

pyspark = pytest.importorskip("pyspark", reason="pyspark is not installed: newsaudit[spark]")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17: none here"),
]
TWO_CORES = {"spark.master": "local[2]"}


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a data set with known defects and with series, cut into several partitions."""
    rows, _ = spoiled(sound(2_000, 7), 7)
    series = recounted(800).with_columns(("again-" + pl.col("article_id")).alias("article_id"))
    pl.concat([rows, series]).write_parquet(tmp_path / "facts.parquet")
    monkeypatch.setattr(spark, "ROWS", 500)
    return tmp_path / "facts.parquet"


def test_spark_and_local_find_the_same(facts: Path):
    suites = profile(open_dataset(str(facts), TABLE), None, None)
    broken = {"type": "expect_column_values_to_be_in_set", "severity": "warning",
              "kwargs": {"column": "event", "value_set": ["call"], "mostly": 0.99}}  # fmt: skip
    suites = {TABLE: [*suites[TABLE], broken]}
    chosen = Selection("dataset", ("SCH", "SPN", "CNT"))
    local, remote = (
        gate(str(facts), GateSettings(table=TABLE, selection=chosen, engine=engine, spark=TWO_CORES),
             suites=suites)
        for engine in ("polars", "spark")
    )  # fmt: skip
    assert {"SCH004", "CNT001", "CNT006", "SET008"} <= set(local.findings["code"])
    assert remote.findings.equals(local.findings)
    assert remote.result == local.result


def test_spark_extracts_the_same_facts():
    from newsaudit.extract.on_spark import facts_of
    from newsaudit.extract.reading import read_article

    articles = list(read(["examples/articles"]))
    with session(TWO_CORES) as started:
        remote = list(facts_of(articles, started))
    assert remote == [read_article(article)[0] for article in articles]
    assert sum(map(len, remote)) > 30
