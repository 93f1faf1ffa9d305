"""Text that workers read in pieces is what one process reads, from a path or at an address."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.gate.generate import sound
from newsaudit.checks.catalogue import Selection, selected
from newsaudit.gating import pieces
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import GateSettings, gate
from newsaudit.gating.run import Checked, begun
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError
from tests.gating.test_bad_data import TABLE, as_csv

T = TypeVar("T")
R = TypeVar("R")


def here(do: Callable[[T], R], tasks: Sequence[T]) -> list[R]:
    """Run tasks one after another: what Spark does on its workers."""
    return [do(task) for task in tasks]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pieces, "PIECE", 700)


def rows_of(place: str, spread: pieces.Spread | None) -> pl.DataFrame | str:
    try:
        opened = open_dataset(place, TABLE, spread=spread)  # its scratch folder goes with it
        return opened.tables[TABLE].collect()
    except InputError as error:
        return str(error)


def both(place: Path | str) -> pl.DataFrame | str:
    """Return what is read by pieces; it must be what is read from the start."""
    whole, cut = rows_of(str(place), None), rows_of(str(place), here)
    if isinstance(whole, pl.DataFrame):
        assert isinstance(cut, pl.DataFrame)
        assert cut.equals(whole)
    else:
        assert cut == whole
    return cut


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
@pytest.mark.parametrize("last", ["\n", ""])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_pieces_are_the_whole(tmp_path: Path, ending: str, last: str, ends: str):
    rows = sound(60, 1)
    file = tmp_path / f"facts.{ending}"
    as_csv(rows, file) if ending == "csv" else rows.write_ndjson(file)
    text = file.read_text().replace("\n", ends).removesuffix(ends) + last
    file.write_bytes(text.encode())
    assert len(pieces.pieces(here, [str(file)], ending == "csv")[0]) > 5
    found = both(file)
    assert isinstance(found, pl.DataFrame)
    assert found.select(rows.columns).equals(rows)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    quotes=st.lists(st.text(st.sampled_from('ab\n\r",é;😀'), max_size=40), min_size=1, max_size=30),
    size=st.integers(5, 300),
)
def test_rows_of_many_lines_are_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quotes: list[str], size: int
):
    monkeypatch.setattr(pieces, "PIECE", size)
    file = tmp_path / "facts.csv"
    pl.DataFrame({"fact_id": [str(n) for n in range(len(quotes))], "quote": quotes}).write_csv(file)
    found = both(file)
    assert isinstance(found, pl.DataFrame)
    assert found["quote"].fill_null("").to_list() == quotes


@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_misread_cells_are_told_with_their_rows(tmp_path: Path, ending: str, parts: int):
    if parts > 1 and ending == "jsonl":
        pytest.skip("parts are CSV or Parquet")
    for part in range(parts):
        rows = sound(60, part).with_columns(pl.col("count").cast(pl.String))
        six = pl.when(pl.int_range(pl.len()) % 25 == 3).then(pl.lit("six")).otherwise("count")
        rows = rows.with_columns(six.alias("count"))
        file = tmp_path / f"{part}.{ending}"
        as_csv(rows, file) if ending == "csv" else rows.write_ndjson(file)
    place = tmp_path if parts > 1 else tmp_path / f"0.{ending}"
    rules = gate(str(place), GateSettings(table=TABLE)).findings
    assert rules.filter(code="SCH002").height >= 3 * parts

    def found(spread: pieces.Spread | None) -> Checked:
        dataset = open_dataset(str(place), TABLE, spread=spread)
        return begun(dataset, selected(Selection("dataset", ("SCH",))))

    assert found(here).findings.all().equals(found(None).findings.all())


@pytest.mark.parametrize(
    ("ending", "at", "line"),
    [
        ("csv", 40, b'1,2,"open\n'),
        ("csv", 40, b"1," * 40 + b"\n"),
        ("csv", 40, b"caf\xe9\n"),
        ("csv", 60, b"x" * 3_000),
        ("jsonl", 40, b'{"kind": \n'),
        ("jsonl", 40, b'{"kind": "\xe9"}\n'),
        ("jsonl", 40, b'{"kind": "date", "kind": "date"}\n'),
        ("jsonl", 40, b"\n\n"),
    ],
)
def test_bad_lines_are_named_as_from_the_start(
    tmp_path: Path, ending: str, at: int, line: bytes, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(pieces, "LINE_LIMIT", 2_000)
    monkeypatch.setattr(limits, "LINE_LIMIT", 2_000)
    monkeypatch.setattr(limits, "CHUNK", 300)
    file = tmp_path / f"facts.{ending}"
    rows = sound(60, 1)
    as_csv(rows, file) if ending == "csv" else rows.write_ndjson(file)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join([*lines[:at], line, *lines[at:]]))
    found = both(file)
    if b"open" not in line and line != b"\n\n":
        assert isinstance(found, str)
        assert f":{at + 1}: " in found


@pytest.mark.parametrize("ending", ["parquet", "arrow", "csv", "jsonl", "csv.gz", "jsonl.gz"])
def test_an_address_is_read_like_a_file(tmp_path: Path, ending: str):
    rows = sound(60, 1)
    file = tmp_path / f"event_counts.{ending.removesuffix('.gz')}"
    write = {
        ".parquet": rows.write_parquet,
        ".arrow": rows.write_ipc,
        ".csv": lambda file: as_csv(rows, file),
        ".jsonl": rows.write_ndjson,
    }[file.suffix]
    write(file)
    if ending.endswith(".gz"):
        packed = file.with_name(f"{file.name}.gz")
        packed.write_bytes(gzip.compress(file.read_bytes()))
        file = packed
    found = both(f"file://{file}")
    assert isinstance(found, pl.DataFrame)
    assert found.select(rows.columns).equals(rows)


@pytest.mark.parametrize("ending", ["parquet", "arrow", "csv", "jsonl.gz"])
@pytest.mark.parametrize("store", ["file", "nope"])
def test_nothing_at_an_address_is_one_line(tmp_path: Path, ending: str, store: str):
    address = f"{store}://{tmp_path}/facts.{ending}"
    said = both(address)
    assert isinstance(said, str)
    assert said.startswith(f"{address}: cannot read: ")
    assert "\n" not in said
