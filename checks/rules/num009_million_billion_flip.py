"""The same amount stands once in millions and once in billions.

## What it does

Looks for two amounts of money with the same figures that differ by a thousand or a million.

## Why it matters

Million and billion are the most expensive typing error in news.

## Example

```article
published: 2025-07-03

The council approved $1.7 billion for homes. The $1.7 million will be spent by May.
```

## Use instead

```article
published: 2025-07-03

The council approved $1.7 billion for homes. The $1.7 billion will be spent by May.
```

## Nulls

Silent where no unit is stated.

## Known false positives

Two amounts that share their figures by chance; those with one significant digit are left out.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM009",
    name="million-billion-flip",
    level="warning",
    confidence="medium",
    view="quantities",
    applies=pl.col("flip_quote").is_not_null() & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}` here, `{flip_quote}` above: one of the two scales is wrong",
    related=(Related("flip_start", "flip_end", "the other scale"),),
    suggestion="Look up the scale in the source: million or billion.",
    evidence=("value", "flip_quote"),
)
