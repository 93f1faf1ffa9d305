"""Embargo lines with the day they name: rules PRV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class EmbargoesView(Table):
    """One row an embargo line."""

    article_id: str = about("The article")
    fact_id: str = about("The date it names", null=True)
    start: int = about("First character")
    end: int = about("One past the last")
    quote: str = about("The line")
    until: pl.Date = about("First day on which it may be published", null=True)
    published_on: pl.Date = about("The article's publication day", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the embargo lines; None where texts are not at hand."""
    if tables.passages is None:
        return None
    lines = tables.passages.filter(pl.col("kind") == "embargo").select(
        "article_id", "start", "end", "quote"
    )
    days = tables.dates.filter(pl.col("granularity").is_in(["day", "time"])).select(
        "article_id", "fact_id", "first_day", pl.col("start").alias("at")
    )
    named = (
        lines.join(days, on="article_id")
        .filter(pl.col("at") >= pl.col("start"), pl.col("at") < pl.col("end"))
        .group_by("article_id", "start", maintain_order=True)
        .agg(pl.col("fact_id").first(), pl.col("first_day").max().alias("until"))
    )
    published = tables.articles.select("article_id", "published_on")
    return (
        lines.join(named, on=("article_id", "start"), how="left", maintain_order="left")
        .join(published, on="article_id", how="left", maintain_order="left")
        .select(list(columns_of(EmbargoesView)))
    )


VIEW = View("embargoes", EmbargoesView, prepare, "the articles' texts are not given")
