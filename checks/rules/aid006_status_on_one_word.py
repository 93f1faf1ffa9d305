"""Everything about the aid comes from one source.

## What it does

Looks whether all reports of aid or sanctions of an article, two at least, are attributed to one source.

## Why it matters

The other side, or a document, may say otherwise.

## Example

```article
id: a
published: 2031-07-03

Utopia halted its aid, Ann Roe said. It also ended the sanctions, Roe said.
```

```facts
{"article_id": "a", "fact_id": "s1", "kind": "statement", "start": 0, "end": 21, "quote": "Utopia halted its aid", "extractor": "desk", "grounding": "exact", "source": {"name": "Ann Roe", "kind": "named"}, "cue": {}, "content": {"spans": [[0, 21]]}, "form": "indirect"}
{"article_id": "a", "fact_id": "s2", "kind": "statement", "start": 45, "end": 64, "quote": "ended the sanctions", "extractor": "desk", "grounding": "exact", "source": {"name": "Ann Roe", "kind": "named"}, "cue": {}, "content": {"spans": [[45, 64]]}, "form": "indirect"}
{"article_id": "a", "fact_id": "f45", "kind": "aid_status", "start": 7, "end": 21, "quote": "halted its aid", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted", "statement_id": "s1"}
{"article_id": "a", "fact_id": "f46", "kind": "aid_status", "start": 45, "end": 64, "quote": "ended the sanctions", "extractor": "desk", "grounding": "exact", "measure": "sanctions", "donor": "Utopia", "recipient": "Ruritania", "status": "ended", "modality": "asserted", "statement_id": "s2"}
```

## Use instead

```article
id: a
published: 2031-07-03

Utopia halted its aid, Ann Roe said. It also ended the sanctions, said Bob Poe, a minister of Ruritania.
```

```facts
{"article_id": "a", "fact_id": "s1", "kind": "statement", "start": 0, "end": 21, "quote": "Utopia halted its aid", "extractor": "desk", "grounding": "exact", "source": {"name": "Ann Roe", "kind": "named"}, "cue": {}, "content": {"spans": [[0, 21]]}, "form": "indirect"}
{"article_id": "a", "fact_id": "s2", "kind": "statement", "start": 45, "end": 64, "quote": "ended the sanctions", "extractor": "desk", "grounding": "exact", "source": {"name": "Bob Poe", "kind": "named"}, "cue": {}, "content": {"spans": [[45, 64]]}, "form": "indirect"}
{"article_id": "a", "fact_id": "f47", "kind": "aid_status", "start": 7, "end": 21, "quote": "halted its aid", "extractor": "desk", "grounding": "exact", "measure": "aid", "donor": "Utopia", "recipient": "Ruritania", "item": "aid", "status": "paused", "modality": "asserted", "statement_id": "s1"}
{"article_id": "a", "fact_id": "f48", "kind": "aid_status", "start": 45, "end": 64, "quote": "ended the sanctions", "extractor": "desk", "grounding": "exact", "measure": "sanctions", "donor": "Utopia", "recipient": "Ruritania", "status": "ended", "modality": "asserted", "statement_id": "s2"}
```

## Nulls

Silent where a report is not attributed: see AID003.

## Known false positives

Short items about one announcement.

## References

- Reuters Handbook of Journalism, Essentials of sourcing
- BBC Editorial Guidelines, section 3
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="AID006",
    name="status-on-one-word",
    level="note",
    confidence="medium",
    view="aid",
    applies=pl.col("first"),
    wrong=pl.col("only_source").is_not_null(),
    message="Every report of aid or sanctions here is on the word of `{only_source}`",
    evidence=("only_source",),
)
