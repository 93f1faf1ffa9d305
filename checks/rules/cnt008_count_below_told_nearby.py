"""The sentences around an ordinal tell of as many earlier events as it counts, or more.

## What it does

Counts the days, months or years that a sentence beside the ordinal names beside such an event, and the
"two earlier calls" it counts. CNT002 does the same over the whole article where the participants are
named, and is surer.

## Why it matters

An ordinal is copied from the last story, and the list of events beside it is new.

## Example

```article
published: 2025-07-03

Lind visited Linden in 2009, in 2011 and in 2013. It was her second visit to Linden.
```

## Use instead

```article
published: 2025-07-03

Lind visited Linden in 2009, in 2011 and in 2013. It was her fourth visit to Linden.
```

## Nulls

Silent where the article's text is not given: nothing around is known then.

## Known false positives

Days of other events in the same sentence.

## References

- Malcolm Gibson on numeracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT008",
    name="count-below-told-nearby",
    level="note",
    confidence="low",
    view="counts",
    applies=(pl.col("count") >= 2)
    & pl.col("told_near").is_not_null()
    & ~pl.col("in_speech")
    & ~(pl.col("described") > pl.col("count")).fill_null(value=False),
    wrong=pl.col("told_near") >= pl.col("count"),
    message="`{quote}` counts {count}, but beside it {told_near} earlier ones are told",
    related=(Related("told_near_start", "told_near_end", "{told_near} are told here"),),
    evidence=("event", "count", "told_near"),
)
