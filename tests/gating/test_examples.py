"""The examples for data teams run."""

from __future__ import annotations

import doctest
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
    assert checked(as_pandas(rows.lazy(), None), "event_counts").success != spoil


def test_a_task(tmp_path: Path):
    sound(200, 1).write_parquet(tmp_path / "event_counts.parquet")
    assert facts_must_pass(str(tmp_path / "event_counts.parquet")) == 200
    sound(200, 1).drop("count").write_parquet(tmp_path / "event_counts.parquet")
    with pytest.raises(ValueError, match="SCH001"):
        facts_must_pass(str(tmp_path / "event_counts.parquet"))


def test_spark_finds_what_the_local_engine_finds(tmp_path: Path):
    pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
    import shutil

    from benchmarks.gate.generate import spoiled
    from newsaudit.checks.catalogue import Selection
    from newsaudit.gating.gate import GateSettings, gate

    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17 or later")
    file = tmp_path / "event_counts.parquet"
    spoiled(sound(2_000, 3), 3)[0].write_parquet(file)
    chosen = Selection("dataset", ("SCH", "SPN", "CNT"))
    local = gate(str(file), GateSettings(selection=chosen))
    options = {"spark.master": "local[2]"}
    spark = gate(str(file), GateSettings(selection=chosen, engine="spark", spark=options))
    assert spark.findings.equals(local.findings)
    assert spark.findings.height >= 10
