"""A fact's quote stands nowhere in the article.

## What it does

Reports facts that the import could not find in the text, not even after folding quotation marks,
spaces and dashes, with the passage that comes nearest.

## Why it matters

A quote that is not in the article was made up or comes from elsewhere. Facts from language models
are checked for this before anything else.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 0, "quote": "the seventh", "count": 6, "form": "ordinal", "event": "call", "participants": [], "grounding": "ungrounded", "grounding_note": "the sixth"}
```

## Use instead

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": [], "grounding": "exact"}
```

## Nulls

`grounding` is never null (SCH004). Extracted facts are grounded by construction.

## Known false positives

A quote that was translated or paraphrased.

## References

- Verification Handbook, Der Spiegel's verification process
- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SPN009",
    name="ungrounded",
    level="error",
    confidence="high",
    view="facts",
    wrong=(pl.col("grounding") == "ungrounded") & ~pl.col("in_metadata").fill_null(value=False),
    message="`{quote}` stands nowhere in the text; {grounding_note}",
    evidence=("grounding", "grounding_note"),
)
