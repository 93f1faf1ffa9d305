"""A table has fewer or more rows than expected.

## What it does

Compares the number of rows with the bounds of the suite.

## Why it matters

Half a data set passes every check on its rows; only its size gives it away.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_table_row_count_to_be_between", "kwargs": {"min_value": 2, "max_value": 9}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_table_row_count_to_be_between", "kwargs": {"min_value": 2, "max_value": 9}}
```

## Nulls

Does not look at values.

## Known false positives

A day with much more news than the profile's.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_table_row_count_to_be_between`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET001",
    name="unusual-volume",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
