"""A change of aid is told without a day and without a source.

## What it does

Looks for aid paused, resumed, ended, approved or delivered, stated in the article's own voice, with no
day on which it takes effect.

## Why it matters

Readers cannot tell since when, nor who says so.

## Example

```article
id: a
published: 2031-07-03

Utopia halted its aid for Ruritania.
```

```facts
{"article_id": "a", "fact_id": "f20", "kind": "aid_status", "start": 7, "end": 35, "quote": "halted its aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted"}
```

## Use instead

```article
id: a
published: 2031-07-03

Utopia halted its aid for Ruritania, its treasury said.
```

```facts
{"article_id": "a", "fact_id": "s1", "kind": "statement", "start": 7, "end": 35, "quote": "halted its aid for Ruritania", "extractor": "desk", "grounding": "exact", "source": {"name": "treasury", "kind": "named"}, "cue": {}, "content": {"spans": [[7, 35]]}, "form": "indirect"}
{"article_id": "a", "fact_id": "f21", "kind": "aid_status", "start": 7, "end": 35, "quote": "halted its aid for Ruritania", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted", "statement_id": "s1"}
```

## Nulls

A null day and a null source are what it looks for. Silent where the extractor was less than 0.8 sure of
the fact.

## Known false positives

Background that was sourced in an earlier paragraph.

## References

- JTI CWA 17493, clause 12 (accuracy)
- Reuters Handbook of Journalism, Essentials of sourcing
"""

import polars as pl

from newsaudit.checks.rule import Rule

SURE = 0.8
"""Confidence from which on a fact is worth a note."""

RULE = Rule(
    code="AID003",
    name="status-without-date-or-source",
    level="note",
    confidence="medium",
    view="aid",
    applies=pl.col("status").is_in(["paused", "resumed", "ended", "approved", "delivered"])
    & (pl.col("modality") == "asserted")
    & (pl.col("confidence").fill_null(1.0) >= SURE)
    & ~pl.col("in_headline"),
    wrong=pl.col("effective").is_null() & ~pl.col("dated") & pl.col("statement_id").is_null(),
    message="`{quote}`: neither day nor source",
    evidence=("donor", "recipient", "item", "status"),
)
