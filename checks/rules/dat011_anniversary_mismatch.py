"""An anniversary's number does not match the year of what is remembered.

## What it does

Counts from the year named after "anniversary of" to the year of publication.

## Why it matters

A slip of a year is easy, and letters to the editor are certain.

## Example

```article
published: 2025-07-03

They marked the 70th anniversary of the flood of 1953.
```

## Use instead

```article
published: 2025-07-03

They marked the 72nd anniversary of the flood of 1953.
```

## Nulls

Not checked where the publication day is not known.

## Known false positives

Anniversaries of earlier or later years ("the 70th anniversary, two years ago"); one year either way
is allowed for those to come.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="DAT011",
    name="anniversary-mismatch",
    level="warning",
    confidence="medium",
    view="years",
    applies=(
        (pl.col("detail") == "anniversary")
        | ((pl.col("detail") == "year_then_anniversary") & pl.col("tail").is_null())
    )
    & ~pl.col("in_quotation")
    & ~pl.col("other_year")
    & pl.col("years").is_not_null(),
    needs=(Need("as_of", "the publication day is not known"),),
    # Of far fewer years, the year is that of the day itself: `the 25th anniversary of … in 2014`.
    wrong=((pl.col("elapsed") - pl.col("years")).abs() > 1)
    & (pl.col("elapsed") * 2 >= pl.col("years")),
    message="`{quote}`: {as_of} - {year} = {elapsed} years",
    passed="`{quote}`: {as_of} - {year} = {elapsed} years",
    suggestion="Check the year and the ordinal; they make {elapsed}.",
    evidence=("years", "year", "as_of", "elapsed"),
)
