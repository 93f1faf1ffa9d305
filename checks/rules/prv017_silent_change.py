"""The page was changed days after publication, and the text does not say so.

## What it does

Compares the metadata's day of change with the publication day, and looks for a correction, update
or editor's note in the text.

## Why it matters

Readers who saw the first version are owed the correction; a silent change looks like hiding.

## Example

```article
published: 2025-07-03
meta.json-ld.dateModified: 2025-07-21T09:00:00Z

The harbour will close on Monday for three weeks.
```

## Use instead

```article
published: 2025-07-03
meta.json-ld.dateModified: 2025-07-21T09:00:00Z

The harbour will close on Monday for three weeks.

Correction: An earlier version gave the length of the closure wrongly.
```

## Nulls

Silent where either day is not known.

## Known false positives

Sites that change the date whenever a template changes.

## References

- Reuters Handbook of Journalism, Corrections
- IFCN code of principles, corrections
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV017",
    name="silent-change",
    level="note",
    confidence="medium",
    view="articles",
    applies=pl.col("modified_on").is_not_null() & pl.col("published_on").is_not_null(),
    wrong=lambda parameters: (
        ((pl.col("modified_on") - pl.col("published_on")).dt.total_days() > parameters["days"])
        & ~pl.col("tells_change")
    ),
    message="Changed on {modified_on}, after publication on {published_on}, and the text does not "
    "say so",
    evidence=("published_on", "modified_on"),
    suggestion="Say what was changed and when.",
    parameters={"days": 1},
)
"""`days`: changes within so many days of publication are not told."""
