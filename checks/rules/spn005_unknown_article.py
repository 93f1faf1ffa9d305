"""A fact refers to an article that is not there.

## What it does

Looks every fact's `article_id` up among the articles given.

## Why it matters

Nothing can be checked against a text that is missing, and a misspelt id moves a fact to another
story.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "b", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
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

Not checked where no article is given at all.

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="SPN005",
    name="unknown-article",
    level="error",
    confidence="high",
    view="facts",
    needs=(Need("article_known", "no articles are given"),),
    wrong=~pl.col("article_known"),
    message="`{quote}` is a fact of article `{article_id}`, which is not given",
    evidence=("article_id",),
)
