"""Spark finds what the local engine finds, row for row."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from benchmarks.gate.generate import sound, spoiled
from newsaudit.checks.catalogue import Selection
from newsaudit.checks.set_metrics import METRICS, from_pandas
from newsaudit.checks.spark_metrics import parts
from newsaudit.cli.extracting import run as extract
from newsaudit.gating import pieces, spark
from newsaudit.gating.corpus import open_corpus
from newsaudit.gating.dataset import open_dataset
from newsaudit.gating.gate import GateSettings, gate
from newsaudit.gating.profile import profile
from newsaudit.ingest.sources import read
from newsaudit.schemas.errors import InputError
from newsaudit.spark import session
from tests.gating.test_bad_data import as_csv
from tests.gating.test_gate import TABLE, changed, recounted

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
    moved = [
        {"type": "expect_distribution_to_match", "severity": "warning",
         "kwargs": {"column": "event", "shares": {"call": 0.9, "vote": 0.1}}},
        {"type": "expect_share_of_values", "severity": "warning",
         "kwargs": {"column": "form", "values": ["cardinal"], "min_share": 0.99}},
    ]  # fmt: skip
    suites = {TABLE: [*suites[TABLE], broken, *moved]}
    chosen = Selection("dataset", ("SCH", "SPN", "CNT"))
    local, remote = (
        gate(str(facts), GateSettings(table=TABLE, selection=chosen, engine=engine, spark=TWO_CORES),
             suites=suites)
        for engine in ("polars", "spark")
    )  # fmt: skip
    found = set(local.findings["code"])
    assert {"SCH004", "CNT001", "CNT006", "SET004", "SET005", "SET008"} <= found
    assert remote.findings.equals(local.findings)
    assert remote.result == local.result


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return the facts of several tables and their corpus, in more parts than one."""
    articles = [
        {"article_id": f"{article.article_id}-{n}", "text": article.text, "published_on": day}
        for n, day in enumerate(("2025-07-01", "2025-07-02", "2025-07-03"))
        for article in read(["examples/articles"])
    ]
    pl.DataFrame(articles).write_ndjson(tmp_path / "corpus.jsonl")
    extract((str(tmp_path / "corpus.jsonl"),), tmp_path / "facts.parquet", (), None, 1)
    monkeypatch.setattr(spark, "ROWS", 100)
    return tmp_path / "facts.parquet", tmp_path / "corpus.jsonl"


def test_tables_and_articles_are_brought_together(tables: tuple[Path, Path]):
    facts, articles = tables
    local, remote = (
        gate(
            str(facts),
            GateSettings(engine=engine, spark=TWO_CORES, batch=100),
            open_corpus(articles),
        )
        for engine in ("polars", "spark")
    )
    assert {"ATT012", "DAT003", "OFF002"} <= set(local.findings["code"])
    assert remote.findings.equals(local.findings)
    assert (remote.result, remote.rows) == (local.result, local.rows)


@pytest.mark.parametrize("wrong", ["numbers for articles", "numbers for names", "no article"])
def test_columns_of_another_type_are_told_as_here(
    tables: tuple[Path, Path], tmp_path: Path, wrong: str
):
    folder = tmp_path / "wrong"
    folder.mkdir()
    dataset = changed(tables[0], folder, wrong)
    local, remote = (
        gate(dataset, GateSettings(engine=engine, spark=TWO_CORES), open_corpus(tables[1]))
        for engine in ("polars", "spark")
    )
    assert remote.findings.equals(local.findings)
    assert (remote.result, remote.rows) == (local.result, local.rows)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "hive"])
