"""Articles with whom they rest on: rules ATT about a whole article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class SourcingView(Table):
    """One row an article that has statements; the place is its first statement."""

    article_id: str = about("The article")
    fact_id: str = about("Its first statement")
    start: int = about("First character of the first source")
    end: int = about("One past it")
    quote: str = about("The first source as written")
    statements: int = about("Statements with a source, without those who did not comment")
    speakers: int = about("Different sources")
    named: int = about("Different sources known by name, office or title of a document")
    share: float = about("named of speakers", unit="0 to 1")
    percent: int = about("The share in percent", unit="%")
    silent: int = about("Sources that did not comment")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return what each article's statements rest on."""
    speaker = pl.coalesce("source_name", pl.col("source_quote").str.to_lowercase())
    spoke = pl.col("cue_class").fill_null("neutral") != "no_comment"
    identified = pl.col("source_kind").is_in(["named", "role", "document"])
    rows = tables.said.filter(pl.col("source_start").is_not_null()).with_columns(
        speaker.alias("speaker")
    )
    silent = rows.group_by("article_id").agg((~spoke).sum().cast(pl.Int64).alias("silent"))
    return (
        rows.filter(spoke)
        .group_by("article_id", maintain_order=True)
        .agg(
            pl.col("fact_id").first(),
            pl.col("source_start").first().alias("start"),
            pl.col("source_end").first().alias("end"),
            pl.col("source_quote").first().alias("quote"),
            pl.len().cast(pl.Int64).alias("statements"),
            pl.col("speaker").n_unique().cast(pl.Int64).alias("speakers"),
            pl.col("speaker").filter(identified).n_unique().cast(pl.Int64).alias("named"),
        )
        .join(silent, on="article_id", how="left", maintain_order="left")
        .with_columns((pl.col("named") / pl.col("speakers")).alias("share"))
        .with_columns((pl.col("share") * 100).floor().cast(pl.Int64).alias("percent"))
        .select(list(columns_of(SourcingView)))
    )


VIEW = View("sourcing", SourcingView, prepare)
