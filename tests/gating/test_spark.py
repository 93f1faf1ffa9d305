"""Spark finds what the local engine finds, row for row."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import sound, spoiled
from newsaudit.checks.catalogue import Selection
from newsaudit.gating import spark
from newsaudit.gating.gate import GateSettings, gate
from tests.gating.test_gate import TABLE, recounted

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17: none here"),
]


def test_spark_and_local_find_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("pyspark", reason="pyspark is not installed: newsaudit[spark]")
    rows, _ = spoiled(sound(2_000, 7), 7)
    series = recounted(800).with_columns(("again-" + pl.col("article_id")).alias("article_id"))
    pl.concat([rows, series]).write_parquet(tmp_path / "facts.parquet")
    monkeypatch.setattr(spark, "ROWS", 500)  # several partitions even of few rows
    chosen = Selection("dataset", ("SCH", "SPN", "CNT"))
    local, remote = (
        gate(
            str(tmp_path / "facts.parquet"),
            GateSettings(
                table=TABLE, selection=chosen, engine=engine, spark={"spark.master": "local[2]"}
            ),
        )
        for engine in ("polars", "spark")
    )
    assert local.findings.height > 50
    assert remote.findings.equals(local.findings)
    assert remote.result.rules == local.result.rules
