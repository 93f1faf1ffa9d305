"""A reprint does not say whose text it is.

## What it does

Finds texts that say they are reprinted, or that carry the word in their credit, without naming
who published them first.

## Why it matters

Whose work it is must stand on it: most licences are void without it.

## Example

```article
The harbour will close

Reprinted with permission.

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close

This article was originally published by Harbour Post and is reprinted with permission.

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where nothing says that the text is a reprint.

## Known false positives

A credit in a wording that is not recognised, where the owner stands in another line.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV002",
    name="reprint-without-owner",
    level="warning",
    confidence="high",
    view="articles",
    applies=(pl.col("republication") == "reprint") & pl.col("credit").is_not_null(),
    wrong=pl.col("original_publisher").is_null(),
    message="`{credit}`: the credit does not say who published the text first",
    place=("permission_start", "permission_end"),
    evidence=("credit",),
    suggestion="Name the owner, the author and the original's address.",
)
