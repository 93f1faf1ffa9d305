"""Another title of the same person, of an office that excludes the one stated."""

from __future__ import annotations

import polars as pl

from newsaudit.checks.reference.offices import EXCLUSIVE, HONOURS, POST_GROUPS, post_of


def groups(column: str) -> pl.Expr:
    """Return the group of offices that exclude each other."""
    every = {**EXCLUSIVE, **POST_GROUPS}
    return pl.col(column).replace_strict(every, default=None, return_dtype=pl.String)


def in_office(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return mentions with a present title of an office that excludes others."""
    held = pl.coalesce("office", post_of(pl.col("title"))).alias("office")
    return mentions.with_columns(held).filter(
        groups("office").is_not_null(), ~pl.col("former"), ~pl.col("in_speech"), pl.col("full"),
        ~pl.col("sentence_past").fill_null(value=False) | groups("office").is_in(HONOURS),
        pl.col("alone") | (pl.col("name") == pl.col("full_name")),
    ).with_columns(groups("office").alias("group"))  # fmt: skip


def with_other_title(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return per row the person's first other title of the article that excludes its own."""
    titled = in_office(mentions).select(
        "row", "article_id", "key", "group", "office", "country", "title", "start", "end",
        "sentence_start",
    )  # fmt: skip
    pairs = titled.join(titled, on=["article_id", "key", "group"], suffix="_2")
    return (
        pairs.filter(pl.col("office") != pl.col("office_2"), same_country(), told_close_by())
        .sort("row", "start_2")
        .unique("row", keep="first", maintain_order=True)
        .select(
            "row", pl.col("title_2").alias("other_title"),
            pl.col("start_2").alias("other_start"), pl.col("end_2").alias("other_end"),
        )
    )  # fmt: skip


def with_title_elsewhere(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return per row such a title in another article, published within a week before it."""
    titled = in_office(mentions).filter(
        pl.col("published_on").is_not_null(), ~pl.col("group").is_in(HONOURS)
    ).select(
        "row", "article_id", "published_on", "key", "group", "office", "country", "title", "start", "end"
    )  # fmt: skip
    ordered = titled.sort("key", "group", "published_on", "article_id", "start")
    before = pl.all().shift(1).name.suffix("_2")
    return (
        ordered.with_columns(before)
        .filter(
            pl.col("key") == pl.col("key_2"), pl.col("group") == pl.col("group_2"),
            pl.col("article_id") != pl.col("article_id_2"), pl.col("office") != pl.col("office_2"),
            pl.col("published_on") - pl.col("published_on_2") <= pl.duration(days=7), same_country(),
        )
        .select(
            "row", pl.col("title_2").alias("elsewhere_title"),
            pl.col("article_id_2").alias("elsewhere_article"),
            pl.col("start_2").alias("elsewhere_start"), pl.col("end_2").alias("elsewhere_end"),
        )
    )  # fmt: skip


def told_close_by() -> pl.Expr:
    """Tell two honours of one passage, but not of one sentence, from what an article tells of a life.

    Sir Alan may have become Lord Roe, and an article on that says so at once, or far apart.
    """
    near = (pl.col("start") - pl.col("end_2")).abs() <= CLOSE_BY
    apart = pl.col("sentence_start") != pl.col("sentence_start_2")
    return ~pl.col("group").is_in(HONOURS) | (near & apart)


CLOSE_BY = 400
"""Characters between two mentions of somebody in one passage."""


def same_country() -> pl.Expr:
    """Tell whether two mentions may serve the same country."""
    return pl.col("country").is_null() | (pl.col("country") == pl.col("country_2")).fill_null(
        value=True
    )
