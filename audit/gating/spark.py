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
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check
from newsaudit.checks.outcome import Outcome
from newsaudit.checks.reference import load
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE
from newsaudit.gating.dataset import Batch, Dataset
from newsaudit.gating.run import (
    Checked,
    Step,
    articles_of,
    begun,
    finished,
    groups,
    steps,
    tables_of,
)
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.findings import NotChecked, RuleRun

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

RETURNED = "number int, findings binary, runs string, gaps string"
"""A batch's outcome: findings as an Arrow file, the rest as JSON."""

ROWS = 100_000
"""Rows worth a partition: below it the rules' own start costs more than the rows."""

TASKS = 4
"""Batches a core in one wave."""

TASK = "number int, tables array<string>, files array<binary>"
"""A batch: its tables, each an Arrow file."""
ARTICLES = "articles"
Arrow = Iterator["pa.RecordBatch"]
Task = tuple[int, list[str], list[bytes]]


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
    done = begun(dataset, rules)
    try:
        cores = int(session.sparkContext.defaultParallelism)
        size = max(ROWS, -(-dataset.rows // (TASKS * cores)))
        by_group = groups(dataset, rules, size, articles is not None)
        every = steps(dataset, by_group, load(reference), size)
        for group, its in groupby(every, key=lambda step: step.group):
            for wave in waves(its, TASKS * cores):
                tasks = []
                for number, step in enumerate(wave):
                    if group == ARTICLE:
                        done.count(step.batch)
                    own = {ARTICLES: articles_of(step.batch, articles)}
                    tasks.append(packed(number, {**step.batch, **own}))
                for outcome in on_workers(
                    session, tasks, partition_check(wave[0].rules, reference)
                ):
                    done.add(outcome)
    finally:
        session.stop()
    return finished(dataset, done)


def waves(steps: Iterator[Step], size: int) -> Iterator[list[Step]]:
    """Yield as many steps at a time as the driver should hold and the workers can run."""
    return iter(lambda: list(islice(steps, size)), [])


def on_workers(
    session: SparkSession, tasks: list[Task], run_partition: Callable[[Arrow], Arrow]
) -> Iterator[Outcome]:
    """Yield what the tasks found, in their order; one batch is one partition."""
    frame = session.createDataFrame(tasks, TASK).repartitionByRange(len(tasks), "number")
    returned = frame.mapInArrow(run_partition, RETURNED).collect()
    for row in sorted(returned, key=lambda row: int(row.number)):
        yield outcome_of(bytes(row.findings), row.runs, row.gaps)


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


def packed(number: int, batch: Batch) -> Task:
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
                found = {"number": task["number"], **checked(files, chosen, folders)}
                columns = {name: [value] for name, value in found.items()}
                number = pyarrow.array(columns.pop("number"), pyarrow.int32())
                arrays = [number, *map(pyarrow.array, columns.values())]
                yield pyarrow.RecordBatch.from_arrays(arrays, ["number", *columns])

    return run_partition


def checked(
    files: Mapping[str, bytes],
    chosen: list[tuple[str, str, dict[str, float]]],
    folders: list[str],
) -> dict[str, bytes | str]:
    """Check one batch; returns what RETURNED names."""
    every = catalogue()
    rules = [replace(every[c], level=level, parameters=p) for c, level, p in chosen]
    batch = {name: pl.read_ipc(BytesIO(data)) for name, data in files.items()}
    articles = batch.pop(ARTICLES).lazy()
    tables = tables_of(batch, articles)
    outcome = check(tables, rules, load([Path(f) for f in folders]), keep_passed=False)
    return {
        "findings": frame_bytes(outcome.findings),
        "runs": json.dumps([asdict(run) for run in outcome.runs]),
        "gaps": json.dumps([asdict(item) for item in outcome.not_checked]),
    }


def outcome_of(findings: bytes, runs: str, gaps: str) -> Outcome:
    """Return what a partition sent back."""
    return Outcome(
        findings=pl.read_ipc(BytesIO(findings)),
        runs=[RuleRun(**run) for run in json.loads(runs)],
        not_checked=[NotChecked(**item) for item in json.loads(gaps)],
    )
