"""Somebody has died or been arrested, and elsewhere nobody has.

## What it does

Holds `one child has died` against `there have been no deaths`, and `two men have been arrested` against `no arrests have
been made`, where neither sentence names another time or place.

## Why it matters

One of the two was written before the news changed.

## Example

```article
published: 2025-07-03

Nine people have been taken to hospital. One child has died.

The doctor said there had been no deaths in the outbreak.
```

## Use instead

```article
published: 2025-07-03

Nine people have been taken to hospital. No one has died.

The doctor said there had been no deaths in the outbreak.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Two events of one kind whose difference only the context tells.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM026",
    name="denied-toll",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=(pl.col("kind") == "denied") & ~pl.col("in_quotation"),
    wrong=pl.col("stated") > pl.col("most"),
    message="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "says nobody has"),),
    suggestion="Check what is so now.",
    evidence=("stated",),
)
