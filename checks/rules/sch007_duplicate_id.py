"""Two facts of one article have the same id.

## What it does

Looks for a second fact with the same `article_id` and `fact_id`.

## Why it matters

Findings, waivers and links name facts by id; with two of the same name they may mean the wrong one.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Null ids are SCH004's.

## Known false positives

None: the table's model decides. `newsaudit schema TABLE` prints it.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SCH007",
    name="duplicate-id",
    level="error",
    confidence="high",
    view="structure",
    # newsaudit.checks.structure reads the failures straight from pandera.
    wrong=pl.lit(value=False),
    message="another fact has this id",
)
