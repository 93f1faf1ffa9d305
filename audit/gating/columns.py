"""Columns of a data set made ours: names mapped, types widened where nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from newsaudit.schemas.errors import InputError
from newsaudit.schemas.tables import MODELS

if TYPE_CHECKING:
    from polars._typing import PolarsDataType

DEFAULTS: dict[str, pl.Expr] = {
    "extractor": pl.lit("given"),
    "grounding": pl.lit("exact"),
    "former": pl.lit(value=False),
    "modality": pl.lit("asserted"),
}
"""Required columns a data set may leave out, and what their absence means."""

NARROW_INTEGERS = (pl.Int8, pl.Int16, pl.Int32, pl.UInt8, pl.UInt16, pl.UInt32)
LIST_MARK = "; "
"""Between the items of a list in a CSV cell."""

SHOWN = 8
"""Columns of a file that is none of facts that a message names, in at most WIDTH characters."""
WIDTH = 120

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)

MISREAD: dict[str, pl.DataType] = {
    "file": pl.String(),
    "row": pl.Int64(),
    "article_id": pl.String(),
    "fact_id": pl.String(),
    "column": pl.String(),
    "value": pl.String(),
}
"""A value that is not of its column's type: the row and its ids. Rows count from 1;
a header counts in a CSV of `newsaudit extract`, which is read line by line, and in no other.

`file` is the part of a folder that the row is of; null where the data set is one file.
"""
ROW = "__row"
FILE = "__file"
"""Columns by which the rows of a text carry their number, and the part they are of."""
IDS = ("article_id", "fact_id")


@cache
def wanted(table: str) -> dict[str, pl.DataType]:
    """Return a table's columns with their dtypes."""
    return {name: spec.dtype.type for name, spec in MODELS[table].to_schema().columns.items()}


@cache
def optional(table: str) -> frozenset[str]:
    """Return the columns that a data set may leave out."""
    specs = MODELS[table].to_schema().columns
    return frozenset(name for name in specs if specs[name].nullable or name in DEFAULTS)


def fits(table: str, rows: pl.DataFrame | pl.LazyFrame) -> bool:
    """Tell whether rows have every column of their table, in its type."""
    present = rows.collect_schema()
    return all(present.get(name) == dtype for name, dtype in wanted(table).items())


def fitting(tables: Mapping[str, Frame]) -> dict[str, Frame]:
    """Return the tables whose rows have every column; of the rows of others nothing can be said."""
    return {name: rows for name, rows in tables.items() if fits(name, rows)}


@cache
def of_other_tables(table: str) -> list[str]:
    """Return the columns that only other fact tables have, where all are in one file."""
    others = {name for other in MODELS if other != "articles" for name in wanted(other)}
    return sorted(others - set(wanted(table)))


def unknown(scan: pl.LazyFrame, table: str) -> list[str]:
    """Return the columns that the table's model does not know."""
    return [name for name in scan.collect_schema().names() if name not in wanted(table)]


def refuse_none(names: Iterable[str], table: str, file: str) -> None:
    """Raise InputError where no column is of the table: another file, or names to be mapped."""
    names = list(names)
    if not wanted(table).keys() & set(names):
        listed = ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
        shown = listed if len(listed) <= WIDTH else listed[:WIDTH] + "…"
        raise InputError(
            f"{file}: none of its columns ({shown}) is one of `{table}`; "
            "name theirs in newsaudit.toml, [gate] columns"
        )


def renamed(scan: pl.LazyFrame, mapping: Mapping[str, str]) -> pl.LazyFrame:
    """Return the data with our column names; `mapping` is ours to theirs."""
    present = scan.collect_schema().names()
    return scan.rename({theirs: ours for ours, theirs in mapping.items() if theirs in present})


def fitted(scan: pl.LazyFrame, table: str, texts: bool) -> pl.LazyFrame:
    """Return the data with our columns, in our types where nothing is lost.

    Columns that may be null, or have a default, are added where they are missing. `texts` says
    that every column is text (CSV): each is then read as its type, and what cannot be is null
    here and a finding in `misread`.
    """
    columns = wanted(table)
    present = scan.collect_schema()
    return scan.select(
        cast(name, present[name], dtype, texts)
        if name in present
        else DEFAULTS.get(name, pl.lit(None, dtype)).alias(name)
        for name, dtype in columns.items()
        if name in present or name in optional(table)
    )


def cast(name: str, have: pl.DataType, want: pl.DataType, texts: bool) -> pl.Expr:
    """Return a column in our type, or as it is where that would lose something."""
    column = pl.col(name)
    if have == want:
        return column
    if texts and have == pl.String:
        return from_text(column, want).alias(name)
    return column.cast(want) if widens(have, want) else column


def widens(have: PolarsDataType, want: PolarsDataType) -> bool:
    """Tell whether every value of a type is one of another."""
    if isinstance(want, pl.List) and isinstance(have, pl.List):
        return widens(have.inner, want.inner)
    return (
        have in (pl.Null, want)
        or (want == pl.Int64 and have in NARROW_INTEGERS)
        or (want == pl.Float64 and (have == pl.Float32 or have.is_integer()))
        or (want == pl.String and have in (pl.Categorical, pl.Enum))
    )


def from_text(column: pl.Expr, want: pl.DataType) -> pl.Expr:
    """Return a text column read as a type; null where it cannot be."""
    if want == pl.Date:
        return column.str.to_date("%Y-%m-%d", strict=False)
    if want == pl.Boolean:
        words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
        lower = column.str.to_lowercase()
        return lower.replace_strict(words, default=None, return_dtype=pl.Boolean)
    if isinstance(want, pl.List):
        return column.fill_null("").str.split(LIST_MARK).list.eval(
            pl.element().filter(pl.element() != "").cast(want.inner, strict=False)
        )  # fmt: skip
    return column.cast(want, strict=False)


def numbered(scan: pl.LazyFrame) -> pl.LazyFrame:
    """Return rows with their number, from 1, in the column ROW; theirs of that name is not ours."""
    return scan.drop(ROW, FILE, strict=False).with_row_index(ROW, offset=1)


def misread(scan: pl.LazyFrame, table: str) -> pl.LazyFrame:
    """Return one row a text cell that cannot be read as its column's type (columns MISREAD).

    The scan has the number of each row in the column ROW, and perhaps its part in FILE.
    """
    present = scan.collect_schema()
    ids = [pl.col(n) if n in present else pl.lit(None, pl.String).alias(n) for n in IDS]
    parts = [
        scan.filter(pl.col(name).is_not_null() & from_text(pl.col(name), dtype).is_null()).select(
            (pl.col(FILE) if FILE in present else pl.lit(None, pl.String)).alias("file"),
            pl.col(ROW).cast(pl.Int64).alias("row"),
            *ids,
            pl.lit(name).alias("column"),
            pl.col(name).alias("value"),
        )
        for name, dtype in wanted(table).items()
        if dtype != pl.String and present.get(name) == pl.String
    ]
    return pl.concat(parts) if parts else pl.LazyFrame(schema=MISREAD)
