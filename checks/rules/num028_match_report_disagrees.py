"""A report of a football match tells what its score, its minutes or a sending-off rule out.

## What it does

Compares the score of the headline with that of the lead; scores on the way (`made it 2-2`) with the last one; a
minute with the half-time it is set before; how many players, and for how long, with the only sending-off. Silent
where a match has two legs, extra time or a shoot-out, and in quotations.

## Why it matters

Reports are written while the match goes on, and who was there counts.

## Example

```article
published: 2025-10-20

# Late goal gives Harbour Town 3-2 win over Ashcombe

Harbour Town beat Ashcombe 3-1 on Saturday. The striker headed a goal in the 88th minute after a corner; the goalkeeper had saved a penalty.
```

## Use instead

```article
published: 2025-10-20

# Late goal gives Harbour Town 3-2 win over Ashcombe

Harbour Town beat Ashcombe 3-2 on Saturday. The striker headed a goal in the 88th minute after a corner; the goalkeeper had saved a penalty.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A score of another match that is told in the words of this one.

## References

- Silverman/Buttry accuracy checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM028",
    name="match-report-disagrees",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=(pl.col("kind") == "match") & ~pl.col("in_quotation"),
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`",
    related=(Related("other_start", "other_end", "what it is compared with"),),
    suggestion="Check the two against the record of the match.",
    evidence=("made",),
)
