"""A date in figures means one day in America and another elsewhere.

## What it does

Looks for dates such as 7/3/2025, whose day and month are both at most 12 and differ.

## Why it matters

Half of the readers take July 3 for the 7th of March.

## Example

```article
published: 2025-07-03

The call took place on 7/3/2025.
```

## Use instead

```article
published: 2025-07-03

The call took place on July 3, 2025.
```

## Nulls

Works without the text. The publication stamp has a rule of its own (DAT004).

## Known false positives

None; a desk that only writes for one country may ignore it.

## References

- Reuters Handbook of Journalism, Accuracy
- BBC Editorial Guidelines, section 3 (Accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

FIGURES = r"^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})$"


def ambiguous() -> pl.Expr:
    """Tell whether a date in figures can be read day first and month first."""
    first = pl.col("quote").str.extract(FIGURES, 1).cast(pl.Int64)
    second = pl.col("quote").str.extract(FIGURES, 2).cast(pl.Int64)
    return (first <= 12) & (second <= 12) & (first != second)


RULE = Rule(
    code="DAT003",
    name="ambiguous-numeric-date",
    level="warning",
    confidence="high",
    view="dates",
    applies=(pl.col("kind") == "date") & ~pl.col("in_stamp") & ~pl.col("in_quotation"),
    wrong=ambiguous(),
    message="`{quote}` is one day in America and another elsewhere",
    evidence=("quote", "value"),
    suggestion="Write the month as a word.",
)
