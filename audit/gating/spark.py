"""The same rules on Spark: the very same polars schemas inside `mapInArrow`.

Rows are partitioned by article, so that what belongs together is checked together; each
partition runs `newsaudit.checks.engine.check` and sends its findings back. The package must be
importable on the workers: installed there, or shipped with `--spark spark.submit.pyFiles=…`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check
from newsaudit.checks.outcome import HIT, Outcome, merged
from newsaudit.checks.reference import load
from newsaudit.checks.rule import Rule
from newsaudit.gating.dataset import Dataset
from newsaudit.gating.run import Checked, by_group, cells, tables_of
from newsaudit.schemas.errors import InputError, UsageError
from newsaudit.schemas.findings import NotChecked, RuleRun

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

RETURNED = "findings string, runs string, gaps string"
"""A partition's outcome as JSON: one row a partition."""

ROWS = 100_000
"""Rows worth a partition: below it the rules' own start costs more than the rows."""

Batch = Iterator["pa.RecordBatch"]


def run(
    dataset: Dataset,
    rules: list[Rule],
    reference: tuple[Path, ...],
    articles: pl.LazyFrame | None,
    options: Mapping[str, str],
) -> Checked:
    """Run rules on Spark; findings are those of the local engine, row for row.

    Raises UsageError where pyspark or Java is missing.
    """
    session = start(options)
    parts = [Outcome(findings=cells(dataset))]
    rows: dict[str, int] = {}
    try:
        for table, scan in dataset.tables.items():
            frame = scan.collect()
            rows[table] = frame.height
            whole = session.createDataFrame(frame.to_arrow())
            for group, own in by_group(rules):
                if set(group) <= set(frame.columns):
                    work = partition_check(table, own, reference, articles)
                    spread = whole.repartition(partitions(session, frame.height), *group)
                    returned = spread.mapInArrow(work, RETURNED).collect()
                    parts += [outcome_of(row.findings, row.runs, row.gaps) for row in returned]
    finally:
        session.stop()
    if not sum(rows.values()):
        raise InputError(f"{dataset.name}: no fact in this data set; nothing was checked")
    return Checked(merged(parts), rows)


def start(options: Mapping[str, str]) -> SparkSession:
    """Return a Spark session: local on all cores unless the options name a master."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise UsageError("--engine spark needs `pip install newsaudit[spark]`") from None
    # Workers must run this very Python, or its packages are not theirs.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("PYSPARK_DRIVER_PYTHON", sys.executable)
    defaults = {
        "spark.master": "local[*]",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.session.timeZone": "UTC",
    }
    builder = SparkSession.builder.appName("newsaudit")
    for key, value in {**defaults, **options}.items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # py4j and pyspark raise many kinds when Java is missing
        first = str(error).splitlines()[0]
        raise UsageError(f"Spark does not start ({first}); it needs Java 17 or later") from None
    session.sparkContext.setLogLevel("ERROR")
    return session


def partitions(session: SparkSession, rows: int) -> int:
    """Return how many partitions are worth their start: about ROWS rows each, two a core."""
    return max(1, min(2 * int(session.sparkContext.defaultParallelism), rows // ROWS + 1))


def partition_check(
    table: str, rules: list[Rule], reference: tuple[Path, ...], articles: pl.LazyFrame | None
) -> Callable[[Batch], Batch]:
    """Return the function a worker runs on a partition.

    It holds plain data only: rules go by code, with their levels and parameters.
    """
    chosen = [(rule.code, rule.level, dict(rule.parameters)) for rule in rules]
    folders = [str(folder) for folder in reference]
    corpus = articles.serialize() if articles is not None else None

    def work(batches: Batch) -> Batch:
        import pyarrow as arrow

        tables = [batch for batch in batches if batch.num_rows]
        if not tables:
            return
        frame = pl.DataFrame(pl.from_arrow(arrow.Table.from_batches(tables)))
        outcome = checked(table, frame, chosen, folders, corpus)
        yield arrow.RecordBatch.from_pydict({name: [text] for name, text in outcome.items()})

    return work


def checked(
    table: str,
    frame: pl.DataFrame,
    chosen: list[tuple[str, str, dict[str, float]]],
    folders: list[str],
    corpus: bytes | None,
) -> dict[str, str]:
    """Check one partition; returns findings, runs and gaps as JSON texts."""
    from dataclasses import replace
    from io import BytesIO

    every = catalogue()
    rules = [replace(every[c], level=level, parameters=p) for c, level, p in chosen]
    articles = pl.LazyFrame.deserialize(BytesIO(corpus)) if corpus else None
    batch = {table: ours(frame, table)}
    tables = tables_of(batch, articles)
    outcome = check(tables, rules, load([Path(f) for f in folders]), keep_passed=False)
    return {
        "findings": outcome.findings.write_json(),
        "runs": json.dumps([asdict(run) for run in outcome.runs]),
        "gaps": json.dumps([asdict(item) for item in outcome.not_checked]),
    }


def ours(frame: pl.DataFrame, table: str) -> pl.DataFrame:
    """Return a partition in the table's own dtypes; Arrow from Spark has all-null columns as null."""
    from newsaudit.gating.columns import fitted

    return fitted(frame.lazy(), table, texts=False)[0].collect()


def outcome_of(findings: str, runs: str, gaps: str) -> Outcome:
    """Return what a partition sent back."""
    rows: list[dict[str, Any]] = json.loads(findings)
    return Outcome(
        findings=pl.DataFrame(rows, schema=HIT),
        runs=[RuleRun(**run) for run in json.loads(runs)],
        not_checked=[NotChecked(**item) for item in json.loads(gaps)],
    )
