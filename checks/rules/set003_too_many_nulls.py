"""A column has more nulls than expected.

## What it does

Compares the share of stated values with the suite's `mostly`.

## Why it matters

An extractor that broke keeps its column and loses its values.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"], "since": "2025-01-20"}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_column_values_to_not_be_null", "kwargs": {"column": "since", "mostly": 0.9}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"], "since": "2025-01-20"}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"], "since": "2025-01-20"}
```

```suite
{"table": "event_counts", "type": "expect_column_values_to_not_be_null", "kwargs": {"column": "since", "mostly": 0.9}}
```

## Nulls

Nulls are what it counts.

## Known false positives

A set with other kinds of articles than the profile's.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_column_values_to_not_be_null`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET003",
    name="too-many-nulls",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
