"""A city is told to lie in a country or state where no place is called so.

## What it does

Compares `Vienna, Hungary`, `the Dutch port of Antwerp` or `the Baltic port of Odesa` with the list of cities of
40,000 people and more (GeoNames): wrong is a country, state or sea by which no place of that name lies.

## Why it matters

A reader who lives there stops believing the rest.

## Example

```article
published: 2025-07-03

The ministers will meet again in Vienna, Hungary, in April.
```

## Use instead

```article
published: 2025-07-03

The ministers will meet again in Vienna, Austria, in April.
```

## Nulls

Not checked where the article's text is not given. What the tables do not have is not judged.

## Known false positives

A hamlet, quarter or region that shares a large city's name.

## References

- Silverman/Buttry accuracy checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WLD001",
    name="city-elsewhere",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "city_told") & ~pl.col("in_quotation"),
    wrong=pl.col("number") == 0,
    message="`{quote}`: {detail}",
    passed="`{quote}`: {detail}",
    suggestion="Check where the city lies.",
    evidence=("detail",),
)
