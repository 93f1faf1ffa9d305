"""A date without year may mean two years.

## What it does

Looks for a month and day without year that lie five to seven months from publication, so that the
year before and the year after are about as near.

## Why it matters

"On December 28", read in July, was last year to some and is this year to others.

## Example

```article
published: 2025-07-03

The law: from December 28, no more fees.
```

## Use instead

```article
published: 2025-07-03

The law applies from December 28, 2025.
```

## Nulls

Not checked where the publication day is not known. Silent where the tense says which year.

## Known false positives

Dates whose year the sentences around it make clear.

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

MONTH_AND_DAY = r"[A-Z][a-z]{2,8}\.? \d|\d [A-Z][a-z]{2,}"

RULE = Rule(
    code="DAT006",
    name="year-unclear",
    level="note",
    confidence="low",
    view="dates",
    applies=(pl.col("kind") == "date")
    & (pl.col("granularity") == "day")
    & (pl.col("anchor") == "publication")
    & ~pl.col("year_stated")
    & pl.col("weekday").is_null()
    & pl.col("quote").str.contains(MONTH_AND_DAY)
    & pl.col("tense").is_null()
    & ~pl.col("quote").str.contains(r"^Sept(?:\.|ember)? 11$"),
    needs=(Need("days_after", "the day cannot be placed: publication day or date not known"),),
    wrong=lambda limits: pl.col("days_after").abs().is_between(limits["least"], limits["most"]),
    parameters={"least": 150, "most": 215},
    message="`{quote}` has no year; taken for {first_day}, which is {days_after} days from publication",
    evidence=("first_day", "published_on", "days_after"),
    suggestion="Add the year.",
)
