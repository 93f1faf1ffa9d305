"""Parts of facts that have offsets of their own, with the text they claim to stand in: SPN011."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

PARTS = (
    ("statements", "source", "source_quote", "source_start", "source_end"),
    ("statements", "cue", "cue_quote", "cue_start", "cue_end"),
    ("officials", "name", "name", "name_start", "name_end"),
)
"""Table, what to call the part, and the columns of its words, first character and end."""


class PartsView(Table):
    """One row a part of a fact."""

    article_id: str = about("The article it is in")
    fact_id: str = about("The fact it is a part of")
    part: str = about("source, cue or name")
    start: int = about("First character", null=True)
    end: int = about("One past the last character", null=True)
    quote: str = about("The words of the part", null=True)
    text_at_span: str = about("What really stands there", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the parts with what stands at their places."""
    every = pl.concat(
        tables.facts[table].select(
            "article_id",
            "fact_id",
            pl.lit(name).alias("part"),
            pl.col(start).alias("start"),
            pl.col(end).alias("end"),
            pl.col(quote).alias("quote"),
        )
        for table, name, quote, start, end in PARTS
    )
    texts = tables.articles.select("article_id", "text")
    start, end = pl.col("start"), pl.col("end")
    return (
        every.join(texts, on="article_id", how="left", maintain_order="left")
        .with_columns(
            pl.when((start >= 0) & (end >= start))
            .then(cut("text", start, end))
            .alias("text_at_span")
        )
        .drop("text")
    )


VIEW = View("parts", PartsView, prepare)
