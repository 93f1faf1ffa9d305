"""Pronouns and titles with what the article tells of the person elsewhere: rules OFF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.genders import GENDER_OF, SIDES
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

SIDE = {"f": "she", "m": "he"}


class PronounsView(Table):
    """One row a pronoun or title that can mean one person only."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last")
    quote: str = about("The pronoun, or the title")
    in_quotation: bool = about("Lies between quotation marks")
    side: str = about("`she` or `he`, as this word has it", null=True)
    elsewhere: str = about("`she` or `he`, as the article has it elsewhere")
    person: str = about("Who is meant")
    by_name: bool = about("Only the given name tells it")
    told_start: int = about("Where it is told")
    told_end: int = about("One past that word")
    told: str = about("The word that tells it: a pronoun, a title, a name")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the pronouns; None where texts are not at hand."""
    if tables.passages is None:
        return None
    sides = {word: SIDE[gender] for word, gender in {**GENDER_OF, **SIDES}.items()}
    told = pl.col("text").str.slice(pl.col("number"), LONGEST).str.extract(WORD).fill_null("")
    side = pl.col("quote").str.to_lowercase().str.strip_chars_end(".")
    return (
        tables.passages.filter(pl.col("kind").is_in(["pronoun", "pronoun_by_name"]))
        .join(tables.articles.select("article_id", "text"), on="article_id", maintain_order="left")
        .with_columns(
            pl.lit(None, pl.String).alias("fact_id"),
            side.replace_strict(sides, default=None, return_dtype=pl.String).alias("side"),
            pl.col("detail").str.extract(r"^(\w+)").alias("elsewhere"),
            pl.col("detail").str.extract(r" (.+)$").alias("person"),
            (pl.col("kind") == "pronoun_by_name").alias("by_name"),
            pl.col("number").alias("told_start"),
            told.alias("told"),
        )
        .with_columns((pl.col("number") + pl.col("told").str.len_chars()).cast(pl.Int64).alias("told_end"))
        .select(list(columns_of(PronounsView)))
    )  # fmt: skip


LONGEST = 40
WORD = r"^([\p{L}\p{M}’'.-]+)"

VIEW = View(
    "pronouns",
    PronounsView,
    prepare,
    "the articles' texts are not given",
    of=("pronoun", "pronoun_by_name"),
)
