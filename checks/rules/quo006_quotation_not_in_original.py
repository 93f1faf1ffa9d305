"""A quotation does not stand in the original or the transcript.

## What it does

Looks for every quotation of an article in its original or in a transcript, where one is among the
articles (metadata `original` or `transcript`, or `role` of the other). Case and marks do not
count; the parts around brackets and ellipses are looked for each by itself.

## Why it matters

Words that are not in the record were not said, or not so.

## Example

```article
meta.role: transcript

Good evening. We will close the harbour before winter comes. There is no other way.
```

```article
meta.transcript: a1

"We will sell the harbour before winter comes," Mayor Jane Roe said.
```

## Use instead

```article
meta.role: transcript

Good evening. We will close the harbour before winter comes. There is no other way.
```

```article
meta.transcript: a1

"We will close the harbour before winter comes," Mayor Jane Roe said.
```

## Nulls

Not checked for a reprint whose original is not among the articles; silent for other articles
without one.

## Known false positives

Quotations from another occasion than the transcript's. A record that was edited.

## References

- Reuters Handbook of Journalism, Quotes
- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Need, Related, Rule

RULE = Rule(
    code="QUO006",
    name="quotation-not-in-original",
    level="warning",
    confidence="medium",
    view="quotations",
    applies=lambda parameters: (
        (pl.col("count") >= parameters["words"])
        & ((pl.col("republication") == "reprint") | pl.col("original_id").is_not_null())
    ),
    needs=(Need("original_id", "the original is not among the articles"),),
    wrong=pl.col("missing").is_not_null(),
    message="`{quote}`: the original does not hold `{missing}`",
    passed="`{quote}` stands in the original",
    related=(Related("original_start", "original_end", "the original", "original_id"),),
    evidence=("missing", "original_id"),
    suggestion="Quote it as it stands there, or paraphrase.",
    parameters={"words": 3},
)
"""`words`: shorter quotations are not looked for."""
