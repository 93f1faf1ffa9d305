"""Wordings compared: words folded, overlap, and what stands in one only. All are expressions."""

from __future__ import annotations

import polars as pl

CREDIT_WORDS = (
    r"(?i)\b(?:originally|first) (?:published|appeared)\b|\bre(?:printed|published) (?:here )?"
    r"(?:with|by|under|from)\b"
)
"""A reprint's credit wherever it stands; it is no part of what is reprinted."""


def folded(text: pl.Expr) -> pl.Expr:
    """Return text in lower case, its words one space apart, marks gone: `dont stop 30 day truce`.

    Apostrophes vanish, so that curly and straight ones are the same; every other mark parts words.
    """
    return (
        text.str.to_lowercase()
        .str.replace_all(r"['’]", "")
        .str.replace_all(r"[^\p{L}\p{N}]+", " ")
        .str.strip_chars()
    )


def words(text: pl.Expr) -> pl.Expr:
    """Return the folded words of a text as a list."""
    return folded(text).str.split(" ")


def overlap(left: str, right: str) -> pl.Expr:
    """Return the share of distinct words that two word-list columns have in common, 0 to 1."""
    both = pl.col(left).list.set_intersection(right).list.len()
    return both / pl.col(left).list.set_union(right).list.len()


def only_in(left: str, right: str) -> pl.Expr:
    """Return the distinct words of one list that the other lacks, in text order, as one text."""
    lacking = pl.col(left).list.set_difference(right)
    return (
        pl.col(left).list.unique(maintain_order=True).list.set_intersection(lacking).list.join(" ")
    )


def surname(name: pl.Expr) -> pl.Expr:
    """Return the last capitalised word of a name: `President Jane Roe` is `Roe`."""
    return name.str.extract(r"(\p{Lu}[\w’'-]*)\W*$")
