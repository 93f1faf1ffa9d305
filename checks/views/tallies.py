"""Numbers beside what other numbers of the copy make of them: rules NUM and DAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.passages import TALLIES
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class TalliesView(Table):
    """One row a number stated."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    kind: str = about("Kind of tally", isin=TALLIES)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    made: str = about("The arithmetic in words")
    stated: float = about("The number stated")
    least: float = about("The least that the other numbers make")
    most: float = about("The most that they make")
    other_start: int = about("Where those stand")
    other_end: int = about("End of that place")
    in_quotation: bool = about("Lies between quotation marks")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the tallies; None where texts are not at hand."""
    if tables.passages is None:
        return None
    return (
        tables.passages.filter(pl.col("kind").is_in(TALLIES))
        .with_columns(pl.lit(None, pl.String).alias("fact_id"), pl.col("detail").alias("made"))
        .select(list(columns_of(TalliesView)))
    )


VIEW = View("tallies", TalliesView, prepare, "the articles' texts are not given", of=TALLIES)
