"""A data set of facts on disk: what it is, and its rows in batches, an article never cut in two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from newsaudit.gating import columns, jsonl
from newsaudit.ingest.corpus import first_line
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS, TABLE_OF_KIND

Batch = Mapping[str, pl.DataFrame]
"""Rows of each table that are in memory together."""

FACT_TABLES = tuple(kind.table for kind in FACTS)
BATCH = 1_000_000
"""Rows in memory at a time, more only where one article has more."""

SCANS: dict[str, Callable[[Path], pl.LazyFrame]] = {
    ".parquet": pl.scan_parquet,
    ".pq": pl.scan_parquet,
    ".arrow": pl.scan_ipc,
    ".ipc": pl.scan_ipc,
    ".feather": pl.scan_ipc,
}


@dataclass(frozen=True)
class Dataset:
    """The tables of a data set as lazy frames in our columns."""

    name: str
    tables: Mapping[str, pl.LazyFrame]
    unknown: Mapping[str, list[str]] = field(default_factory=dict)
    """Columns of a table that our model does not know; they are left out."""
    misread: Mapping[str, pl.LazyFrame] = field(default_factory=dict)
    """Text cells that are not of their column's type, see `columns.misread`."""

    def rows(self) -> int:
        """Return how many facts there are."""
        counts = pl.collect_all([t.select(pl.len()) for t in self.tables.values()])
        return sum(int(frame.item()) for frame in counts)


def open_dataset(
    path: str, table: str | None = None, mapping: Mapping[str, str] | None = None
) -> Dataset:
    """Open a file, a folder of tables or of parts, or an object-store address.

    Raises InputError where it is missing, empty, of an unknown format, damaged, or of a table
    that cannot be told.
    """
    try:
        found = {
            name: (columns.renamed(scan, mapping or {}), texts)
            for name, scan, texts in scans(path, table)
        }
        fitted = {n: columns.fitted(scan, n, texts) for n, (scan, texts) in found.items()}
        misread = {n: columns.misread(scan, n) for n, (scan, texts) in found.items() if texts}
    except (pl.exceptions.PolarsError, OSError) as error:
        raise InputError(f"{path}: cannot read: {first_line(error)}") from None
    return Dataset(
        name=path,
        tables={name: scan for name, (scan, _) in fitted.items()},
        unknown={name: extra for name, (_, extra) in fitted.items() if extra},
        misread=misread,
    )


def scans(path: str, table: str | None) -> Iterator[tuple[str, pl.LazyFrame, bool]]:
    """Yield the tables of a path: name, rows, and whether every column is text."""
    if "://" in path:
        yield from by_kind(pl.scan_parquet(path), table or stem(path), path)
        return
    found = Path(path)
    if not found.exists():
        raise InputError(f"{path}: no such file or folder")
    if found.is_dir():
        yield from folder_scans(found, table)
        return
    yield from file_scans(found, table)


def folder_scans(folder: Path, table: str | None) -> Iterator[tuple[str, pl.LazyFrame, bool]]:
    """Yield a folder's tables: files named after tables, else its Parquet parts as one table."""
    named = sorted(file for file in folder.iterdir() if file.stem in FACT_TABLES and file.is_file())
    if named:
        for file in named:
            yield from file_scans(file, file.stem)
        return
    if not any(folder.rglob("*.parquet")):
        raise InputError(f"{folder}: no Parquet file, and none named after a table of facts")
    parts = pl.scan_parquet(folder / "**/*.parquet", hive_partitioning=True)
    yield from by_kind(parts, table or stem(folder.name), str(folder))


def file_scans(file: Path, table: str | None) -> Iterator[tuple[str, pl.LazyFrame, bool]]:
    """Yield a file's tables."""
    if file.stat().st_size == 0:
        raise InputError(f"{file}: empty; expected a data set of facts")
    ending = file.suffix.lower()
    if ending in SCANS:
        yield from by_kind(SCANS[ending](file), table or stem(file.name), str(file))
    elif ending == ".csv":
        rows = pl.scan_csv(file, infer_schema=False)
        for name, scan, _ in by_kind(rows, table or stem(file.name), str(file)):
            yield name, scan, True
    elif ending in (".jsonl", ".ndjson"):
        for name, frame in jsonl.read(file).items():
            yield name, frame.lazy(), False
    else:
        known = ", ".join([*SCANS, ".csv", ".jsonl"])
        raise InputError(f"{file}: unknown format {ending!r}; expected {known}")


def stem(name: str) -> str | None:
    """Return the table a file is named after, if it is one."""
    word = name.rpartition("/")[2].partition(".")[0]
    return word if word in FACT_TABLES else None


