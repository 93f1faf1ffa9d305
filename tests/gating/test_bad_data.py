"""Bad data is one line with its place, or a finding; never a traceback, never without a bound."""

from __future__ import annotations

import codecs
import gzip
import json
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.gate.generate import sound
from newsaudit.checks.catalogue import Selection
from newsaudit.gating.gate import Gate, GateSettings, gate
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError

TABLE = "event_counts"
STRUCTURE = Selection("dataset", ("SCH", "SPN"))


def judged(file: Path, batch: int = 250_000) -> Gate:
    return gate(str(file), GateSettings(table=TABLE, selection=STRUCTURE, batch=batch))


def refused(file: Path, batch: int = 250_000) -> str:
    with pytest.raises(InputError) as caught:
        judged(file, batch)
    said = str(caught.value)
    assert "\n" not in said
    assert said.startswith(str(file))
    return said


def as_csv(rows: pl.DataFrame, file: Path) -> Path:
    rows.with_columns(pl.col("participants").list.join("; ")).write_csv(file)
    return file


def as_jsonl(rows: list[dict[str, object]], file: Path) -> Path:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def rows_of_json(count: int) -> list[dict[str, object]]:
    return [json.loads(line) for line in sound(count, 1).write_ndjson().splitlines()]


def test_a_parquet_bomb_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "facts.parquet"
    pl.select(kind=pl.repeat("event_count", 3_000_000)).write_parquet(
        file, row_group_size=3_000_000
    )
    assert file.stat().st_size < 20_000
    monkeypatch.setattr(limits, "HARMLESS", 1_000_000)
    assert "bytes unpack to 24,000,000 or more" in refused(file)


def test_a_page_that_unpacks_far_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "facts.parquet"
    pl.DataFrame({"quote": ["x" * 20_000_000]}).write_parquet(file)
    assert file.stat().st_size < 20_000
    monkeypatch.setattr(limits, "HARMLESS", 1_000_000)
    assert "unpack to 20,0" in refused(file)


def test_a_gzip_bomb_stops_where_it_grows_too_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "facts.csv.gz"
    file.write_bytes(gzip.compress(b"kind\n" + b"0" * 30_000_000))
    monkeypatch.setattr(limits, "HARMLESS", 1_000_000)
    assert "bytes unpack to" in refused(file)


def test_an_arrow_file_that_does_not_fit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "facts.arrow"
    text = "x" * 150_000_000
    pl.DataFrame({f"a{n}": [text] for n in range(8)}).write_ipc(file, compression="zstd")
    assert file.stat().st_size < 1_000_000
    monkeypatch.setattr(limits, "ARROW_MEMORY", 1_000_000_000)
    assert "cannot read" in refused(file)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_what_is_compressed_must_say_so(tmp_path: Path, ending: str):
    file = tmp_path / f"facts.{ending}"
    file.write_bytes(gzip.compress(b"kind\nevent_count\n"))
    assert "compressed" in refused(file)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_gzip_is_read_like_the_plain_file(tmp_path: Path, ending: str):
    rows = sound(30, 1).with_columns(pl.lit("nth").alias("form"))
    file = tmp_path / f"facts.{ending}"
    as_csv(rows, file) if ending == "csv" else rows.write_ndjson(file)
    packed = tmp_path / f"facts.{ending}.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert judged(packed).findings.equals(judged(file).findings)
    packed.write_bytes(packed.read_bytes()[:-20])
    assert "damaged gzip" in refused(packed)


