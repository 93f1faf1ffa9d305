"""A reprint's credit names the owner, but no author or no link to the original.

## What it does

Reads the credit of a reprint. The author may stand there or in a byline; a link is any web address
in the credit. Of web pages only the author is judged, since links leave no trace in their text.

## Why it matters

Readers must be able to find the original and to know who wrote it; syndication terms ask for both
as a rule.

## Example

```article
The harbour will close

This article was originally published by Harbour Post and is reprinted with permission.

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close

By Jane Roe

First published by Harbour Post. Reprinted with permission: https://harbour.example.org/close

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where a text has no credit, or the credit names no owner (that is another finding).

## Known false positives

A link behind the credit's words that the format at hand cannot show.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV003",
    name="reprint-credit-incomplete",
    level="note",
    confidence="high",
    view="articles",
    applies=pl.col("credit").is_not_null() & pl.col("original_publisher").is_not_null(),
    wrong=pl.col("credit_lacks").is_not_null(),
    message="`{credit}`: the credit names {original_publisher} but no {credit_lacks}",
    place=("permission_start", "permission_end"),
    evidence=("original_publisher", "credit_lacks"),
    suggestion="Add the author and the original's address.",
)
