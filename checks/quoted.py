"""Which facts stand between quotation marks: what a source said is reported, never corrected."""

from __future__ import annotations

import polars as pl


def with_quoted(facts: pl.DataFrame, passages: pl.DataFrame | None) -> pl.DataFrame:
    """Return facts in order of article and start, with `in_quotation`.

    Without passages (no texts) nothing is known to be quoted, and the column is false.
    """
    ordered = facts.sort("article_id", "start", maintain_order=True)
    if passages is None:
        return ordered.with_columns(pl.lit(value=False).alias("in_quotation"))
    quotations = passages.filter(pl.col("kind") == "quotation").select(
        "article_id", "start", pl.col("end").alias("quotation_end")
    )
    near = ordered.sort("start", maintain_order=True).join_asof(
        quotations.sort("start"), on="start", by="article_id", check_sortedness=False
    )
    inside = (pl.col("quotation_end") > pl.col("start")).fill_null(value=False)
    return (
        near.with_columns(inside.alias("in_quotation"))
        .drop("quotation_end")
        .sort("article_id", "start", maintain_order=True)
    )