def test_a_cell_longer_than_any_article_is_named(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    rows = sound(40, 1)
    quote = pl.when(pl.int_range(pl.len()) == 25).then(pl.lit("x" * 1_000_001)).otherwise("quote")
    rows.with_columns(quote.alias("quote")).write_parquet(file)
    for batch in (10, 250_000):
        assert "row 26: `event_counts.quote` holds 1,000,001 bytes" in refused(file, batch)


def test_mixed_encodings_are_named_by_line(tmp_path: Path):
    file = as_csv(sound(9, 1), tmp_path / "facts.csv")
    lines = file.read_bytes().splitlines(keepends=True)
    lines[4] = lines[4].replace(b"the ", b"th\xe9 ")
    file.write_bytes(b"".join(lines))
    assert refused(file).startswith(f"{file}:5: byte 0xe9 is not UTF-8")
    file.write_bytes("kind,start\nevent_count,1\n".encode("utf-16"))
    assert ":1: byte 0xff" in refused(file)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"kind": "event_count", "kind": "date"}', "key 'kind' given twice"),
        (b'{"kind": "event_count"', "not JSON"),
        (b'["event_count"]', "expected an object"),
        (
            b'{"kind": "statement", "content": {"spans": [5]}}',
            "content.spans is [5], expected a list",
        ),
        (b"[" * 100_000, "not JSON"),
        (b'{"kind": "\xff"}', "is not UTF-8"),
    ],
)
def test_a_bad_line_of_json_is_named(tmp_path: Path, line: bytes, said: str):
    file = tmp_path / "facts.jsonl"
    as_jsonl(rows_of_json(3), file)
    file.write_bytes(file.read_bytes() + line + b"\n")
    assert said in (told := refused(file))
    assert told.startswith(f"{file}:4: ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("count", "six"), ("count", 2.5), ("count", True), ("count", 2**70), ("since", "2025-02-30"),
        ("confidence", "high"), ("participants", "Ada Moor"), ("quote", ["the", "sixth"]),
        ("quote", "\ud800"), ("event", 7),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_a_finding_with_its_row(
    tmp_path: Path, name: str, value: object
):
    rows = rows_of_json(5)
    rows[2][name] = value
    found = judged(as_jsonl(rows, tmp_path / "facts.jsonl")).findings
    wrong = found.filter(pl.col("code") == "SCH002")
    assert wrong["fact_id"].to_list() == ["000000002"]
    assert wrong["message"].item().startswith(f"row 3: `event_counts.{name}` is `")


def test_a_cell_of_another_type_in_csv_is_a_finding_with_its_row(tmp_path: Path):
    rows = sound(50, 1).with_columns(pl.col("count").cast(pl.String))
    six = pl.when(pl.int_range(pl.len()) == 31).then(pl.lit("six")).otherwise("count")
    file = as_csv(rows.with_columns(six.alias("count")), tmp_path / "facts.csv")
    for batch in (10, 250_000):
        wrong = judged(file, batch).findings.filter(pl.col("code") == "SCH002")
        assert wrong.select("fact_id", "message").row(0) == (
            "000000031", "row 32: `event_counts.count` is `six`, expected Int64",
        )  # fmt: skip


def test_a_csv_row_of_too_many_fields_is_named_by_line(tmp_path: Path):
    file = as_csv(sound(50, 1), tmp_path / "facts.csv")
    lines = file.read_text().splitlines()
    lines[30] += ",more"
    file.write_text("\n".join(lines) + "\n")
    assert refused(file) == f"{file}:31: 22 fields, but the header names 21"


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_byte_order_mark_is_no_data(tmp_path: Path, ending: str):
    file = tmp_path / f"facts.{ending}"
    if ending == "csv":
        as_csv(sound(50, 1), file)
    else:
        as_jsonl(rows_of_json(50), file)
    file.write_bytes(codecs.BOM_UTF8 + file.read_bytes())
    done = judged(file)
    assert done.passed
    assert done.rows == {"event_counts": 50}


def test_a_hive_key_is_data_only_where_it_is_a_column(tmp_path: Path):
    rows = sound(60, 1)
    for year, part in (("2024", rows.head(30)), ("2025", rows.tail(30))):
        folder = tmp_path / f"year={year}" / "kind=event_count"
        folder.mkdir(parents=True)
        part.drop("kind").write_parquet(folder / "part.parquet")
    done = judged(tmp_path)
    assert done.passed
    assert done.findings.is_empty()
    assert done.rows == {"event_counts": 60}


def test_two_files_of_one_table_are_not_one_dropped(tmp_path: Path):
    sound(10, 1).write_parquet(tmp_path / "event_counts.parquet")
    as_csv(sound(10, 1), tmp_path / "event_counts.csv")
    assert "two files hold the table 'event_counts'" in refused(tmp_path)


def test_a_column_of_numbers_none_of_which_is_one(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    sound(20, 1).with_columns(confidence=pl.lit(float("nan"))).write_parquet(file)
    assert set(judged(file).findings["code"]) == {"SCH006"}


@pytest.fixture(scope="module")
def parquet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("damage") / "facts.parquet"
    sound(60, 1).write_parquet(file, row_group_size=20)
    return file


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    cut=st.floats(0, 1),
    bytes_=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=4),
)
def test_damage_anywhere_is_one_line_or_data(parquet: Path, cut: float, bytes_: list):
    raw = bytearray(parquet.read_bytes())
    for place, value in bytes_:
        raw[int(place * len(raw))] = value
    raw = raw[: max(1, int(cut * len(raw)))] if not bytes_ else raw
    damaged = parquet.with_name("damaged.parquet")
    damaged.write_bytes(raw)
    assert outcome(damaged).count("\n") == 0


