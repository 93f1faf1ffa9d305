"""A range of numbers has its larger end first.

## What it does

Looks at "between A and B" and at ranges given as facts.

## Why it matters

The ends were swapped, or one of them lost its scale.

## Example

```article
published: 2025-07-03

It will cost between $50 million and $30 million.
```

## Use instead

```article
published: 2025-07-03

It will cost between $30 million and $50 million.
```

## Nulls

Silent on single numbers.

## Known false positives

None known; changes ("from 50 to 30") are no ranges.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM010",
    name="range-upside-down",
    level="warning",
    confidence="high",
    view="quantities",
    applies=pl.col("range_high").is_not_null() & ~pl.col("in_quotation"),
    wrong=pl.col("range_high") < pl.col("value"),
    message="`{quote}`: the range ends at {range_high}, below its beginning {value}",
    related=(Related("range_start", "range_end", "the upper end"),),
    suggestion="Swap the two, or check them.",
    evidence=("value", "range_high", "unit"),
)
