"""A city is told on one side of its country and lies on the other.

## What it does

Compares `Trieste, in southern Italy` with where the one place of that name in the country lies: wrong is the side
opposite to the outer quarter it is in.

## Why it matters

North and south are exchanged as easily as left and right.

## Example

```article
published: 2025-07-03

He was born in Trieste, in southern Italy.
```

## Use instead

```article
published: 2025-07-03

He was born in Trieste, in northern Italy.
```

## Nulls

Not checked where the article's text is not given. What the tables do not have is not judged.

## Known false positives

A country whose parts are named by history, not by the map.

## References

- Silverman/Buttry accuracy checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WLD003",
    name="other-side-of-country",
    level="warning",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "side_told") & ~pl.col("in_quotation"),
    wrong=pl.col("number") == 0,
    message="`{quote}`: {detail}",
    passed="`{quote}`",
    suggestion="Check the map.",
    evidence=("detail",),
)
