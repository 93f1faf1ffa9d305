"""The same fact is given twice for overlapping words.

## What it does

Looks for two facts of one kind, article and value whose spans overlap.

## Why it matters

Each would be counted and checked: the second makes one report of an event look like two.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 11, "end": 16, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Works without the text.

## Known false positives

A name inside a longer name that an extractor lists on purpose.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="SPN007",
    name="overlapping-duplicate",
    level="warning",
    confidence="medium",
    view="facts",
    applies=pl.col("grounding") != "ungrounded",
    wrong=pl.col("earlier_id").is_not_null(),
    message="`{quote}` is the same {kind} as `{earlier_id}`, whose words overlap",
    related=(Related("earlier_start", "earlier_end", "the same fact"),),
    evidence=("reading", "earlier_id"),
    suggestion="Keep one.",
)
