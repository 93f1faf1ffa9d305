"""The headline gives another length of time than the text.

## What it does

Compares a length of time that the headline ties to a verb ("jailed for five years") or a noun ("a nine-day
strike") with what the text ties to the same word, and reports it where the text has no such length
anywhere.

## Why it matters

A headline's figure is the most read number of a story, is often written last and by somebody else.

## Example

```article
published: 2025-07-03

# Treasurer is jailed for five years

A treasurer was jailed for six years on Monday.
```

## Use instead

```article
published: 2025-07-03

# Treasurer is jailed for six years

A treasurer was jailed for six years on Monday.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

Two sentences or strikes, of which the headline means one and the text tells the other first.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM021",
    name="headline-time-differs",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "headline_time",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="{made}",
    passed="{made}",
    related=(Related("other_start", "other_end", "the text"),),
    suggestion="Check the headline against the text.",
    evidence=("stated", "least", "most"),
)
