"""Which article of a run is the original, or the transcript, of which other.

A copy names its original in its metadata (`original`, `transcript`: the other's `article_id`,
`uri` or `path`). Without that, an article of the house the credit names, or one whose metadata
says `role: original` or `role: transcript`, is taken for it where enough of the text is the same.
"""

from __future__ import annotations

import polars as pl

from newsaudit.checks.wording import CREDIT_WORDS, folded
from newsaudit.schemas.frames import Tables

SHARED = 0.3
"""Share of a copy's sentences that its original must hold, unless the copy names it."""

FEW_WORDS = 4
"""Shorter sentences ("He said no.") stand in many articles and prove nothing."""

PAIR: dict[str, pl.DataType] = {"article_id": pl.String(), "original_id": pl.String()}


def stated(key: str) -> pl.Expr:
    """Return what an article's metadata says under a key; null if it says nothing."""
    pair = pl.element()
    values = pl.col("metadata").list.eval(
        pair.filter(pair.struct.field("key") == key).struct.field("value")
    )
    return values.list.first()


def sentences(tables: Tables) -> pl.DataFrame:
    """Return the sentences of all running texts: article_id, start, end, quote, key (folded)."""
    assert tables.passages is not None
    return (
        tables.passages.filter(pl.col("kind") == "sentence")
        .select("article_id", "start", "end", "quote")
        .join(tables.articles.select("article_id", "body_start"), on="article_id")
        .filter(
            pl.col("start") >= pl.col("body_start"), ~pl.col("quote").str.contains(CREDIT_WORDS)
        )
        .drop("body_start")
        .with_columns(folded(pl.col("quote")).alias("key"))
        .filter(pl.col("key") != "")
    )


def pairs(tables: Tables, role: str = "original") -> pl.DataFrame:
    """Return columns `article_id` and `original_id`, one row a copy that has an original here."""
    if tables.passages is None or tables.articles.height < 2:
        return pl.DataFrame(schema=PAIR)
    articles = tables.articles.select(
        "article_id", "path", "uri", "publisher", "original_publisher", "republication",
        stated(role).alias("names"), stated("role").alias("role"),
    )  # fmt: skip
    found, maybe = named(articles), guessed(articles, role)
    if maybe.height:  # comparing texts is dear, and most runs hold no reprint
        found = pl.concat([found, alike(maybe, sentences(tables))])
    return found.unique("article_id", keep="first", maintain_order=True)


def named(articles: pl.DataFrame) -> pl.DataFrame:
    """Return the pairs a copy's metadata names."""
    others = [
        articles.select(pl.col(column).alias("names"), pl.col("article_id").alias("original_id"))
        for column in ("article_id", "uri", "path")
    ]
    return (
        articles.filter(pl.col("names").is_not_null())
        .join(pl.concat(others).unique(maintain_order=True), on="names", maintain_order="left")
        .filter(pl.col("article_id") != pl.col("original_id"))
        .select(*PAIR)
    )


def guessed(articles: pl.DataFrame, role: str) -> pl.DataFrame:
    """Return the pairs that house or role suggest."""
    copies = articles.filter(pl.col("names").is_null(), pl.col("role").is_null())
    in_role = articles.filter(pl.col("role") == role).select(original_id="article_id")
    by_role = copies.select("article_id").join(in_role, how="cross")
    house = pl.col("publisher").str.to_lowercase()
    houses = articles.filter(pl.col("republication") == "original").select(
        pl.col("article_id").alias("original_id"), house.alias("house")
    )
    by_house = copies.filter(pl.col("republication") != "original").join(
        houses, left_on=pl.col("original_publisher").str.to_lowercase(), right_on="house"
    )
    both = [by_role, by_house.select(*PAIR)] if role == "original" else [by_role]
    return pl.concat(both).filter(pl.col("article_id") != pl.col("original_id"))


def alike(candidates: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Return the candidates that share enough sentences, the most alike first."""
    long = texts.filter(pl.col("key").str.count_matches(" ") >= FEW_WORDS - 1)
    held = long.select(pl.col("article_id").alias("original_id"), "key", held=True).unique()
    return (
        candidates.unique(maintain_order=True)
        .join(long.select("article_id", "key"), on="article_id", maintain_order="left")
        .join(held, on=("original_id", "key"), how="left", maintain_order="left")
        .group_by("article_id", "original_id", maintain_order=True)
        .agg(pl.col("held").count().truediv(pl.len()).alias("share"))
        .filter(pl.col("share") >= SHARED)
        .sort("share", descending=True, maintain_order=True)
        .select(*PAIR)
    )
