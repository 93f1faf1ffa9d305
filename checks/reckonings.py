"""Arithmetic of the copy as columns: the named groups of its patterns, by kind."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from newsaudit.checks.readings import half_step, number, scale
from newsaudit.schemas.arithmetic import ARITHMETIC

BASE = ("article_id", "start", "end", "quote", "detail", "in_quotation", "statement_id", "sentence")


def groups(passages: pl.DataFrame, kinds: Sequence[str], names: Sequence[str]) -> pl.DataFrame:
    """Return passages of some kinds of arithmetic with the named groups of their patterns.

    A group that a kind's pattern has not, or that matched nothing, is null. Columns: BASE without
    change, `fact_id` (null), and `names` as strings.
    """
    found = set(passages.filter(pl.col("kind") == "arithmetic")["detail"])
    parts = [of_kind(passages, kind, names) for kind in kinds if kind in found]
    parts = parts or [of_kind(passages, kinds[0], names)]
    return pl.concat(parts).sort("article_id", "start", "detail", maintain_order=True)


def of_kind(passages: pl.DataFrame, kind: str, names: Sequence[str]) -> pl.DataFrame:
    """Return the passages of one kind with the groups of its pattern."""
    pattern = ARITHMETIC[kind]
    found = pl.col("quote").str.extract_groups(f"(?i)^(?:{pattern})").alias("found")
    rows = passages.filter((pl.col("kind") == "arithmetic") & (pl.col("detail") == kind))
    return rows.select(*BASE, found).select(
        *BASE,
        pl.lit(None, pl.String).alias("fact_id"),
        *(group(name) if f"(?P<{name}>" in pattern else missing(name) for name in names),
    )


def group(name: str) -> pl.Expr:
    """Return a group's text; an empty match is null."""
    text = pl.col("found").struct.field(name)
    return pl.when(text != "").then(text).alias(name)


def missing(name: str) -> pl.Expr:
    """Return a null for a group that a pattern has not."""
    return pl.lit(None, pl.String).alias(name)


def value(name: str) -> pl.Expr:
    """Return a number group with its scale applied; `a` is one."""
    figure = pl.col(name).str.replace(r"^(?i)an?$", "1")
    return number(figure) * scale(pl.col(f"{name}_scale").fill_null(""))


def slack(name: str) -> pl.Expr:
    """Return half of the last place of a number group, scale applied: what rounding hides."""
    return half_step(pl.col(name)) * scale(pl.col(f"{name}_scale").fill_null(""))
