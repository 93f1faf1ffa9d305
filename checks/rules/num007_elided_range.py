"""The lower end of a range of money lacks its million.

## What it does

Looks for "between $26 and $31 million" and "from $26 to $31 million".

## Why it matters

Read as written, the range begins at 26 dollars; with millions and billions mixed it misleads.

## Example

```article
published: 2025-07-03

It will cost between $26 and $31 million.
```

## Use instead

```article
published: 2025-07-03

It will cost between $26 million and $31 million.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

None; some desks allow it.

## References

- AP News Values and Principles
- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="NUM007",
    name="elided-range",
    level="note",
    confidence="high",
    view="conversions",
    applies=(pl.col("detail") == "elided_range")
    & ~pl.col("in_quotation")
    & ~pl.col("low").str.contains(","),
    wrong=pl.lit(value=True),
    message="`{quote}` begins at {currency}{low}, not at {currency}{low} {scale}",
    evidence=("low", "scale"),
    suggestion="Write {currency}{low} {scale}.",
)
