"""Odd names, odd files and odd types: each is read as it is, or refused in one line."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import process_time

import polars as pl
import pytest
from click.testing import CliRunner

from benchmarks.gate.generate import sound
from newsaudit.cli.gate import command
from newsaudit.gating.corpus import open_corpus
from newsaudit.gating.gate import fingerprint_of
from newsaudit.gating.sets import read_suites
from newsaudit.ingest import limits
from newsaudit.reports.dataset import text
from newsaudit.schemas.errors import InputError, UsageError
from tests.gating.test_bad_data import as_csv, judged, refused

ROWS = sound(30, 1)


@pytest.mark.parametrize("ending", ["parquet", "arrow", "csv", "jsonl"])
def test_a_name_is_no_pattern(tmp_path: Path, ending: str):
    write = {
        "parquet": pl.DataFrame.write_parquet,
        "arrow": pl.DataFrame.write_ipc,
        "csv": as_csv,
        "jsonl": pl.DataFrame.write_ndjson,
    }[ending]
    file = tmp_path / f"facts[1]*.{ending}"
    write(ROWS, file)
    write(ROWS.with_columns(count=-1), tmp_path / f"facts1.{ending}")
    done = judged(file)
    assert done.passed
    assert done.rows == {"event_counts": 30}


@pytest.mark.parametrize("ending", ["parquet", "csv"])
def test_a_folders_name_is_no_pattern(tmp_path: Path, ending: str):
    for name, rows in (("set[1]*", ROWS), ("set1", ROWS.with_columns(count=-1))):
        folder = tmp_path / name / "a"
        folder.mkdir(parents=True)
        file = folder / f"part?.{ending}"
        as_csv(rows, file) if ending == "csv" else rows.write_parquet(file)
    done = judged(tmp_path / "set[1]*")
    assert done.passed
    assert done.rows == {"event_counts": 30}


@pytest.mark.parametrize("ending", ["parquet", "jsonl"])
def test_a_corpus_name_is_no_pattern(tmp_path: Path, ending: str):
    file = tmp_path / f"corpus[1]*.{ending}"
    rows = pl.DataFrame({"article_id": ["a"], "text": ["Words."]})
    rows.write_parquet(file) if ending == "parquet" else rows.write_ndjson(file)
    assert open_corpus(file).collect().height == 1


@pytest.mark.parametrize("parts", [False, True])
def test_columns_named_like_ours_inside_are_theirs(tmp_path: Path, parts: bool):
    odd = ("__row", "__file", "__part", "__key", "^.*$", "*", "{quote}", "reason")
    rows = ROWS.with_columns(pl.lit("x").alias(name) for name in odd)
    file = as_csv(rows, tmp_path / "a.csv")
    file.write_text(file.read_text().replace(",0.", ",no.", 1))
    if parts:
        other = rows.with_columns(article_id=pl.lit("q"))
        as_csv(pl.DataFrame(reversed(other.get_columns())), tmp_path / "b.csv")
    done = judged(tmp_path if parts else file)
    by_code = dict(done.findings.group_by("code").len().iter_rows())
    assert by_code == {"SCH002": 1, "SCH003": len(odd)}


def test_a_list_of_other_things_is_of_another_type(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    nested = pl.col("participants").list.eval(pl.struct(name=pl.element()))
    ROWS.with_columns(nested).write_parquet(file)
    found = judged(file).findings
    assert found["message"].to_list() == [
        "`event_counts.participants` holds List(Struct({'name': String})), expected List(String)"
    ]
    ROWS.with_columns(pl.col("participants").cast(pl.List(pl.Categorical))).write_parquet(file)
    assert judged(file).passed


def test_a_header_of_many_columns_is_read_once(tmp_path: Path):
    file = tmp_path / "facts.csv"
    file.write_text(",".join(f"c{number}" for number in range(40_000)) + ",c0\n")
    begun = process_time()
    assert "`c0` stands as column 1 and 40001" in refused(file)
    assert process_time() - begun < 5


def test_a_csv_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "LINE_LIMIT", 1000)
    monkeypatch.setattr(limits, "CHUNK", 300)
    file = as_csv(ROWS, tmp_path / "facts.csv")
    assert judged(file).passed
    with file.open("a") as handle:
        handle.write("x" * 3000)
    assert refused(file) == f"{file}:32: expected at most 1,000 bytes in a line"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and links there")
@pytest.mark.parametrize("odd", ["pipe", "link"])
@pytest.mark.parametrize("ending", ["parquet", "csv"])
def test_a_part_that_is_no_file_is_named(tmp_path: Path, odd: str, ending: str):
    as_csv(ROWS, tmp_path / "a.csv") if ending == "csv" else ROWS.write_parquet(
        tmp_path / "a.parquet"
    )
    part = tmp_path / f"b.{ending}"
    os.mkfifo(part) if odd == "pipe" else part.symlink_to(tmp_path / "nowhere")
    with pytest.raises(InputError, match=f"^{part}: no file that can be read$"):
        judged(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_folders_that_link_to_themselves_are_refused(tmp_path: Path):
    ROWS.write_parquet(tmp_path / "facts.parquet")
    for name in ("a", "b"):
        (tmp_path / name).symlink_to(".")
    assert "again by a link" in refused(tmp_path)


def test_a_linked_folder_is_read_and_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("set", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "set" / "more").symlink_to(tmp_path / "elsewhere")
    ROWS.write_parquet(tmp_path / "set" / "a.parquet")
    other = tmp_path / "elsewhere" / "b.parquet"
    ROWS.with_columns(pl.lit("q").alias("article_id")).write_parquet(other)
    assert judged(tmp_path / "set").rows == {"event_counts": 60}
    before = fingerprint_of(str(tmp_path / "set"))
    pl.select(kind=pl.repeat("event_count", 3_000_000)).write_parquet(
        other, row_group_size=3_000_000
    )
    assert fingerprint_of(str(tmp_path / "set")) != before
    monkeypatch.setattr(limits, "HARMLESS", 1_000_000)
    with pytest.raises(InputError, match="bytes unpack to"):
        judged(tmp_path / "set")


@pytest.mark.parametrize(("name", "said"), [
    ("facts.parquet", "is the data set itself; expected another file"),
    ("bad.xlsx", "expected a name in .parquet or .csv"),
])  # fmt: skip
def test_failing_rows_are_not_written_over_the_data(tmp_path: Path, name: str, said: str):
    file = tmp_path / "facts.parquet"
    ROWS.with_columns(count=-1).write_parquet(file)
    before = file.read_bytes()
    done = CliRunner().invoke(command, [str(file), "--failing", str(tmp_path / name)])
    assert isinstance(done.exception, UsageError)
    assert str(done.exception).endswith(said)
    assert file.read_bytes() == before


@pytest.mark.parametrize("option", ["--report", "--output-format", "--profile", "--failing"])
@pytest.mark.parametrize("over", ["facts.parquet", "corpus.parquet", "suite.json"])
def test_no_output_is_written_over_an_input(tmp_path: Path, option: str, over: str):
    ROWS.with_columns(count=-1).write_parquet(tmp_path / "facts.parquet")
    pl.DataFrame({"article_id": ["a"], "text": ["Words."]}).write_parquet(
        tmp_path / "corpus.parquet"
    )
    (tmp_path / "suite.json").write_text("{}")
    (tmp_path / "link").symlink_to(over)
    before = (tmp_path / over).read_bytes()
    for name in (over, "link"):
        target = str(tmp_path / name)
        given = f"json={target}" if option == "--output-format" else target
        inputs = ["--articles", f"{tmp_path}/corpus.parquet", "--suite", f"{tmp_path}/suite.json"]
        done = CliRunner().invoke(command, [f"{tmp_path}/facts.parquet", *inputs, option, given])
        assert isinstance(done.exception, UsageError)
        assert str(done.exception).startswith(f"{option} {target}: is the ")
        assert (tmp_path / over).read_bytes() == before


def test_no_output_becomes_part_of_the_data(tmp_path: Path):
    ROWS.write_parquet(tmp_path / "a.parquet")
    for option in (["--failing", "bad.parquet"], ["--output-format", "csv=bad.csv"]):
        name, _, file = option[1].rpartition("=")
        given = f"{name}={tmp_path / file}" if name else str(tmp_path / file)
        done = CliRunner().invoke(
            command, [str(tmp_path), "--table", "event_counts", option[0], given]
        )
        assert isinstance(done.exception, UsageError)
        assert "would be part of the data set" in str(done.exception)
    report = ["--report", str(tmp_path / "gate.html"), "--table", "event_counts"]
    assert CliRunner().invoke(command, [str(tmp_path), *report]).exit_code == 0


def test_two_outputs_are_two_files(tmp_path: Path):
    ROWS.write_parquet(tmp_path / "event_counts.parquet")
    twice = ["--report", f"{tmp_path}/o", "--output-format", f"text={tmp_path}/x/../o"]
    done = CliRunner().invoke(command, [f"{tmp_path}/event_counts.parquet", *twice])
    assert str(done.exception).endswith("is named by --report already; expected another file")


def test_a_folder_that_cannot_be_read_is_not_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        ROWS.with_columns(article_id=pl.lit(name)).write_parquet(tmp_path / name / "a.parquet")
    scandir = os.scandir

    def closed(place: str) -> object:
        if str(place).endswith("/b"):
            raise PermissionError(13, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", closed)
    assert refused(tmp_path) == f"{tmp_path}/b: cannot read: Permission denied"


def test_a_long_id_is_shortened_in_the_text(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    long = pl.concat_str("fact_id", pl.lit("x" * 100_000))
    ROWS.with_columns(fact_id=long, count=-1).write_parquet(file)
    done = judged(file)
    assert max(map(len, text(done.result, done.rows).splitlines())) < 500


def test_a_quotation_mark_left_open_is_named_by_line(tmp_path: Path):
    file = as_csv(ROWS, tmp_path / "facts.csv")
    file.write_text(file.read_text() + '1,"open\n2,3\n')
    assert refused(file) == f"{file}:32: a quotation mark is left open"


def test_an_arrow_stream_is_told_from_a_file(tmp_path: Path):
    file = tmp_path / "facts.arrow"
    ROWS.write_ipc_stream(file)
    assert refused(file) == f"{file}: cannot read: no Arrow file; is it a stream, or cut off?"


def test_a_suite_nested_too_deep_is_one_line(tmp_path: Path):
    file = tmp_path / "suite.json"
    file.write_text("[" * 50_000)
    with pytest.raises(InputError, match="not a suite"):
        read_suites(file)
