"""A table lacks a column.

## What it does

Compares the columns of a table of facts with its model.

## Why it matters

A rule cannot judge what is not there; without this finding its silence would read as a pass.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

A column of `null`s is not missing.

## Known false positives

None: the table's model decides. `newsaudit schema TABLE` prints it.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SCH001",
    name="missing-column",
    level="error",
    confidence="high",
    view="structure",
    # newsaudit.checks.structure reads the failures straight from pandera.
    wrong=pl.lit(value=False),
    message="`table.column` is missing",
)
