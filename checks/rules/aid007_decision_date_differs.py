"""A decision is dated otherwise than in the record.

## What it does

Looks numbered packages of aid or sanctions up in the table of decisions and compares the day, with a day's
tolerance for time zones.

## Why it matters

The day of a decision is what later stories copy.

## Example

```article
id: a
published: 2025-06-02

The European Union adopted its 17th package of sanctions against Russia on May 30, 2025.
```

```facts
{"article_id": "a", "fact_id": "f53", "kind": "aid_status", "start": 19, "end": 71, "quote": "adopted its 17th package of sanctions against Russia", "extractor": "desk", "grounding": "exact", "measure": "sanctions", "donor": "EU", "recipient": "RU", "item": "17th package", "status": "approved", "modality": "asserted", "effective": "2025-05-30"}
```

## Use instead

```article
id: a
published: 2025-06-02

The European Union adopted its 17th package of sanctions against Russia on May 20, 2025.
```

```facts
{"article_id": "a", "fact_id": "f54", "kind": "aid_status", "start": 19, "end": 71, "quote": "adopted its 17th package of sanctions against Russia", "extractor": "desk", "grounding": "exact", "measure": "sanctions", "donor": "EU", "recipient": "RU", "item": "17th package", "status": "approved", "modality": "asserted", "effective": "2025-05-20"}
```

## Nulls

Not checked where the day is not stated. Packages that the table does not have are left alone.

## Known false positives

A package decided in two steps.

## References

- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="AID007",
    name="decision-date-differs",
    level="error",
    confidence="high",
    view="aid",
    applies=pl.col("decided_on").is_not_null() & ~pl.col("in_speech"),
    needs=(Need("effective", "the day of the decision is not stated"),),
    wrong=(pl.col("effective") - pl.col("decided_on")).dt.total_days().abs() > 1,
    message="`{quote}`: on {effective} by the text, on {decided_on} by the record",
    passed="`{quote}`: {decision}, {decided_on}, by the record",
    evidence=("decision", "effective", "decided_on", "decision_source"),
    suggestion="{decided_on}",
)
