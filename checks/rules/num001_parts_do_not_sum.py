"""The parts of a list do not add up to the whole before it.

## What it does

Adds the numbers of a list that breaks a whole down after a colon, dash or parenthesis; behind a comma,
or farther off, only where their sum comes close to the whole, and so is meant to be it.

## Why it matters

Readers add. Casualty counts change through the day, and one of the numbers stays behind.

## Example

```article
published: 2025-07-03

The fire killed 13 people: seven men, four women and three children.
```

## Use instead

```article
published: 2025-07-03

The fire killed 13 people: seven men, four women and two children.
```

## Nulls

Silent on a quantity without parts; facts name the whole of a part in `part_of`.

## Known false positives

Lists that name only some of the parts, or parts that overlap.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM001",
    name="parts-do-not-sum",
    level="warning",
    confidence="medium",
    view="quantities",
    applies=pl.col("parts_sum").is_not_null()
    & pl.col("parts_whole")
    & pl.col("value_high").is_null()
    & pl.col("modifier").is_null()
    & ~pl.col("in_quotation"),
    wrong=pl.col("parts_sum") != pl.col("value"),
    message="{parts} = {parts_sum}, text says {value}",
    passed="{parts} = {parts_sum}",
    related=(Related("parts_start", "parts_end", "the parts"),),
    suggestion="Check the parts and the whole; the parts make {parts_sum}.",
    evidence=("parts", "parts_sum", "value"),
)
