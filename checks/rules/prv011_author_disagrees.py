"""The metadata names another author than the byline.

## What it does

Compares the author of JSON-LD or the meta tag with the printed byline, where both name persons.
Told where they share no name.

## Why it matters

The wrong person gets the credit, or the blame, wherever the metadata is read.

## Example

```article
meta.json-ld.author: Paul Green

Harbour to close for three weeks

By Jane Roe

The harbour will close on Monday for three weeks.
```

## Use instead

```article
meta.json-ld.author: Jane Roe

Harbour to close for three weeks

By Jane Roe

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where one of the two is not stated, or is no person ("Staff").

## Known false positives

The metadata names who put the page online.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV011",
    name="author-disagrees",
    level="warning",
    confidence="medium",
    view="articles",
    applies=pl.col("said_author").is_not_null() & pl.col("printed_author").is_not_null(),
    wrong=~pl.col("author_shared"),
    message="The byline names `{printed_author}`, the page's metadata `{said_author}`",
    place=("byline_start", "byline_end"),
    evidence=("printed_author", "said_author"),
    suggestion="Correct the one that is wrong.",
)
