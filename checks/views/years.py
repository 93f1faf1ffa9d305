"""Years that the copy counts from: anniversaries, ages, "N years ago" (DAT rules)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.readings import number
from newsaudit.checks.reckonings import groups
from newsaudit.checks.views import View
from newsaudit.schemas.arithmetic import ARITHMETIC, MONTH
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

KINDS = (
    "anniversary", "year_then_anniversary", "age_then_birth", "birth_then_age", "birth_at_age",
    "birth_apposed",
    "ago_then_year", "year_then_ago", "year_later", "comes_after", "span_of_years", "marriage",
    "marriage_in", "wait_of", "year_wait", "years_behind",
    "nth_year", "lasted",
    "month_then_ago", "ago_then_month",
)  # fmt: skip
NAMES = ("ordinal", "age", "ago", "half", "hedge", "of", "year", "year2", "month", "tail")
MONTHS = dict(zip(MONTH.lower().split("|"), range(1, 13), strict=True))


class YearsView(Table):
    """One row a number of years that stands beside the year they are counted from."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("Kind of reckoning", isin=tuple(ARITHMETIC))
    in_quotation: bool = about("Lies between quotation marks")
    years: float = about("Years stated", null=True, unit="years")
    year: int = about("Year counted from", null=True)
    of: str = about("Words between the two", null=True)
    tail: str = about("`of` behind an anniversary: it is of something else", null=True)
    hedge: str = about("about, nearly, more than", null=True)
    as_of: int = about("Year of publication, or the later year stated", null=True)
    elapsed: int = about("From year to as_of", null=True, unit="years")
    months_elapsed: int = about("From month to as_of's", null=True, unit="months")
    other_year: bool = about("Another year of the sentence makes the number right")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the reckonings; None where texts are not at hand."""
    if tables.passages is None:
        return None
    published = tables.articles.select(
        "article_id",
        pl.col("published_on").dt.year().cast(pl.Int64).alias("as_of"),
        pl.col("published_on").dt.month().cast(pl.Int64).alias("as_of_month"),
    )
    sentences = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", "sentence", pl.col("quote").alias("whole")
    )
    found = (
        groups(tables.passages, KINDS, NAMES)
        .join(published, on="article_id", how="left", maintain_order="left")
        .join(sentences, on=["article_id", "sentence"], how="left", maintain_order="left")
        .with_columns(
            (number(pl.coalesce("ordinal", "age", "ago")) + halves()).alias("years"),
            pl.col("year").cast(pl.Int64),
            pl.coalesce(pl.col("year2").cast(pl.Int64), "as_of").alias("as_of"),
        )
        .with_columns((pl.col("as_of") - pl.col("year")).alias("elapsed"))
        .with_columns(
            (12 * pl.col("elapsed") + pl.col("as_of_month") - month()).alias("months_elapsed")
        )
    )
    later = pl.col("detail") == "year_later"
    meant = (
        pl.when(later)
        .then(pl.col("as_of") - pl.col("years"))
        .otherwise(pl.col("year") + pl.col("years"))
    )
    end_year = meant.cast(pl.Int64).cast(pl.String)
    return found.with_columns(
        pl.when(later)
        .then("quote")
        .otherwise("whole")
        .str.contains(end_year, literal=True)
        .fill_null(value=False)
        .alias("other_year")
    ).select(list(columns_of(YearsView)))


def halves() -> pl.Expr:
    """Return the half of `three and a half years`."""
    return pl.when(pl.col("half").is_null()).then(0.0).otherwise(0.5)


def month() -> pl.Expr:
    """Return the number of the month stated."""
    name = pl.col("month").str.to_lowercase()
    return name.replace_strict(MONTHS, default=None, return_dtype=pl.Int64)


VIEW = View("years", YearsView, prepare, "the articles' texts are not given", of=KINDS)
