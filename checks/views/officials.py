"""Mentions of people with their other mentions and the terms of office: rules OFF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.other_titles import with_other_title, with_title_elsewhere
from newsaudit.checks.quoted import with_quoted
from newsaudit.checks.reference.offices import name_key, office_of
from newsaudit.checks.spelling import with_spelling
from newsaudit.checks.surroundings import with_surroundings
from newsaudit.checks.terms import with_terms
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Officials, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class OfficialsView(Officials):
    """One row a mention of a person."""

    published_on: pl.Date = about("The article's publication day", null=True)
    in_speech: bool = about("Stands in a source's own words")
    in_headline: bool = about("Stands before the running text")
    speaks: bool = about("Is the source of a statement at this place")
    leads: bool = about("That source begins with this mention, and a verb of saying follows")
    sentence_dated: bool = about(
        "Its sentence tells of another time, or the one before names a year gone by; null: not given",
        null=True,
    )
    sentence_past: bool = about(
        "Words near the mention say so, or a year gone by in its sentence; null: not given",
        null=True,
    )
    kin: bool = about(
        "The article says of the name whose wife, son it is, or that he is known by it"
    )
    opening: bool = about("Stands in a first line that reads as a headline")
    cut: bool = about("A capital beside the name, here or elsewhere, may be a part of it")
    supposed: bool = about("Stands behind `is`, `as` or `called`")
    part: bool = about("A longer name of the running text has this word within it")
    transcript: bool = about("The article is an interview or transcript: sources speak unquoted")
    body_too: bool = about("A body that the article names beside a title has this word in its name")
    then_told: bool = about(
        "The same as `sentence_dated`, but for the words of the mention", null=True
    )
    full_name: str = about("The fullest name the article gives the person")
    full: bool = about("That name has two words or more")
    in_full: bool = about("This mention has a given name, too")
    first: bool = about("First mention of the name in the running text")
    full_start: int = about("Where the full name stands later", null=True)
    full_end: int = about("End of that place", null=True)
    alone: bool = about("No other full name of the article ends in this surname")
    introduced: bool = about("The running text gives the person's full name")
    heard: bool = about("The person speaks somewhere, has a title here, or is named three times")
    well_known: bool = about("The surname of somebody who led a state, by the table of terms")
    office: str = about("The office the title names, normalised", null=True)
    other_title: str = about(
        "Another title of the person, of an office that excludes this", null=True
    )
    other_start: int = about("Its mention's start", null=True)
    other_end: int = about("Its mention's end", null=True)
    elsewhere_title: str = about("Such a title in another article of the time", null=True)
    elsewhere_article: str = about("That article", null=True)
    elsewhere_start: int = about("Start there", null=True)
    elsewhere_end: int = about("End there", null=True)
    near_name: str = about("Almost the same name elsewhere in the article", null=True)
    near_headline: bool = about("One of the two stands in the headline", null=True)
    near_start: int = about("Start of that name", null=True)
    near_end: int = about("End of that name", null=True)
    known: bool = about("The table of terms has somebody of this name", null=True)
    checkable: bool = about("The table of terms has this person or this office")
    vouched: bool = about("The table reaches the publication day", null=True)
    holds: bool = about("Holds the office on the publication day, or within 30 days", null=True)
    holds_firmly: bool = about("Has held it for 30 days, and goes on", null=True)
    before: bool = about("Held the office once before, and left it in between", null=True)
    ever: bool = about("Holds, held or came to hold the office", null=True)
    term_start: pl.Date = about("Start of that term", null=True)
    term_end: pl.Date = about("End of that term; null: still in office as of `as_of`", null=True)
    holds_in: str = about("Country in which the person holds that very office", null=True)
    holder: str = about("Who held the office on that day", null=True)
    holder_distance: int = about("Letters between the holder's name and this one", null=True)
    office_now: str = about("Office of that day that excludes the one stated", null=True)
    certain: bool = about("The table has every term of the person", null=True)
    unheard_of: bool = about("The person's country has no such office")
    namesake: bool = about("Somebody else of the surname holds or held that office")
    served: str = about("The country of person or office", null=True)
    right: str = about("What is right by the table, for the message", null=True)
    reference: str = about("Source of the row that decides", null=True)


OFTEN = 3
"""Mentions from which on a person is more than a passing name."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the mentions with what they are judged against."""
    mentions = with_surroundings(with_person(tables), tables.passages)
    mentions = with_quoted(mentions, tables.passages).with_row_index("row")
    mentions = mentions.with_columns(pl.col("in_speech") | pl.col("in_quotation"))
    parts = (
        speaking(mentions, tables.said),
        with_other_title(mentions),
        with_title_elsewhere(mentions),
        with_full_name(mentions),
        with_spelling(mentions),
        with_terms(mentions, reference.terms),
    )
    for part in parts:
        mentions = mentions.join(part, on="row", how="left", maintain_order="left")
    mentions = mentions.with_columns(
        pl.col("checkable", "speaks", "leads", "unheard_of", "namesake").fill_null(value=False),
        pl.col("last_name").is_in(leaders(reference.terms)).alias("well_known"),
        pl.col("kin", "cut").any().over("article_id", "last_name"),
    )
    mentions = with_words(mentions)
    by_name = ["article_id", "last_name"]
    often = (~pl.col("in_headline")).sum().over(by_name) >= OFTEN
    return mentions.with_columns(
        (pl.col("speaks").any().over(by_name) | pl.col("title").is_not_null() | often).alias(
            "heard"
        ),
        pl.when(pl.col("unheard_of"))
        .then(pl.concat_str("served", pl.lit(" had no "), "office"))
        .when(pl.col("office_now").is_not_null())
        .then(pl.concat_str("full_name", pl.lit(" was "), "office_now"))
        .otherwise(pl.concat_str("office", pl.lit(" was "), "holder"))
        .alias("right"),
    ).select(list(columns_of(OfficialsView)))


