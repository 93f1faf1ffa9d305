"""Everything an article reports rests on one source.

## What it does

Counts an article's sources: where there are four statements or more and one source, it is told.

## Why it matters

One side's word is not a report. The other side, or somebody who was there, should be heard.

## Example

```article
The mayor said the harbour will close. The mayor said the ferries will run. The mayor said nobody
will lose work. The mayor said the market will move.
```

## Use instead

```article
The mayor said the harbour will close. The mayor said the ferries will run. The union said nobody
was asked. The mayor said the market will move.
```

## Nulls

Silent where statements have no source.

## Known false positives

Interviews, speeches and court reports, where one voice is the point.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- BBC Editorial Guidelines, section 3
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT014",
    name="single-source",
    level="note",
    confidence="low",
    view="sourcing",
    applies=pl.col("silent") == 0,
    wrong=lambda parameters: (
        (pl.col("speakers") == 1) & (pl.col("statements") >= parameters["statements"])
    ),
    message="All {statements} statements are of one source, `{quote}`; nobody else is heard",
    evidence=("statements", "speakers"),
    suggestion="Hear somebody else, or say that nobody else could be reached.",
    parameters={"statements": 4},
)
"""`statements`: from how many on an article should have a second source."""
