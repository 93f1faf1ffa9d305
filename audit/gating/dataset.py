"""A data set of facts: its tables as lazy frames in our columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from newsaudit.files import Scratch
from newsaudit.gating import columns
from newsaudit.gating.pieces import Spread
from newsaudit.gating.source import Asked, Source
from newsaudit.gating.sources import sources
from newsaudit.ingest.limits import reading
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import TABLE_OF_KIND

Batch = Mapping[str, pl.DataFrame]
"""Rows of each table that are in memory together."""


@dataclass(frozen=True)
class Dataset:
    """The tables of a data set."""

    name: str
    sources: tuple[Source, ...]
    held: Scratch
    """Where what is no Parquet or Arrow was unpacked to; gone with the data set."""

    @cached_property
    def tables(self) -> Mapping[str, pl.LazyFrame]:
        """The tables as lazy frames with our columns and types."""
        parts = [tables_of(source, source.rows) for source in self.sources]
        return {name: scan for part in parts for name, scan in part.items()}

    @cached_property
    def unknown(self) -> Mapping[str, list[str]]:
        """Columns of a table that our model does not know; they are left out."""
        every = [(n, s) for source in self.sources for n, s in split(source, source.rows).items()]
        found = {name: columns.unknown(scan, name) for name, scan in every}
        return {name: extra for name, extra in found.items() if extra}

    @cached_property
    def misread(self) -> Mapping[str, pl.LazyFrame]:
        """Values that are not of their column's type, by table: columns.MISREAD."""
        found = {s.table: s.misread for s in self.sources if s.table and s.misread is not None}
        for source in self.sources:
            if source.texts:
                numbered = source.numbered
                if numbered is None:
                    numbered = columns.numbered(source.rows)
                found |= {n: columns.misread(s, n) for n, s in split(source, numbered).items()}
        return found

    @cached_property
    def rows(self) -> int:
        """How many facts there are."""
        counts = pl.collect_all([source.rows.select(pl.len()) for source in self.sources])
        return sum(int(frame.item()) for frame in counts)


def open_dataset(
    path: str,
    table: str | None = None,
    mapping: Mapping[str, str] | None = None,
    spread: Spread | None = None,
) -> Dataset:
    """Open a file, a folder of tables or of parts, or an object-store address.

    With `spread`, workers read what is text.

    Raises InputError where it is missing, empty, of an unknown format, damaged, or of a table
    that cannot be told.
    """
    held = Scratch()
    asked = Asked(folder=Path(held.name), table=table, mapping=mapping or {}, spread=spread)
    with reading(path):
        found = tuple(sources(path, asked))
        once(path, [name for source in found for name in split(source, source.rows)])
    return Dataset(path, found, held)


def once(path: str, tables: Iterable[str]) -> None:
    """Raise InputError where two files hold one table: neither may be dropped in silence."""
    seen: set[str] = set()
    for name in tables:
        if name in seen:
            raise InputError(f"{path}: two files hold the table {name!r}; expected one")
        seen.add(name)


def tables_of(source: Source, rows: pl.LazyFrame) -> dict[str, pl.LazyFrame]:
    """Return rows of a source as tables with our columns and types."""
    return {n: columns.fitted(s, n, source.texts) for n, s in split(source, rows).items()}


def split(source: Source, rows: pl.LazyFrame) -> dict[str, pl.LazyFrame]:
    """Return rows of a source by the table they belong to, their columns as they are."""
    if source.table is not None:
        return {source.table: rows}
    by_table: dict[str, list[str]] = {}
    for kind in source.kinds:
        by_table.setdefault(TABLE_OF_KIND[kind].table, []).append(kind)
    return {
        table: rows.filter(pl.col("kind").is_in(own)).select(
            pl.exclude(columns.of_other_tables(table))
        )
        for table, own in by_table.items()
    }


def collected(scans: Mapping[str, pl.LazyFrame]) -> Batch:
    """Return lazy frames as frames."""
    # Not streamed: what is asked for is held anyway, and cutting it up and joining it costs a third.
    frames = pl.collect_all(list(scans.values()))
    return dict(zip(scans, frames, strict=True))
