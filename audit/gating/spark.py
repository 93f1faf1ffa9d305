"""The same rules on Spark: the very same polars schemas inside `mapInArrow`.

The driver cuts the data set into the batches the local engine would make, whole articles or whole
series, and Spark runs one a partition with `newsaudit.checks.engine.check`; findings come back.
The package must be importable on the workers: installed there, or shipped with
`--spark spark.submit.pyFiles=newsaudit.zip`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check
from newsaudit.checks.outcome import Outcome
from newsaudit.checks.reference import load
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE
from newsaudit.gating.dataset import Dataset
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
from newsaudit.schemas.findings import NotChecked, RuleRun
from newsaudit.spark import TASKS, cores, waves

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

RETURNED = "number int, findings binary, runs string, gaps string"
"""A batch's outcome: findings as an Arrow file, the rest as JSON."""

ROWS = 100_000
"""Rows worth a partition: below it the rules' own start costs more than the rows."""

TASK = "number int, tables array<string>, files array<binary>"
"""A batch: its tables, each an Arrow file."""
ARTICLES = "articles"
Arrow = Iterator["pa.RecordBatch"]
Task = tuple[int, list[str], list[bytes]]


def run(
    session: SparkSession,
    dataset: Dataset,
    rules: list[Rule],
    reference: tuple[Path, ...],
    articles: pl.LazyFrame | None,
) -> Checked:
    """Run rules on Spark; findings are those of the local engine, row for row."""
    done = begun(dataset, rules)
    tasks = TASKS * cores(session)
    size = max(ROWS, -(-dataset.rows // tasks))
    by_group = groups(dataset, rules, size, articles is not None)
    every = steps(dataset, by_group, load(reference), size)
    for group, its in groupby(every, key=lambda step: step.group):
        check_here = partition_check(by_group[group], reference)
        for wave in waves(its, tasks):
            if group == ARTICLE:
                for step in wave:
                    done.count(step.batch)
            for outcome in on_workers(session, packed(wave, articles), check_here):
                done.add(outcome)
    return finished(dataset, done)


def on_workers(
    session: SparkSession, tasks: list[Task], run_partition: Callable[[Arrow], Arrow]
) -> Iterator[Outcome]:
    """Yield what the tasks found, in their order; one batch is one partition."""
    frame = session.createDataFrame(tasks, TASK).repartitionByRange(len(tasks), "number")
    returned = frame.mapInArrow(run_partition, RETURNED).collect()
    for row in sorted(returned, key=lambda row: int(row.number)):
        yield outcome_of(bytes(row.findings), row.runs, row.gaps)


def packed(wave: Iterable[Step], articles: pl.LazyFrame | None) -> list[Task]:
    """Return steps as rows of TASK."""
    tasks = []
    for number, step in enumerate(wave):
        batch = {**step.batch, ARTICLES: articles_of(step.batch, articles)}
        tasks.append((number, list(batch), [frame_bytes(frame) for frame in batch.values()]))
    return tasks


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
