"""Words of the copy beside other words of it that say otherwise: headline and text, the dead and deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.passages import CLASHES
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class ClashesView(Table):
    """One row two places that clash."""

    article_id: str = about("The article they are in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    kind: str = about("Kind of clash", isin=CLASHES)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("What is told elsewhere, or of whom", null=True)
    other_start: int = about("Where that stands")
    other_end: int = about("End of that place")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the clashes; None where texts are not at hand."""
    if tables.passages is None:
        return None
    found = tables.passages.filter(pl.col("kind").is_in(CLASHES))
    return found.with_columns(pl.lit(None, pl.String).alias("fact_id")).select(
        list(columns_of(ClashesView))
    )


VIEW = View("clashes", ClashesView, prepare, "the articles' texts are not given", of=CLASHES)
