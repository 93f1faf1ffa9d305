"""A publication time has no time zone.

## What it does

Looks at the stamp in the text, and at the time a page states in its metadata.

## Why it matters

The same minute is another day elsewhere. Who compares two versions of a story, or asks whether it
was out before an embargo, needs the zone.

## Example

```article
Example News 2025-07-03 12:27 PM

The ministers met.
```

## Use instead

```article
Example News 2025-07-03 12:27 PM EDT

The ministers met.
```

## Nulls

Silent where only a day is stated.

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="DAT005",
    name="no-time-zone",
    level="note",
    confidence="high",
    view="stamps",
    applies=pl.col("timed"),
    wrong=~pl.col("zoned"),
    message="`{quote}` has a time of day but no time zone",
    evidence=("published_at", "published_from"),
)
