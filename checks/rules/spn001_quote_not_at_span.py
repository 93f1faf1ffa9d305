"""A fact's quote is not what stands at its place in the text.

## What it does

Compares every fact's quote with the article's characters from `start` to `end`. Offsets are
Unicode code points, end exclusive.

## Why it matters

A fact whose words are not where it says cannot be shown to anyone: the highlight falls on other
words, and whoever checks it checks the wrong thing.

## Example

```article
id: a

It was the sixth call between the two leaders.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 9, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": []}
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

Not checked where the article is not given. Facts marked ungrounded are SPN009's; spans outside
the text are SPN002's.

## Known false positives

None. Offsets counted in bytes or UTF-16 units show up here, and should.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="SPN001",
    name="quote-not-at-span",
    level="error",
    confidence="high",
    view="facts",
    applies=(pl.col("grounding") != "ungrounded")
    & (pl.col("start") >= 0)
    & (pl.col("start") < pl.col("end"))
    & (pl.col("end") <= pl.col("text_length").fill_null(pl.col("end"))),
    needs=(Need("text_at_span", "the article's text is not given"),),
    wrong=pl.col("text_at_span") != pl.col("quote"),
    message="`{quote}` is not at {start} to {end}; the text has `{text_at_span}` there",
    evidence=("text_at_span",),
    suggestion="Count offsets in Unicode code points of the article's text, end exclusive.",
)
