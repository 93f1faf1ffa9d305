"""The article was published before its embargo ends.

## What it does

Reads the date of an embargo line and compares it with the publication day.

## Why it matters

A broken embargo costs the house its access, and sometimes puts people at risk.

## Example

```article
published: 2025-07-03

EMBARGOED UNTIL July 7, 2025

The harbour will close on Monday for three weeks.
```

## Use instead

```article
published: 2025-07-08

EMBARGOED UNTIL July 7, 2025

The harbour will close on Monday for three weeks.
```

## Nulls

Not checked where the line names no day, or the publication day is not known.

## Known false positives

An embargo of the same day is not judged by the hour.

## References

- Reuters Handbook of Journalism, Dealing with people
- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="PRV012",
    name="embargo-in-future",
    level="error",
    confidence="high",
    view="embargoes",
    needs=(
        Need("until", "the embargo line names no day"),
        Need("published_on", "the publication day is not known"),
    ),
    wrong=pl.col("until") > pl.col("published_on"),
    message="`{quote}`: published {published_on}, before the embargo ends on {until}",
    passed="`{quote}`: published {published_on}, not before {until}",
    evidence=("until", "published_on"),
    suggestion="Hold it until then.",
)
