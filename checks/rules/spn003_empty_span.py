"""A fact's span holds no characters.

## What it does

Looks for spans whose end is not after their start.

## Why it matters

A fact without characters has no evidence.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 16, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Start and end are never null (SCH004).

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SPN003",
    name="empty-span",
    level="error",
    confidence="high",
    view="facts",
    applies=pl.col("grounding") != "ungrounded",
    wrong=pl.col("start") >= pl.col("end"),
    message="`{quote}`: the span {start} to {end} is empty or runs backwards",
    evidence=("start", "end"),
)
