"""No value of a column ends the gate: every type at its ends, in every column of every table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from newsaudit.cli.extracting import run as extract
from newsaudit.gating.corpus import open_corpus
from newsaudit.gating.gate import GateSettings, gate
from newsaudit.gating.run import failing_rows
from newsaudit.ingest.sources import read
from newsaudit.schemas.facts import FACTS

EXTREMES: dict[type[pl.DataType], list[object]] = {
    pl.Int64: [-(2**63), -1, 0, 2**62, 2**63 - 1],
    pl.Float64: [float("inf"), float("-inf"), float("nan"), 1e308, 5e-324, -0.0],
    pl.String: ["", " ", "\0", "{quote}", '"', "\\", "a" * 5000, "2025-99-99", "1e999", "thousand"],
    pl.Date: [date.min, date.max],
    pl.Boolean: [True, False],
}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the facts of our articles, a file a table, and the articles."""
    folder = tmp_path_factory.mktemp("extracted")
    articles = list(read(["examples/articles"]))
    pl.DataFrame([{"article_id": a.article_id, "text": a.text} for a in articles]).write_parquet(
        folder / "corpus.parquet"
    )
    extract((str(folder / "corpus.parquet"),), folder / "facts.parquet", (), None, 1)
    return folder / "facts.parquet", folder / "corpus.parquet"


def extremes(dtype: pl.DataType) -> list[object]:
    """Return values of a type at its ends, and none."""
    if isinstance(dtype, pl.List):
        inner = [[value] for value in extremes(dtype.inner)]
        return [*inner, [], None]
    return [*EXTREMES.get(type(dtype), []), None]


@pytest.mark.parametrize("table", sorted({kind.table for kind in FACTS} - {"others"}))
def test_no_value_of_a_column_ends_the_gate(
    extracted: tuple[Path, Path], tmp_path: Path, table: str
):
    facts, articles = extracted
    rows = pl.read_parquet(facts / f"{table}.parquet").head(2)
    changed = [
        rows.with_columns(pl.Series(column, [value] * rows.height, dtype, strict=False))
        for column, dtype in rows.schema.items()
        for value in extremes(dtype)
    ]
    file = tmp_path / f"{table}.parquet"
    pl.concat([rows, *changed]).with_row_index().with_columns(
        fact_id=pl.coalesce(pl.col("fact_id"), pl.lit("f")) + pl.col("index").cast(pl.String)
    ).drop("index").write_parquet(file)
    for texts in (None, open_corpus(articles)):
        done = gate(str(file), GateSettings(), texts)
        assert done.findings.height
        assert sum(part.collect().height for _, part in failing_rows(done.dataset, done.found))
