"""A source: rows of a file or of a folder of parts, before they are made ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from newsaudit.gating import columns
from newsaudit.gating.pieces import Spread
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS, TABLE_OF_KIND

FACT_TABLES = tuple(kind.table for kind in FACTS)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How a data set is to be read."""

    folder: Path
    """Where what must be unpacked goes."""
    table: str | None = None
    """The table, where the caller names it."""
    mapping: Mapping[str, str]
    """Our column name to theirs."""
    spread: Spread | None = None
    """The workers that read text, if there are any."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Rows of a file or a folder of parts, with our column names."""

    rows: pl.LazyFrame
    table: str | None
    """The table all rows are of; None: the column `kind` tells."""
    kinds: tuple[str, ...] = ()
    """The kinds there are, in order, where `table` is None."""
    texts: bool = False
    """Every column is text (CSV)."""
    numbered: pl.LazyFrame | None = None
    """Of text in several parts: the rows with their part and their number in it."""
    misread: pl.LazyFrame | None = None
    """Values that were not of their column's type, if the reader saw them: columns.MISREAD."""


def told(rows: pl.LazyFrame, name: str, asked: Asked, texts: bool = False) -> Source:
    """Return a source, with the kinds of fact it holds where no table is named."""
    rows = columns.renamed(rows, asked.mapping)
    present = rows.collect_schema().names()
    if asked.table is not None:
        columns.refuse_none(present, asked.table, name)
        return Source(rows=rows, table=asked.table, texts=texts)
    if "kind" not in present:
        tables = ", ".join(FACT_TABLES)
        raise InputError(f"{name}: no column `kind`; name the table with --table ({tables})")
    found = rows.select(pl.col("kind").cast(pl.String).unique()).collect(engine="streaming")
    kinds = set(found.to_series())
    unknown = sorted(str(kind) for kind in kinds if kind not in TABLE_OF_KIND)
    if unknown:
        known = ", ".join(TABLE_OF_KIND)
        raise InputError(f"{name}: kind {unknown[0]!r} is none of {known}")
    return Source(rows=rows, table=None, kinds=tuple(sorted(kinds)), texts=texts)


def stem(name: str) -> str | None:
    """Return the table a file is named after, if it is one."""
    word = name.rpartition("/")[2].partition(".")[0]
    return word if word in FACT_TABLES else None


def refuse_other_columns(parts: Sequence[Path | str], scans: Iterable[pl.LazyFrame]) -> None:
    """Raise InputError for a part whose columns, by name, are not those of the first."""
    schemas = []
    for part, scan in zip(parts, scans, strict=True):
        with limits.reading(str(part)):
            schemas.append(scan.collect_schema())
    for part, schema in zip(parts, schemas, strict=True):
        for name in {**schemas[0], **schema}:
            wanted, found = (str(of.get(name, "not there")) for of in (schemas[0], schema))
            if wanted != found:
                said = f"column `{name}` is {found}, in {parts[0]} it is {wanted}"
                raise InputError(f"{part}: {said}")
