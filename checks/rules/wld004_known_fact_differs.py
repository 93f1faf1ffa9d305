"""A fact that every desk can look up is told otherwise.

## What it does

Compares with a list what causes a disease, where an international organisation has its seat, the year of a
well-known event, launch, foundation or independence, the letters behind an organisation's name, and a
distance in light-years with the same one in kilometers or miles.

## Why it matters

Such facts are put in from memory, and nobody checks them.

## Example

```article
published: 2025-07-03

Measles is caused by a bacterium that spreads through the air.
```

## Use instead

```article
published: 2025-07-03

Measles is caused by a virus that spreads through the air.
```

## Nulls

Not checked where the article's text is not given. What the tables do not have is not judged.

## Known false positives

Another event, or another body, of the same name.

## References

- Silverman/Buttry accuracy checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WLD004",
    name="known-fact-differs",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "commonplace") & ~pl.col("in_quotation"),
    wrong=pl.col("number") == 0,
    message="`{quote}`: {detail}",
    passed="`{quote}`: {detail}",
    suggestion="Look it up.",
    evidence=("detail",),
)
