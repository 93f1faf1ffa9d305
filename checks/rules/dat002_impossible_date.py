"""The calendar has no such day.

## What it does

Looks for dates such as February 30, June 31 or 13/45/2025, and February 29 in a common year.

## Why it matters

A typing error, and nobody can tell which day was meant.

## Example

```article
published: 2025-07-03

The bridge was closed on June 31.
```

## Use instead

```article
published: 2025-07-03

The bridge was closed on June 30.
```

## Nulls

Silent where the date is whole.

## Known false positives

Days of other calendars; jokes.

## References

- Reuters Handbook of Journalism, Accuracy
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="DAT002",
    name="impossible-date",
    level="error",
    confidence="high",
    view="dates",
    applies=(pl.col("kind") == "date")
    & (pl.col("granularity") == "day")
    & ~pl.col("in_quotation")
    & pl.col("quote").str.contains(r"\d"),
    wrong=pl.col("value").is_null(),
    message="`{quote}`: the calendar has no such day",
    suggestion="Look up the day in the source.",
    evidence=("quote",),
)
