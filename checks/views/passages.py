"""Passages with what an article's other passages say: rules TXT, QUO and the claims of ATT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.passages import PASSAGE_KINDS
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class PassagesView(Table):
    """One row a passage."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    kind: str = about("Kind of passage", isin=PASSAGE_KINDS)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The characters themselves")
    detail: str = about("By kind; see newsaudit.schemas.passages", null=True)
    number: int = about("Number announced by a listing; chain of a quotation", null=True)
    closed: bool = about("Of a quotation: it ends", null=True)
    paragraph: int = about("Paragraph, from 0")
    sentence: int = about("Sentence, from 0")
    in_quotation: bool = about("Lies between quotation marks")
    statement_id: str = about("Innermost statement that holds it", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the passages; None where texts are not at hand."""
    if tables.passages is None:
        return None
    rows = tables.passages.with_columns(pl.lit(None, pl.String).alias("fact_id"))
    return rows.select(list(columns_of(PassagesView)))


VIEW = View("passages", PassagesView, prepare, "the articles' texts are not given")