def test_workers_read_text_in_pieces(
    facts: Path, monkeypatch: pytest.MonkeyPatch, ending: str, tmp_path: Path
):
    monkeypatch.setattr(pieces, "PIECE", 100_000)
    rows = pl.read_parquet(facts)
    file = tmp_path / "set" / f"facts.{ending}"
    file.parent.mkdir()
    if ending == "hive":
        for number, name in enumerate(("001", "01")):
            (file / f"article_id={name}").mkdir(parents=True)
            part = rows.drop("article_id")[number * 50 : number * 50 + 50]
            part.write_parquet(file / f"article_id={name}" / "a.parquet")
    elif ending == "csv":
        odd = pl.when(pl.int_range(pl.len()) % 7 == 0).then(pl.lit('a "quote"\nof lines'))
        as_csv(rows.with_columns(quote=odd.otherwise("quote"), count=pl.lit("six")), file)
    else:
        rows.with_columns(count=pl.lit("six")).write_ndjson(file)
    local, remote = (
        gate(str(file), GateSettings(table=TABLE, engine=engine, spark=TWO_CORES))
        for engine in ("polars", "spark")
    )
    assert local.findings.height > 100 or ending == "hive"
    assert remote.findings.equals(local.findings)
    assert (remote.result, remote.rows) == (local.result, local.rows)


def test_what_a_worker_cannot_read_is_one_line(facts: Path):
    rows = pl.read_parquet(facts)
    long = pl.when(pl.int_range(pl.len()) == 1_700).then(pl.lit("y" * 1_000_001))
    rows.with_columns(quote=long.otherwise("quote")).write_parquet(facts)
    with pytest.raises(InputError, match=r"facts.parquet: row 1701: .* holds 1,000,001 bytes"):
        gate(str(facts), GateSettings(table=TABLE, engine="spark", spark=TWO_CORES))


def test_spark_extracts_the_same_facts(tables: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch):
    from newsaudit import on_spark
    from newsaudit.extract.reading import read_article

    monkeypatch.setattr(on_spark, "ARTICLES", 4)
    paths = ["examples/articles", str(tables[1]), "examples/articles"]
    with session(TWO_CORES) as started:
        remote = list(on_spark.facts_of(paths, "2025-07-09", started))
        broken = tables[1].with_name("broken.jsonl")
        broken.write_text("no JSON\n")
        with pytest.raises(InputError, match=r"broken\.jsonl:1"):
            list(on_spark.facts_of([str(broken)], None, started))
    assert remote == [read_article(article)[0] for article in read(paths, "2025-07-09")]
    assert sum(map(len, remote)) > 30


def test_expectations_are_met_as_on_pandas(facts: Path):
    rows = pl.read_parquet(facts)
    texts = pl.DataFrame(
        [{"article_id": a.article_id, "text": a.text} for a in read(["examples/articles"])]
    )
    again = texts.head(3).with_columns(
        pl.concat_str(pl.lit("z-"), "article_id").alias("article_id")
    )
    asked = [
        ("newsaudit.rules", rows, {"facts_table": TABLE}),
        ("newsaudit.rules", rows, {"facts_table": TABLE, "codes": ["CNT"]}),
        ("newsaudit.rules", rows.drop("event"), {"facts_table": TABLE}),
        ("newsaudit.rules", rows.with_columns(event=pl.lit(3)), {"facts_table": TABLE}),
        ("newsaudit.repeated", pl.concat([texts, again]), {"alike": 0.8}),
        ("newsaudit.share", rows, {"column": "form", "values": ["ordinal"]}),
    ]
    with session(TWO_CORES) as started:
        for name, frame, options in asked:
            metric = METRICS[name]
            here = metric.of_rows(from_pandas(frame.to_pandas(), metric.columns(options)), options)
            spread = started.createDataFrame(frame.to_arrow()).repartition(3)
            assert metric.value(parts(spread, name, options), options).as_dict().items() >= {
                "observed": here.observed, "rows": here.rows, "failing": here.failing,
            }.items()  # fmt: skip
            assert here.failing > 0


def test_rows_that_lack_a_column_follow_no_rule(facts: Path):
    rows = pl.read_parquet(facts).drop("event")
    value = METRICS["newsaudit.rules"].of_rows(rows, {"facts_table": TABLE})
    assert (value.observed, value.failing) == (0.0, rows.height)
