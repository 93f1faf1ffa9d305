"""The same rules on Spark: the very same polars schemas inside `mapInArrow`.

    slices ──workers read──▶ rows by article ──check──▶ findings
                                  └──▶ rows by series ──check──▶ findings

The driver knows how many rows there are and cuts the data set into slices, plans of polars that
read nothing yet. Workers read them with the reader of the local engine, so what it refuses they
refuse; Spark brings the rows of an article, then those of a series, to one partition. The driver
holds no row, only findings, a partition's at a time.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from newsaudit.checks.outcome import Outcome, Rows
from newsaudit.checks.reference import TABLES, Reference
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE
from newsaudit.gating import workers
from newsaudit.gating.batches import BATCH
from newsaudit.gating.dataset import Dataset, tables_of
from newsaudit.gating.pieces import Spread
from newsaudit.gating.run import Checked, begun, finished, groups, of_articles
from newsaudit.gating.workers import BLOB, RETURNED, TASK, unpacked
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.findings import NotChecked, RuleRun
from newsaudit.spark import TASKS, cores

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Row, SparkSession

T = TypeVar("T")
R = TypeVar("R")

ROWS = 100_000
"""Rows worth a partition: below it the rules' own start costs more than the rows."""


def run(
    session: SparkSession,
    dataset: Dataset,
    rules: list[Rule],
    reference: Reference,
    articles: pl.LazyFrame | None,
) -> Checked:
    """Run rules on Spark; findings are those of the local engine, row for row."""
    done = begun(dataset, rules)
    size = min(BATCH, max(ROWS, -(-dataset.rows // (TASKS * cores(session)))))
    parts = max(1, -(-dataset.rows // size))
    by_group = groups(dataset, rules, size, articles is not None)
    read = workers.read_slices(dataset.name, parts)
    read_rows = planned(session, slices(dataset, size)).mapInArrow(read, BLOB)
    empty = {name: pl.DataFrame(schema=s.collect_schema()) for name, s in dataset.tables.items()}
    for table in TABLES:
        getattr(reference, table)  # read here, once: workers have no such files
    with kept(read_rows.repartitionById(parts, "part")) as by_article:
        for group, own in by_group.items():
            job = workers.Job.of(own, group, empty, articles, reference)
            with kept(cut(by_article, job, parts).mapInArrow(job.check, RETURNED)) as returned:
                for row in returned.toLocalIterator():
                    take(done, row, counted=group == ARTICLE)
    return finished(dataset, done, rules, reference, articles)


def spread(session: SparkSession) -> Spread:
    """Return what runs a function on many tasks, on Spark's workers."""

    def run_on_workers(do: Callable[[T], R], tasks: Sequence[T]) -> list[R]:
        found: list[R] = session.sparkContext.parallelize(tasks, len(tasks)).map(do).collect()
        return found

    return run_on_workers


def slices(dataset: Dataset, size: int) -> Iterator[workers.Plans]:
    """Yield what a worker reads at a time: the number of its first row and a plan a table."""
    for source in dataset.sources:
        rows = int(source.rows.select(pl.len()).collect().item())
        for first in range(0, rows, size):
            yield first, tables_of(source, source.rows.slice(first, size))


def planned(session: SparkSession, plans: Iterable[object]) -> DataFrame:
    """Return plans as a Spark frame (TASK), each a partition of its own."""
    tasks = list(zip(count(), map(pickle.dumps, plans)))
    return session.createDataFrame(tasks, TASK).repartitionById(len(tasks) or 1, "number")


def cut(by_article: DataFrame, job: workers.Job, parts: int) -> DataFrame:
    """Return the rows so that what a group's rules compare is in one partition."""
    if job.group == ARTICLE:
        return by_article
    if of_articles(job.group):
        return by_article.mapInArrow(job.firsts, BLOB).repartitionById(1, "part")
    return by_article.mapInArrow(job.by_series(parts), BLOB).repartitionById(parts, "part")


@contextmanager
def kept(frame: DataFrame) -> Iterator[DataFrame]:
    """Make a frame now, on all cores, and keep its partitions on the workers' disks."""
    from pyspark import StorageLevel

    frame.persist(StorageLevel.DISK_ONLY)
    try:
        frame.count()
        yield frame
    finally:
        frame.unpersist()


def take(done: Checked, row: Row, counted: bool) -> None:
    """Add what a partition sent back; raises InputError where its rows could not be read."""
    if row.error:
        raise InputError(row.error)
    told = json.loads(row.told)
    outcome = Outcome(
        findings=unpacked(bytes(row.findings)),
        runs=[RuleRun(**run) for run in told["runs"]],
        not_checked=[NotChecked(**item) for item in told["gaps"]],
        rows={name: Rows(**rows) for name, rows in told["rows"].items()},
    )
    done.add(outcome, counted)


def frame_of(session: SparkSession, scan: pl.LazyFrame, rows: int) -> DataFrame:
    """Return a lazy frame of `rows` rows as a Spark frame that workers read."""
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    arrow = pl.DataFrame(schema=scan.collect_schema()).to_arrow().schema
    schema = from_arrow_schema(arrow, prefer_timestamp_ntz=True)
    plans = (scan.slice(first, BATCH) for first in range(0, rows, BATCH))
    return planned(session, plans).mapInArrow(workers.rows_as(to_arrow_schema(schema)), schema)
