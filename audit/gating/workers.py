"""What Spark's workers do: read slices of a data set, cut rows by key, check a partition.

Rows travel as Arrow files, one a table and partition (BLOB). Each row has a number, ROW, by which
every partition has its rows in the order of the data set.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.engine import check_batch
from newsaudit.checks.reference import Reference
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE, SERIES
from newsaudit.gating import columns
from newsaudit.gating.dataset import Batch, collected
from newsaudit.gating.run import of_articles, tables_of
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError

if TYPE_CHECKING:
    import pyarrow as pa

TASK = "number int, plan binary"
"""A slice to read: its place in the data set, and Plans, pickled."""
BLOB = "part int, number int, name string, rows binary, error string"
"""Rows of a table for a partition, from slice `number`, as an Arrow file; or why there are none."""
RETURNED = "findings binary, told string, error string"
"""A partition's outcome: findings as an Arrow file, rows a table, runs and gaps as JSON."""
ROW = "__row"
PART = "__part"
KEY = "__key"

Arrow = Iterator["pa.RecordBatch"]
Partition = Callable[[Arrow], Arrow]
Plans = tuple[int, Mapping[str, pl.LazyFrame]]
"""The number of a slice's first row in its file, and its rows by table."""


def read_slices(name: str, parts: int) -> Partition:
    """Return what reads slices and cuts them by article; `name` is the data set's."""

    def run_partition(arrow: Arrow) -> Arrow:
        for task in records(arrow):
            number = task["number"]
            first, plans = pickle.loads(task["plan"])  # noqa: S301 - the driver's own
            try:
                with limits.reading(name):
                    batch = collected(plans)
                limits.refuse_cells(name, batch, first)
            except InputError as error:
                yield sent([{"part": 0, "number": number, "error": str(error)}], BLOB)
                continue
            for table, frame in batch.items():
                order = (pl.int_range(pl.len()) + (number << 32)).alias(ROW)
                # Of rows of a table that is judged as a whole, nothing needs another row.
                fits = columns.fits(table, frame)
                key = pl.col("article_id").hash(seed=0) if fits else pl.lit(number)
                rows = frame.with_columns(order, (key % pl.lit(parts)).alias(PART))
                yield sent(blobs(table, rows, number), BLOB)

    return run_partition


@dataclass(frozen=True)
class Job:
    """Rules of one group and what they need, as plain data: rules go by code."""

    group: str
    chosen: list[tuple[str, str, dict[str, float]]]
    """Code, level and parameters of each rule."""
    empty: Batch
    """The data set's tables without rows."""
    articles: pl.LazyFrame | None
    reference: Reference

    @classmethod
    def of(
        cls,
        rules: Iterable[Rule],
        group: str,
        empty: Batch,
        articles: pl.LazyFrame | None,
        reference: Reference,
    ) -> Job:
        """Return the job of some rules."""
        chosen = [(rule.code, rule.level, dict(rule.parameters)) for rule in rules]
        return cls(group, chosen, empty, articles, reference)

    @cached_property
    def rules(self) -> list[Rule]:
        """The rules."""
        every = catalogue()
        return [replace(every[c], level=level, parameters=p) for c, level, p in self.chosen]

    def check(self, arrow: Arrow) -> Arrow:
        """Check a partition."""
        batch, error = together(arrow)
        if error:
            yield sent([{"error": error}], RETURNED)
        elif kept := self.repeated(batch):
            whole = {name: kept.get(name, none) for name, none in self.empty.items()}
            tables = tables_of(whole, self.articles)
            outcome = check_batch(tables, self.rules, self.reference, keep_passed=False)
            told = {
                "rows": {name: asdict(rows) for name, rows in outcome.rows.items()},
                "runs": [asdict(run) for run in outcome.runs],
                "gaps": [asdict(item) for item in outcome.not_checked],
            }
            row = {"findings": packed(outcome.findings), "told": json.dumps(told)}
            yield sent([row], RETURNED)

    def firsts(self, arrow: Arrow) -> Arrow:
        """Send the first row of each article of a partition, all to one."""
        batch, _ = together(arrow, numbered=True)
        for name, frame in columns.fitting(batch).items():
            rows = frame.unique("article_id", keep="first", maintain_order=True)
            yield sent(blobs(name, rows.with_columns(pl.lit(0).alias(PART))), BLOB)

    def by_series(self, parts: int) -> Partition:
        """Return what sends a partition's rows on by series, with the other facts of the articles."""
        series = SERIES[self.group]

        def run_partition(arrow: Arrow) -> Arrow:
            batch = columns.fitting(together(arrow, numbered=True)[0])
            if series.table not in batch:
                return
            table, key = batch.pop(series.table), series.key(self.reference)
            # Null keys are of no series; a hash alone would make them one.
            keyed = table.with_columns(key.alias(KEY)).filter(pl.col(KEY).is_not_null())
            hashed = keyed.with_columns(pl.col(KEY).hash(seed=0))
            rows = hashed.with_columns((pl.col(KEY) % parts).alias(PART))
            yield sent(blobs(series.table, rows), BLOB)
            where = rows.select("article_id", PART).unique()
            for name, frame in batch.items():
                own = frame.join(where, on="article_id", how="inner")
                yield sent(blobs(name, own), BLOB)

        return run_partition

    def repeated(self, batch: Batch) -> Batch:
        """Return a partition without the rows that are alone in their series; empty if all are."""
        if self.group == ARTICLE or of_articles(self.group):
            return batch
        series = SERIES[self.group]
        if series.table not in batch:
            return {}
        rows = batch[series.table]
        if not series.alone:
            rows = rows.filter(pl.len().over(KEY) > 1)
        if not rows.height:
            return {}
        others = {
            name: frame.join(rows, on="article_id", how="semi", maintain_order="left")
            for name, frame in batch.items()
            if name != series.table
        }
        return {**others, series.table: rows.drop(KEY)}


