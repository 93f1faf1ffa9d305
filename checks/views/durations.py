"""Durations beside the day what they measure began: rules DAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of
from newsaudit.schemas.vocabulary import MODIFIERS

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

BEGAN = (
    r"(?i)\b(?P<first>\w+)(?:,? (?:which|that))?,? (?:has |had |was |were )?"
    r"(?:began|begun|started|broke out|erupted|launched|opened)(?:,? (?:on|in))?\s+$",
    r"(?i)\b(?:began|launched|started) (?:its|the|a|an|their|his|her) (?:[\w-]+ ){0,2}?"
    r"(?P<second>\w+) (?:on|in)\s+$",
    r"(?i)\b(?:start|beginning|outbreak|launch) of (?:its|the|their|his|her) (?:[\w-]+ ){0,2}?"
    r"(?P<third>\w+) (?:on|in)\s+$",
)
"""What stands before the day something began; the group is the something's head noun."""

SAME_EVENT = {"invasion": "war", "conflict": "war", "fighting": "war", "walkout": "strike"}
"""Nouns that stand for the same event in one article."""

MEASURED = r"^[\s-]+(?:old |long )?([a-z]+)"
"""The noun a duration measures: "40-month war"."""

OVER = r"(?i)\b(?:ends|ended|end on|expires?|expired|closes|closed|finishe[sd])\b"
"""Verbs of what lasts to another day than that of publication."""


class DurationsView(Table):
    """One row a duration of something whose first day the article states."""

    article_id: str = about("The article it is in")
    fact_id: str = about("The duration")
    start: int = about("First character of the duration")
    end: int = about("One past the last")
    quote: str = about("The duration as written")
    noun: str = about("What is measured")
    stated: float = about("Number of units stated")
    unit: str = about("Y, M, W or D", isin=("Y", "M", "W", "D"))
    modifier: str = about("about, more_than, …", null=True, isin=MODIFIERS)
    began_start: int = about("Where the first day is stated")
    began_end: int = about("End of that place")
    began_quote: str = about("The first day as written")
    began: pl.Date = about("First day it can mean")
    began_last: pl.Date = about("Last day it can mean")
    as_of: pl.Date = about("Publication day", null=True)
    least: float = about("Least time elapsed, in the unit stated", null=True)
    most: float = about("Most time elapsed, in the unit stated", null=True)
    elapsed: str = about("Time elapsed in words", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the durations with the day their event began."""
    texts = tables.articles.select("article_id", "text", "published_on")
    dates = tables.dates.join(texts, on="article_id", how="inner", maintain_order="left")
    joined = measured(dates).join(begun(dates), on=["article_id", "noun"], how="inner")
    nearest = joined.sort("article_id", "start", "precise", "began_start").unique(
        ["article_id", "fact_id"], keep="first", maintain_order=True
    )
    return with_elapsed(nearest).select(list(columns_of(DurationsView)))


def same_event(noun: pl.Expr) -> pl.Expr:
    """Return a noun in lower case, one for all names of an event."""
    return noun.str.to_lowercase().replace(SAME_EVENT)


def around(side: str) -> pl.Expr:
    """Return up to 60 characters of the text before or after a fact."""
    if side == "after":
        return cut("text", pl.col("end"), pl.col("end") + 60)
    return cut("text", pl.col("start") - 60, pl.col("start"))


def measured(dates: pl.DataFrame) -> pl.DataFrame:
    """Return the durations of a plain length with the noun they measure."""
    value = pl.col("value").str.extract_groups(r"^P(?P<stated>\d+(?:\.\d+)?)(?P<unit>[YMWD])$")
    over = around("after").str.contains(OVER)
    return (
        dates.filter(pl.col("kind") == "duration", ~over)
        .with_columns(value.alias("parts"), around("after").str.extract(MEASURED).alias("noun"))
        .select(
            "article_id", "fact_id", "start", "end", "quote", "modifier",
            same_event(pl.col("noun")).alias("noun"),
            pl.col("parts").struct.field("stated").cast(pl.Float64).alias("stated"),
            pl.col("parts").struct.field("unit").alias("unit"),
            pl.col("published_on").alias("as_of"),
        )
        .drop_nulls(["stated", "noun"])
    )  # fmt: skip


def begun(dates: pl.DataFrame) -> pl.DataFrame:
    """Return the dates on which something began, with its noun."""
    before = around("before")
    nouns = [before.str.extract(pattern) for pattern in BEGAN]
    finest = pl.col("granularity").replace_strict(
        {"time": 0, "day": 0, "month": 1}, default=2, return_dtype=pl.Int8
    )
    return dates.filter(
        (pl.col("kind") == "date") & pl.col("first_day").is_not_null()
    ).select(
        "article_id",
        same_event(pl.coalesce(nouns)).alias("noun"),
        pl.col("start").alias("began_start"),
        pl.col("end").alias("began_end"),
        pl.col("quote").alias("began_quote"),
        pl.col("first_day").alias("began"),
        pl.col("last_day").alias("began_last"),
        finest.alias("precise"),
    ).drop_nulls("noun")  # fmt: skip


def months_between(first: str, last: str) -> pl.Expr:
    """Return full calendar months between two day columns."""
    a, b = pl.col(first).dt, pl.col(last).dt
    months = (b.year() - a.year()).cast(pl.Int64) * 12 + b.month().cast(pl.Int64) - a.month()
    return months - (b.day() < a.day()).cast(pl.Int64)


def with_elapsed(rows: pl.DataFrame) -> pl.DataFrame:
    """Add the time elapsed, in the stated unit and in words."""
    months = months_between("began", "as_of")
    rows = rows.with_columns(
        months.alias("months"),
        (pl.col("as_of") - pl.col("began")).dt.total_days().alias("days"),
        pl.col("began").dt.offset_by(pl.format("{}mo", months.fill_null(0))).alias("turned"),
    ).with_columns((pl.col("as_of") - pl.col("turned")).dt.total_days().alias("rest"))
    mean_month = 365.2425 / 12
    in_unit = (
        pl.when(pl.col("unit") == "D").then(pl.col("days"))
        .when(pl.col("unit") == "W").then(pl.col("days") / 7)
        .when(pl.col("unit") == "M").then(pl.col("months") + pl.col("rest") / mean_month)
        .otherwise((pl.col("months") + pl.col("rest") / mean_month) / 12)
    )  # fmt: skip
    length = pl.col("unit").replace_strict(
        {"D": 1.0, "W": 7.0, "M": mean_month, "Y": 365.2425}, return_dtype=pl.Float64
    )
    vague = (pl.col("began_last") - pl.col("began")).dt.total_days() / length
    words = (
        pl.when(pl.col("unit") == "Y")
        .then(pl.format("{} years {} months", pl.col("months") // 12, pl.col("months") % 12))
        .when(pl.col("unit") == "M")
        .then(pl.format("{} months {} days", "months", "rest"))
        .otherwise(pl.format("{} days", "days"))
    )
    return rows.with_columns(
        in_unit.alias("most"), (in_unit - vague).alias("least"), words.alias("elapsed")
    )


VIEW = View("durations", DurationsView, prepare, of=("dates",))
