"""A value that must be stated is empty.

## What it does

Looks for nulls in columns that the model wants stated.

## Why it matters

A fact without its place or its number cannot be checked.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": null, "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Nulls are what it looks for; columns where null means not stated are left alone.

## Known false positives

None: the table's model decides. `newsaudit schema TABLE` prints it.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SCH004",
    name="missing-value",
    level="error",
    confidence="high",
    view="structure",
    # newsaudit.checks.structure reads the failures straight from pandera.
    wrong=pl.lit(value=False),
    message="`table.column` is empty but must be stated",
)
