"""Names that are almost the same: one person, spelt in two ways."""

from __future__ import annotations

import polars as pl
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

LONG = 8
"""Letters from which two names may differ in two letters and still be one."""
SHORTEST, SHORTEST_ALONE = 5, 6
"""Letters below which another name is as likely as another spelling; a name alone says less."""
UNKNOWN = "officials/drift"
"""The extractor of words that are no known name, and are taken for one because they are almost it."""


def distance(one: pl.Expr, other: pl.Expr) -> pl.Expr:
    """Return in how many letters two texts differ; two swapped letters are one difference."""

    def both(pair: pl.Series) -> pl.Series:
        columns = pair.struct.unnest().fill_null("")
        first, second = columns.columns
        away = cpdist(columns[first].to_list(), columns[second].to_list(), scorer=OSA.distance)
        return pl.Series(away.tolist(), dtype=pl.Int64)

    return pl.struct(one.alias("one"), other.alias("other")).map_batches(
        both, return_dtype=pl.Int64, is_elementwise=True
    )


def with_spelling(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return per row the name of its article that is almost the same, the commoner of the two.

    Mentions have `row, article_id, name, last_name, in_full, extractor, start, name_start, name_end,
    in_headline, sentence_start, age_told`.
    Surnames are compared, and where those agree the given names. Two full names with other given
    names are two people, as are those of other ages; both in one sentence are meant to differ.
    """
    names = spellings(mentions)
    pairs = names.join(names, on=["article_id", "initial"], suffix="_2")
    near = (
        pairs.filter(near_surnames() | near_given_names())
        .with_columns(only_in_headline(""), only_in_headline("_2"))
        .filter(is_rarer(), of_one_age())
        .join(side_by_side(mentions), on=["article_id", "last_name", "last_name_2"], how="anti")
    )
    chosen = near.sort("article_id", "at", "at_2").unique(
        ["article_id", "last_name", "first_name"], keep="first", maintain_order=True
    )
    return (
        mentions.with_columns(plain("name"), plain("last_name"))
        .with_columns(first_name().alias("first_name"))
        .join(chosen, on=["article_id", "last_name", "first_name"], nulls_equal=True)
        .sort("row")
        .unique(["article_id", "last_name", "first_name"], keep="first", maintain_order=True)
        .select(
            "row",
            pl.col("spelt_2").alias("near_name"),
            (pl.col("in_headline_2") | pl.col("in_headline_right")).alias("near_headline"),
            pl.col("name_start_2").alias("near_start"),
            pl.col("name_end_2").alias("near_end"),
        )
    )


def side_by_side(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return the surnames that a sentence sets beside each other: Seitova is Seyitova in her passport."""
    names = mentions.filter(pl.col("sentence_start").is_not_null()).select(
        "article_id", "sentence_start", plain("last_name")
    ).unique()  # fmt: skip
    pairs = names.join(names, on=["article_id", "sentence_start"], suffix="_2")
    pairs = pairs.filter(pl.col("last_name") != pl.col("last_name_2"))
    return pairs.select("article_id", "last_name", "last_name_2").unique()


def of_one_age() -> pl.Expr:
    """Tell names of which no two ages are told: Kyle Jensen, 26, and Kyle Jenson, 31."""
    return (pl.col("age_told") == pl.col("age_told_2")).fill_null(value=True)


def spellings(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return one row an article, surname and given name, without families (the Kovacs)."""
    written = mentions.with_columns(
        pl.col("name").alias("written"), plain("name"), plain("last_name")
    )
    names = written.with_columns(first_name().alias("first_name")).group_by(
        "article_id", "last_name", "first_name"
    ).agg(
        pl.len().alias("times"), pl.col("in_headline").all(),
        (pl.col("extractor") == UNKNOWN).all().alias("unknown"), pl.col("written").first().alias("spelt"),
        pl.col("start").min().alias("at"), pl.col("age_told").drop_nulls().first(),
        pl.col("name_start").min(), pl.col("name_end").min(),
    )  # fmt: skip
    families = names.select("article_id", pl.col("last_name") + "s").unique()
    return (
        names.join(families, on=["article_id", "last_name"], how="anti")
        .with_columns(
            pl.col("times").sum().over("article_id", "last_name").alias("surname_times"),
            pl.col("in_headline")
            .all()
            .over("article_id", "last_name")
            .alias("surname_in_headline"),
            pl.col("last_name").str.slice(0, 1).alias("initial"),
        )
        .sort("article_id", "at")
    )


def plain(column: str) -> pl.Expr:
    """Return a name without what is house style, not spelling: accents, the form of apostrophes."""
    letters = pl.col(column).str.normalize("NFKD").str.replace_all(r"\p{M}", "")
    return letters.str.replace_all("’", "'").str.replace_all(r"\s+", " ")


def first_name() -> pl.Expr:
    """Return the given name, null for a family name alone."""
    words = pl.col("name").str.strip_chars().str.split(" ")
    return pl.when(pl.col("in_full")).then(words.list.first())


def near_surnames() -> pl.Expr:
    """Tell whether two surnames are almost the same and the given names do not contradict."""
    one, other = pl.col("last_name"), pl.col("last_name_2")
    length = pl.min_horizontal(one.str.len_chars(), other.str.len_chars())
    given, given_2 = pl.col("first_name"), pl.col("first_name_2")
    alone = given.is_null() | given_2.is_null()
    sure = ~alone | pl.col("unknown") | pl.col("unknown_2")
    close = (length >= pl.when(sure).then(SHORTEST - 1).otherwise(SHORTEST_ALONE)) & (
        distance(one, other) <= pl.when(length >= LONG).then(2).otherwise(1)
    )
    # A plural or possessive (the Kovacs, Kovacs’) and a female ending are no other spelling.
    inflected = (
        (one + "s" == other) | (other + "s" == one) | (one + "a" == other) | (other + "a" == one)
    )
    same_given = alone | (given == given_2)
    both_bare = given.is_null() & given_2.is_null() & ~(pl.col("unknown") | pl.col("unknown_2"))
    longer = pl.max_horizontal(one.str.len_chars(), other.str.len_chars()) >= SHORTEST
    # Galileo, and Galileo Galilei.
    of_one_name = (one == given_2).fill_null(value=False) | (other == given).fill_null(value=False)
    alike = close & longer & ~inflected & ~of_one_name
    return (one != other) & alike & same_given & ~both_bare


def near_given_names() -> pl.Expr:
    """Tell whether two people of one surname have almost the same given name."""
    one, other = pl.col("first_name"), pl.col("first_name_2")
    length = pl.min_horizontal(one.str.len_chars(), other.str.len_chars())
    return (
        (pl.col("last_name") == pl.col("last_name_2"))
        & (one != other)
        & (one.str.slice(0, 1) == other.str.slice(0, 1))
        & (length >= SHORTEST - 1)
        & ((one.str.len_chars() - other.str.len_chars()).cast(pl.Int64).abs() <= 1)
        & (distance(one, other) == 1)
    ).fill_null(value=False)


def only_in_headline(side: str) -> pl.Expr:
    """Tell whether the word of a pair that differs, surname or given name, is the headline's alone."""
    surname = pl.col(f"surname_in_headline{side}")
    own = pl.col(f"in_headline{side}")
    return pl.when(pl.col("last_name") != pl.col("last_name_2")).then(surname).otherwise(own).alias(
        f"in_headline{side}"
    )  # fmt: skip


def is_rarer() -> pl.Expr:
    """Tell whether the first name of a pair is the one to question: of the headline, rarer, later."""
    # One number to compare by: the surname's mentions, then this spelling's own.
    often = pl.col("surname_times") * 10**6 + pl.col("times")
    often_2 = pl.col("surname_times_2") * 10**6 + pl.col("times_2")
    fewer, later = often < often_2, (often == often_2) & (pl.col("at") > pl.col("at_2"))
    headline, headline_2 = pl.col("in_headline"), pl.col("in_headline_2")
    return pl.when(headline == headline_2).then(fewer | later).otherwise(headline)
