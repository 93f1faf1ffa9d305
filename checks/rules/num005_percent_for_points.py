"""Percent is written where percentage points are meant.

## What it does

Looks for a change "of 2 percent" between two percentages that lie two points apart.

## Why it matters

From 5 percent to 7 percent is two percentage points, and 40 percent.

## Example

```article
published: 2025-07-03

Unemployment rose 2 percent from 5 percent to 7 percent.
```

## Use instead

```article
published: 2025-07-03

Unemployment rose 2 percentage points from 5 percent to 7 percent.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

None known.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- BBC Editorial Guidelines, section 3 (Accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="NUM005",
    name="percent-for-points",
    level="warning",
    confidence="high",
    view="changes",
    applies=pl.col("stated").is_not_null()
    & ~pl.col("aside")
    & pl.col("percentages")
    & (pl.col("unit") == "%")
    & ~pl.col("in_quotation"),
    wrong=(pl.col("points") - pl.col("stated")).abs() <= 0.15,
    message="`{quote}`: {before}% to {after}% are {points} percentage points, which is {change}%",
    evidence=("before", "after", "points", "change"),
    suggestion="Write percentage points.",
)
