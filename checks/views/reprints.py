"""Reprints against their originals, sentence by sentence: what was added, cut, altered (PRV)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.originals import pairs, sentences
from newsaudit.checks.views import View
from newsaudit.checks.wording import only_in, overlap
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

ALTERED = 0.5
"""Share of words in common from which two sentences count as one that was altered."""

CHANGES = ("same", "added", "cut", "altered")


class ReprintsView(Table):
    """One row a run of sentences of a reprint, or of its original, that the other lacks.

    One more row a reprint, `same`, tells how many sentences are word for word the same.
    """

    article_id: str = about("The reprint")
    fact_id: str = about("Always null", null=True)
    start: int = about("First character; of a cut, of the sentence it stood after")
    end: int = about("One past the last")
    quote: str = about("The reprint's words; of a cut, the sentence it stood after")
    change: str = about("What was done", isin=CHANGES)
    count: int = about("Sentences added, cut, altered, or the same")
    total: int = about("Sentences of the original")
    original_id: str = about("The original")
    original_start: int = about("Where the original's words stand", null=True)
    original_end: int = about("One past them", null=True)
    original_quote: str = about("The original's words", null=True)
    original_publisher: str = about("Who published the original", null=True)
    words_added: str = about("Words of an altered sentence that only the reprint has", null=True)
    words_cut: str = about("Words of an altered sentence that only the original has", null=True)


BOTH = ("article_id", "original_id")
MATCH = ("original_start", "start", "end", "quote")
"""A sentence of the original and the place in the reprint where it was kept, altered or not."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return every change of every reprint; None where there are reprints but no original."""
    found = pairs(tables)
    if not found.height and (tables.articles["republication"] == "reprint").any():
        return None
    if tables.passages is None:
        return None
    if not found.height:
        return pl.DataFrame(schema=columns_of(ReprintsView))
    texts = sentences(tables).with_columns(pl.col("key").str.split(" ").alias("words"))
    copies = found.join(texts, on="article_id", maintain_order="left")
    originals = found.join(
        texts.rename({"article_id": "original_id"}), on="original_id", maintain_order="left"
    )
    altered = alterations(lacking(copies, originals), lacking(originals, copies))
    kept = pl.concat([matches(copies, originals), altered.select(*BOTH, *MATCH)])
    ours = anchored(copies, kept.select(*BOTH, "start"), "added").drop("anchor")
    theirs = anchored(originals, kept.select(*BOTH, start="original_start"), "cut")
    rows = pl.concat(
        [same(copies, originals), altered, ours, cut(theirs, kept, copies)], how="diagonal"
    )
    return described(rows, originals, tables)


def lacking(left: pl.DataFrame, right: pl.DataFrame) -> pl.DataFrame:
    """Return the sentences of one side that the other does not hold word for word."""
    return left.join(right, on=(*BOTH, "key"), how="anti", maintain_order="left")


def alterations(copies: pl.DataFrame, originals: pl.DataFrame) -> pl.DataFrame:
    """Return the sentences that differ in some words only, each with its nearest original."""
    others = originals.select(
        *BOTH,
        pl.col("start").alias("original_start"),
        pl.col("end").alias("original_end"),
        pl.col("quote").alias("original_quote"),
        pl.col("words").alias("original_words"),
    )
    return (
        copies.join(others, on=BOTH)
        .with_columns(overlap("words", "original_words").alias("alike"))
        .filter(pl.col("alike") >= ALTERED)
        .sort("alike", *BOTH, "start", "original_start", descending=[True, *[False] * 4])
        .unique((*BOTH, "start"), keep="first", maintain_order=True)
        .unique((*BOTH, "original_start"), keep="first", maintain_order=True)
        .with_columns(
            only_in("words", "original_words").alias("words_added"),
            only_in("original_words", "words").alias("words_cut"),
            pl.lit("altered").alias("change"),
            pl.lit(1, pl.Int64).alias("count"),
        )
        .select(*BOTH, "start", "end", "quote", "change", "count", "original_start",
                "original_end", "original_quote", "words_added", "words_cut")
    )  # fmt: skip


def matches(copies: pl.DataFrame, originals: pl.DataFrame) -> pl.DataFrame:
    """Return where each sentence of the original stands word for word in the reprint."""
    return (
        originals.select(*BOTH, "key", pl.col("start").alias("original_start"))
        .join(copies, on=(*BOTH, "key"), maintain_order="left_right")
        .select(*BOTH, *MATCH)
    )


def anchored(left: pl.DataFrame, kept: pl.DataFrame, change: str) -> pl.DataFrame:
    """Return the sentences only one side has, runs of neighbours as one row.

    `anchor` is where the last sentence before the run begins that was kept, null at the top.
    """
    return (
        left.sort(*BOTH, "start")
        .join(
            kept.unique().with_columns(kept=True),
            on=(*BOTH, "start"),
            how="left",
            maintain_order="left",
        )
        .with_columns(pl.when("kept").then("start").forward_fill().over(BOTH).alias("anchor"))
        .filter(pl.col("kept").is_null())
        .group_by(*BOTH, "anchor", maintain_order=True)
        .agg(
            pl.col("start").min(),
            pl.col("end").max(),
            pl.col("quote").str.join(" "),
            pl.len().cast(pl.Int64).alias("count"),
        )
        .with_columns(pl.lit(change).alias("change"))
    )


def cut(runs: pl.DataFrame, kept: pl.DataFrame, copies: pl.DataFrame) -> pl.DataFrame:
    """Return what only the original has, placed at the reprint's sentence it stood after."""
    places = kept.unique((*BOTH, "original_start"), keep="first", maintain_order=True)
    top = copies.group_by(BOTH, maintain_order=True).agg(
        pl.col("start", "end", "quote").first().name.prefix("top_")
    )
    return (
        runs.rename({"start": "original_start", "end": "original_end", "quote": "original_quote"})
        .join(
            places.rename({"original_start": "anchor"}),
            on=(*BOTH, "anchor"), how="left", maintain_order="left",
        )
        .join(top, on=BOTH, how="left", maintain_order="left")
        .with_columns(pl.coalesce(c, f"top_{c}").alias(c) for c in ("start", "end", "quote"))
        .drop("anchor", "top_start", "top_end", "top_quote")
    )  # fmt: skip


def same(copies: pl.DataFrame, originals: pl.DataFrame) -> pl.DataFrame:
    """Return one row a reprint: how many of its sentences the original has word for word."""
    shared = copies.join(originals, on=(*BOTH, "key"), how="semi", maintain_order="left")
    return shared.group_by(BOTH, maintain_order=True).agg(
        pl.col("start").first(),
        pl.col("end").first(),
        pl.col("quote").first(),
        pl.lit("same").alias("change"),
        pl.len().cast(pl.Int64).alias("count"),
    )


def described(rows: pl.DataFrame, originals: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return the rows with the original's size and publisher, in the view's columns."""
    totals = originals.group_by(BOTH).agg(pl.len().cast(pl.Int64).alias("total"))
    house = tables.articles.select(original_id="article_id", original_publisher="publisher")
    columns = list(columns_of(ReprintsView))
    return (
        rows.join(totals, on=BOTH, how="left", maintain_order="left")
        .join(house, on="original_id", how="left", maintain_order="left")
        .with_columns(pl.lit(None, pl.String).alias("fact_id"))
        .sort("article_id", "start", "change", "original_start", maintain_order=True)
        .select(columns)
    )


VIEW = View("reprints", ReprintsView, prepare, "the reprint's original is not among the articles")
