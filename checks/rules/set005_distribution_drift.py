"""A column's values are spread otherwise than in the baseline.

## What it does

Compares the shares of a column's values with those of a baseline set: total variation distance.

## Why it matters

Drift is how a changed extractor or a changed source shows first.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "vote", "participants": ["Ada Moor"]}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "vote", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_distribution_to_match", "kwargs": {"column": "event", "shares": {"call": 1.0}, "max_distance": 0.2}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_distribution_to_match", "kwargs": {"column": "event", "shares": {"call": 1.0}, "max_distance": 0.2}}
```

## Nulls

Null is a value of its own, `null`.

## Known false positives

News changes: an election month has more votes.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_distribution_to_match`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET005",
    name="distribution-drift",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
