"""Time expressions with their article's publication day: rules DAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Dates, about
from newsaudit.schemas.vocabulary import WEEKDAYS

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class DatesView(Dates):
    """One row a time expression."""

    published_on: pl.Date = about("The article's publication day", null=True)
    weekday_of_day: str = about("Weekday that first_day really is, where it is one day", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the dates with what they are judged against."""
    one_day = pl.col("first_day") == pl.col("last_day")
    names = dict(enumerate(WEEKDAYS, 1))
    weekday = pl.col("first_day").dt.weekday().replace_strict(names, return_dtype=pl.String)
    return tables.dates.join(
        tables.articles.select("article_id", "published_on"), on="article_id", how="left"
    ).with_columns(pl.when(one_day).then(weekday).alias("weekday_of_day"))


VIEW = View("dates", DatesView, prepare)
