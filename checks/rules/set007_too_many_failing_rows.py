"""More rows break a rule than the suite allows.

## What it does

Runs our rules inside the suite and compares the share of sound rows with `mostly`.

## Why it matters

A team that already runs Great Expectations sees our rules beside its own.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": -2, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_facts_to_follow_rules", "kwargs": {"facts_table": "event_counts", "codes": ["SCH"], "mostly": 0.9}}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 0, "end": 5, "quote": "sixth", "count": 6, "form": "ordinal", "event": "call", "participants": ["Ada Moor"]}
```

```suite
{"table": "event_counts", "type": "expect_facts_to_follow_rules", "kwargs": {"facts_table": "event_counts", "codes": ["SCH"], "mostly": 0.9}}
```

## Nulls

As each rule counts them.

## Known false positives

Those of the rules it runs.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_facts_to_follow_rules`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET007",
    name="too-many-failing-rows",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
