"""Statements with where they stand, whom they address, and who else told of them: rules ATT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import in_sentence
from newsaudit.checks.views import View
from newsaudit.checks.wording import surname
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Statements, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


TELLING = ("tell", "ask", "assure", "urge", "warn", "inform", "promise", "remind", "press", "offer",
           "pledge", "implore", "beg", "advise")  # fmt: skip
"""Lemmas of what is said to a person, not to the public."""


class StatementsView(Statements):
    """One row a statement."""

    speaker: str = about("The source's full name, else as written", null=True)
    relayed_from: str = about("Who passes this on, where it is told within a relay", null=True)
    relay_source: str = about("Who elsewhere passes on this speaker's words", null=True)
    relay_start: int = about("First character of that relay", null=True)
    relay_end: int = about("One past it", null=True)
    relayers: int = about("Of a relay: sources that pass on this person's words", null=True)
    first_relay: bool = about("Of a relay: the first of this person's words")
    addressee: str = about("The person told, where one is named", null=True)
    tells: bool = about("It is one person's word to another: told, asked, assured")
    addressee_speaks: bool = about("That person is a source somewhere in the article")
    silent: str = about("A source with no comment in this article", null=True)
    silent_start: int = about("Where that is said", null=True)
    silent_end: int = about("One past it", null=True)
    other_side: str = about("Of a relay: why the other side is not heard", null=True)
    content_words: int = about("Words from the content's start to source or cue", null=True)
    content_sentences: int = about("Sentences of content before source and cue", null=True)
    sentence_text: str = about("The sentence of the cue", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the statements with their neighbours."""
    frame = tables.said.with_columns(pl.coalesce("source_name", "source_quote").alias("speaker"))
    frame = addressed(frame, tables)
    frame = frame.with_columns(
        (pl.col("addressee").is_not_null() & pl.col("cue_verb").is_in(TELLING)).alias("tells")
    )
    frame = relayed(frame)
    frame = silenced(frame)
    frame = before_source(frame, tables)
    return frame.select(list(columns_of(StatementsView)))


def addressed(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Add the person named right after the cue ("told President Jane Roe"), and whether heard."""
    people = tables.officials.select(
        "article_id", (pl.col("start") - 1).alias("cue_end"), pl.col("name").alias("addressee"),
        pl.col("person_id").alias("addressee_id"),
    ).unique(("article_id", "cue_end"), keep="first", maintain_order=True)  # fmt: skip
    heard = frame.select(
        "article_id", addressee_id="source_person_id", addressee_speaks=pl.lit(value=True)
    )
    return (
        frame.join(people, on=("article_id", "cue_end"), how="left", maintain_order="left")
        .join(
            heard.drop_nulls("addressee_id").unique(),
            on=("article_id", "addressee_id"), how="left", maintain_order="left",
        )
        .with_columns(pl.col("addressee_speaks").fill_null(value=False))
    )  # fmt: skip


def relayed(frame: pl.DataFrame) -> pl.DataFrame:
    """Add who passes on a statement, or the same speaker's words elsewhere.

    Persons are the same by their last name: a relay often has no more of it.
    """
    frame = frame.with_columns(
        surname(pl.col("speaker")).alias("last"),
        surname(pl.col("relayed_for")).alias("relayed_last"),
    )
    relays = frame.filter(pl.col("relayed_last").is_not_null())
    person = ("article_id", "relayed_last")
    outer = relays.select(
        "article_id", pl.col("fact_id").alias("statement_id"),
        pl.col("relayed_last").alias("last"), pl.col("speaker").alias("relayed_from"),
    )  # fmt: skip
    elsewhere = relays.group_by(person, maintain_order=True).agg(
        short(pl.col("source_quote")).first().alias("relay_source"),
        pl.col("start").first().alias("relay_start"),
        pl.col("end").first().alias("relay_end"),
    )
    passed_on = pl.col("relayed_last").is_not_null()
    counted = pl.coalesce("last", "speaker").n_unique().over(person)
    return frame.join(
        outer.unique(("article_id", "statement_id"), keep="first", maintain_order=True),
        on=("article_id", "statement_id", "last"), how="left", maintain_order="left",
    ).join(
        elsewhere.rename({"relayed_last": "last"}),
        on=("article_id", "last"), how="left", maintain_order="left",
    ).with_columns(
        (passed_on & (pl.int_range(pl.len()).over(person) == 0)).alias("first_relay"),
        pl.when(passed_on).then(counted).cast(pl.Int64).alias("relayers"),
    )  # fmt: skip


def silenced(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the article's first source without comment, and of a relay why the other is not heard."""
    silent = frame.filter(pl.col("cue_class") == "no_comment")
    lines = silent.group_by("article_id", maintain_order=True).agg(
        (pl.col("source_quote") + " " + pl.col("cue_quote")).first().alias("silent"),
        pl.min_horizontal("source_start", "cue_start").first().alias("silent_start"),
        pl.max_horizontal("source_end", "cue_end").first().alias("silent_end"),
    )
    told = (
        frame.filter(pl.col("tells"))
        .select("article_id", "addressee_speaks", fact_id="statement_id", told="addressee")
        .rename({"addressee_speaks": "told_speaks"})
        .drop_nulls()
        .unique(("article_id", "fact_id"), keep="first", maintain_order=True)
    )
    return (
        frame.join(lines, on="article_id", how="left", maintain_order="left")
        .join(told, on=("article_id", "fact_id"), how="left", maintain_order="left")
        .with_columns(
            pl.when(pl.col("relayed_for").is_null() | pl.col("told").is_null())
            .then(None)
            .when(pl.col("silent").is_not_null())
            .then(pl.concat_str(pl.lit("`"), "silent", pl.lit("`")))
            .when(~pl.col("told_speaks"))
            .then(pl.concat_str(pl.lit("`"), "told", pl.lit("` is not heard")))
            .alias("other_side")
        )
    )


def before_source(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Add how much of the content a reader has read before learning whose it is."""
    named_at = pl.min_horizontal("source_start", "cue_start")
    frame = frame.with_columns(
        named_at.fill_null(pl.col("start")).alias("named_at"),
        pl.col("content_starts").list.min().alias("content_at"),
    )
    frame = in_sentence(frame, tables, "content_at", "content_")
    frame = in_sentence(frame, tables, "named_at")
    between = pl.col("named_at") - pl.col("content_at")
    read = pl.col("content_quote").str.slice(0, pl.max_horizontal(between, 0))
    return frame.with_columns(
        read.str.count_matches(r"\S+").cast(pl.Int64).alias("content_words"),
        pl.max_horizontal(pl.col("sentence") - pl.col("content_sentence"), 0).alias(
            "content_sentences"
        ),
    )


def short(source: pl.Expr) -> pl.Expr:
    """Return a source without what follows its first comma."""
    return source.str.extract(r"^([^,]+)")


VIEW = View("statements", StatementsView, prepare, of=("statements",))
