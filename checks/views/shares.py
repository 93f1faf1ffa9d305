"""Parts of a whole with the percentage or fraction the copy gives: rules NUM."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.readings import WORD_OR_FIGURE, half_step, number, numbers_in
from newsaudit.checks.reckonings import groups
from newsaudit.checks.views import View
from newsaudit.schemas.arithmetic import ARITHMETIC
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

KINDS = (
    "share", "share_of", "share_out", "share_among", "share_verb", "share_or_of", "share_of_those",
    "share_of_whom", "third_of_those", "share_fraction", "fraction",
    "of_fraction", "of_one_in", "share_one_in",
    "over_hundred", "fell_over_hundred",
)  # fmt: skip
NAMES = ("part", "whole", "fraction", "hedge", "stated")

FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4,
    "one quarter": 1 / 4, "three quarters": 3 / 4, "a fifth": 1 / 5, "one fifth": 1 / 5,
    "two fifths": 2 / 5, "three fifths": 3 / 5, "a tenth": 1 / 10,
}  # fmt: skip


class SharesView(Table):
    """One row a part of a whole."""

    article_id: str = about("The article it is in")
    fact_id: str = about("Always null: a passage is no fact", null=True)
    start: int = about("First character")
    end: int = about("One past the last character")
    quote: str = about("The words")
    detail: str = about("Kind of reckoning", isin=tuple(ARITHMETIC))
    in_quotation: bool = about("Lies between quotation marks")
    hedge: str = about("about, nearly, more than", null=True)
    part: float = about("The part", null=True)
    whole: float = about("The whole", null=True)
    stated: float = about("Percentage stated", null=True, unit="%")
    other_pair: bool = about("It is the part's share of another number of the sentence")
    slack: float = about("What its rounding hides", null=True, unit="%")
    share: float = about("Percentage the numbers make", null=True, unit="%")


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the shares; None where texts are not at hand."""
    if tables.passages is None:
        return None
    found = with_sentences(groups(tables.passages, KINDS, NAMES), tables).with_columns(
        half_step(pl.col("stated")).alias("slack"),
        number(pl.col("part")),
        number(pl.col("whole")),
        number(pl.col("stated")),
        fraction().alias("fraction"),
    )
    in_words = pl.col("fraction") * 100
    found = found.with_columns(pl.coalesce("stated", in_words.round(1)).alias("stated"))
    made = pl.coalesce(pl.col("part") / pl.col("whole"), pl.col("fraction")) * 100
    return found.with_columns(made.round(2).alias("share"), other_pair()).select(
        list(columns_of(SharesView))
    )


NEAR = 0.5
"""Percentage points that rounding may cost."""


def with_sentences(rows: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Add the numbers of a share's sentence."""
    if tables.passages is None:
        return rows
    sentences = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", "sentence", numbers_in(pl.col("quote")).alias("numbers")
    )
    return rows.join(sentences, on=["article_id", "sentence"], how="left", maintain_order="left")


def other_pair() -> pl.Expr:
    """Tell a percentage that another number of the sentence makes with the part: of those who started."""
    off = pl.col("part") / pl.col("numbers") * 100 - pl.col("stated")
    near = off.list.eval(pl.element().abs() <= NEAR).list.any()
    return near.fill_null(value=False).alias("other_pair")


def fraction() -> pl.Expr:
    """Return the value of a fraction in words: `two-thirds`, `one in four`."""
    words = pl.col("fraction").str.to_lowercase().str.replace_all(r"[\s-]+", " ")
    one_in = 1 / number(words.str.extract(rf"^one in ({WORD_OR_FIGURE})"))
    return pl.coalesce(
        words.replace_strict(FRACTIONS, default=None, return_dtype=pl.Float64), one_in
    )


VIEW = View("shares", SharesView, prepare, "the articles' texts are not given", of=KINDS)
