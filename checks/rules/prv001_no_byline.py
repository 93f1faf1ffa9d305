"""The article does not say who wrote it.

## What it does

Looks for a byline in the text and, for a web page, in its metadata.

## Why it matters

A reader cannot weigh what an unknown author wrote; trust standards ask for the author or a
statement of why there is none.

## Example

```article
Talks go on

The ministers met in Vienna.
```

## Use instead

```article
Talks go on

By Jane Roe

The ministers met in Vienna.
```

## Nulls

Silent where the byline is stated anywhere.

## Known false positives

Leading articles and short items that a house signs as a whole.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV001",
    name="no-byline",
    level="note",
    confidence="medium",
    view="articles",
    wrong=pl.col("byline").is_null(),
    message="No byline: the text does not say who wrote it",
)
