"""A percentage does not follow from the part and the whole beside it.

## What it does

Computes the percentage from "40 of the 120 homes, or 33 percent", "120 homes. Of those, 40, or a
third", "40 people, or 33% of the 120" and the like, and from fractions in words ("a third, or 33
percent"). A fraction in words may be five points and a half off.

## Why it matters

Two ways to say one thing that say two things.

## Example

```article
published: 2025-07-03

Some 40 of the 120 homes, or 50 percent, burned.
```

## Use instead

```article
published: 2025-07-03

Some 40 of the 120 homes, or 33 percent, burned.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A percentage of something else that follows in the same sentence.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- KSJ Fact-Checking Project handbook
"""

import polars as pl

from newsaudit.checks.rule import Rule

IN_WORDS = 5.5
"""Percentage points between a share and the fraction that words say it is, at most."""
NOT_SHARES = ["over_hundred", "fell_over_hundred"]
OF_FRACTIONS = ["share_fraction", "third_of_those", "of_fraction"]
ONE_IN = ["of_one_in", "share_one_in"]


def rough() -> pl.Expr:
    """Tell whether the numbers are said to be rough; a fraction in words always is."""
    return pl.col("hedge").is_not_null() | pl.col("detail").is_in(
        ["fraction", *OF_FRACTIONS, *ONE_IN]
    )


def one_off() -> pl.Expr:
    """Return how far a share may be from `one in seven` that is one in 6.4 to one in 7.6."""
    return pl.min_horizontal(pl.lit(IN_WORDS), 0.2 + 0.006 * pl.col("stated").pow(2))


RULE = Rule(
    code="NUM011",
    name="share-mismatch",
    level="warning",
    confidence="medium",
    view="shares",
    applies=~pl.col("detail").is_in(NOT_SHARES)
    & pl.col("share").is_not_null()
    & (pl.col("share") <= 100)
    & ~pl.col("other_pair")
    & ~pl.col("in_quotation"),
    wrong=(pl.col("stated") - pl.col("share")).abs()
    > pl.when(pl.col("detail").is_in(OF_FRACTIONS) & pl.col("hedge").is_null())
    .then(IN_WORDS)
    .when(pl.col("detail").is_in(ONE_IN) & pl.col("hedge").is_null())
    .then(one_off())
    .otherwise(
        1
        + pl.col("slack").fill_null(0.0)
        + pl.col("share") * pl.when(rough()).then(0.15).otherwise(0.02)
    ),
    message="`{quote}`: the numbers make {share}%, text says {stated}%",
    passed="`{quote}`: the numbers make {share}%",
    suggestion="Check the numbers and the share; they make {share}%.",
    evidence=("part", "whole", "share", "stated"),
)
