"""Habits of attribution that recur in an article, each told once with its other places: rules ATT.

An editor wants one line for "claimed" six times, not six lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import in_sentence
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

HABITS = ("loaded", "vague", "undescribed", "no_reason")

LOADED = ("claim", "admit", "concede", "insist", "boast", "brag", "confess", "rant", "rave", "whine",
          "gripe", "snap", "sneer", "slam", "blast", "purport")  # fmt: skip
"""Lemmas that judge what was said, against "said" (Reuters and AP name claim, admit, concede).

Verbs for an act of its own (accuse, deny, criticise, mock) are not replaced by "said", and are
left alone.
"""

LOADED_FORM = rf"(?i)\b((?:{'|'.join(verb.removesuffix('e') for verb in LOADED)})[a-z]{{0,4}})\b"
"""The word of a cue that judges: `claimed` of "has even claimed at one point"."""

NOT_SAID = (
    r"(?i)\b(?:not|never|nobody|refus\w+|declin\w+|unwilling|reluctant|would|could|credit|responsibility"
    r"|victory)\b|n['’]t\b"
)
"""Cues that "said" does not replace: "did not admit", "refuses to concede", "claimed credit for"."""

NOBODY = r"(?i)^(?:no|not|none|few|nobody|neither)\b"
"""Sources that said nothing: "few politicians would admit"."""

CLAIMED = r"(?i)^(?:\w+ )?(?:responsibility|credit|victory|asylum|ownership)\b"
"""What is claimed and not said."""

NAMELESS = (
    r"(?i)^(?:who|which|that|it|they|he|she|one|others?|some|many|the (?:one|two)|m(?:rs?|s)\.?)$"
)
"""Sources whose words tell nobody who is meant."""

VAGUE = (
    r"(?i)^(?:some|many|most|several|other|few|various|independent|outside|political|military"
    r"|legal|security|health|policy|industry|a number of)? ?"
    r"(?:experts|analysts|critics|observers|commentators|pundits|insiders|scholars|historians"
    r"|economists|scientists|researchers|opponents|supporters|some|many)$"
)
"""Groups nobody can ask: "experts", "some analysts", "many". A group that is said to be of a body
("analysts at the bank") is described, and is not meant."""

UNDESCRIBED = (
    r"(?i)^(?:(?:an?|one|another|the|some|several|multiple|two|three|anonymous|unnamed|unidentified"
    r"|first|second|third|separate|other) ){0,3}(?:sources?|insiders?|persons?|people)$"
)
"""A source of whom nothing at all is said."""

TAKEN_UP = r"(?i)^(?:the|this|that|these|those)(?: \S+){1,3}$"
"""A source told of before ("the insider", "the senior official"): what it is, and why it is not named,
stands there."""

BYSTANDER = (
    r"(?i)\b(?:m[ae]n|wom[ae]n|friends?|witness(?:es)?|neighbou?rs?|residents?|participants?"
    r"|attendees?|voters?|passers?-by|mothers?|fathers?|students?|shoppers?)$"
)
"""People whose name adds nothing: nobody weighs their interest."""

REASON = (
    r"(?i)\b(?:because|since they|since he|since she|not authori[sz]ed|unauthori[sz]ed"
    r"|for fear|fear(?:s|ed|ing)? (?:of|for|that)|to protect|to avoid|in order to|to discuss"
    r"|to speak (?:freely|candidly|frankly|openly)|citing|due to|sensitiv\w+|confidential"
    r"|ground rules|retaliation|reprisals?|safety)\b"
)
"""What a reason for withholding a name sounds like (AP: say why, and whether it was a condition)."""


LONG = 60
"""Characters from which on a source is not repeated in a message."""


class HabitsView(Table):
    """One row an article and habit; the place is where it shows first."""

    article_id: str = about("The article")
    fact_id: str = about("The statement where the habit shows first", null=True)
    habit: str = about("What recurs", isin=HABITS)
    start: int = about("First character of the verb, or of the source")
    end: int = about("One past it")
    quote: str = about("The verb, or the source, as written")
    word: str = about("Of a cue the verb alone, else the quote")
    speaker: str = about("Whose words they are; `the source` where that is long")
    sentence_text: str = about("The sentence it shows in first", null=True)
    count: int = about("How often it shows")
    again: str = about("`, 3 times in all`, or nothing where it shows once")
    wordings: str = about("Every different wording, in order of the text")
    second_start: int = about("Where it shows next", null=True)
    second_end: int = about("One past that", null=True)
    third_start: int = about("Where it shows then", null=True)
    third_end: int = about("One past that", null=True)
    fourth_start: int = about("And then", null=True)
    fourth_end: int = about("One past that", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return each article's habits."""
    statements = in_sentence(
        tables.said.with_columns(pl.coalesce("source_name", "source_quote").alias("speaker")),
        tables,
    )
    source = pl.col("source_quote").fill_null("")
    quiet = ~pl.col("sentence_text").str.contains(REASON).fill_null(value=False)
    spoken = pl.col("cue_class") != "no_comment"
    anonymous = (pl.col("source_kind") == "anonymous") & spoken & ~source.str.contains(TAKEN_UP)
    passing = source.str.contains(BYSTANDER)
    bare = source.str.contains(UNDESCRIBED)
    vague = (pl.col("source_kind") == "collective") & source.str.contains(VAGUE) & spoken
    loaded = (
        pl.col("cue_verb").is_in(LOADED)
        & ~pl.col("cue_quote").str.contains(NOT_SAID)
        & ~source.str.contains(NOBODY)
        & ~pl.col("content_quote").fill_null("").str.contains(CLAIMED)
    )
    found = [
        marked(statements, loaded, "loaded", "cue"),
        marked(statements, vague, "vague", "source"),
        marked(statements, anonymous & bare, "undescribed", "source"),
        marked(statements, anonymous & ~bare & ~passing & quiet, "no_reason", "source"),
    ]  # fmt: skip
    found.append(worded(tables))
    return grouped(pl.concat(found)).select(list(columns_of(HabitsView)))


