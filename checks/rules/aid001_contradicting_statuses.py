"""One item of aid has two statuses that exclude each other.

## What it does

Compares the statuses an article reports of the same parties and item: approved or delivered against
rejected or not approved, resumed against ended.

## Why it matters

Readers cannot tell whether the help came.

## Example

```article
id: a
published: 2031-07-03

Parliament approved the delivery of tanks to Utopia on Monday. The delivery of tanks to Utopia was rejected.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "aid_status", "start": 11, "end": 51, "quote": "approved the delivery of tanks to Utopia", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "tanks", "status": "approved", "modality": "asserted"}
{"article_id": "a", "fact_id": "f2", "kind": "aid_status", "start": 63, "end": 107, "quote": "The delivery of tanks to Utopia was rejected", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "tanks", "status": "rejected", "modality": "asserted"}
```

## Use instead

```article
id: a
published: 2031-07-03

Parliament approved the delivery of tanks to Utopia on Monday. The delivery of tanks to Utopia begins in May.
```

```facts
{"article_id": "a", "fact_id": "f3", "kind": "aid_status", "start": 11, "end": 51, "quote": "approved the delivery of tanks to Utopia", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Utopia", "item": "tanks", "status": "approved", "modality": "asserted"}
```

## Nulls

Silent where donor, recipient or item is not stated, and where the two statuses take effect on different
days or come from two sources: that is a story or a dispute.

## Known false positives

Two deliveries of the same item, told without their dates.

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="AID001",
    name="contradicting-statuses",
    level="warning",
    confidence="medium",
    view="aid",
    wrong=pl.col("other_status").is_not_null() & (pl.col("other_start") < pl.col("start")),
    message="`{quote}`: {item} is {state} here, but {other_status} elsewhere in this article",
    related=(Related("other_start", "other_end", "{other_status}"),),
    suggestion="Say which holds now, or what changed between the two and when.",
    evidence=("donor", "recipient", "item", "state", "other_status"),
)
