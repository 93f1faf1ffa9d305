"""The headline names another donor or recipient than the text.

## What it does

Compares the parties of an aid report in the headline with those of all reports of that status in the
text; only where the text knows just one, and never names that of the headline.

## Why it matters

Most readers read no further.

## Example

```article
id: a
published: 2031-07-03

Germany halts aid for Ruritania

By Jane Roe

France halted its aid for Ruritania on Tuesday, officials said.
```

```facts
{"article_id": "a", "fact_id": "f37", "kind": "aid_status", "start": 0, "end": 31, "quote": "Germany halts aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "DE", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted"}
{"article_id": "a", "fact_id": "f38", "kind": "aid_status", "start": 53, "end": 81, "quote": "halted its aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "FR", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted"}
```

## Use instead

```article
id: a
published: 2031-07-03

France halts aid for Ruritania

By Jane Roe

France halted its aid for Ruritania on Tuesday, officials said.
```

```facts
{"article_id": "a", "fact_id": "f39", "kind": "aid_status", "start": 0, "end": 30, "quote": "France halts aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "FR", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted"}
{"article_id": "a", "fact_id": "f40", "kind": "aid_status", "start": 52, "end": 80, "quote": "halted its aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "FR", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted"}
```

## Nulls

Silent where the party is not stated in both places.

## Known false positives

A headline about another story of the page.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="AID005",
    name="headline-names-another-party",
    level="warning",
    confidence="medium",
    view="aid",
    applies=pl.col("in_headline"),
    wrong=pl.col("body_party").is_not_null(),
    message="`{quote}`: the text names {body_party}, not the party of the headline",
    related=(Related("body_start", "body_end", "names {body_party}"),),
    suggestion="Name the same party in headline and text.",
    evidence=("donor", "recipient", "status", "body_party"),
)
