"""A sentence says that somebody told, and not whom.

## What it does

Finds sentences that open with "He told that many …": the verb needs the one told before `that`.

## Why it matters

A word was lost, and with it perhaps who heard it.

## Example

```article
The vote was close. He told that many of them had stayed at home.
```

## Use instead

```article
The vote was close. He told reporters that many of them had stayed at home.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

None known.

## References

- Merriam-Webster's Dictionary of English Usage, tell
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT011",
    name="nobody-told",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "nobody_told") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: the sentence does not say whom",
    evidence=("quote",),
    suggestion="Say who was told, or write `said`.",
)
