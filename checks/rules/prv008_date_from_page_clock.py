"""The publication date was taken from a clock or address of the page, not from a statement.

## What it does

Tells where a date was read from a `time` element or from the address, because neither metadata nor
text state when the article was published.

## Why it matters

A page's clock may show when the page was built, crawled or last touched; everything dated by it is
as uncertain.

## Example

```article
published: 2025-07-03
published_from: time-element

The harbour will close on Monday for three weeks.
```

## Use instead

```article
published: 2025-07-03
published_from: json-ld

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where no date is known.

## Known false positives

Sites that keep their publication date in a `time` element only, and keep it right.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV008",
    name="date-from-page-clock",
    level="note",
    confidence="medium",
    view="articles",
    applies=pl.col("published_from").is_not_null(),
    wrong=pl.col("published_from").is_in(["time-element", "url"]),
    message="{published_at} was read from the page's {published_from}: it may be when the page "
    "was made, not when the article was published",
    evidence=("published_at", "published_from"),
    suggestion="State the publication date in metadata and text.",
)
