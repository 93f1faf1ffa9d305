"""Two counts of the same events in one article disagree.

## What it does

Compares counts of one event with the same participants, beginning and day. The event must be the
same: of two counts the days are equal, or the beginning is and one day is not stated.

## Why it matters

One of the two is wrong, and readers who notice trust neither.

## Example

```article
id: a
published: 2031-07-03

The call was the sixth between Anna Kovac and Jan Novak since May 2.

It was their fifth call since May 2, an aide said.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 13, "end": 22, "quote": "the sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
{"article_id": "a", "fact_id": "f2", "kind": "event_count", "start": 77, "end": 93, "quote": "their fifth call", "extractor": "desk", "grounding": "exact", "count": 5, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
```

## Use instead

```article
id: a
published: 2031-07-03

The call was the sixth between Anna Kovac and Jan Novak since May 2.

It was their sixth call since May 2, an aide said.
```

```facts
{"article_id": "a", "fact_id": "f3", "kind": "event_count", "start": 13, "end": 22, "quote": "the sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
{"article_id": "a", "fact_id": "f4", "kind": "event_count", "start": 77, "end": 93, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
```

## Nulls

Silent where neither the day nor the beginning of counting is stated, and on words in direct speech.

## Known false positives

Two counts that begin at different times, of which the text names only one.

## References

- AP News Values and Principles
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT001",
    name="counts-disagree",
    level="error",
    confidence="medium",
    view="counts",
    applies=~pl.col("in_speech"),
    wrong=pl.col("other_count").is_not_null() & (pl.col("other_start") < pl.col("start")),
    message="`{quote}` says {count}, but `{other_quote}` says {other_count} of the same events",
    related=(Related("other_start", "other_end", "says {other_count}"),),
    evidence=("event", "participants", "count", "other_count"),
    suggestion="Check which of the two is right.",
)
