"""What a gate puts out: text, HTML, failing rows; and findings too many for memory."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import sound, spoiled
from newsaudit.checks.catalogue import Selection
from newsaudit.gating.findings import Findings
from newsaudit.gating.gate import Gate, GateSettings, gate
from newsaudit.gating.run import failing_rows
from newsaudit.reports.dataset import text
from newsaudit.reports.html.dataset import dataset_report
from newsaudit.reports.strings import strings

CHOSEN = Selection("dataset", ("SCH", "SPN"))


def judged(file: Path, **given: object) -> Gate:
    return gate(str(file), GateSettings(selection=CHOSEN, **given))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("output") / "event_counts.parquet"
    spoiled(sound(4_000, 7), 7)[0].write_parquet(file)
    return file


def test_the_text_counts_all_and_shows_three(facts: Path):
    done = judged(facts, shown=2)
    said = text(done.result, done.rows)
    assert "  error   SCH004  missing-value: 4 of 4,000 (0.10%)\n" in said
    assert "          … 2 more\n" in said
    assert "\nADVERSE  20 errors\nfacts: 4,000 event_counts; rules that looked" in said


def test_the_text_says_what_is_let_stand(facts: Path):
    done = judged(facts, allowed={"*": 0.01})
    said = text(done.result, done.rows)
    assert "let stand: 4, 4 of 4000 rows, 0.01 allowed" in said
    assert "WITH EXCEPTIONS  nothing to fix" in said


def test_a_baseline_lets_stand_what_it_names_and_no_other(facts: Path):
    from newsaudit.schemas.findings import Suppression

    first = judged(facts, shown=1).result.findings
    known = {f.fingerprint: Suppression(kind="baseline", reason="known") for f in first}
    done = judged(facts, shown=1, baseline=known)
    assert not done.passed
    assert "ADVERSE  15 errors" in text(done.result, done.rows)


def test_the_report_escapes_what_the_data_says(tmp_path: Path):
    file = tmp_path / "event_counts.parquet"
    sound(30, 1).with_columns(form=pl.lit("<img src=x onerror=alert(1)>")).write_parquet(file)
    done = judged(file)
    page = dataset_report(done.result, done.rows, strings("en"))
    assert "<img" not in page
    assert "&lt;img src=x" in page
    assert "30 of 30 (100.00%)" in page


def test_findings_on_disk_are_those_in_memory(facts: Path):
    found = judged(facts).findings
    memory, disk = Findings(), Findings(held=3)
    for part in found.sample(fraction=1, shuffle=True, seed=1).iter_slices(4):
        memory.add(part)
        disk.add(part)
    assert disk.files
    assert disk.all().equals(memory.all())
    assert disk.all().equals(found)
    assert disk.first(2).equals(memory.first(2))


def test_failing_rows_keep_their_order_and_their_nulls(tmp_path: Path):
    file = tmp_path / "event_counts.parquet"
    number = pl.int_range(pl.len())
    rows = sound(50, 1).with_columns(
        pl.when(number == 20).then(None).otherwise("fact_id").alias("fact_id"),
        pl.when(number.is_in([7, 20, 40])).then(pl.lit("nth")).otherwise("form").alias("form"),
    )
    rows.reverse().write_parquet(file)
    done = judged(file)
    ((_, failing),) = failing_rows(done.dataset, done.found)
    written = failing.collect()
    assert written["fact_id"].to_list() == ["000000040", None, "000000007"]
    assert written["reason"].str.contains("SCH005: ").all()
    assert "SCH004: " in written["reason"][1]
