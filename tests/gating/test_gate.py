"""The gate: every format in, every planted defect out, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import DEFECTS, sound, spoiled
from newsaudit.checks.catalogue import Selection
from newsaudit.cli.extracting import run as extract
from newsaudit.cli.extracting import write
from newsaudit.extract.reading import read_article
from newsaudit.gating.batches import batches
from newsaudit.gating.corpus import open_corpus
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import GateSettings, gate
from newsaudit.gating.profile import profile
from newsaudit.gating.run import failing_rows
from newsaudit.gating.sets import read_suites, set_findings
from newsaudit.ingest.sources import read
from newsaudit.reports.dataset import text
from newsaudit.schemas.errors import InputError

ROWS = 4_000
TABLE = "event_counts"
ROWWISE = GateSettings(table=TABLE, selection=Selection("dataset", ("SCH", "SPN", "CNT")))


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pl.DataFrame]:
    """Return a data set with known defects, and the list of them."""
    file = tmp_path_factory.mktemp("gate") / "facts.parquet"
    rows, planted = spoiled(sound(ROWS, 7), 7)
    rows.write_parquet(file, row_group_size=500)
    return file, planted


def found(done) -> set[tuple[str, str]]:
    rows = done.findings.select("fact_id", "code").rows()
    return {(fact, code) for fact, code in rows if fact is not None}


def test_every_planted_defect_is_found_and_no_other(spoilt):
    file, planted = spoilt
    assert planted.height == ROWS // 200
    assert set(planted["code"]) == set(DEFECTS)
    assert found(gate(str(file), ROWWISE)) == set(planted.select("fact_id", "code").rows())


@pytest.mark.parametrize("size", [1, 7, 333, 10_000])
def test_batches_do_not_change_what_is_found(spoilt, size: int):
    file, _ = spoilt
    whole = gate(str(file), ROWWISE)
    settings = GateSettings(table=TABLE, selection=ROWWISE.selection, batch=max(size, 50))
    assert gate(str(file), settings).findings.equals(whole.findings)


WRONG = {
    "sound": {},
    "a table without series": {"event_counts": lambda rows: rows.head(1)},
    "no article": {"officials": lambda rows: rows.drop("article_id")},
    "no name": {"officials": lambda rows: rows.drop("name")},
    "numbers for articles": {"officials": lambda rows: rows.with_columns(article_id=3)},
    "numbers for names": {"officials": lambda rows: rows.with_columns(name=pl.lit(3))},
    "text for a list": {"event_counts": lambda rows: rows.with_columns(participants=pl.lit("x"))},
    "a bad row a batch": {"event_counts": lambda rows: rows.with_columns(
        count=pl.when(pl.int_range(pl.len()) < 300).then(-1).otherwise("count"))},
    "only bad rows": {"officials": lambda rows: rows.with_columns(quote=pl.lit(None, pl.String))},
}  # fmt: skip
"""What is done to the tables of a data set: whole columns and rows that break their models."""


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the facts of several tables, and their corpus."""
    folder = tmp_path_factory.mktemp("tables")
    texts = [
        {"article_id": f"{article.article_id}-{n}", "text": article.text, "published_on": day}
        for n, day in enumerate(("2025-07-01", "2025-07-02", "2025-07-03"))
        for article in read(["examples/articles"])
    ]
    pl.DataFrame(texts).write_ndjson(folder / "corpus.jsonl")
    extract((str(folder / "corpus.jsonl"),), folder / "facts.parquet", (), None, 1)
    return folder / "facts.parquet", folder / "corpus.jsonl"


def changed(facts: Path, target: Path, wrong: str) -> str:
    """Write three tables of facts, eleven times over, with what WRONG does to them."""
    for name in ("event_counts", "officials", "statements"):
        rows = pl.read_parquet(facts / f"{name}.parquet")
        again = [
            rows.with_columns(pl.concat_str("article_id", pl.lit(f"-{n}")).alias("article_id"))
            for n in range(10)
        ]
        change = WRONG[wrong].get(name, lambda rows: rows)
        change(pl.concat([rows, *again])).write_parquet(target / f"{name}.parquet")
    return str(target)


