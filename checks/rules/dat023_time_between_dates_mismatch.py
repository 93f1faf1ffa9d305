"""A date does not lie as long before or after another as the text says.

## What it does

Takes a date with a length behind it ("14 December, six weeks earlier", "March 2018, four years later") and
counts to publication, or from the only date told just before it.

## Why it matters

The length was right in an earlier draft, or was counted on another calendar.

## Example

```article
published: 2025-07-03

It was their first defeat since 14 April, four weeks ago.
```

## Use instead

```article
published: 2025-07-03

It was their first defeat since 14 April, 11 weeks ago.
```

## Nulls

Not checked where the article's text is not given. Silent where any other date of the article makes the
length.

## Known false positives

A length counted from a day that the article does not tell.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT023",
    name="time-between-dates-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "day_span",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the date"),),
    suggestion="Check the date and the length; {made}.",
    evidence=("stated", "least", "most"),
)
