"""An event is called the first though the article tells of an earlier one.

## What it does

Looks for a day before the event on which the article tells of another of the same kind between the
same people.

## Why it matters

"First" is the word that corrections are most often about.

## Example

```article
id: a
published: 2031-07-03

Anna Kovac and Jan Novak met in Vienna on July 3, 2031, their first meeting.

Kovac and Novak also met on March 9, 2031, in Oslo.
```

```facts
{"article_id": "a", "fact_id": "f19", "kind": "event_count", "start": 56, "end": 75, "quote": "their first meeting", "extractor": "desk", "grounding": "exact", "count": 1, "form": "ordinal", "event": "meeting", "participants": ["Anna Kovac", "Jan Novak"], "as_of": "2031-07-03"}
```

## Use instead

```article
id: a
published: 2031-07-03

Anna Kovac and Jan Novak met in Vienna on July 3, 2031, their second meeting.

Kovac and Novak also met on March 9, 2031, in Oslo.
```

```facts
{"article_id": "a", "fact_id": "f20", "kind": "event_count", "start": 56, "end": 76, "quote": "their second meeting", "extractor": "desk", "grounding": "exact", "count": 2, "form": "ordinal", "event": "meeting", "participants": ["Anna Kovac", "Jan Novak"], "as_of": "2031-07-03"}
```

## Nulls

Silent where the day of the event, the participants or the sentences are not given.

## Known false positives

A first of its kind ("first meeting in person", "first as president") whose kind the count does not state.

## References

- NPR Accuracy Checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT003",
    name="first-though-earlier",
    level="warning",
    confidence="medium",
    view="counts",
    applies=(pl.col("count") == 1)
    & (pl.col("form") == "ordinal")
    & pl.col("described").is_not_null()
    & ~pl.col("in_speech")
    & (pl.col("since").is_not_null() | ~pl.col("limited").fill_null(value=False)),
    wrong=pl.col("described") > 1,
    message="`{quote}` says the first, but the article tells of an earlier one: {described_days}",
    related=(Related("described_start", "described_end", "an earlier one"),),
    suggestion="Check whether it was the first; the article tells of an earlier one.",
    evidence=("event", "participants", "described_days"),
)
