"""People's ages beside the day they were born: rules DAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class LivesView(Table):
    """One row an age of a person whose birth the article tells."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character of the age")
    end: int = about("One past the last")
    quote: str = about("The age")
    in_quotation: bool = about("Lies between quotation marks")
    age: int = about("The age stated", unit="years")
    born: str = about("The day, month or year of birth, as written")
    born_start: int = about("Where it is told")
    born_end: int = about("End of that place")
    published_on: pl.Date = about("The publication day", null=True)
    least: int = about("Youngest the person can be on that day", null=True, unit="years")
    most: int = about("Oldest", null=True, unit="years")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the ages of those whose birth is told once; None where texts are not at hand."""
    if tables.passages is None:
        return None
    passages = tables.passages.rename({"detail": "person"})
    births = (
        passages.filter(pl.col("kind") == "birth")
        .unique(["article_id", "person"], keep="none", maintain_order=True)
        .select(
            "article_id", "person", pl.col("quote").alias("born"),
            pl.col("start").alias("born_start"), pl.col("end").alias("born_end"),
        )
    )  # fmt: skip
    ages = passages.filter(pl.col("kind") == "age").select(
        "article_id", "person", "start", "end", "quote", "in_quotation",
        pl.col("number").alias("age"), pl.lit(None, pl.String).alias("fact_id"),
    )  # fmt: skip
    published = tables.articles.select("article_id", "published_on")
    found = ages.join(births, on=["article_id", "person"], maintain_order="left").join(
        published, on="article_id", how="left", maintain_order="left"
    )
    return found.with_columns(*bounds()).select(list(columns_of(LivesView)))


def bounds() -> tuple[pl.Expr, pl.Expr]:
    """Return the least and the most full years from birth to publication."""
    born, day = pl.col("born").str.to_lowercase(), pl.col("published_on").dt
    month = born.str.extract(r"\b([a-z]{3})").replace_strict(
        dict(zip(MONTHS, range(1, 13), strict=True)), default=None, return_dtype=pl.Int64
    )
    monthday = born.str.extract(r"\b(\d{1,2})\b").cast(pl.Int64)
    years = day.year().cast(pl.Int64) - born.str.extract(r"(\d{4})").cast(pl.Int64)
    now = day.month().cast(pl.Int64) * 100 + day.day().cast(pl.Int64)
    latest = month.fill_null(12) * 100 + monthday.fill_null(31)
    earliest = month.fill_null(1) * 100 + monthday.fill_null(1)
    least = years - (now < latest).cast(pl.Int64)
    return least.alias("least"), (years - (now < earliest).cast(pl.Int64)).alias("most")


VIEW = View("lives", LivesView, prepare, "the articles' texts are not given", of=("birth",))
