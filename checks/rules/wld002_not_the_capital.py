"""A city is called the capital of a country or state that has another.

## What it does

Compares `Calgary, the provincial capital` and `the Australian capital, Sydney` with the capitals of countries, and
of the states and provinces of the United States, Canada and Australia.

## Why it matters

Capitals are the facts readers are surest of.

## Example

```article
published: 2025-07-03

The talks were held in the Australian capital, Sydney.
```

## Use instead

```article
published: 2025-07-03

The talks were held in the Australian capital, Canberra.
```

## Nulls

Not checked where the article's text is not given. What the tables do not have is not judged.

## Known false positives

A capital that has moved since.

## References

- Silverman/Buttry accuracy checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WLD002",
    name="not-the-capital",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "capital_told") & ~pl.col("in_quotation"),
    wrong=pl.col("number") == 0,
    message="`{quote}`: {detail}",
    passed="`{quote}`",
    suggestion="Check the capital.",
    evidence=("detail",),
)