@pytest.mark.parametrize("with_texts", [False, True])
@pytest.mark.parametrize("wrong", WRONG)
def test_batches_do_not_change_what_is_said_to_be_checked(
    tables: tuple[Path, Path], tmp_path: Path, wrong: str, with_texts: bool
):
    facts, articles = tables
    folder = changed(facts, tmp_path, wrong)
    texts = open_corpus(articles) if with_texts else None
    whole, cut = (gate(folder, GateSettings(batch=size), texts) for size in (500_000, 200))
    assert cut.findings.equals(whole.findings)
    assert (cut.result, cut.rows) == (whole.result, whole.rows)
    for name, rows in failing_rows(cut.dataset, cut.found):
        assert rows.collect().height <= cut.rows[name]


def test_an_article_is_never_cut_in_two(spoilt, tmp_path: Path):
    file, _ = spoilt
    shuffled = tmp_path / "shuffled.parquet"
    pl.read_parquet(file).sample(fraction=1, shuffle=True, seed=3).write_parquet(shuffled)
    for path in (file, shuffled):
        seen: set[str] = set()
        for batch in batches(open_dataset(str(path), TABLE), 300):
            articles = set(batch[TABLE]["article_id"])
            assert not articles & seen
            seen |= articles
        assert len(seen) == ROWS // 10
    assert found(gate(str(shuffled), ROWWISE)) == found(gate(str(file), ROWWISE))


@pytest.mark.parametrize("form", ["csv", "jsonl", "arrow", "folder", "hive"])
def test_every_format_gives_the_same(spoilt, tmp_path: Path, form: str):
    file, _ = spoilt
    rows = pl.read_parquet(file)
    path = written(rows, tmp_path, form)
    assert found(gate(str(path), ROWWISE)) == found(gate(str(file), ROWWISE))


def written(rows: pl.DataFrame, folder: Path, form: str) -> Path:
    if form == "csv":
        rows.with_columns(pl.col("participants").list.join("; ")).write_csv(folder / "facts.csv")
        return folder / "facts.csv"
    if form == "jsonl":
        rows.write_ndjson(folder / "facts.jsonl")
        return folder / "facts.jsonl"
    if form == "arrow":
        rows.write_ipc(folder / "facts.arrow")
        return folder / "facts.arrow"
    for number in range(2):
        part = folder / (f"day={number}" if form == "hive" else "")
        part.mkdir(exist_ok=True)
        name = "part.parquet" if form == "hive" else f"{number}.parquet"
        rows.filter(pl.int_range(pl.len()) // (ROWS // 2) == number).write_parquet(part / name)
    return folder


def test_other_peoples_column_names(spoilt, tmp_path: Path):
    file, _ = spoilt
    theirs = tmp_path / "theirs.parquet"
    pl.read_parquet(file).rename({"fact_id": "id", "article_id": "doc"}).write_parquet(theirs)
    settings = GateSettings(
        table=TABLE, selection=ROWWISE.selection, columns={"fact_id": "id", "article_id": "doc"}
    )
    assert found(gate(str(theirs), settings)) == found(gate(str(file), ROWWISE))


def test_a_share_allowed_is_marked_and_passes(spoilt):
    file, _ = spoilt
    settings = GateSettings(table=TABLE, selection=ROWWISE.selection, allowed={"*": 0.01})
    done = gate(str(file), settings)
    assert done.passed
    assert {f.suppression.kind for f in done.result.findings} == {"allowed"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rows: rows.drop("count"),
        lambda rows: rows.with_columns(pl.lit("1st").alias("count")),
        lambda rows: rows.with_columns(pl.lit(1).alias("more")),
    ],
)
def test_a_whole_column_is_said_once_and_never_within_a_share(tmp_path: Path, spoil):
    file = tmp_path / "event_counts.parquet"
    spoil(sound(300, 1)).write_parquet(file)
    settings = GateSettings(
        table=TABLE, selection=Selection("dataset", ("SCH",)), allowed={"*": 0.5}, batch=50
    )
    done = gate(str(file), settings)
    assert done.findings.height == 1
    assert not done.passed
    assert "%" not in text(done.result, done.rows)


