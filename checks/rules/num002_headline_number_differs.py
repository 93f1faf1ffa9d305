"""The headline's number is not the body's.

## What it does

Compares the numbers of the headline with those of the body that count the same thing. A figure from 20
on that the body has in other words ("96 of them") is left alone.

## Why it matters

The headline is written last, or from an older version, and read by everyone.

## Example

```article
published: 2025-07-03

Fire kills 15 people in Riverton

A fire killed 13 people in Riverton on Monday.
```

## Use instead

```article
published: 2025-07-03

Fire kills 13 people in Riverton

A fire killed 13 people in Riverton on Monday.
```

## Nulls

Silent where the body does not count the same thing.

## Known false positives

Two events of one kind in one article.

## References

- Reuters Handbook of Journalism, Accuracy
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM002",
    name="headline-number-differs",
    level="warning",
    confidence="medium",
    view="quantities",
    applies=pl.col("in_headline") & pl.col("body_agrees").is_not_null(),
    wrong=~pl.col("body_agrees"),
    message="headline says `{quote}`, the body {body_value}",
    passed="headline `{quote}` agrees with the body",
    related=(Related("body_start", "body_end", "the body's number"),),
    suggestion="Check both against the source.",
    evidence=("value", "body_value", "of", "unit"),
)
