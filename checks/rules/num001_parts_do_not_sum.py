"""The parts of a list do not add up to the whole before it.

## What it does

Adds the numbers of a list that breaks a whole down after a colon, dash or parenthesis.

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

Not checked where the article's text is not given.

## Known false positives

Lists that name only some of the parts, or parts that overlap.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

OTHERWISE = r"(?i)\b(?:including|among|at least|others?|most|some|each|per|minutes?|hours?|seconds?)\b|\d:\d"
"""Words that make the list something else than a breakdown."""

RULE = Rule(
    code="NUM001",
    name="parts-do-not-sum",
    level="error",
    confidence="high",
    view="shares",
    applies=(pl.col("detail") == "parts")
    & ~pl.col("in_quotation")
    & pl.col("whole_count").is_not_null()
    & pl.col("total").is_not_null()
    & ~pl.col("quote").str.contains(OTHERWISE),
    wrong=pl.col("total") != pl.col("whole_count"),
    message="{addends} = {total}, text says {whole_count}",
    passed="{addends} = {total}",
    evidence=("addends", "total", "whole_count"),
)
