"""Event counts whose day is told as a month or a year: two events of one month are not of one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from newsaudit.schemas.frames import Tables

COARSE = ("month", "year")
"""Granularities of which `as_of` holds the first day only."""


def with_single_days(counts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return counts with `as_of` null where the text tells no day; `around` keeps what it had."""
    coarse = tables.dates.filter(pl.col("granularity").is_in(COARSE)).select(
        "article_id", pl.col("start").alias("as_of_start"), pl.lit(value=True).alias("coarse")
    ).unique(["article_id", "as_of_start"])  # fmt: skip
    return counts.join(
        coarse, on=["article_id", "as_of_start"], how="left", maintain_order="left"
    ).with_columns(
        pl.col("as_of").alias("around"),
        pl.when(pl.col("coarse").is_null()).then("as_of").alias("as_of"),
    )  # fmt: skip
