"""Publication times, as printed or as the page states them: DAT005."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.views import View
from newsaudit.schemas.article import PUBLISHED_FROM
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class StampsView(Table):
    """One row an article that has a publication time; the place is its stamp, or its beginning."""

    article_id: str = about("The article")
    fact_id: str = about("Always null", null=True)
    start: int = about("First character of the stamp; 0 where it is not in the text")
    end: int = about("One past it")
    quote: str = about("The stamp as printed, else the time as the page states it")
    published_at: str = about("ISO 8601")
    published_from: str = about("How it is known", null=True, isin=PUBLISHED_FROM)
    timed: bool = about("Holds a time of day")
    zoned: bool = about("Holds a time zone")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the publication times."""
    start, end = pl.col("stamp_start").fill_null(0), pl.col("stamp_end").fill_null(0)
    printed = cut("text", start, end)
    return tables.articles.filter(pl.col("published_at").is_not_null()).select(
        "article_id",
        pl.lit(None, pl.String).alias("fact_id"),
        start.alias("start"),
        end.alias("end"),
        pl.when(end > start).then(printed).otherwise(pl.col("published_at")).alias("quote"),
        "published_at",
        "published_from",
        pl.col("published_at").str.contains(r"T\d").alias("timed"),
        pl.col("published_at").str.contains(r"T.*(?:Z|[+-]\d\d:?\d\d)$").alias("zoned"),
    )


VIEW = View("stamps", StampsView, prepare)
