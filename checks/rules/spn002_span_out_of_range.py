"""A fact's span does not lie within the text.

## What it does

Looks for spans that begin before the text or end after it.

## Why it matters

Such a fact comes from another version of the text, or from a tool that counts other units.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 160, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
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

Not checked where the article is not given. A negative start is found without it.

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SPN002",
    name="span-out-of-range",
    level="error",
    confidence="high",
    view="facts",
    applies=pl.col("grounding") != "ungrounded",
    wrong=(pl.col("start") < 0) | (pl.col("end") > pl.col("text_length")).fill_null(value=False),
    message="`{quote}`: {start} to {end} is outside the text, which has {text_length} characters",
    evidence=("start", "end", "text_length"),
)
