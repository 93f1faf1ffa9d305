"""Time expressions with their article's publication day and the date after them: rules DAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.quoted import with_quoted
from newsaudit.checks.views import View
from newsaudit.schemas.article import REPUBLICATIONS
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Dates, about, columns_of
from newsaudit.schemas.vocabulary import WEEKDAYS

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

RELATIVE = (
    r"(?i)\b(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend|"
    r"month|year)|last (?:night|week|weekend|month|year)|next (?:week|weekend|month|year)|"
    r"earlier this|later this|(?:days?|weeks?|months?) ago|previous day|day before)\b"
)
"""Expressions that mean another day when the copy is read on another day."""


class DatesView(Dates):
    """One row a time expression. What needs the text is null where it is not given."""

    published_on: pl.Date = about("The article's publication day", null=True)
    stated_day: str = about("The weekday stated, as it is printed", null=True)
    weekday_of_day: str = about("Weekday that first_day really is, where it is one day", null=True)
    republication: str = about(
        "How the article came to its publisher", null=True, isin=REPUBLICATIONS
    )
    days_after: int = about("Days from publication to first_day", null=True, unit="days")
    in_stamp: bool = about("Lies in the publication stamp")
    in_quotation: bool = about("Lies between quotation marks")
    year_stated: bool = about("A year is written in the quote")
    before: str = about("The 40 characters before it", null=True)
    gap: str = about("The characters to the next date of the article", null=True)
    next_start: int = about("Start of that date", null=True)
    next_end: int = about("Its end", null=True)
    next_quote: str = about("Its words", null=True)
    next_last_day: pl.Date = about("Its last day", null=True)
    next_year_stated: bool = about("A year is written in it", null=True)
    relative_number: int = about(
        "Which relative expression of the article it is, from 1", null=True
    )
    relative_words: str = about("All relative expressions of the article", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the dates with what they are judged against."""
    known = tables.articles.select(
        "article_id", "published_on", "republication", "text", "stamp_start", "stamp_end"
    )
    dates = with_quoted(tables.dates, tables.passages)
    dates = dates.join(known, on="article_id", how="left", maintain_order="left")
    dates = with_text(with_publication(dates))
    return with_relatives(with_next(dates)).select(list(columns_of(DatesView)))


def with_publication(dates: pl.DataFrame) -> pl.DataFrame:
    """Add how a date lies to the day and the stamp of publication."""
    one_day = pl.col("first_day") == pl.col("last_day")
    names = dict(enumerate(WEEKDAYS, 1))
    weekday = pl.col("first_day").dt.weekday().replace_strict(names, return_dtype=pl.String)
    in_stamp = pl.col("start").is_between("stamp_start", "stamp_end", closed="left")
    return dates.with_columns(
        pl.coalesce("weekday", apposed_day()).str.to_titlecase().alias("stated_day"),
        pl.when(one_day).then(weekday).str.to_titlecase().alias("weekday_of_day"),
        (pl.col("first_day") - pl.col("published_on")).dt.total_days().alias("days_after"),
        in_stamp.fill_null(value=False).alias("in_stamp"),
    )


APPOSED = r"^(?:,|\s\(|\s?[–—])\s?(?:which\s(?:was|is)\s)?a\s((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
WITHIN = 120
"""Days from publication within which the year of a date that tells none is sure."""


def apposed_day() -> pl.Expr:
    """Return the weekday behind a date, `Jan. 19, a Saturday`, where its year is sure."""
    sure = pl.col("quote").str.contains(r"\d{4}") | (
        (pl.col("first_day") - pl.col("published_on")).dt.total_days().abs() <= WITHIN
    )
    behind = cut("text", pl.col("end"), pl.col("end") + 30)
    return pl.when(sure).then(behind.str.extract(APPOSED))


def with_text(dates: pl.DataFrame) -> pl.DataFrame:
    """Add what the words say: a year, and what stands before."""
    return dates.with_columns(
        pl.col("quote").str.contains(r"\b1[5-9]\d\d\b|\b20\d\d\b").alias("year_stated"),
        cut("text", pl.col("start") - 40, pl.col("start")).alias("before"),
    )


def with_next(dates: pl.DataFrame) -> pl.DataFrame:
    """Add the date that follows in the same article, when it is near."""
    here = pl.col("article_id") == pl.col("article_id").shift(-1)
    length = pl.col("start").shift(-1) - pl.col("end")
    near = here & length.is_between(0, 40)
    following = {
        "next_start": "start",
        "next_end": "end",
        "next_quote": "quote",
        "next_last_day": "last_day",
        "next_year_stated": "year_stated",
    }
    return dates.with_columns(
        pl.when(near).then(cut("text", pl.col("end"), pl.col("start").shift(-1))).alias("gap"),
        *(pl.when(near).then(pl.col(c).shift(-1)).alias(n) for n, c in following.items()),
    )


def with_relatives(dates: pl.DataFrame) -> pl.DataFrame:
    """Add, to relative expressions, their number in the article and all of its words."""
    relative = pl.col("quote").str.contains(RELATIVE) & ~pl.col("in_quotation")
    return dates.with_columns(
        pl.when(relative).then(relative.cum_sum().over("article_id")).cast(pl.Int64).alias(
            "relative_number"
        ),
        pl.when(relative).then(
            pl.col("quote").filter(relative).str.join("`, `").over("article_id")
        ).alias("relative_words"),
    )  # fmt: skip


VIEW = View("dates", DatesView, prepare, of=("dates",))
