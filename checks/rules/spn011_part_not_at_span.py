"""A part of a fact is not what stands at its place in the text.

## What it does

Compares the source and the cue of a statement and the name of an official with the article's
characters at their own offsets.

## Why it matters

The report marks these parts; with wrong offsets it would show other words as the speaker.

## Example

```article
id: a

Anna Roe said the talks went on.
```

```facts
{"article_id": "a", "fact_id": "s", "kind": "statement", "start": 0, "end": 32, "quote": "Anna Roe said the talks went on.", "source": {"start": 9, "end": 13, "quote": "Anna Roe", "kind": "named"}, "content": {"spans": []}, "form": "indirect"}
```

## Use instead

```article
id: a

Anna Roe said the talks went on.
```

```facts
{"article_id": "a", "fact_id": "s", "kind": "statement", "start": 0, "end": 32, "quote": "Anna Roe said the talks went on.", "source": {"start": 0, "end": 8, "quote": "Anna Roe", "kind": "named"}, "content": {"spans": []}, "form": "indirect"}
```

## Nulls

Silent where a part is not stated. Not checked where the article is not given.

## Known false positives

None.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Verification Handbook, Der Spiegel's verification process
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="SPN011",
    name="part-not-at-span",
    level="error",
    confidence="high",
    view="parts",
    applies=pl.col("quote").is_not_null() & pl.col("start").is_not_null(),
    needs=(Need("text_at_span", "the article's text is not given"),),
    wrong=pl.col("text_at_span") != pl.col("quote"),
    message="{part} `{quote}` is not at {start} to {end}; the text has `{text_at_span}` there",
    evidence=("part", "text_at_span"),
)
