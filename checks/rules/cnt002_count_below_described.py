"""A count is lower than the events the article itself tells of.

## What it does

Counts the days before the event on which the article tells of another of the same kind between the
same people, adds one for the event itself, and compares.

## Why it matters

The count and the story contradict each other in plain sight.

## Example

```article
id: a
published: 2031-07-03

Anna Kovac and Jan Novak spoke by phone on July 3, 2031, their second call.

Kovac called Novak on May 9, 2031, and again on June 1, 2031. Their next call is planned for July 20, 2031.
```

```facts
{"article_id": "a", "fact_id": "f13", "kind": "event_count", "start": 57, "end": 74, "quote": "their second call", "extractor": "desk", "grounding": "exact", "count": 2, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "as_of": "2031-07-03"}
```

## Use instead

```article
id: a
published: 2031-07-03

Anna Kovac and Jan Novak spoke by phone on July 3, 2031, their third call.

Kovac called Novak on May 9, 2031, and again on June 1, 2031. Their next call is planned for July 20, 2031.
```

```facts
{"article_id": "a", "fact_id": "f14", "kind": "event_count", "start": 57, "end": 73, "quote": "their third call", "extractor": "desk", "grounding": "exact", "count": 3, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "as_of": "2031-07-03"}
```

## Nulls

Silent where the day of the event, the participants or the sentences are not given.

## Known false positives

A sentence that names both people and a day on which only one of them called somebody else; a count
limited to a span that the text does not state.

## References

- Malcolm Gibson on numeracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT002",
    name="count-below-described",
    level="warning",
    confidence="medium",
    view="counts",
    # "first" is CNT003's. A count limited to a span that could not be read may be right.
    applies=(pl.col("count") >= 2)
    & (pl.col("form") == "ordinal")
    & pl.col("described").is_not_null()
    & ~pl.col("in_speech")
    & (pl.col("since").is_not_null() | ~pl.col("limited").fill_null(value=False)),
    wrong=pl.col("described") > pl.col("count"),
    message="`{quote}` counts {count}, but the article tells of {described}: also on {described_days}",
    related=(Related("described_start", "described_end", "an earlier one"),),
    suggestion="Check the count; the article itself tells of {described}.",
    evidence=("event", "participants", "count", "described", "described_days"),
)
