"""Too many articles repeat an earlier one's text.

## What it does

Compares articles by sampled runs of eight words, exact and near duplicates alike.

## Why it matters

Duplicates count every fact twice and make shares and volumes lie.

## Example

```article
published: 2025-07-01

The ministers met in Vienna for the third round of talks and agreed on winter water shares for all three states.
```

```article
published: 2025-07-02

The ministers met in Vienna for the third round of talks and agreed on winter water shares for all three states.
```

```suite
{"table": "articles", "type": "expect_articles_to_be_distinct", "kwargs": {"alike": 0.8, "max_share": 0.1}}
```

## Use instead

```article
published: 2025-07-01

The ministers met in Vienna for the third round of talks and agreed on winter water shares for all three states.
```

```article
published: 2025-07-02

Farmers along the river said the new shares would let them plant with less fear than in any year before this one.
```

```suite
{"table": "articles", "type": "expect_articles_to_be_distinct", "kwargs": {"alike": 0.8, "max_share": 0.1}}
```

## Nulls

Articles without text are not compared.

## Known false positives

Updates of one running story, which repeat on purpose.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Great Expectations, `expect_articles_to_be_distinct`
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SET006",
    name="repeated-articles",
    level="error",
    confidence="high",
    view="set",
    # Great Expectations decides; newsaudit.gating.sets makes the finding.
    wrong=pl.lit(value=False),
    message="`table`: the expectation: observed X, expected Y",
    profiles=("dataset",),
)
