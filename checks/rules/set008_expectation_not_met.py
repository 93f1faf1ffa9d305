"""Another expectation of the suite is not met.

## What it does

Reports any other Great Expectations class that the suite names.

## Why it matters

A suite may hold whatever Great Expectations offers.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 90, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_column_max_to_be_between", "kwargs": {"column": "count", "max_value": 50}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_column_max_to_be_between", "kwargs": {"column": "count", "max_value": 50}}
```

## Nulls

As the expectation counts them.

## Known false positives

Those of the expectation.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `any other class`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET008",
    name="expectation-not-met",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
