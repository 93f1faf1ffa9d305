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

A multiple of another measure than the two numbers. Rounding is allowed for by about a sixth, more where the
copy says "almost", "about" or "more than".

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule


def fits() -> pl.Expr:
    """Tell whether the two numbers make the multiple, as far as its hedge reaches.

    A halving is exceeded by what is less than half, so its hedges are turned round.
    """
    made = pl.col("after") / pl.col("before") / pl.col("factor")
    times = pl.when(pl.col("factor") < 1).then(1 / made).otherwise(made)
    hedge = pl.col("hedge").fill_null("")
    return (
        pl.when(hedge.str.contains(r"(?i)more than|over")).then(times.is_between(0.95, 1.6))
        .when(hedge.str.contains(r"(?i)almost|nearly|under|less")).then(times.is_between(0.75, 1.05))
        .when(hedge.str.len_chars() > 0).then(times.is_between(0.75, 1.35))
        .otherwise(times.is_between(0.85, 1.2))
    )  # fmt: skip


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
    wrong=~fits(),
    message="`{quote}`: from {before_words} to {after_words} is not {factor} times",
    passed="`{quote}`: from {before_words} to {after_words}",
    suggestion="Check the two numbers and the factor.",
    evidence=("factor", "before", "after"),
)
