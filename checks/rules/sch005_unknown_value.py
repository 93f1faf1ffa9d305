"""A value is not in its column's vocabulary.

## What it does

Compares the values of vocabulary columns with the words the model allows.

## Why it matters

`halted` and `paused` would count as two states of the same aid.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "nth", "event": "call", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Silent on nulls; SCH004 has those.

## Known false positives

None: the table's model decides. `newsaudit schema TABLE` prints it.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SCH005",
    name="unknown-value",
    level="error",
    confidence="high",
    view="structure",
    # newsaudit.checks.structure reads the failures straight from pandera.
    wrong=pl.lit(value=False),
    message="`table.column` is X, expected one of …",
)
