"""Articles with counts over their whole text: rules TXT on the copy as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class CopyView(Table):
    """One row an article; the place is the first quotation mark of the rarer shape."""

    article_id: str = about("The article")
    fact_id: str = about("Always null", null=True)
    start: int = about("First character")
    end: int = about("One past it")
    quote: str = about("The mark")
    straight_marks: int = about("Straight double quotation marks, inches left out")
    curly_marks: int = about("Curly double quotation marks")


STRAIGHT = r"(?:^|[^\d])\""
CURLY = r"[“”]"


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the articles with their counts; None where texts are not at hand."""
    if tables.passages is None:
        return None
    text = pl.col("text")
    counted = tables.articles.select(
        "article_id",
        "text",
        text.str.count_matches(STRAIGHT).cast(pl.Int64).alias("straight_marks"),
        text.str.count_matches(CURLY).cast(pl.Int64).alias("curly_marks"),
    )
    straight_is_rarer = pl.col("straight_marks") <= pl.col("curly_marks")
    before = pl.when(straight_is_rarer).then(text.str.extract(r'^([^"]*)')).otherwise(
        text.str.extract(r"^([^“”]*)")
    )  # fmt: skip
    start = before.str.len_chars().cast(pl.Int64)
    return counted.select(
        "article_id",
        pl.lit(None, pl.String).alias("fact_id"),
        start.alias("start"),
        (start + 1).alias("end"),
        text.str.slice(start, 1).alias("quote"),
        "straight_marks",
        "curly_marks",
    )


VIEW = View("copy", CopyView, prepare, "the articles' texts are not given")