def test_no_share_is_above_all_rows(tmp_path: Path):
    file = tmp_path / "event_counts.parquet"
    nothing = sound(1, 1).with_columns(pl.lit(None, pl.String).alias(n) for n in ("quote", "event"))
    nothing.write_parquet(file)
    done = gate(str(file), GateSettings(table=TABLE, selection=Selection("dataset", ("SCH",))))
    assert "missing-value: 2 of 1 (100.00%)" in text(done.result, done.rows)


def test_a_profile_is_met_by_its_own_data(spoilt, tmp_path: Path):
    file, _ = spoilt
    dataset = open_dataset(str(file), TABLE)
    suite = tmp_path / "suite.json"
    suite.write_text(json.dumps(profile(dataset, None, None)))
    outcome = set_findings(read_suites(suite), dataset.tables, None)
    assert outcome.findings.height == 0
    assert {run.code for run in outcome.runs} >= {"SET001", "SET003", "SET005"}


@pytest.mark.parametrize(
    ("kind", "kwargs"),
    [
        ("expect_nothing", {}),
        ("expect_share_of_values", {"column": "event"}),
        ("expect_share_of_values", {"column": "event", "values": ["call"], "at_least": 1}),
        ("expect_column_values_to_not_be_null", {"column": 7.5, "mostly": "most"}),
    ],
)
def test_an_expectation_that_cannot_be_is_an_error_and_never_left_out(
    spoilt, tmp_path: Path, kind: str, kwargs: dict[str, object]
):
    suite = tmp_path / "suite.json"
    suite.write_text(json.dumps({TABLE: [{"type": kind, "kwargs": kwargs}]}))
    tables = open_dataset(str(spoilt[0]), TABLE).tables
    with pytest.raises(InputError, match=f"^suite {TABLE}: {kind}: .") as caught:
        set_findings(read_suites(suite), tables, None)
    assert "\n" not in str(caught.value)


def test_drifted_data_is_told_in_sentences(tmp_path: Path):
    rows = sound(1_000, 1).with_columns(event=pl.lit("call"))
    good, other = tmp_path / "good.parquet", tmp_path / "other.parquet"
    rows.with_columns(event=pl.Series(["call", "vote"] * 500)).write_parquet(good)
    rows.head(400).with_columns(since=None, grounding=pl.lit("fuzzy")).write_parquet(other)
    suite = tmp_path / "suite.json"
    suite.write_text(json.dumps(profile(open_dataset(str(good), TABLE), None, None)))
    found = set_findings(read_suites(suite), open_dataset(str(other), TABLE).tables, None)
    assert sorted(found.findings["message"]) == [
        "`event_counts.event` has 50.00% of its rows at other values than the baseline, expected at "
        "most 10.00%; shares moved most: call +0.500; vote -0.500",
        "`event_counts.grounding` is exact or normalised in 0.00% of the rows, expected 99.00% to "
        "100.00%",
        "`event_counts.since` is empty in 100.00% of the rows, expected at most 0.00%",
        "`event_counts` has 400 rows, expected 900 to 1,100",
    ]


BAD = {
    "missing column": lambda rows: rows.drop("count"),
    "wrong type": lambda rows: rows.with_columns(pl.col("count").cast(pl.String) + "th"),
    "not a number": lambda rows: rows.with_columns(pl.lit(float("nan")).alias("confidence")),
}


@pytest.mark.parametrize(("name", "code"), [
    ("missing column", "SCH001"), ("wrong type", "SCH002"), ("not a number", "SCH006"),
])  # fmt: skip
def test_bad_columns_are_findings(tmp_path: Path, name: str, code: str):
    file = tmp_path / "facts.parquet"
    BAD[name](sound(20, 1)).write_parquet(file)
    assert code in set(gate(str(file), ROWWISE).findings["code"])


