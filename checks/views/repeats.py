"""Long sentences with the same sentence earlier in the article: TXT009."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

LONG = 60
"""Characters from which a sentence is not said twice by chance."""
LONG_ENOUGH = 30
"""The same of one that follows itself."""


class RepeatsView(Table):
    """One row a long sentence."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The sentence")
    heading: bool = about("Stands above the running text, or its first telling does")
    paragraphs_back: int = about("Paragraphs to the same sentence before it", null=True)
    earlier_start: int = about("Start of the same sentence earlier on", null=True)
    earlier_end: int = about("Its end", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the long sentences; None where texts are not at hand."""
    if tables.passages is None:
        return None
    bodies = tables.articles.select("article_id", "body_start")
    same = ("article_id", "quote")
    earlier = pl.col("start").shift(1).over(same)
    length = pl.col("end") - pl.col("start")
    at_once = (pl.col("sentence").diff().over(same) == 1).fill_null(value=False)
    at_once &= ~pl.col("in_quotation")
    return (
        tables.passages.filter(pl.col("kind") == "sentence", length > LONG_ENOUGH)
        .with_columns(
            (at_once | at_once.shift(-1).over(same)).fill_null(value=False).alias("at_once")
        )
        .filter((length > LONG) | pl.col("at_once"))
        .join(bodies, on="article_id", how="left", maintain_order="left")
        .select(
            "article_id",
            pl.lit(None, pl.String).alias("fact_id"),
            "start",
            "end",
            "quote",
            (earlier < pl.col("body_start")).fill_null(value=False).alias("heading"),
            (pl.col("paragraph") - pl.col("paragraph").shift(1).over(same)).alias(
                "paragraphs_back"
            ),
            earlier.alias("earlier_start"),
            pl.col("end").shift(1).over(same).alias("earlier_end"),
        )
    )


VIEW = View("repeats", RepeatsView, prepare, "the articles' texts are not given")
