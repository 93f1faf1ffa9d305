"""A length of time does not fit the two times of day it lies between.

## What it does

Takes a length in hours or minutes that words tie to two times of day ("at 1.10pm … at 1.40pm, half an
hour later", "the nine-hour debate", "it took 40 minutes") and counts from one to the other, over
midnight where need be. Whole hours may be half an hour off, "just past" and "about" more. Reports an end
before its beginning, too ("entered at 9.47pm and left at 9.35pm").

## Why it matters

Timelines are put together from several sources, and readers check them against each other.

## Example

```article
published: 2025-07-03

The debate opened at 4 p.m. and ended at 11 p.m. Nobody left the nine-hour debate.
```

## Use instead

```article
published: 2025-07-03

The debate opened at 4 p.m. and ended at 11 p.m. Nobody left the seven-hour debate.
```

## Nulls

Nothing here can be null. Silent where some other two times of the article make the length.

## Known false positives

Time zones between the two; a length that leaves out a break the copy does not tell.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT020",
    name="clock-span-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "clock_span",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the two times"),),
    suggestion="Check the two times and the length; {made}.",
    evidence=("stated", "least", "most"),
)
