"""Articles with what is known about where they come from: rules PRV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Articles, about

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class ArticlesView(Articles):
    """One row an article; the place is the headline, or the first line."""

    fact_id: str = about("Always null", null=True)
    start: int = about("First character of the headline or first line")
    end: int = about("One past it")
    quote: str = about("The headline or first line")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the articles; None where only facts are given."""
    if tables.passages is None:
        return None
    first_line = pl.col("text").str.find(r"\n").fill_null(pl.col("text").str.len_chars())
    return tables.articles.with_columns(
        pl.lit(None, pl.String).alias("fact_id"),
        pl.col("headline_start").fill_null(0).alias("start"),
        pl.coalesce("headline_end", first_line.cast(pl.Int64)).alias("end"),
    ).with_columns(
        pl.col("text").str.slice(pl.col("start"), pl.col("end") - pl.col("start")).alias("quote")
    )


VIEW = View("articles", ArticlesView, prepare, "the articles are not given")
