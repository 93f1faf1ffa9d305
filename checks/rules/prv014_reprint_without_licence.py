"""A reprint does not say by what right it is printed.

## What it does

Looks into a reprint's credit for permission, a licence or syndication.

## Why it matters

Without it neither the desk nor the owner can tell whether the copy is allowed.

## Example

```article
The harbour will close

This article was originally published by Harbour Post.

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close

This article was originally published by Harbour Post and is reprinted with permission.

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where a text has no credit.

## Known false positives

A licence that stands in the page's foot.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV014",
    name="reprint-without-licence",
    level="note",
    confidence="high",
    view="articles",
    applies=pl.col("licensed").is_not_null(),
    wrong=~pl.col("licensed"),
    message="`{credit}`: no permission or licence is named",
    place=("permission_start", "permission_end"),
    evidence=("credit",),
    suggestion="Say by what permission or licence it is printed.",
)
