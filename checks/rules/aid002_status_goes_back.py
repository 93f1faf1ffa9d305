"""A later article reports an earlier step of the same aid.

## What it does

Orders the reports of one item and amount over all articles: requested, proposed, announced, approved,
delivered. Each must be as far on as the one in the article before.

## Why it matters

What has been delivered cannot be announced anew: old news sold as new, or a mix-up of two deliveries.

## Example

```article
id: one
published: 2031-07-01

Germany delivered 14 tanks worth 70 million euros to Utopia.
```

```article
id: two
published: 2031-08-01

Germany announced 14 tanks worth 70 million euros to Utopia.
```

```facts
{"article_id": "one", "fact_id": "f12", "kind": "aid_status", "start": 8, "end": 26, "quote": "delivered 14 tanks", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "14 tanks", "status": "delivered", "modality": "asserted", "amount": 70000000.0, "currency": "EUR"}
{"article_id": "two", "fact_id": "f13", "kind": "aid_status", "start": 8, "end": 26, "quote": "announced 14 tanks", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "14 tanks", "status": "announced", "modality": "asserted", "amount": 70000000.0, "currency": "EUR"}
```

## Use instead

```article
id: one
published: 2031-07-01

Germany delivered 14 tanks worth 70 million euros to Utopia.
```

```article
id: two
published: 2031-08-01

Germany delivered 14 tanks worth 70 million euros to Utopia.
```

```facts
{"article_id": "one", "fact_id": "f14", "kind": "aid_status", "start": 8, "end": 26, "quote": "delivered 14 tanks", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "14 tanks", "status": "delivered", "modality": "asserted", "amount": 70000000.0, "currency": "EUR"}
{"article_id": "two", "fact_id": "f15", "kind": "aid_status", "start": 8, "end": 26, "quote": "delivered 14 tanks", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "14 tanks", "status": "delivered", "modality": "asserted", "amount": 70000000.0, "currency": "EUR"}
```

## Nulls

Silent where donor, recipient, item or amount is not stated.

## Known false positives

A second delivery of the same item for the same sum.

## References

- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="AID002",
    name="status-goes-back",
    level="warning",
    confidence="medium",
    view="aid",
    group="aid",
    applies=pl.col("earlier_rank").is_not_null() & pl.col("rank").is_not_null(),
    # Only from approval on: what was announced may well be proposed again.
    wrong=(pl.col("earlier_rank") >= 3) & (pl.col("rank") < pl.col("earlier_rank")),
    message="`{quote}`: {status} here, but {earlier_status} already on {earlier_on}",
    related=(Related("earlier_start", "earlier_end", "{earlier_status}", "earlier_article"),),
    suggestion="Check the order of the steps and their dates.",
    evidence=("donor", "recipient", "item", "status", "earlier_status", "earlier_article"),
)
