"""A reprint says "last month" or "yesterday" without a date.

## What it does

In copy that is a reprint or comes from an agency, lists the expressions that mean another day when
read on another day; one finding an article.

## Why it matters

The reader takes "yesterday" for the day before the reprint; it was the day before the original.

## Example

```article
Example News 2025-07-03

This article was originally published by Other News and is reprinted with permission.

The ministers met last week.
```

## Use instead

```article
Example News 2025-07-03

This article was originally published by Other News and is reprinted with permission.

The ministers met on June 27.
```

## Nulls

Silent on original copy.

## Known false positives

A reprint on the day of the original.

## References

- Reuters Handbook of Journalism, Accuracy
- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="DAT015",
    name="relative-day-in-reprint",
    level="note",
    confidence="high",
    view="dates",
    applies=pl.col("republication").is_in(["reprint", "wire"])
    & pl.col("relative_number").is_not_null(),
    wrong=pl.col("relative_number") == 1,
    message="counted from a day that readers of a {republication} may not see: `{relative_words}`",
    evidence=("relative_words", "published_on", "republication"),
    suggestion="Write the date.",
)
