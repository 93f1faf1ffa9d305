"""The newest article is older than allowed.

## What it does

Compares the newest day in a column with the day the suite names.

## Why it matters

A feed that stopped last week still delivers last week's facts.

## Example

```article
published: 2025-06-01

The ministers met in Vienna for the third round of talks and agreed on winter water shares for all three states.
```

```suite
{"table": "articles", "type": "expect_articles_to_be_fresh", "kwargs": {"column": "published_on", "as_of": "2025-07-03", "max_days": 7}}
```

## Use instead

```article
published: 2025-07-01

The ministers met in Vienna for the third round of talks and agreed on winter water shares for all three states.
```

```suite
{"table": "articles", "type": "expect_articles_to_be_fresh", "kwargs": {"column": "published_on", "as_of": "2025-07-03", "max_days": 7}}
```

## Nulls

Without any date it fires: freshness cannot be shown.

## Known false positives

Weeklies with a suite made for dailies.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_articles_to_be_fresh`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET002",
    name="stale-data",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
