"""A fact's quote stands only in the page's metadata, not in what readers see.

## What it does

Looks an ungrounded quote up in the page's own description of itself (JSON-LD, meta elements).

## Why it matters

Readers cannot see it, and metadata is often older than the text, or another headline.

## Example

```article
id: a
meta.json-ld.headline: The seventh call

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 0, "quote": "seventh", "count": 7, "form": "ordinal", "event": "call", "participants": [], "grounding": "ungrounded"}
```

## Use instead

```article
id: a
meta.json-ld.headline: The seventh call

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Silent where the fact is grounded or the article has no metadata.

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SPN010",
    name="outside-visible-text",
    level="warning",
    confidence="high",
    view="facts",
    applies=pl.col("in_metadata").is_not_null(),
    wrong=pl.col("in_metadata"),
    message="`{quote}` stands in the page's metadata but not in the text readers see",
    evidence=("grounding",),
)
