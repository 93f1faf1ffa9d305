"""A fact's span cuts a written character in two.

## What it does

Looks for a span that ends before a combining mark, joiner or variation selector, begins with one,
or begins at one: `e` without its accent, half an emoji sequence.

## Why it matters

Readers see one character, so a highlight or a copied quote shows something else than the text.

## Example

```article
id: a

It was the sixth café call.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 17, "end": 21, "quote": "cafe", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```article
id: a

It was the sixth café call.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 17, "end": 22, "quote": "café", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Not checked where the article is not given.

## Known false positives

Text that holds a stray combining mark (encoding damage).

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="SPN004",
    name="span-cuts-character",
    level="warning",
    confidence="high",
    view="facts",
    applies=pl.col("grounding") != "ungrounded",
    needs=(Need("edge_after", "the article's text is not given"),),
    wrong=pl.col("edge_after").str.contains(r"^[\p{M}\u{200d}]")
    | pl.col("text_at_span").str.contains(r"^[\p{M}\u{200d}]|\u{200d}$"),
    message="`{quote}`: the span {start} to {end} cuts a character from its accent or joiner",
    evidence=("edge_before", "text_at_span", "edge_after"),
)
