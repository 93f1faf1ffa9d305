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
    old_year: int = about(
        "A year long gone that the article is about, in which the day fits", null=True
    )
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
        *("article_id", "published_on", "republication", "text", "stamp_start", "stamp_end"),
        "headline_end",
    )
    dates = with_quoted(tables.dates, tables.passages)
    dates = dates.join(known, on="article_id", how="left", maintain_order="left")
    dates = with_text(with_publication(dates))
    dates = with_relatives(with_next(dates)).with_row_index("row")
    fitting = of_old_years(dates)
    dates = dates.join(fitting, on="row", how="left", maintain_order="left")
    return dates.select(list(columns_of(DatesView)))


LONG_AGO = 10
"""Years before publication from which on a date without a year may be of the year a story is about."""


def of_old_years(dates: pl.DataFrame) -> pl.DataFrame:
    """Return the old year in which a day and its weekday fit: `Saturday 9 June` in a letter of 1951.

    The article is about a year that its headline tells, or that it tells more than once.
    """
    rows = dates.filter(
        (pl.col("stated_day") != pl.col("weekday_of_day")) & ~pl.col("year_stated")
    ).select("row", "stated_day", "first_day", "published_on", "headline_end", "text")
    years = rows.with_columns(
        pl.col("text").str.extract_all(r"\b(?:1[89]|20)\d\d\b").alias("old_year"),
        pl.col("text").str.slice(0, pl.col("headline_end").fill_null(0)).alias("headline"),
    ).explode("old_year")
    year = pl.col("old_year").cast(pl.Int32)
    day = pl.date(year, pl.col("first_day").dt.month(), pl.col("first_day").dt.day())
    named = day.dt.weekday().replace_strict(dict(enumerate(WEEKDAYS, 1)), return_dtype=pl.String)
    about_it = pl.col("old_year").is_duplicated() | pl.col("headline").str.contains(
        pl.col("old_year"), literal=True
    )
    return (
        years.with_columns(about_it.over("row").alias("about_it"))
        .filter(
            pl.col("about_it"),
            year <= pl.col("published_on").dt.year() - LONG_AGO,
            ~(
                (pl.col("first_day").dt.month() == FEBRUARY)
                & (pl.col("first_day").dt.day() == LEAP)
            ),
        )
        .filter(named.str.to_titlecase() == pl.col("stated_day"))
        .unique("row", keep="first", maintain_order=True)
        .select("row", year.cast(pl.Int64).alias("old_year"))
    )


FEBRUARY, LEAP = 2, 29
"""The day that not every year has."""


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