def marked(statements: pl.DataFrame, which: pl.Expr, habit: str, part: str) -> pl.DataFrame:
    """Return the statements that show a habit, with the place of the part that shows it."""
    return statements.filter(which, pl.col(f"{part}_start").is_not_null()).select(
        "article_id",
        "fact_id",
        "sentence_text",
        pl.when(
            pl.col("speaker").str.len_chars() <= LONG, ~pl.col("speaker").str.contains(NAMELESS)
        )
        .then(pl.concat_str(pl.lit("`"), "speaker", pl.lit("`")))
        .otherwise(pl.lit("the source"))
        .alias("speaker"),
        pl.lit(habit).alias("habit"),
        pl.col(f"{part}_start").alias("start"),
        pl.col(f"{part}_end").alias("end"),
        pl.col(f"{part}_quote").alias("quote"),
    )


def worded(tables: Tables) -> pl.DataFrame:
    """Return the wordings found by their form, as `marked` returns statements."""
    if tables.passages is None:
        return pl.DataFrame(schema=MARKED)
    found = tables.passages.filter(pl.col("kind") == "wording", ~pl.col("in_quotation"))
    return in_sentence(found, tables, prefix="its_").select(
        "article_id",
        pl.col("statement_id").alias("fact_id"),
        pl.col("its_sentence_text").alias("sentence_text"),
        pl.lit("the source").alias("speaker"),
        pl.col("detail").alias("habit"),
        "start",
        "end",
        "quote",
    )


MARKED = {
    "article_id": pl.String(),
    "fact_id": pl.String(),
    "sentence_text": pl.String(),
    "speaker": pl.String(),
    "habit": pl.String(),
    "start": pl.Int64(),
    "end": pl.Int64(),
    "quote": pl.String(),
}


def grouped(shown: pl.DataFrame) -> pl.DataFrame:
    """Return one row an article and habit, in text order."""
    later = {"second": 1, "third": 2, "fourth": 3}
    count = pl.len().cast(pl.Int64)
    return (
        shown.sort("article_id", "start", maintain_order=True)
        .unique(("article_id", "habit", "start"), keep="first", maintain_order=True)
        .group_by("article_id", "habit", maintain_order=True)
        .agg(
            pl.col("fact_id", "speaker", "start", "end", "quote", "sentence_text").first(),
            count.alias("count"),
            pl.coalesce(pl.col("quote").str.extract(LOADED_FORM), "quote").first().alias("word"),
            pl.col("quote").str.to_lowercase().unique(maintain_order=True).str.join("`, `").alias("wordings"),
            *(
                pl.col(column).get(place, null_on_oob=True).alias(f"{name}_{column}")
                for name, place in later.items()
                for column in ("start", "end")
            ),
        )
        .with_columns(
            pl.when(pl.col("count") > 1)
            .then(pl.concat_str(pl.lit(", "), pl.col("count"), pl.lit(" times in all")))
            .otherwise(pl.lit(""))
            .alias("again")
        )
    )  # fmt: skip


VIEW = View("habits", HabitsView, prepare)
