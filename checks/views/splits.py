"""Wholes with the parts that are told of them one by one: rules NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.readings import number
from newsaudit.checks.reckonings import groups
from newsaudit.checks.views import View
from newsaudit.schemas.arithmetic import ARITHMETIC
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

ALL_OF_IT = ("total", "leaving", "other_rest", "split_kinds", "split_counts")
"""Kinds whose words say that the parts are all of the whole."""
PARTS = ("part1", "part2", "part3", "part4")

KINDS = (
    "split_of", "split_list", "split_them", "split_of_them", "split_team", "split_seats", "total", "leaving",
    "other_rest", "covers", "split_kinds", "split_counts", "split_times",
)  # fmt: skip


class SplitsView(Table):
    """One row a whole and its parts."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("Kind of reckoning", isin=tuple(ARITHMETIC))
    in_quotation: bool = about("Lies between quotation marks")
    whole: float = about("The whole", null=True)
    parts: str = about("The parts as a sum: 22 + 11 + 5")
    count: int = about("How many parts are told")
    sum: float = about("Their sum", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the wholes with their parts; None where texts are not at hand."""
    if tables.passages is None:
        return None
    scales = ("part1_scale", "part2_scale", "whole_scale")
    found = groups(tables.passages, KINDS, ("whole", "tail", *PARTS, *scales)).filter(
        pl.col("tail").is_null(),
        pl.all_horizontal(pl.col(name).eq_missing(pl.col("whole_scale")) for name in scales),
    )
    told = [pl.col(part).is_not_null() for part in PARTS]
    values = [number(pl.col(part)) for part in PARTS]
    whole = [value.cast(pl.Int64, strict=False).cast(pl.String) for value in values]
    return found.with_columns(
        number(pl.col("whole")).alias("whole"),
        pl.concat_str(*whole, separator=" + ", ignore_nulls=True).alias("parts"),
        pl.sum_horizontal(told).cast(pl.Int64).alias("count"),
        pl.sum_horizontal(values).alias("sum"),
    ).select(list(columns_of(SplitsView)))


VIEW = View("splits", SplitsView, prepare, "the articles' texts are not given", of=KINDS)
