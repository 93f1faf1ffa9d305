"""The same rules on Spark: the very same polars schemas inside `mapInArrow`.

The driver cuts the data set into the batches the local engine would make, whole articles or whole
series, and Spark runs one a partition with `newsaudit.checks.engine.check`; findings come back.
The package must be importable on the workers: installed there, or shipped with
`--spark spark.submit.pyFiles=newsaudit.zip`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check
from newsaudit.checks.outcome import HIT, Outcome, merged
from newsaudit.checks.reference import load
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE
from newsaudit.gating.dataset import Batch, Dataset
from newsaudit.gating.run import Checked, articles_of, cells, count_rows, tables_of, work
from newsaudit.schemas.errors import InputError, UsageError
from newsaudit.schemas.findings import NotChecked, RuleRun

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

RETURNED = "findings string, runs string, gaps string"
"""A partition's outcome as JSON: one row a partition."""

ROWS = 100_000
"""Rows worth a partition: below it the rules' own start costs more than the rows."""

TASK = "number int, tables array<string>, files array<binary>"
"""A batch: its tables, each an Arrow file."""
ARTICLES = "articles"
Arrow = Iterator["pa.RecordBatch"]


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
        size = partition_rows(session, dataset.rows())
        for group, own, stream in work(dataset, rules, load(reference), size):
            tasks: list[tuple[int, list[str], list[bytes]]] = []
            for batch in stream:
                if group == ARTICLE:
                    count_rows(rows, batch)
                tasks.append(packed(len(tasks), {**batch, ARTICLES: articles_of(batch, articles)}))
            if tasks:
                frame = session.createDataFrame(tasks, TASK)
                # One batch is one partition: it holds whole articles, or whole series.
                spread = frame.repartitionByRange(len(tasks), "number")
                returned = spread.mapInArrow(partition_check(own, reference), RETURNED).collect()
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


def partition_rows(session: SparkSession, rows: int) -> int:
    """Return the rows of a batch: two batches a core, but none under ROWS."""
    return max(ROWS, -(-rows // (2 * int(session.sparkContext.defaultParallelism))))


def packed(number: int, batch: Batch) -> tuple[int, list[str], list[bytes]]:
    """Return a batch as a row of TASK."""
    return number, list(batch), [frame_bytes(frame) for frame in batch.values()]


def frame_bytes(frame: pl.DataFrame) -> bytes:
    """Return a frame as an Arrow file."""
    target = BytesIO()
    frame.write_ipc(target, compression="zstd")
    return target.getvalue()


def partition_check(rules: list[Rule], reference: tuple[Path, ...]) -> Callable[[Arrow], Arrow]:
    """Return the function a worker runs on a partition.

    It holds plain data only: rules go by code, with their levels and parameters.
    """
    chosen = [(rule.code, rule.level, dict(rule.parameters)) for rule in rules]
    folders = [str(folder) for folder in reference]

    def run_partition(arrow: Arrow) -> Arrow:
        import pyarrow

        for part in arrow:
            for task in part.to_pylist():
                files = dict(zip(task["tables"], task["files"], strict=True))
                columns = {k: [text] for k, text in checked(files, chosen, folders).items()}
                yield pyarrow.RecordBatch.from_pydict(columns)

    return run_partition


def checked(
    files: Mapping[str, bytes],
    chosen: list[tuple[str, str, dict[str, float]]],
    folders: list[str],
) -> dict[str, str]:
    """Check one batch; returns findings, runs and gaps as JSON texts."""
    every = catalogue()
    rules = [replace(every[c], level=level, parameters=p) for c, level, p in chosen]
    batch = {name: pl.read_ipc(BytesIO(data)) for name, data in files.items()}
    articles = batch.pop(ARTICLES).lazy()
    tables = tables_of(batch, articles)
    outcome = check(tables, rules, load([Path(f) for f in folders]), keep_passed=False)
    return {
        "findings": outcome.findings.write_json(),
        "runs": json.dumps([asdict(run) for run in outcome.runs]),
        "gaps": json.dumps([asdict(item) for item in outcome.not_checked]),
    }


def outcome_of(findings: str, runs: str, gaps: str) -> Outcome:
    """Return what a partition sent back."""
    rows: list[dict[str, Any]] = json.loads(findings)
    return Outcome(
        findings=pl.DataFrame(rows, schema=HIT),
        runs=[RuleRun(**run) for run in json.loads(runs)],
        not_checked=[NotChecked(**item) for item in json.loads(gaps)],
    )
