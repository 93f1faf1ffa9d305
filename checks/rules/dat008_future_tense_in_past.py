"""Told as future, but dated before publication.

## What it does

Compares dates with a written year whose clause is in the future tense with the day of publication.

## Why it matters

Copy that lay around: what will happen has happened, or the date is wrong.

## Example

```article
published: 2025-07-03

The ministers will meet on June 5, 2025, in Vienna.
```

## Use instead

```article
published: 2025-07-03

The ministers will meet on August 5, 2025, in Vienna.
```

## Nulls

Not checked where the publication day is not known.

## Known false positives

A past that a future verb looks back to ("will have").

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

WILL = r"(?i)\b(?:will|shall|is to|are to|is due to|are due to)\b(?: [\w’'-]+){1,4} (?:on|by)\s+$"
SCHEDULED = (
    r"(?i)\b(?:takes? effect|comes? into force|goes? into effect|expires?) (?:at midnight )?on\s+$"
)

RULE = Rule(
    code="DAT008",
    name="future-tense-in-past",
    level="note",
    confidence="medium",
    view="dates",
    applies=(pl.col("kind") == "date")
    & (pl.col("granularity") == "day")
    & pl.col("year_stated")
    & pl.col("last_day").is_not_null()
    & ~pl.col("in_quotation")
    & pl.col("before").str.contains(f"{WILL}|{SCHEDULED}").fill_null(value=False),
    needs=(Need("published_on", "the publication day is not known"),),
    wrong=pl.col("days_after") < -1,
    message="`{quote}` is told as future, but the article is of {published_on}",
    evidence=("first_day", "published_on"),
)