def outcome(file: Path) -> str:
    """Return the verdict, or the line that says why there is none."""
    try:
        return judged(file, 25).result.verdict
    except InputError as error:
        return str(error)


def test_a_repeated_csv_column_is_named_with_its_places(tmp_path: Path):
    file = tmp_path / "facts.csv"
    file.write_text("fact_id,quote,kind,quote\n1,a,event_count,b\n")
    assert refused(file) == f"{file}:1: `quote` stands as column 2 and 4; expected it once"


def test_csv_parts_are_read_by_name_of_column(tmp_path: Path):
    rows = sound(60, 1)
    as_csv(rows.head(30), tmp_path / "a.csv")
    as_csv(rows.tail(30).select(reversed(rows.columns)), tmp_path / "b.csv")
    done = judged(tmp_path)
    assert done.passed
    assert done.rows == {"event_counts": 60}


def test_a_cell_of_another_type_in_a_part_is_a_finding_with_part_and_row(tmp_path: Path):
    rows = sound(60, 1).with_columns(pl.col("count").cast(pl.String))
    six = pl.when(pl.int_range(pl.len()) == 40).then(pl.lit("six")).otherwise("count")
    rows = rows.with_columns(six.alias("count"))
    as_csv(rows.head(30), tmp_path / "a.csv")
    part = as_csv(rows.tail(30), tmp_path / "b.csv")
    wrong = judged(tmp_path, 25).findings.filter(pl.col("code") == "SCH002")
    said = f"{part}: row 11: `event_counts.count` is `six`, expected Int64"
    assert wrong["message"].to_list() == [said]


EXTRACT = "fact_id,article_id,kind,start,end,quote,extractor,confidence,values\n"
CALL = (
    "{},a,event_count,1,9,the fifth,x,0.9,"
    '"{{""count"": {}, ""form"": ""ordinal"", ""event"": ""call""}}"\n'
)


def test_a_folder_of_extracts_is_one_data_set(tmp_path: Path):
    for name, count in (("a", "5"), ("b", '""five""')):
        (tmp_path / f"{name}.csv").write_text(EXTRACT + CALL.format(name, count))
    done = gate(str(tmp_path), GateSettings())
    wrong = done.findings.filter(pl.col("code") == "SCH002")
    said = f"{tmp_path / 'b.csv'}: row 2: `event_counts.count` is `five`, expected Int64"
    assert wrong["message"].to_list() == [said]
    assert done.rows == {"event_counts": 2}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (("1,9", "one,9"), "`start` is 'one', expected a whole number"),
        (("0.9", "high"), "`confidence` is 'high', expected a number"),
    ],
)
def test_a_number_of_an_extract_that_is_none_is_named(
    tmp_path: Path, cell: tuple[str, str], said: str
):
    file = tmp_path / "facts.csv"
    file.write_text(EXTRACT + CALL.format("a", 5).replace(*cell))
    assert refused(file) == f"{file}:2: {said}"


