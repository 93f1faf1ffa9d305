"""The parts named add up to more than the whole.

## What it does

Adds the parts of "13 people, including eight soldiers and seven medics".

## Why it matters

Unless the parts overlap, one of the numbers is wrong.

## Example

```article
published: 2025-07-03

The fire hurt 13 people, including eight firefighters and seven guests.
```

## Use instead

```article
published: 2025-07-03

The fire hurt 13 people, including eight firefighters and two guests.
```

## Nulls

Silent on a quantity without parts.

## Known false positives

Parts that overlap ("ten civilians and five children").

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM013",
    name="parts-exceed-whole",
    level="note",
    confidence="medium",
    view="quantities",
    applies=pl.col("parts_sum").is_not_null() & ~pl.col("parts_whole") & ~pl.col("in_quotation"),
    wrong=pl.col("parts_sum") > pl.coalesce("value_high", "value"),
    message="{parts} = {parts_sum}, more than the {value} they are part of",
    related=(Related("parts_start", "parts_end", "the parts"),),
    evidence=("parts", "parts_sum", "value"),
)