def with_words(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return mentions with whether the surname is a word of a body, and within a longer name."""
    body = words_of("organisation")
    inner = pl.when(~pl.col("in_headline")).then(words_of("name").list.slice(1))
    key = ["article_id", "last_name"]
    for name, words in (("body_too", body), ("part", inner)):
        found = mentions.select("article_id", words.alias("last_name")).explode("last_name")
        found = found.drop_nulls().unique().with_columns(pl.lit(value=True).alias(name))
        mentions = mentions.join(found, on=key, how="left", maintain_order="left")
    return mentions.with_columns(pl.col("body_too", "part").fill_null(value=False))


def leaders(terms: pl.DataFrame) -> list[str]:
    """Return the surnames of those who lead or led a state: Merkel needs no introduction."""
    led = terms.filter(
        pl.col("office").is_in(["president", "vice president", "prime minister", "chancellor"])
    )
    spellings = led.select(pl.concat_list("name", "other_names").alias("name")).explode("name")
    family = pl.col("name").str.split(" ").list.last().str.replace("^(?:al|el)-", "")
    return spellings.select(family).to_series().drop_nulls().unique().sort().to_list()


def with_person(tables: Tables) -> pl.DataFrame:
    """Return mentions with publication day, office, and the person's fullest name."""
    speech = tables.said.select(
        "article_id", pl.col("fact_id").alias("statement_id"), pl.col("form").alias("speech")
    ).unique(["article_id", "statement_id"], keep="first")
    person = pl.coalesce("person_id", "name")
    longest = pl.col("name").sort_by(
        pl.col("name").str.count_matches(" "), descending=True, maintain_order=True
    )
    return (
        tables.officials.join(
            tables.articles.select("article_id", "published_on", "body_start"),
            on="article_id", how="left", maintain_order="left",
        )
        .join(speech, on=["article_id", "statement_id"], how="left", maintain_order="left")
        .with_columns(
            (pl.col("speech") == "direct").fill_null(value=False).alias("in_speech"),
            (pl.col("start") < pl.col("body_start")).fill_null(value=False).alias("in_headline"),
            office_of(pl.col("title")).alias("office"),
            longest.first().over("article_id", person).alias("full_name"),
            words_of("name").list.last().alias("last_name"),
        )
        .with_columns(is_alone())
        .with_columns(
            pl.col("full_name").str.contains(r"\S\s\S").alias("full"),
            (pl.col("name").str.contains(r"\S\s\S") & ~ends_another()).alias("in_full"),
            name_key(pl.col("full_name")).alias("key"),
        )
    )  # fmt: skip


def words_of(column: str) -> pl.Expr:
    """Return the words of a name, whatever space parts them."""
    return pl.col(column).str.replace_all(r"\s+", " ").str.strip_chars().str.split(" ")


def ends_another() -> pl.Expr:
    """Tell a family name in several words: de Blasio."""
    full, name = pl.col("full_name").str.to_lowercase(), pl.col("name").str.to_lowercase()
    return full.str.ends_with(pl.concat_str(pl.lit(" "), name))


def is_alone() -> pl.Expr:
    """Tell the surname of one full name only: Clinton is Bill or Hillary."""
    surname = words_of("full_name").list.last()
    full = pl.when(pl.col("full_name").str.contains(r"\S\s\S")).then("full_name")
    return (full.drop_nulls().n_unique().over("article_id", surname) <= 1).alias("alone")


def speaking(mentions: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of mentions that stand in the source of a statement."""
    sources = statements.filter(pl.col("source_start").is_not_null()).select(
        "article_id", "source_start", "source_end",
        (pl.col("cue_verb").is_not_null() | pl.col("cue_quote").str.contains("ccording"))
        .alias("aloud"),
    )  # fmt: skip
    return (
        mentions.select("row", "article_id", "start", "name_start")
        .join(sources, on="article_id")
        .filter(pl.col("name_start").is_between("source_start", "source_end", closed="left"))
        .group_by("row", maintain_order=True)
        .agg(
            pl.lit(value=True).alias("speaks"),
            (pl.col("aloud") & ((pl.col("source_start") - pl.col("start")).abs() <= len("the ")))
            .any().alias("leads"),
        )
    )  # fmt: skip


def with_full_name(mentions: pl.DataFrame) -> pl.DataFrame:
    """Return per row whether it is the name's first mention, and where the full name stands."""
    body = mentions.filter(~pl.col("in_headline"))
    firsts = body.group_by("article_id", "last_name").agg(
        pl.col("start").min().alias("first_start")
    )
    full = body.filter("in_full").sort("start").group_by(
        "article_id", "last_name", maintain_order=True
    ).agg(pl.col("start").first().alias("full_start"), pl.col("end").first().alias("full_end"))  # fmt: skip
    person = pl.coalesce("person_id", "name").alias("person")
    named = body.filter("in_full").select(
        "article_id", person, pl.lit(value=True).alias("named")
    ).unique()  # fmt: skip
    keyed = mentions.select("row", "article_id", "last_name", "start", person)
    return (
        keyed.join(firsts, on=["article_id", "last_name"], how="left", maintain_order="left")
        .join(full, on=["article_id", "last_name"], how="left", maintain_order="left")
        .join(named, on=["article_id", "person"], how="left", maintain_order="left")
        .select(
            "row",
            (pl.col("start") == pl.col("first_start")).fill_null(value=False).alias("first"),
            pl.any_horizontal(pl.col("full_start", "named").is_not_null()).alias("introduced"),
            pl.when(pl.col("full_start") > pl.col("start")).then("full_start").alias("full_start"),
            pl.when(pl.col("full_start") > pl.col("start")).then("full_end").alias("full_end"),
        )
    )


VIEW = View("officials", OfficialsView, prepare, of=("officials",))
