"""Keys of hive partitions are read as their column's type: ids are text, whatever they look like."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import sound
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import Gate, GateSettings, gate
from tests.gating.test_bad_data import TABLE, judged, refused

ROWS = sound(20, 1)


def partitioned(folder: Path, key: str, values: tuple[str, str], drop: str | None = None) -> Path:
    for number, value in enumerate(values):
        part = folder / f"{key}={value}"
        part.mkdir(parents=True)
        ROWS[number * 10 : number * 10 + 10].drop(drop or key).write_parquet(part / "a.parquet")
    return folder


def ids(done: Gate) -> list[str]:
    return done.dataset.tables[TABLE].select(pl.col("article_id").unique().sort()).collect()[
        "article_id"
    ].to_list()  # fmt: skip


@pytest.mark.parametrize(
    "values", [("001", "002"), ("1", "2"), ("2025-01-01", "2025-01-02"), ("1.50", "a%2Fb")]
)
def test_an_id_in_a_folders_name_stays_text(tmp_path: Path, values: tuple[str, str]):
    done = judged(partitioned(tmp_path, "article_id", values))
    assert done.passed
    assert ids(done) == [value.replace("%2F", "/") for value in values]


def test_so_does_one_under_another_name(tmp_path: Path):
    partitioned(tmp_path, "doc", ("001", "002"), "article_id")
    done = gate(str(tmp_path), GateSettings(table=TABLE, columns={"article_id": "doc"}))
    assert done.passed
    assert ids(done) == ["001", "002"]


def test_and_one_at_an_address(tmp_path: Path):
    partitioned(tmp_path / "year=2025", "article_id", ("001", "002"))
    done = gate(f"file://{tmp_path}/", GateSettings(table=TABLE))
    assert done.passed
    assert ids(done) == ["001", "002"]


def test_other_keys_are_of_their_columns_type(tmp_path: Path):
    done = judged(partitioned(tmp_path, "since", ("2024-01-01", "2024-02-01")))
    assert "SCH002" not in set(done.findings["code"])
    whole = judged(partitioned(tmp_path / "more", "count", ("3", "04")))
    assert (
        open_dataset(whole.dataset.name, TABLE).tables[TABLE].collect_schema()["count"] == pl.Int64
    )
    wrong = judged(partitioned(tmp_path / "wrong", "count", ("3", "six")))
    assert wrong.findings["message"].to_list() == [f"`{TABLE}.count` holds String, expected Int64"]


def test_parts_of_other_keys_are_refused(tmp_path: Path):
    partitioned(tmp_path, "article_id", ("001", "002"))
    ROWS.write_parquet(tmp_path / "b.parquet")
    assert refused(tmp_path).startswith(f"{tmp_path}/b.parquet: ")


def test_a_folder_under_one_that_looks_like_a_key(tmp_path: Path):
    folder = tmp_path / "run=5" / "fact_id=7"
    done = judged(partitioned(folder / "set", "article_id", ("001", "002")))
    assert done.passed
    assert done.findings.is_empty()
    assert ids(done) == ["001", "002"]
    ROWS.write_parquet(folder / "whole.parquet")
    (folder / "more").mkdir()
    ROWS.write_parquet(folder / "more" / "a.parquet")
    for place in (folder / "whole.parquet", folder / "more"):
        assert judged(place).findings.is_empty()


@pytest.mark.parametrize("name", ["_temporary/0/a.parquet", ".a.parquet", "_a.parquet"])
def test_what_other_tools_hide_is_no_part(tmp_path: Path, name: str):
    partitioned(tmp_path, "article_id", ("001", "002"))
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(b"half a file")
    assert judged(tmp_path).rows == {TABLE: 20}


def test_a_delta_table_is_no_folder_of_parts(tmp_path: Path):
    ROWS.write_parquet(tmp_path / "part.parquet")
    (tmp_path / "_delta_log").mkdir()
    said = (
        f"{tmp_path}: a Delta table, whose parts may be of the past; expected its rows as Parquet"
    )
    assert refused(tmp_path) == said
