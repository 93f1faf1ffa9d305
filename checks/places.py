"""Where a row stands: its sentence, joined in from the passages, and the text between two places."""

from __future__ import annotations

import polars as pl

from newsaudit.schemas.frames import Tables

SENTENCE: dict[str, pl.DataType] = {
    "sentence": pl.Int64(),
    "sentence_start": pl.Int64(),
    "sentence_end": pl.Int64(),
    "sentence_text": pl.String(),
    "paragraph": pl.Int64(),
}

LONGEST = 2**32
"""Characters of a span at most: no text is longer."""


def cut(text: str, first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Return the column `text` from one place to another; empty where they run backwards.

    Spans are what somebody wrote, and polars slices every row, also those a condition leaves out:
    of a negative length it makes an error.
    """
    start = first.clip(0)
    return pl.col(text).str.slice(start, (last - start).clip(0, LONGEST))


def sentences(tables: Tables) -> pl.DataFrame:
    """Return every sentence: article_id, and the columns of SENTENCE; none without texts."""
    if tables.passages is None:
        return pl.DataFrame(schema={"article_id": pl.String(), **SENTENCE})
    return tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id",
        "sentence",
        pl.col("start").alias("sentence_start"),
        pl.col("end").alias("sentence_end"),
        pl.col("quote").alias("sentence_text"),
        "paragraph",
    )


def in_sentence(
    frame: pl.DataFrame, tables: Tables, at: str = "start", prefix: str = ""
) -> pl.DataFrame:
    """Return the rows in their order with the columns of SENTENCE for the offset column `at`.

    Null where the offset is null, or the texts are not at hand.
    """
    found = sentences(tables).sort("sentence_start")
    joined = (
        frame.with_row_index("_row")
        .with_columns(pl.col(at).fill_null(-1).alias("_at"))
        .sort("_at")
        .join_asof(
            found.with_columns(pl.col("sentence_start").alias("_from")),
            left_on="_at",
            right_on="_from",
            by="article_id",
            strategy="backward",
            check_sortedness=False,
        )
        .sort("_row")
        .drop("_row", "_at", "_from", strict=False)
    )
    return joined.rename({name: prefix + name for name in SENTENCE})
