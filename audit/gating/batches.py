"""A data set's rows in batches that keep together what a rule compares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import polars as pl

from newsaudit.checks.repeated import maybe_repeated
from newsaudit.files import Scratch
from newsaudit.gating import columns
from newsaudit.gating.dataset import Batch, Dataset, collected, tables_of
from newsaudit.gating.source import Source
from newsaudit.ingest import limits
from newsaudit.ingest.limits import reading

BATCH = 500_000
"""Rows in memory at a time, more only where one article or series has more. Measured on ten million
rows: a fifth less CPU time than 250,000, a little over half the memory of a million."""

GROUP = 10_000
"""Rows of a part that are held until they are written. Measured on ten million rows in forty parts:
half the memory of polars' own choice, at the same cost."""

PART = "__part"


def batches(dataset: Dataset, size: int = BATCH) -> Iterator[Batch]:
    """Yield the rows in batches of about `size`; an article's rows stay together.

    Files are mostly written article by article; then each batch is read where it stands.
    Otherwise the rows are first written to disk, by hash of the article.
    """
    if dataset.rows <= size:
        yield whole(dataset)
        return
    if len(dataset.sources) == 1:
        with reading(dataset.name):
            cuts = article_starts(dataset.sources[0], size)
        if cuts is not None:
            yield from slices(dataset, cuts)
            return
    parts = -(-dataset.rows // size)
    part = (pl.col("article_id").hash(seed=0) % parts).alias(PART)
    keyed = {
        name: scan.with_columns(part) for name, scan in columns.fitting(dataset.tables).items()
    }
    # Of the rows of a table that lacks a column, or has one of another type, nothing is said.
    unkeyed = {name: scan for name, scan in dataset.tables.items() if name not in keyed}
    for first in range(0, dataset.rows if unkeyed else 0, size):
        with reading(dataset.name):
            yield collected({name: scan.slice(first, size) for name, scan in unkeyed.items()})
    with reading(dataset.name):
        for batch in partitioned(keyed, parts):
            limits.refuse_cells(dataset.name, batch)
            yield batch


def whole(dataset: Dataset) -> Batch:
    """Return all rows as one batch."""
    with reading(dataset.name):
        batch = collected(dataset.tables)
    limits.refuse_cells(dataset.name, batch, 0)
    return batch


def slices(dataset: Dataset, cuts: list[int]) -> Iterator[Batch]:
    """Yield the rows between cuts, read where they stand."""
    source = dataset.sources[0]
    for first, last in pairwise([*cuts, dataset.rows]):
        with reading(dataset.name):
            batch = collected(tables_of(source, source.rows.slice(first, last - first)))
        limits.refuse_cells(dataset.name, batch, first)
        yield batch


def article_starts(source: Source, size: int) -> list[int] | None:
    """Return the row numbers to cut at: the first new article after every `size` rows.

    None where an article's rows do not stand together.
    """
    rows = source.rows
    if rows.collect_schema().get("article_id") != pl.String:
        count = rows.select(pl.len()).collect().item()
        return list(range(0, count, size))
    ids = rows.select(
        "article_id",
        pl.col("article_id").ne_missing(pl.col("article_id").shift()).alias("new"),
    )
    told = ids.select(
        pl.col("new").sum().alias("runs"), pl.col("article_id").hash().n_unique().alias("distinct")
    ).collect(engine="streaming")
    # The first row is new unless its id is null, which then is a run of its own uncounted.
    if told["runs"].item() > told["distinct"].item():
        return None
    starts = (
        ids.with_row_index("row")
        .filter(pl.col("new"))
        .group_by(pl.col("row") // size)
        .agg(pl.col("row").min().alias("start"))
        .collect(engine="streaming")
    )
    return sorted({0, *starts["start"].to_list()})


def series_batches(
    dataset: Dataset, table: str, key: pl.Expr, alone: bool = False, size: int = BATCH
) -> Iterator[Batch]:
    """Yield batches in which a table's rows with the same `key` stand together.

    The rows of the other tables are those of the same articles. Rows whose key is null are left
    out: they belong to no series; unless `alone`, so are those that are alone in theirs.
    """
    tables = columns.fitting(dataset.tables)
    if table not in tables:
        return
    scan = tables[table]
    # In two steps, so that a key is made once: of a million counts that takes a second.
    made = scan.select(key.alias(PART))
    keys = made.select(
        pl.col(PART).hash(seed=0), pl.col(PART).is_not_null().alias("keyed")
    ).collect(engine="streaming")
    kept = keys["keyed"] if alone else keys["keyed"] & maybe_repeated(keys.select(PART))
    if not kept.any():
        return
    parts = -(-int(kept.sum()) // size)
    part = keys.lazy().select(pl.when(kept).then(pl.col(PART) % parts).alias(PART))
    of_series = pl.concat([scan, part], how="horizontal").filter(pl.col(PART).is_not_null())
    where = of_series.select("article_id", PART).unique()
    others = {
        name: other.join(where, on="article_id", how="inner", maintain_order="left")
        for name, other in tables.items()
        if name != table
    }
    yield from (b for b in partitioned({**others, table: of_series}, parts) if b[table].height)


def partitioned(scans: Mapping[str, pl.LazyFrame], parts: int) -> Iterator[Batch]:
    """Yield batches by the column PART, in its order; rows keep theirs.

    The rows are written to disk once, so that the time is linear whatever the number of parts.
    """
    with Scratch() as folder:
        for name, scan in scans.items():
            target = pl.PartitionBy(Path(folder, name), key=PART, include_key=False)
            scan.sink_parquet(
                target, compression="lz4", row_group_size=GROUP, mkdir=True, engine="streaming"
            )
        for number in range(parts):
            yield {name: part(Path(folder, name), number, scan) for name, scan in scans.items()}


def part(folder: Path, number: int, scan: pl.LazyFrame) -> pl.DataFrame:
    """Return one part of a table that was written to a folder."""
    found = folder / f"{PART}={number}"
    if not found.exists():
        return pl.DataFrame(schema=scan.drop(PART).collect_schema())
    return pl.read_parquet(found / "*.parquet", hive_partitioning=False)
