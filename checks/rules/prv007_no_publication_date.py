"""Nothing says when the article was published.

## What it does

Looks for a publication date in the metadata, in a stamp line of the text, and in what the user has
given.

## Why it matters

Without a date nobody can tell what "yesterday" is, whether a title was still held, or whether the
story is old. Old stories that go round again as new ones are a common kind of false news.

## Example

```article
The harbour will close

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close

Published: 2025-07-03

The harbour will close on Monday for three weeks.
```

## Nulls

This rule is about the null itself.

## Known false positives

Manuscripts before publication; give `--published`.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV007",
    name="no-publication-date",
    level="note",
    confidence="high",
    view="articles",
    wrong=pl.col("published_at").is_null(),
    message="No publication date: relative dates, ages and titles cannot be checked against it",
    suggestion="Print the date, with time zone, or give it with `--published`.",
)
