"""A number of years does not fit the year it is counted from.

## What it does

Takes a number of years that goes on ("In 30 years I have never …", "after 12 years in office") beside the
year in which the same sentence or a neighbouring one says it began ("since 1998", "opened in 2011"), and
counts to publication. Years of marriage are held against the wedding, ages in a year against the
birth. Round numbers and hedged ones may be off by more.

## Why it matters

The number was taken from an older story, or the year from memory; somebody who was there will count.

## Example

```article
published: 2025-07-03

Ann Lee has taught chemistry here since 1999. “In 36 years I have never seen this,” she said.
```

## Use instead

```article
published: 2025-07-03

Ann Lee has taught chemistry here since 1999. “In 26 years I have never seen this,” she said.
```

## Nulls

Not checked where the article's text or its publication day is not known. Silent where any two years of the
article make the number.

## Known false positives

Years that were interrupted, or that somebody began to count elsewhere.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT021",
    name="years-since-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "year_span",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "it began"),),
    suggestion="Check the year and the number; {made}.",
    evidence=("stated", "least", "most"),
)
