"""The article gives two numbers for one toll.

## What it does

Looks for two different numbers of the same people killed, injured, missing or arrested in the running
text.

## Why it matters

When a toll changes, every mention has to change; a judge must say whether these are two events.

## Example

```article
published: 2025-07-03

The fire killed 13 people on Monday. Officials came. The 14 people killed were neighbors.
```

## Use instead

```article
published: 2025-07-03

The fire killed 13 people on Monday. Officials came. The 13 people killed were neighbors.
```

## Nulls

Silent where it is not stated what is counted.

## Known false positives

Two events in one article, tolls of two days, two sources that differ.

## References

- Reuters Handbook of Journalism, Accuracy
- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM003",
    name="same-measure-two-values",
    level="note",
    confidence="low",
    view="quantities",
    applies=pl.col("earlier_value").is_not_null()
    & pl.col("of").str.contains(
        r" (?:killed|dead|died|injured|wounded|hurt|missing|arrested|detained)$"
    )
    & pl.col("unit").is_null()
    & (pl.col("value") >= 2)
    # Sentences about other places or days tell of other events.
    & ~pl.col("apart")
    & ~pl.col("in_quotation"),
    wrong=pl.col("value") != pl.col("earlier_value"),
    message="`{quote}`: {value}, but above {earlier_value} for the same ({of})",
    related=(Related("earlier_start", "earlier_end", "the earlier number"),),
    evidence=("value", "earlier_value", "of"),
)
