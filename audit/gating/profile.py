"""Suites made from a good data set, for people to edit and keep beside their pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import polars as pl

from newsaudit.gating.dataset import Dataset

SLACK = 0.1
"""How far a later data set may stray: of volumes a tenth, of shares ten points."""
FEW = 30
"""Most distinct values of a column whose shares are worth comparing."""
DRIFT_COLUMNS = (
    "kind",
    "form",
    "event",
    "source_kind",
    "cue_class",
    "status",
    "measure",
    "granularity",
)

Expectation = dict[str, Any]


def profile(
    dataset: Dataset, articles: pl.LazyFrame | None, as_of: date | None
) -> dict[str, list[Expectation]]:
    """Return suites that this data set meets: table to expectations."""
    suites = {name: list(of_table(scan)) for name, scan in dataset.tables.items()}
    if articles is not None:
        suites["articles"] = list(of_articles(articles, as_of))
    return suites


def of_table(scan: pl.LazyFrame) -> Iterator[Expectation]:
    """Yield what a table of facts shows: volume, nulls, shares, distributions."""
    rows = count(scan)
    yield volume(rows)
    names = scan.collect_schema().names()
    nulls = scan.select(pl.all().null_count()).collect().row(0, named=True)
    for name in names:
        if nulls[name] < rows:
            mostly = round(max(0.0, 1 - nulls[name] / rows - (SLACK if nulls[name] else 0)), 4)
            yield expect("expect_column_values_to_not_be_null", column=name, mostly=mostly)
    yield from shares(scan, names)


def shares(scan: pl.LazyFrame, names: list[str]) -> Iterator[Expectation]:
    """Yield bounds on shares that a desk watches, and on distributions."""
    if "grounding" in names:
        low = max(0.0, share_of(scan, "grounding", ["exact", "normalised"]) - 0.01)
        yield expect("expect_share_of_values", column="grounding",
                     values=["exact", "normalised"], min_share=round(low, 4))  # fmt: skip
    if "source_kind" in names:
        named = share_of(scan, "source_kind", ["named"])
        hidden = share_of(scan, "source_kind", ["anonymous"])
        yield expect("expect_share_of_values", column="source_kind", values=["named"],
                     min_share=round(max(0.0, named - SLACK), 4))  # fmt: skip
        yield expect("expect_share_of_values", column="source_kind", values=["anonymous"],
                     max_share=round(min(1.0, hidden + SLACK), 4))  # fmt: skip
    for name in DRIFT_COLUMNS:
        if name in names:
            found = distribution(scan, name)
            if 1 < len(found) <= FEW:
                yield expect("expect_distribution_to_match", column=name, shares=found,
                             max_distance=SLACK)  # fmt: skip


def of_articles(articles: pl.LazyFrame, as_of: date | None) -> Iterator[Expectation]:
    """Yield what a corpus shows: volume, freshness, repeats."""
    yield volume(count(articles))
    names = articles.collect_schema().names()
    column = next((n for n in ("published_on", "published_at") if n in names), None)
    if as_of and column:
        newest = (
            articles.select(pl.col(column).cast(pl.String).str.slice(0, 10).max()).collect().item()
        )
        if newest:
            days = (as_of - date.fromisoformat(newest)).days
            yield expect("expect_articles_to_be_fresh", column=column, as_of=as_of.isoformat(),
                         max_days=max(days, 0) + 7)  # fmt: skip
    if "text" in names:
        yield expect("expect_articles_to_be_distinct", alike=0.8, max_share=0.05)


def expect(kind: str, severity: str = "critical", **kwargs: object) -> Expectation:
    """Return an expectation's configuration."""
    return {"type": kind, "kwargs": kwargs, "severity": severity}


def volume(rows: int) -> Expectation:
    """Return bounds on a number of rows."""
    low, high = int(rows * (1 - SLACK)), -int(-rows * (1 + SLACK) // 1)
    return expect("expect_table_row_count_to_be_between", min_value=low, max_value=high)


def count(scan: pl.LazyFrame) -> int:
    """Return how many rows there are."""
    return int(scan.select(pl.len()).collect().item())


def share_of(scan: pl.LazyFrame, column: str, values: list[str]) -> float:
    """Return the share of rows with one of some values."""
    inside = pl.col(column).is_in(values).fill_null(value=False).mean()
    return float(scan.select(inside).collect().item() or 0.0)


def distribution(scan: pl.LazyFrame, column: str) -> dict[str, float]:
    """Return the share of each value of a column, null as `null`; at most FEW and one more."""
    text = pl.col(column).cast(pl.String).fill_null("null")
    counted = (
        scan.group_by(text.alias("value")).len().sort("len", "value", descending=[True, False])
    )
    rows = counted.head(FEW + 1).collect()
    total = count(scan)
    return {value: round(number / total, 6) for value, number in rows.iter_rows()}
