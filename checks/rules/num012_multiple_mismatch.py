"""Doubled, tripled or halved does not follow from the two numbers.

## What it does

Compares the factor that a verb states with that of the two numbers after it.

## Why it matters

A strong word on weak numbers: from 20 to 90 is more than four times.

## Example

```article
published: 2025-07-03

The number of cases doubled from 20 to 90.
```

## Use instead

```article
published: 2025-07-03

The number of cases more than quadrupled from 20 to 90.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

"Almost" and "more than" are allowed for by a quarter either way.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="NUM012",
    name="multiple-mismatch",
    level="warning",
    confidence="medium",
    view="changes",
    applies=pl.col("factor").is_not_null()
    & (pl.col("before") > 0)
    & pl.col("same_unit")
    & ~pl.col("years")
    & ~pl.col("in_quotation"),
    wrong=~(pl.col("after") / pl.col("before") / pl.col("factor")).is_between(0.74, 1.4),
    message="`{quote}`: from {before_words} to {after_words} is not {factor} times",
    passed="`{quote}`: from {before_words} to {after_words}",
    suggestion="Check the two numbers and the factor.",
    evidence=("factor", "before", "after"),
)
