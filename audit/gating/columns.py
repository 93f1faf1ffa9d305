"""Columns of a data set made ours: names mapped, types widened where nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from newsaudit.schemas.tables import MODELS

DEFAULTS: dict[str, pl.Expr] = {
    "extractor": pl.lit("given"),
    "former": pl.lit(value=False),
    "modality": pl.lit("asserted"),
}
"""Required columns a data set may leave out, and what their absence means."""

NARROW_INTEGERS = (pl.Int8, pl.Int16, pl.Int32, pl.UInt8, pl.UInt16, pl.UInt32)
LIST_MARK = "; "
"""Between the items of a list in a CSV cell."""


def wanted(table: str) -> dict[str, pl.DataType]:
    """Return a table's columns with their dtypes."""
    return {name: spec.dtype.type for name, spec in MODELS[table].to_schema().columns.items()}


def renamed(scan: pl.LazyFrame, mapping: Mapping[str, str]) -> pl.LazyFrame:
    """Return the data with our column names; `mapping` is ours to theirs."""
    present = scan.collect_schema().names()
    return scan.rename({theirs: ours for ours, theirs in mapping.items() if theirs in present})


def fitted(scan: pl.LazyFrame, table: str, texts: bool) -> tuple[pl.LazyFrame, list[str]]:
    """Return the data with our types where nothing is lost, and the columns we do not know.

    Columns that may be null, or have a default, are added where they are missing. `texts` says
    that every column is text (CSV): each is then read as its type, and what cannot be is null
    here and a finding in `misread`.
    """
    columns = wanted(table)
    present = scan.collect_schema()
    known = [name for name in present.names() if name in columns]
    unknown = [name for name in present.names() if name not in columns]
    casts = [cast(name, present[name], columns[name], texts) for name in known]
    nullable = {n for n, spec in MODELS[table].to_schema().columns.items() if spec.nullable}
    added = [
        DEFAULTS[name].alias(name) if name in DEFAULTS else pl.lit(None, columns[name]).alias(name)
        for name in columns
        if name not in known and (name in nullable or name in DEFAULTS)
    ]
    order = [name for name in columns if name in known or name in nullable or name in DEFAULTS]
    return scan.select(*casts, *added).select(order), unknown


def cast(name: str, have: pl.DataType, want: pl.DataType, texts: bool) -> pl.Expr:
    """Return a column in our type, or as it is where that would lose something."""
    column = pl.col(name)
    if have == want:
        return column
    if texts and have == pl.String:
        return from_text(column, want).alias(name)
    widens = (
        have == pl.Null
        or (want == pl.Int64 and have in NARROW_INTEGERS)
        or (want == pl.Float64 and (have == pl.Float32 or have.is_integer()))
        or (want == pl.String and have in (pl.Categorical, pl.Enum))
        or (isinstance(want, pl.List) and isinstance(have, pl.List))
    )
    return column.cast(want) if widens else column


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


def misread(scan: pl.LazyFrame, table: str) -> pl.LazyFrame:
    """Return one row a text cell that cannot be read as its column's type.

    Columns: row (from 1), column, value.
    """
    columns = wanted(table)
    numbered = scan.with_row_index("__row", offset=1)
    parts = [
        numbered.filter(pl.col(name).is_not_null() & from_text(pl.col(name), columns[name]).is_null())
        .select(
            pl.col("__row").cast(pl.Int64).alias("row"),
            pl.lit(name).alias("column"),
            pl.col(name).alias("value"),
        )
        for name, have in scan.collect_schema().items()
        if name in columns and have == pl.String and columns[name] != pl.String
    ]  # fmt: skip
    return (
        pl.concat(parts)
        if parts
        else pl.LazyFrame(schema={"row": pl.Int64, "column": pl.String, "value": pl.String})
    )
