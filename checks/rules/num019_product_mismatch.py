"""So many at so much each do not make the total told.

## What it does

Multiplies a number and what each of them costs, carries or pays, and compares with the total of the same
sentence ("or 19,200 tons", "a total of $350,000"), or with the headline's amount where no amount of the
article is the product.

## Why it matters

A reader with a pencil finds it at once.

## Example

```article
published: 2025-07-03

They sent 640 trucks, each carrying 30 tons, or 16,200 tons of grain.
```

## Use instead

```article
published: 2025-07-03

They sent 640 trucks, each carrying 30 tons, or 19,200 tons of grain.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

A total of more than the things counted beside it.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM019",
    name="product-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "product",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the number and the rate"),),
    suggestion="Check the number, the rate and the total.",
    evidence=("stated", "least", "most"),
)
