"""A share of values is out of its bounds.

## What it does

Compares the share of rows with certain values (named sources, grounded facts) with the suite's bounds.

## Why it matters

A desk's share of named sources is its measure of openness; a fall has a cause.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "statement", "start": 0, "end": 5, "quote": "she s", "source": {"kind": "anonymous"}}
{"article_id": "a", "fact_id": "f2", "kind": "statement", "start": 0, "end": 5, "quote": "she s", "source": {"kind": "anonymous"}}
```

```suite
{"table": "statements", "type": "expect_share_of_values", "kwargs": {"column": "source_kind", "values": ["named"], "min_share": 0.5}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "statement", "start": 0, "end": 5, "quote": "she s", "source": {"kind": "named"}}
{"article_id": "a", "fact_id": "f2", "kind": "statement", "start": 0, "end": 5, "quote": "she s", "source": {"kind": "anonymous"}}
```

```suite
{"table": "statements", "type": "expect_share_of_values", "kwargs": {"column": "source_kind", "values": ["named"], "min_share": 0.5}}
```

## Nulls

A null is none of the values.

## Known false positives

Small sets, where one fact moves the share.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_share_of_values`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET004",
    name="unusual-share",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