@pytest.mark.parametrize("name", ["missing column", "wrong type"])
def test_rules_on_a_table_without_a_sound_row_are_not_checked(tmp_path: Path, name: str):
    file = tmp_path / "event_counts.parquet"
    BAD[name](sound(100, 1)).write_parquet(file)
    done = gate(str(file), GateSettings(batch=20))
    unchecked = "not checked: no row of `event_counts` is sound: CNT001, "
    assert unchecked in text(done.result, done.rows)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("facts.parquet", b"PAR1 cut off", "cannot read"),
        ("facts.parquet", b"", "empty"),
        ("facts.csv", b"kind,start\nevent_count,\xff\xfe\n", "facts.csv:2: byte 0xff"),
        ("facts.csv", b"start,end\n1,2\n", "no column `kind`"),
        (
            "facts.jsonl",
            b'{"kind": "date", "kind": "date"}\n',
            "facts.jsonl:1: not JSON: key 'kind'",
        ),
        ("facts.jsonl", b"\n", "no fact"),
        ("facts.xlsx", b"PK", "unknown format '.xlsx'"),
    ],
)
def test_unreadable_data_is_3_and_one_line(tmp_path: Path, name: str, content: bytes, said: str):
    (tmp_path / name).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "newsaudit", "gate", name],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3, done
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_an_empty_table_is_never_a_pass(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    sound(20, 1).clear().write_parquet(file)
    with pytest.raises(InputError, match="nothing was checked"):
        gate(str(file), ROWWISE)


def test_failing_rows_are_written_with_their_reasons(spoilt, tmp_path: Path):
    file, planted = spoilt
    done = subprocess.run(
        [sys.executable, "-P", "-m", "newsaudit", "gate", str(file), "--table", TABLE,
         "--select", "SCH,SPN,CNT", "--failing", "bad.parquet", "--output-format", "json=r.json"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    rows = pl.read_parquet(tmp_path / "bad.parquet")
    assert set(rows["fact_id"]) == set(planted["fact_id"])
    assert rows["reason"].str.contains(r"^[A-Z]{3}\d{3}: ").all()


def recounted(rows: int) -> pl.DataFrame:
    """Return counts of few series over many articles, so that they fall and disagree often."""
    days = pl.Series([0, 1, 2, 3] * (rows // 4), dtype=pl.Int64)
    people = [["Ada Moor", "Ben Okafor"], ["Carla Ruiz", "Dmitri Volkov"]]
    return sound(rows, 5).with_columns(
        pl.Series("event", ["call", "phone call", "vote", "visit"] * (rows // 4)),
        pl.Series("participants", people * (rows // 2)),
        pl.lit(None, pl.Date).alias("since"),
        (pl.date(2024, 1, 1) + pl.duration(days=days * 90)).alias("as_of"),
    )


def test_a_series_across_articles_is_never_cut_in_two(tmp_path: Path):
    file = tmp_path / "facts.parquet"
    recounted(800).write_parquet(file)
    chosen = Selection("dataset", ("CNT005", "CNT006"))
    whole = gate(str(file), GateSettings(table=TABLE, selection=chosen))
    cut = gate(str(file), GateSettings(table=TABLE, selection=chosen, batch=100))
    assert whole.findings.height > 20
    assert cut.findings.equals(whole.findings)
    assert cut.result.rules == whole.result.rules


@pytest.mark.parametrize("name", ["facts.jsonl", "facts.parquet", "facts.csv"])
def test_what_is_extracted_can_be_gated(tmp_path: Path, name: str):
    articles = [article for article in read(["examples/articles"]) if article.path.endswith("md")]
    facts = [fact for article in articles for fact in read_article(article)[0]]
    write(tmp_path / name, facts)
    done = gate(str(tmp_path / name))
    assert sum(done.rows.values()) == len(facts)
    assert not set(done.findings["code"].str.head(3)) & {"SCH", "SPN"}
    assert {"DAT001", "DAT002", "OFF002"} <= set(done.findings["code"])


def test_a_suite_runs_in_python_c_where_grpc_is_missing(tmp_path: Path):
    pytest.importorskip("pyspark")
    (tmp_path / "grpc.py").write_text("raise ImportError('no grpc')")
    file, suite = tmp_path / "facts.parquet", tmp_path / "suite.json"
    sound(60, 1).write_parquet(file)
    suite.write_text(json.dumps(profile(open_dataset(str(file), TABLE), None, None)))
    code = f"from newsaudit import gate; print(gate({str(file)!r}, table={TABLE!r}, suites={str(suite)!r}))"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert done.stdout
