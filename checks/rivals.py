"""Two numbers that an article gives to what may be one event of a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.repeated import maybe_repeated
from newsaudit.checks.tellings import BESIDES

if TYPE_CHECKING:
    from newsaudit.schemas.frames import Tables

COVERED_AS = {"conversation": "call"}
"""Events that another name covers."""


def with_other(counts: pl.DataFrame) -> pl.DataFrame:
    """Return per row the first count of its article that speaks of the same event and differs.

    Two counts of one sentence ("the fifth, its second this year") are set side by side on purpose.
    The same event: same day, or same beginning of counting with one of the days not stated.
    Two cardinals are compared only with the same beginning; one that leaves out the event at
    hand ("five previous calls") is not compared.
    """
    keys = ["article_id", "event_name"]
    numbers = ["form", "count", "since", "as_of", "sentence"]
    several = counts.filter(maybe_repeated(counts.select(keys)))
    left = several.filter(~pl.col("quote").str.contains(BESIDES))
    # Pairs are many and those that agree are few: names and words are joined to these alone.
    narrow = left.select("row", *keys, *numbers)
    pairs = narrow.join(narrow, on=keys, suffix="_2").filter(
        pl.col("row") != pl.col("row_2"), pl.col("count") != pl.col("count_2")
    )
    same_day = pl.col("as_of") == pl.col("as_of_2")
    same_since = pl.col("since") == pl.col("since_2")
    open_day = pl.col("as_of").is_null() | pl.col("as_of_2").is_null()
    people = (pl.col("who") == pl.col("who_2")) & (pl.col("who") != "")
    unnamed = ((pl.col("who") == "") | (pl.col("who_2") == "")) & same_day & same_since
    ordinal = (pl.col("form") == "ordinal") & (pl.col("form_2") == "ordinal")
    agreed = (same_day & ordinal) | (same_since & (same_day | open_day))
    apart = (pl.col("sentence") != pl.col("sentence_2")).fill_null(value=True)
    # Without a beginning a count may go further back, and be higher, but not lower.
    since_fits = (
        pl.col("since").eq_missing(pl.col("since_2"))
        | (pl.col("since").is_null() & (pl.col("count") < pl.col("count_2")))
        | (pl.col("since_2").is_null() & (pl.col("count_2") < pl.col("count")))
    )
    words = left.select("row", "who", "quote", "start", "end")
    return (
        pairs.filter(agreed & since_fits & apart)
        .join(words.select("row", "who"), on="row")
        .join(words.select(pl.all().name.suffix("_2")), on="row_2")
        .filter(people | unnamed)
        .sort("row", "start_2", "row_2")
        .unique("row", keep="first", maintain_order=True)
        .select(
            "row",
            pl.col("count_2").alias("other_count"),
            pl.col("quote_2").alias("other_quote"),
            pl.col("start_2").alias("other_start"),
            pl.col("end_2").alias("other_end"),
        )
    )


APART = (
    r"(?i)\b(?:next|planned|plans|scheduled|will|would|expected|upcoming|previous|earlier|last|final|then|"
    r"followed|later|after that|another|new|was to|were to|could)\b"
)
"""Words by which a sentence speaks of another event of the series."""
INTRODUCED = r"(?i)^(?:for )?an? "
"""An ordinal behind `a` brings in another event of the series: a second round, a third extension."""
SEQUENCE = 3
"""From so many different numbers on, an article tells a series in order."""


def with_rival(counts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return per row the first other number that its article gives the event, in another sentence.

    Looser than `with_other`: neither day nor beginning needs to be stated, but what is stated must
    not differ, and neither sentence may point to another event of the series. Neighbours in a
    series (the second round, the third round) are told in order; only backwards, and of the same
    two or more participants, is one a rival of the other.
    """
    if tables.passages is None:
        return pl.DataFrame(schema=RIVAL)
    words = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", "sentence", pl.col("quote").alias("words")
    )
    heads = tables.articles.select("article_id", "headline_end")
    numbers = pl.col("count").n_unique().over("article_id", "kindred", "form")
    left = (
        counts.filter(pl.col("count") >= 2, ~pl.col("quote").str.contains(BESIDES), ~pl.col("in_speech"))
        .with_columns(pl.col("event_name").replace(COVERED_AS).alias("kindred"))
        .filter(numbers < SEQUENCE)
        .filter(~pl.col("quote").str.contains(INTRODUCED))
        .join(words, on=["article_id", "sentence"], how="inner", maintain_order="left")
        .filter(~pl.col("words").str.contains(APART))
        .join(heads, on="article_id", how="left", maintain_order="left")
        .with_columns((pl.col("start") < pl.col("headline_end")).fill_null(value=False).alias("headed"))
        .with_columns(
            (pl.col("start") == pl.col("start").filter(~pl.col("headed")).min()).over("article_id", "kindred")
            .fill_null(value=False).alias("lead")
        )
        .select("row", "article_id", "kindred", "form", "who", "count", "since", "around", "quote",
                "sentence", "start", "end", "headed", "lead")
    )  # fmt: skip
    pairs = left.join(left, on=["article_id", "kindred", "form"], suffix="_2").filter(
        pl.col("start_2") < pl.col("start"),
        pl.col("count") != pl.col("count_2"),
        pl.col("sentence") != pl.col("sentence_2"),
        (pl.col("who") == pl.col("who_2")) | (pl.col("who") == "") | (pl.col("who_2") == ""),
        (pl.col("since") == pl.col("since_2")).fill_null(value=True),
        (pl.col("around") == pl.col("around_2")).fill_null(value=True),
        pl.when(pl.col("form") == "ordinal")
        .then(~told_in_order() | in_headline_and_lead())
        .otherwise(near_each_other()),
    )
    return (
        pairs.sort("row", "start_2")
        .unique("row", keep="first", maintain_order=True)
        .select("row", *(pl.col(f"{c}_2").alias(f"rival_{c}") for c in ("count", "quote", "start", "end")))
    )  # fmt: skip


def told_in_order() -> pl.Expr:
    """Tell the next number of a series from another number of the same event (`_2`: before it)."""
    step = pl.col("count") - pl.col("count_2")
    named = (pl.col("who") == pl.col("who_2")) & pl.col("who").str.contains("; ")
    return (step == 1) | ((step == -1) & ~named)


LEAD = 500
"""Characters behind the headline within which the article tells its news."""


def in_headline_and_lead() -> pl.Expr:
    """Tell the number of the headline and the first of the text: of the same news."""
    near = pl.col("start") - pl.col("end_2") <= LEAD
    return pl.col("headed_2") & pl.col("lead") & near


def near_each_other() -> pl.Expr:
    """Tell two cardinals of one total from totals of two things: 51 speeches, three of them."""
    larger, smaller = pl.max_horizontal("count", "count_2"), pl.min_horizontal("count", "count_2")
    return larger <= 2 * smaller


RIVAL = {
    "row": pl.UInt32(),
    "rival_count": pl.Int64(),
    "rival_quote": pl.String(),
    "rival_start": pl.Int64(),
    "rival_end": pl.Int64(),
}
