"""A fact's value cannot be read from its quote.

## What it does

Reads the numbers of the quote, in figures and words, and looks for the fact's count or quantity
among them; of a dated fact, whether the year written lies in the days it covers.

## Why it matters

The quote is the evidence. A fact that says 6 over words that say "fifth" is contradicted by its
own evidence: a slip in typing, or a value that a model made up.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the fifth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 7, "end": 16, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
```

## Nulls

Silent where the quote holds no number ("another call"), or one that takes more than reading
("two dozen", "half").

## Known false positives

A count that the extractor corrected on purpose.

## References

- JTI CWA 17493, clause 12 (accuracy)
- KSJ Fact-Checking Project handbook
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="SPN008",
    name="value-not-in-quote",
    level="error",
    confidence="high",
    view="facts",
    applies=pl.col("readable").is_not_null(),
    wrong=~pl.col("readable"),
    message="the fact says `{reading}`, its quote says `{quote}`",
    evidence=("reading",),
)