def test_extracts_and_other_parts_are_not_mixed(tmp_path: Path):
    extract = tmp_path / "a.csv"
    extract.write_text(EXTRACT + CALL.format("a", 5))
    other = as_csv(sound(9, 1), tmp_path / "b.csv")
    assert refused(tmp_path) == f"{other}: not written by `newsaudit extract`, as {extract} is"


@pytest.mark.parametrize("ending", ["csv", "parquet"])
@pytest.mark.parametrize(
    ("second", "said"),
    [
        (sound(9, 1).drop("form"), "column `form` is not there, in {} it is String"),
        (
            sound(9, 1).with_columns(note=pl.lit("x")),
            "column `note` is String, in {} it is not there",
        ),
    ],
)
def test_a_part_of_other_columns_is_named(
    tmp_path: Path, ending: str, second: pl.DataFrame, said: str
):
    files = [tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"]
    for rows, file in zip((sound(9, 1), second), files, strict=True):
        as_csv(rows, file) if ending == "csv" else rows.write_parquet(file)
    assert refused(tmp_path).startswith(f"{files[1]}: {said.format(files[0])}")


@pytest.mark.parametrize("lacking", ["quote", "event", "article_id"])
def test_a_missing_column_is_one_finding_however_many_batches(tmp_path: Path, lacking: str):
    file = tmp_path / "facts.parquet"
    sound(60, 1).drop(lacking).write_parquet(file)
    done = gate(str(file), GateSettings(table=TABLE, batch=25))
    assert done.findings["message"].to_list() == [f"`event_counts.{lacking}` is missing"]
    assert {run.findings for run in done.result.rules if run.code == "SCH001"} == {1}


def test_a_day_of_no_year_is_named(tmp_path: Path):
    away = pl.when(pl.int_range(pl.len()) == 33).then(pl.lit(2**31 - 1, pl.Int32).cast(pl.Date))
    rows = sound(60, 7).with_columns(as_of=away.otherwise("as_of"))
    rows.write_parquet(tmp_path / "facts.parquet")
    for batch in (20, 100):
        assert "row 34: `event_counts.as_of` holds day 2,147,483,647 since 1970" in refused(
            tmp_path / "facts.parquet", batch
        )


def test_a_day_of_no_year_is_named_in_rows_of_no_order(tmp_path: Path):
    away = pl.when(pl.int_range(pl.len()) == 33).then(pl.lit(2**31 - 1, pl.Int32).cast(pl.Date))
    rows = sound(60, 7).with_columns(as_of=away.otherwise("as_of"))
    rows.sample(fraction=1, shuffle=True, seed=1).write_parquet(tmp_path / "facts.parquet")
    assert ": `event_counts.as_of` holds day 2,147,483,647" in refused(
        tmp_path / "facts.parquet", 20
    )


@pytest.mark.parametrize("ending", ["parquet", "arrow", "csv", "jsonl"])
@pytest.mark.parametrize("rows", [0, 2])
def test_none_of_our_columns_is_no_row(tmp_path: Path, ending: str, rows: int):
    file = tmp_path / f"facts.{ending}"
    other = pl.DataFrame({"a": ["x", "y"], "b": [1, 2]}).head(rows)
    write = {
        "parquet": other.write_parquet,
        "arrow": other.write_ipc,
        "csv": other.write_csv,
        "jsonl": other.write_ndjson,
    }[ending]
    write(file)
    said = refused(file)
    if rows or ending != "jsonl":
        assert said == (
            f"{file}: none of its columns (a, b) is one of `event_counts`; name theirs in "
            "newsaudit.toml, [gate] columns"
        )
