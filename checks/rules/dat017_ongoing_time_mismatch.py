"""The time something has lasted, or lies back in months, does not follow from when it began.

## What it does

Redoes three reckonings that stand in one sentence: "began in 2015 … is now in its fourth year",
"began in 2018 and has lasted three years", and "on January 10, 2024, eight months ago".

## Why it matters

Such phrases are copied from older stories, and were right there.

## Example

```article
published: 2025-07-03

The conflict, which began in 2016, is now in its fourth year.
```

## Use instead

```article
published: 2025-07-03

The conflict, which began in 2016, is now in its tenth year.
```

## Nulls

Not checked without the publication day, or where the article's text is not given.

## Known false positives

A conflict that paused.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

IN_MONTHS = pl.col("detail").is_in(["month_then_ago", "ago_then_month"])
ELAPSED = pl.when(IN_MONTHS).then(pl.col("months_elapsed")).otherwise(pl.col("elapsed"))


def wrong() -> pl.Expr:
    """Tell whether the number cannot be; the fourth year begins three years on."""
    off = ELAPSED - pl.col("years")
    slack = pl.when(pl.col("hedge").is_null()).then(1).otherwise(1 + 0.2 * pl.col("years"))
    return (
        pl.when(pl.col("detail") == "nth_year").then(~off.is_between(-1, 0)).otherwise(off.abs() > slack)
    )  # fmt: skip


RULE = Rule(
    code="DAT017",
    name="ongoing-time-mismatch",
    level="warning",
    confidence="medium",
    view="years",
    applies=(pl.col("detail").is_in(["nth_year", "lasted"]) | IN_MONTHS)
    & ~pl.col("in_quotation")
    & pl.col("years").is_not_null(),
    needs=(Need("as_of", "the publication day is not known"),),
    wrong=wrong(),
    message="`{quote}`: since then {elapsed} calendar years have passed",
    passed="`{quote}`",
    evidence=("years", "year", "as_of", "elapsed", "months_elapsed"),
)
