"""Contestable claims with the statements around them: rules ATT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import in_sentence
from newsaudit.checks.views import View
from newsaudit.checks.wording import surname
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

SUBJECT = r"^((?:(?:[Tt]he|Its|its) )?(?:\p{Lu}[\w’'.-]* ?)+)"


HARM = (
    r"(?i)\b(?:kill\w*|dead|di(?:ed|e|es)|deaths?|wound\w*|injur\w*|hurt|casualt\w*|victims?|toll|attack\w*|blast"
    r"|bomb\w*|explo\w+|shoot\w*|shot|crash\w*|fire|flood\w*|quake|raid|strikes?)\b"
)
"""Words of a sentence that tells of harm to people."""


GUILT = (
    r"(?i)\b(?:prosecut\w+|police|court|judge|jury|accus\w+|charg\w+|indict\w*|alleg\w+|investigat\w+|lawsuit|suit"
    r"|complaint|report|guilty|crimes?|fraud|bribe\w*|lie[ds]?|lying|denie[sd]|audit\w*|inquiry|probe)\b"
)
"""Words of a sentence that tells of an accusation."""


class ClaimsView(Table):
    """One row a claim, or a party said to be accused."""

    article_id: str = about("The article")
    fact_id: str = about("Always null: a claim is no fact", null=True)
    kind: str = about("`claim` or `accused`")
    start: int = about("First character")
    end: int = about("One past the last")
    quote: str = about("Subject and words that claim; words that accuse")
    claims: str = about("What is claimed, or the party accused", null=True)
    in_quotation: bool = about("Lies between quotation marks")
    attributed: bool = about("Somebody is named for it, in its sentence or around it")
    attributed_nearby: bool = about("A sentence beside it in the paragraph has a source")
    subject_speaks: bool = about("The claim's subject, or the accused, is a source here")
    number: int = about("Counts the article's own claims of this kind, from 1", null=True)
    count: int = about("How many there are", null=True)
    second_start: int = about("Where the next of its kind stands", null=True)
    second_end: int = about("One past that", null=True)
    third_start: int = about("Where the one after stands", null=True)
    third_end: int = about("One past that", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the claims with who made them; None where texts are not at hand."""
    if tables.passages is None:
        return None
    claims = (
        tables.passages.filter(pl.col("kind").is_in(["claim", "accused"]))
        .with_row_index("row")
        .select("row", "article_id", "kind", "start", "end", "quote", "in_quotation", "sentence",
                "paragraph", "statement_id", pl.col("detail").alias("claims"))
    )  # fmt: skip
    cues = in_sentence(tables.said, tables, "cue_start").select(
        "article_id", pl.col("fact_id").alias("statement_id"), "cue_start", "cue_end",
        pl.col("sentence_text").str.contains(HARM).alias("of_harm"),
        pl.col("sentence_text").str.contains(GUILT).alias("of_guilt"),
        pl.col("sentence").alias("cue_sentence"), pl.col("paragraph").alias("cue_paragraph"),
    )  # fmt: skip
    near = beside(claims, cues)
    frame = (
        claims.join(near, on="row", how="left", maintain_order="left")
        .join(held(claims, cues), on="row", how="left", maintain_order="left")
        .join(speaking(claims, tables.said), on="row", how="left", maintain_order="left")
        .with_columns(
            pl.col("same", "nearby", "inside", "subject_speaks").fill_null(value=False),
            pl.lit(None, pl.String).alias("fact_id"),
        )
        .with_columns(
            (pl.col("same") | pl.col("inside")).alias("attributed"),
            pl.col("nearby").alias("attributed_nearby"),
        )
    )
    return counted(frame).select(list(columns_of(ClaimsView)))


APART = (pl.col("cue_end") <= pl.col("start")) | (pl.col("cue_start") >= pl.col("end"))
"""The cue is not the claim itself: "wants" does not attribute what somebody is said to want."""


def beside(claims: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Return by row whether its sentence, or one beside it in the paragraph, has a cue."""
    distance = (pl.col("sentence") - pl.col("cue_sentence")).abs()
    close = (distance <= 1) & (pl.col("paragraph") == pl.col("cue_paragraph"))
    # The source of the sentence beside it covers a claim only if that is of the same matter.
    same_matter = (
        pl.when(pl.col("claims") == "casualties").then("of_harm")
        .when(pl.col("claims") == "accusation").then("of_guilt")
        .otherwise(pl.lit(value=True))
    )  # fmt: skip
    close = close & same_matter
    return (
        claims.join(cues.drop("statement_id"), on="article_id")
        .filter(APART, distance <= 1)
        .group_by("row")
        .agg((distance == 0).any().alias("same"), close.any().alias("nearby"))
    )


def held(claims: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Return by row whether it stands in the content of a statement whose cue it is not."""
    here = (pl.col("cue_sentence") == pl.col("sentence")) | pl.col("in_quotation")
    inside = pl.col("cue_start").is_null() | (APART & here)
    return claims.join(cues, on=("article_id", "statement_id")).select(
        "row", inside.alias("inside")
    )


def speaking(claims: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """Return by row whether the one it is about is a source of the article.

    By the last word of the name: `President Jane Roe` is `Roe`. A place is no source of what its
    officials say.
    """
    subject = pl.when(pl.col("kind") == "claim").then(
        pl.col("quote").str.extract(SUBJECT).str.strip_chars()
    )
    about_whom = claims.with_columns(surname(pl.coalesce(subject, "claims")).alias("last"))
    sources = pl.concat(
        statements.select(
            "article_id", "cue_start", "cue_end", surname(pl.col(column)).alias("last")
        )
        for column in ("source_name", "source_quote")
    )
    # The claim's own words are no statement of its subject: "Lind believes …".
    return (
        about_whom.join(sources.unique(), on=("article_id", "last"))
        .filter(pl.col("cue_start").is_null() | APART)
        .select("row", pl.lit(value=True).alias("subject_speaks"))
        .unique("row")
    )


OWN_VOICE = ~pl.col("attributed") & ~pl.col("in_quotation")
"""Told by the article itself, with nobody named for it."""


def counted(frame: pl.DataFrame) -> pl.DataFrame:
    """Count the article's own claims by kind, and join in where the next two stand."""
    group = ("article_id", "kind", pl.when(pl.col("kind") == "claim").then("claims"))
    own = frame.filter(OWN_VOICE)
    places = {"second": -1, "third": -2}
    numbers = own.select(
        "row",
        pl.int_range(1, pl.len() + 1).over(group).alias("number"),
        pl.len().over(group).cast(pl.Int64).alias("count"),
        *(
            pl.col(column).shift(by).over(group).alias(f"{name}_{column}")
            for name, by in places.items()
            for column in ("start", "end")
        ),
    )
    return frame.join(numbers, on="row", how="left", maintain_order="left")


VIEW = View("claims", ClaimsView, prepare, "the articles' texts are not given")
