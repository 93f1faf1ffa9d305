"""A fact was found in another version of the article.

## What it does

Compares the SHA-256 of the text that a fact names with that of the article given.

## Why it matters

The text has changed since the fact was found; what it says may no longer be what readers see.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": [], "text_sha256": "0000000000000000000000000000000000000000000000000000000000000000"}
```

## Use instead

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": [], "text_sha256": "9978a7f795bf29533ba46236fafc90dc546dcee9fe02516c65b66db4d222bf8b"}
```

## Nulls

Silent where the fact names no text. Not checked where it does and the article is not given.

## Known false positives

A text that was only normalised (line ends, Unicode form) also differs.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="SPN006",
    name="article-changed",
    level="error",
    confidence="high",
    view="facts",
    applies=pl.col("text_sha256").is_not_null(),
    needs=(Need("article_sha256", "the article's text is not given"),),
    wrong=pl.col("text_sha256").str.to_lowercase() != pl.col("article_sha256"),
    message="`{quote}` was found in another text (SHA-256 {text_sha256}) than the one given "
    "({article_sha256})",
    evidence=("text_sha256", "article_sha256"),
    suggestion="Extract the facts of the present text.",
)
