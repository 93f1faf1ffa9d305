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


ARTICLE = ("article_id",)
LISTS = ("participants", "content_starts", "content_ends")
"""Columns that hold lists."""


def batches(
    dataset: Dataset, size: int = BATCH, group: tuple[str, ...] = ARTICLE
) -> Iterator[Mapping[str, pl.DataFrame]]:
    """Yield the rows in batches of about `size`; rows with equal `group` columns stay together.

    Files are mostly written article by article; then one pass does. Otherwise the data set is
    read in as many passes as it takes, by hash of the group. Tables without the columns are left
    out.
    """
    held = {name: scan for name, scan in dataset.tables.items() if has(scan, group)}
    if group == ARTICLE:
        held = dict(dataset.tables)
        if len(held) == 1:
            name, scan = next(iter(held.items()))
            if is_grouped(scan):
                yield from ({name: batch} for batch in grouped(scan, size))
                return
    if held:
        yield from hashed(held, size, group)


def has(scan: pl.LazyFrame, columns: tuple[str, ...]) -> bool:
    """Tell whether a table has all of some columns."""
    return set(columns) <= set(scan.collect_schema().names())


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


def hashed(
    tables: Mapping[str, pl.LazyFrame], size: int, group: tuple[str, ...]
) -> Iterator[Mapping[str, pl.DataFrame]]:
    """Yield batches by hash of the group, one pass over the files a batch."""
    rows = sum(int(f.item()) for f in pl.collect_all([t.select(pl.len()) for t in tables.values()]))
    passes = max(1, -(-rows // size))
    for number in range(passes):
        part = key(group).hash(seed=0) % passes == number
        scans_ = [s.filter(part) if passes > 1 and has(s, group) else s for s in tables.values()]
        frames = pl.collect_all(scans_, engine="streaming")
        yield dict(zip(tables, frames, strict=True))


def key(group: tuple[str, ...]) -> pl.Expr:
    """Return the group's columns as one value; lists as text, since lists do not hash."""
    return pl.struct(
        pl.col(name).list.join("; ") if name in LISTS else pl.col(name) for name in group
    )
