"""An age does not match the year of birth beside it.

## What it does

Counts from the year of birth to the year of publication; the age may be that number or one less.

## Why it matters

Ages are corrected more often than anything but names.

## Example

```article
published: 2025-07-03

Anna Roe, 45, was born in Lviv in 1960.
```

## Use instead

```article
published: 2025-07-03

Anna Roe, 65, was born in Lviv in 1960.
```

## Nulls

Not checked where the publication day is not known.

## Known false positives

People who have died; ages at an earlier time.

## References

- NPR Accuracy Checklist
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="DAT012",
    name="age-mismatch",
    level="warning",
    confidence="medium",
    view="years",
    applies=pl.col("detail").is_in(
        ["age_then_birth", "birth_then_age", "birth_at_age", "birth_apposed"]
    )
    & ~pl.col("in_quotation")
    & ~pl.col("other_year"),
    needs=(Need("as_of", "the publication day is not known"),),
    wrong=~(pl.col("elapsed") - pl.col("years")).is_between(0, 1),
    message="`{quote}`: {as_of} - {year} = {elapsed}, so {years} cannot be the age",
    passed="`{quote}`: {as_of} - {year} = {elapsed}",
    suggestion="Check the age and the year of birth.",
    evidence=("years", "year", "as_of", "elapsed"),
)
