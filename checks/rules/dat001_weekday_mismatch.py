"""The weekday stated beside a date is not the weekday of that date.

## What it does

Compares a weekday that stands beside a date ("Tuesday, July 3, 2025", "Jan. 19, a Sunday") with the
calendar.

## Why it matters

One of the two is wrong, and a reader cannot tell which. Desks check the day of the week first,
because it takes seconds and catches a wrong date, week or year.

## Example

```article
published: 2025-07-04

The ministers met on Monday, July 3, 2025, in Vienna.
```

## Use instead

```article
published: 2025-07-04

The ministers met on Thursday, July 3, 2025, in Vienna.
```

## Nulls

Silent where no weekday is stated, or the date could not be resolved to one day.

## Known false positives

A date whose year was resolved wrongly. Dates by another calendar (Julian, Orthodox) that the text
does not name.

## References

- Reuters Handbook of Journalism, Accuracy
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

PAIRED = r"day(?:,| and| to| or| through|\s?[–-])\s?$"
"""Monday and, before `Tuesday, November 25 and 26`: the days come in order."""

RULE = Rule(
    code="DAT001",
    name="weekday-mismatch",
    level="error",
    confidence="high",
    view="dates",
    # A bare "Monday" was resolved by its own weekday and says nothing.
    applies=pl.col("stated_day").is_not_null()
    & pl.col("weekday_of_day").is_not_null()
    & pl.col("quote").str.contains(r"\d")
    & pl.col("old_year").is_null()
    & ~pl.col("before").str.contains(PAIRED).fill_null(value=False),
    wrong=pl.col("stated_day") != pl.col("weekday_of_day"),
    message="`{quote}`: {first_day} is a {weekday_of_day}, not a {stated_day}",
    passed="`{quote}`: {first_day} is a {stated_day}",
    evidence=("first_day", "stated_day", "weekday_of_day"),
    suggestion="Check both; {first_day} is a {weekday_of_day}.",
)
