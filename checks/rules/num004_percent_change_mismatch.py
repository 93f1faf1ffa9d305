"""A percentage of change does not follow from its two numbers.

## What it does

Computes the change from the two numbers beside the percentage, the fraction in words ("from 16 to 12, a
reduction of a third") or the percentage points, as far as their rounding allows. Counted things are
exact; of £4m and £3.6m both are to a tenth.

## Why it matters

The most common error of arithmetic in news: the base, the sign or a digit is wrong.

## Example

```article
published: 2025-07-03

Exports rose 20 percent from $50 million to $80 million.
```

## Use instead

```article
published: 2025-07-03

Exports rose 60 percent from $50 million to $80 million.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A percentage of another period or another measure than the two numbers.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

SLACK = 0.6
"""Percentage points that truncating instead of rounding may cost."""


def outside() -> pl.Expr:
    """Tell whether the percentage stated lies outside what the two numbers can make."""
    stated, share = pl.col("stated"), pl.col("change").abs()
    allowed = SLACK + share * pl.when(pl.col("hedge").is_null()).then(0.03).otherwise(0.15)
    return (stated < pl.col("least") - allowed) | (stated > pl.col("most") + allowed)


def points_meant() -> pl.Expr:
    """Tell whether the percentage is the difference of the two numbers."""
    return (pl.col("points").abs() - pl.col("stated").abs()).abs() <= 0.15


RULE = Rule(
    code="NUM004",
    name="percent-change-mismatch",
    level="warning",
    confidence="medium",
    view="changes",
    applies=pl.col("stated").is_not_null()
    & ~pl.col("aside")
    & pl.col("change").is_finite()
    & pl.col("same_unit")
    & ~pl.col("years")
    & ~pl.col("in_quotation"),
    # Points called percent are NUM005's.
    wrong=outside() & ~(pl.col("percentages") & points_meant() & (pl.col("unit") == "%")),
    message="`{quote}`: from {before_words} to {after_words} is {change}{unit}, text says {stated}{unit}",
    passed="`{quote}`: from {before_words} to {after_words} is {change}{unit}",
    suggestion="Check the two numbers and the change; they make {change}{unit}.",
    evidence=("stated", "before", "after", "change", "least", "most"),
)
