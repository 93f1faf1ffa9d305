"""A reprint bears an earlier date than its original.

## What it does

Compares the publication days of a reprint and of its original, where both are among the articles.

## Why it matters

One of the two dates is wrong, or the text was printed before its owner released it.

## Example

```article
publisher: Harbour Post
published: 2025-07-09

The harbour will close on Monday for three weeks.
```

```article
meta.original: a1
published: 2025-07-03

The harbour will close on Monday for three weeks.
```

## Use instead

```article
publisher: Harbour Post
published: 2025-07-02

The harbour will close on Monday for three weeks.
```

```article
meta.original: a1
published: 2025-07-03

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where the original is not among the articles, or one of the days is not known.

## Known false positives

An original whose date is the one of its last change. One day is allowed for time zones.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV018",
    name="reprint-before-original",
    level="warning",
    confidence="medium",
    view="articles",
    group="corpus",
    applies=pl.col("original_on").is_not_null() & pl.col("published_on").is_not_null(),
    wrong=(pl.col("original_on") - pl.col("published_on")).dt.total_days() > 1,
    message="Published {published_on}, before its original on {original_on}",
    evidence=("published_on", "original_on", "original_id"),
    suggestion="Check both dates.",
)