def rows_as(schema: pa.Schema) -> Partition:
    """Return what reads slices and yields their rows."""

    def run_partition(arrow: Arrow) -> Arrow:
        for task in records(arrow):
            frame = pickle.loads(task["plan"]).collect()  # noqa: S301 - the driver's own
            yield from frame.to_arrow().cast(schema).to_batches()

    return run_partition


def records(arrow: Arrow) -> Iterator[dict[str, Any]]:
    """Yield the rows of a partition."""
    for batch in arrow:
        yield from batch.to_pylist()


def together(arrow: Arrow, numbered: bool = False) -> tuple[dict[str, pl.DataFrame], str | None]:
    """Return the rows that came for a partition by table, in order, or why there are none.

    The number of each row, ROW, is left out unless `numbered`.
    """
    found: dict[str, list[pl.DataFrame]] = {}
    errors: dict[int, str] = {}
    for blob in records(arrow):
        if blob["error"]:
            errors[blob["number"]] = blob["error"]
        else:
            found.setdefault(blob["name"], []).append(unpacked(blob["rows"]))
    if errors:
        return {}, errors[min(errors)]
    tables = {name: pl.concat(frames).sort(ROW) for name, frames in sorted(found.items())}
    return {n: t if numbered else t.drop(ROW) for n, t in tables.items()}, None


def blobs(name: str, rows: pl.DataFrame, number: int = 0) -> list[dict[str, Any]]:
    """Return rows as BLOB, one for each value of their column PART."""
    return [
        {"part": part, "number": number, "name": name, "rows": packed(own)}
        for (part,), own in rows.partition_by(PART, as_dict=True, include_key=False).items()
    ]


def sent(rows: list[dict[str, Any]], layout: str) -> pa.RecordBatch:
    """Return rows as Arrow, in a layout of this module."""
    import pyarrow as pa

    types = {"int": pa.int32(), "string": pa.string(), "binary": pa.binary()}
    names = [column.split(" ") for column in layout.split(", ")]
    schema = pa.schema([(name, types[kind]) for name, kind in names])
    return pa.RecordBatch.from_pylist(rows, schema)


def packed(frame: pl.DataFrame) -> bytes:
    """Return a frame as an Arrow file."""
    target = BytesIO()
    frame.write_ipc(target, compression="lz4")
    return target.getvalue()


def unpacked(data: bytes) -> pl.DataFrame:
    """Return the frame of an Arrow file."""
    return pl.read_ipc(BytesIO(data))
