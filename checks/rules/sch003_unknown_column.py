"""A table has a column its model does not know.

## What it does

Looks for columns that the table's model does not have.

## Why it matters

A misspelt column is a check that never runs.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": [], "evnt": "call"}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Does not matter what the column holds.

## Known false positives

None: the table's model decides. `newsaudit schema TABLE` prints it.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SCH003",
    name="unknown-column",
    level="error",
    confidence="high",
    view="structure",
    # newsaudit.checks.structure reads the failures straight from pandera.
    wrong=pl.lit(value=False),
    message="`table.column` is not a column of this table",
)
