"""A number of years ago does not lead to the year beside it.

## What it does

Compares a number of years with the year that stands right beside it, counted from publication, or from
the other year that is told: "in 1994, 27 years later", "for eight years, from 2010 to 2018".

## Why it matters

One of the two was copied from an older story.

## Example

```article
published: 2025-07-03

The plant closed three years ago, in 2019.
```

## Use instead

```article
published: 2025-07-03

The plant closed six years ago, in 2019.
```

## Nulls

Not checked where the publication day is not known.

## Known false positives

None known: a year's rounding either way is allowed.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

KINDS = [
    "ago_then_year", "year_then_ago", "year_later", "comes_after", "span_of_years", "marriage",
    "marriage_in", "wait_of", "year_wait", "years_behind",
]  # fmt: skip

RULE = Rule(
    code="DAT010",
    name="years-ago-mismatch",
    level="warning",
    confidence="high",
    view="years",
    applies=pl.col("detail").is_in(KINDS)
    & ~pl.col("in_quotation")
    & ~((pl.col("detail") == "year_later") & pl.col("other_year"))
    & pl.col("years").is_not_null(),
    needs=(Need("as_of", "the publication day is not known"),),
    wrong=(pl.col("elapsed") - pl.col("years")).abs()
    > pl.when(pl.col("hedge").is_null()).then(1).otherwise(1 + 0.2 * pl.col("years")),
    message="`{quote}`: {as_of} - {year} = {elapsed} years",
    passed="`{quote}`: {as_of} - {year} = {elapsed} years",
    suggestion="Check the years; from {year} they are {elapsed}.",
    evidence=("years", "year", "as_of", "elapsed"),
)
