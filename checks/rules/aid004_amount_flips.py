"""The amount of one item differs by a thousand, or in currency.

## What it does

Compares the amounts an article gives for the same item and parties.

## Why it matters

Million and billion are one letter apart, and a thousandfold.

## Example

```article
id: a
published: 2031-07-03

Utopia approved $61 billion in military aid. The military aid of $61 million is for Ruritania.
```

```facts
{"article_id": "a", "fact_id": "f25", "kind": "aid_status", "start": 7, "end": 43, "quote": "approved $61 billion in military aid", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "item": "military aid", "status": "approved", "modality": "asserted", "amount": 61000000000.0, "currency": "USD"}
{"article_id": "a", "fact_id": "f26", "kind": "aid_status", "start": 49, "end": 76, "quote": "military aid of $61 million", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "military aid", "status": "approved", "modality": "asserted", "amount": 61000000.0, "currency": "USD"}
```

## Use instead

```article
id: a
published: 2031-07-03

Utopia approved $61 billion in military aid. The military aid of $61 billion is for Ruritania.
```

```facts
{"article_id": "a", "fact_id": "f27", "kind": "aid_status", "start": 7, "end": 43, "quote": "approved $61 billion in military aid", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "item": "military aid", "status": "approved", "modality": "asserted", "amount": 61000000000.0, "currency": "USD"}
{"article_id": "a", "fact_id": "f28", "kind": "aid_status", "start": 49, "end": 76, "quote": "military aid of $61 billion", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "military aid", "status": "approved", "modality": "asserted", "amount": 61000000000.0, "currency": "USD"}
```

## Nulls

Silent where no amount or currency is stated.

## Known false positives

Two tranches of the same item, one exactly a thousand times the other.

## References

- Malcolm Gibson on numeracy
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="AID004",
    name="amount-flips",
    level="error",
    confidence="medium",
    view="aid",
    wrong=pl.col("flip").is_not_null() & (pl.col("flip_start") < pl.col("start")),
    message="`{quote}`: {money} here, but {flip} for the same item elsewhere",
    related=(Related("flip_start", "flip_end", "{flip}"),),
    suggestion="Check both amounts against the source.",
    evidence=("item", "amount", "currency", "flip"),
)
