"""A count disagrees with the ledger of events.

## What it does

Counts the events of the series in the reference ledger, from the stated beginning to the day of the
event, and compares. Only where the ledger vouches for every event of the span.

## Why it matters

A count is the easiest fact to check, and the one nobody checks: each report copies the last.

## Example

```article
id: a
published: 2025-07-03

Vladimir Putin and Donald Trump spoke by phone on July 3. The call was the fifth between the two since January 20.
```

```facts
{"article_id": "a", "fact_id": "f24", "kind": "event_count", "start": 71, "end": 80, "quote": "the fifth", "extractor": "desk", "grounding": "exact", "count": 5, "form": "ordinal", "event": "call", "participants": ["Donald Trump", "Vladimir Putin"], "since": "2025-01-20", "as_of": "2025-07-03"}
```

## Use instead

```article
id: a
published: 2025-07-03

Vladimir Putin and Donald Trump spoke by phone on July 3. The call was the sixth between the two since January 20.
```

```facts
{"article_id": "a", "fact_id": "f25", "kind": "event_count", "start": 71, "end": 80, "quote": "the sixth", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Donald Trump", "Vladimir Putin"], "since": "2025-01-20", "as_of": "2025-07-03"}
```

## Nulls

Not checked where the beginning or the day is not stated, or where the ledger does not cover the span.
Series that the ledger does not know are left alone.

## Known false positives

Events that became known only later, and are in the ledger but were not in the count.

## References

- KSJ Fact-Checking Project
- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Need, Related, Rule

RULE = Rule(
    code="CNT004",
    name="count-not-in-ledger",
    level="error",
    confidence="high",
    view="counts",
    applies=pl.col("in_ledger") & ~pl.col("in_speech"),
    needs=(
        Need("since", "the text does not say since when it counts"),
        Need("as_of", "the day of the event counted is not known"),
        Need("ledger_count", "the ledger of events is not complete for the time counted"),
    ),
    wrong=pl.col("count") != pl.col("ledger_count"),
    message="`{quote}` says {count}, but the ledger has {ledger_count} from {since} to {as_of}: {ledger_days}",
    passed="`{quote}`: the ledger has {ledger_count} from {since} to {as_of}: {ledger_days}",
    related=(Related("since_start", "since_end", "counted since"),),
    evidence=("series", "since", "as_of", "count", "ledger_count", "ledger_days"),
    suggestion="Check the count, and the day it is counted from, against the ledger.",
)
