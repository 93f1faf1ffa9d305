"""Two publication dates are stated, and they are days apart.

## What it does

Compares the publication day with the one in JSON-LD, in meta tags and in the stamp line of the
text. One day is allowed, since stamps leave out the time zone.

## Why it matters

Search engines and archives show the one, readers see the other, and every relative date of the
text hangs on it.

## Example

```article
published: 2025-07-08
meta.json-ld.datePublished: 2025-07-03T10:00:00Z

The harbour will close on Monday for three weeks.
```

## Use instead

```article
published: 2025-07-03
meta.json-ld.datePublished: 2025-07-03T10:00:00Z

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where only one date is stated, or one is not a calendar day.

## Known false positives

A stamp that says when the text was updated.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV009",
    name="publication-dates-disagree",
    level="warning",
    confidence="high",
    view="articles",
    applies=pl.col("published_on").is_not_null() & pl.col("other_day").is_not_null(),
    wrong=lambda parameters: pl.col("days_apart") > parameters["days"],
    message="Published {published_on} by its {published_from}, but {other_day} by {other_day_from}: "
    "{days_apart} days apart",
    evidence=("published_on", "published_from", "other_day", "other_day_from", "days_apart"),
    suggestion="Find out which is right and state it in both places.",
    parameters={"days": 1},
)
"""`days`: how far two dates may be apart, for time zones."""
