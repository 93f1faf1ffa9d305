"""More than 100 percent of a part, or a fall of more than 100 percent.

## What it does

Looks for more than 100 percent of people, votes, households and the like, and for falls by more than
100 percent.

## Why it matters

Neither can be: no more than all can do something, and nothing counted falls below zero.

## Example

```article
published: 2025-07-03

Sales fell 150 percent in a year.
```

## Use instead

```article
published: 2025-07-03

Sales fell 50 percent in a year.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Profits and balances, which can turn into losses.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="NUM006",
    name="percent-over-hundred",
    level="warning",
    confidence="medium",
    view="shares",
    applies=pl.col("detail").is_in(["over_hundred", "fell_over_hundred"]) & ~pl.col("in_quotation"),
    wrong=pl.col("stated") > 100,
    message="`{quote}`: {stated}% cannot be",
    suggestion="Check the percentage, or say of what it is one.",
    evidence=("stated",),
)
