"""Facts as JSONL, nested or flat, to frames. The slow door: Parquet is ten times faster."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from newsaudit.gating import columns
from newsaudit.ingest.facts import jsonl_rows
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import TABLE_OF_KIND
from newsaudit.schemas.nested import flatten

Row = Mapping[str, Any]


def read(file: Path) -> dict[str, pl.DataFrame]:
    """Return a file's facts as one frame a table.

    A value of another type than its column's makes the whole column text, which the schema then
    reports. Raises InputError with file and line for what is no JSON object or no kind of fact.
    """
    rows: dict[str, list[Row]] = {}
    for place, row in jsonl_rows(file):
        record = TABLE_OF_KIND.get(str(row.get("kind")))
        if record is None:
            known = ", ".join(TABLE_OF_KIND)
            raise InputError(f"{place}: kind is {row.get('kind')!r}, expected one of {known}")
        try:
            rows.setdefault(record.table, []).append(flatten(row))
        except ValueError as error:
            raise InputError(f"{place}: {error}") from None
    if not rows:
        raise InputError(f"{file}: no fact in this file")
    return {table: as_frame(table, many) for table, many in sorted(rows.items())}


def as_frame(table: str, rows: list[Row]) -> pl.DataFrame:
    """Return rows as a frame with the columns that any of them has."""
    types = columns.wanted(table)
    names = list(dict.fromkeys(name for row in rows for name in row))
    return pl.DataFrame([column(name, rows, types.get(name)) for name in names])


def column(name: str, rows: list[Row], want: pl.DataType | None) -> pl.Series:
    """Return one column, in its type if every value is of it, else as text."""
    values = [row.get(name) for row in rows]
    read_as = pl.String() if want == pl.Date else want
    try:
        made = pl.Series(name, values, dtype=read_as, strict=True)
        return made.str.to_date("%Y-%m-%d") if want == pl.Date else made
    except (TypeError, OverflowError, pl.exceptions.PolarsError):
        return pl.Series(
            name, [None if value is None else str(value) for value in values], pl.String
        )