def by_kind(
    scan: pl.LazyFrame, table: str | None, name: str
) -> Iterator[tuple[str, pl.LazyFrame, bool]]:
    """Yield the tables that the rows' kinds belong to."""
    if table is not None:
        yield table, scan, False
        return
    if "kind" not in scan.collect_schema().names():
        tables = ", ".join(FACT_TABLES)
        raise InputError(f"{name}: no column `kind`; name the table with --table ({tables})")
    kinds = set(scan.select(pl.col("kind").unique()).collect().to_series())
    for record in FACTS:
        own = sorted(k for k in kinds if TABLE_OF_KIND.get(k) is record)
        if own:
            columns_ = columns.wanted(record.table)
            rows = scan.filter(pl.col("kind").is_in(own))
            others = {c for r in FACTS for c in columns.wanted(r.table)} - set(columns_)
            yield record.table, rows.select(pl.exclude(sorted(others))), False
    unknown = sorted(str(kind) for kind in kinds if kind not in TABLE_OF_KIND)
    if unknown:
        known = ", ".join(TABLE_OF_KIND)
        raise InputError(f"{name}: kind {unknown[0]!r} is none of {known}")


def batches(dataset: Dataset, size: int = BATCH) -> Iterator[Batch]:
    """Yield the rows in batches of about `size`; an article's rows stay together.

    Files are mostly written article by article; then one pass does. Otherwise the data set is
    read in as many passes as it takes, by hash of the article.
    """
    held = dataset.tables
    passes = -(-dataset.rows() // size)
    if passes <= 1:
        yield collected(held)
        return
    if len(held) == 1:
        name, scan = next(iter(held.items()))
        if is_grouped(scan):
            yield from ({name: batch} for batch in grouped(scan, size))
            return
    for number in range(passes):
        part = pl.col("article_id").hash(seed=0) % passes == number
        yield collected(
            {n: s.filter(part) if "article_id" in names(s) else s.clear() for n, s in held.items()}
        )


def series_batches(
    dataset: Dataset, table: str, key: pl.Expr, size: int = BATCH
) -> Iterator[Batch]:
    """Yield batches in which a table's rows with the same `key` stand together.

    The rows of the other tables are those of the same articles. Rows whose key is null are left
    out: they belong to no series.
    """
    scan = dataset.tables.get(table)
    if scan is None:
        return
    rows = scan.select(pl.len()).collect().item()
    passes = max(1, -(-rows // size))
    for number in range(passes):
        part = scan.filter(key.is_not_null() & (key.hash(seed=0) % passes == number)).collect()
        if not part.height:
            continue
        ids = part.lazy().select(pl.col("article_id").unique())
        others = {
            name: other.join(ids, on="article_id", how="semi", maintain_order="left")
            for name, other in dataset.tables.items()
            if name != table and "article_id" in names(other)
        }
        yield {**collected(others), table: part}


def collected(scans: Mapping[str, pl.LazyFrame]) -> Batch:
    """Return lazy frames as frames."""
    frames = pl.collect_all(list(scans.values()), engine="streaming")
    return dict(zip(scans, frames, strict=True))


def names(scan: pl.LazyFrame) -> list[str]:
    """Return the columns of a lazy frame."""
    return scan.collect_schema().names()


def is_grouped(scan: pl.LazyFrame) -> bool:
    """Tell whether every article's rows stand together."""
    if "article_id" not in scan.collect_schema().names():
        return True
    runs = (pl.col("article_id") != pl.col("article_id").shift()).fill_null(value=True).sum()
    distinct = pl.col("article_id").hash().n_unique()
    counted = scan.select(runs.alias("runs"), distinct.alias("distinct")).collect(
        engine="streaming"
    )
    return bool((counted["runs"] <= counted["distinct"]).item())


def grouped(scan: pl.LazyFrame, size: int) -> Iterator[pl.DataFrame]:
    """Yield batches of rows that stand together; the last article of each is kept for the next."""
    kept: pl.DataFrame | None = None
    for batch in scan.collect_batches(chunk_size=size, maintain_order=True):
        rows = batch if kept is None else pl.concat([kept, batch])
        if "article_id" not in rows.columns:
            yield rows
            continue
        last = rows.select(pl.col("article_id").last()).item()
        ready, kept = (
            rows.filter(pl.col("article_id") != last),
            rows.filter(pl.col("article_id").eq_missing(last)),
        )
        if ready.height:
            yield ready
    if kept is not None and kept.height:
        yield kept
