"""A count runs since a day that lies after the event it counts to.

## What it does

Compares the two ends of a count's span: "the sixth call since January 20" on July 3.

## Why it matters

The span is empty; one of the two dates is wrong.

## Example

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 9, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": [], "since": "2025-09-01", "as_of": "2025-07-03"}
```

## Use instead

```facts
{"article_id": "a", "fact_id": "f1", "kind": "event_count", "start": 0, "end": 9, "quote": "the sixth", "count": 6, "form": "ordinal", "event": "call", "participants": [], "since": "2025-01-20", "as_of": "2025-07-03"}
```

## Nulls

Silent where either day is not stated.

## Known false positives

A year resolved wrongly.

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT016",
    name="since-after-event",
    level="warning",
    confidence="high",
    view="spans",
    applies=pl.col("since").is_not_null() & pl.col("as_of").is_not_null(),
    wrong=pl.col("since") > pl.col("as_of"),
    message="`{quote}` is counted since {since}, which is after {as_of}, the day it counts to",
    related=(
        Related("since_start", "since_end", "counted since"),
        Related("as_of_start", "as_of_end", "the day it counts to"),
    ),
    suggestion="Check both days.",
    evidence=("since", "as_of"),
)
