"""The headline has another number of dead or hurt than the lead.

## What it does

Compares the people a headline says were killed or hurt with those of the first three sentences. Silent where the text
has the headline's number for them anywhere.

## Why it matters

The toll is what the reader remembers, and the headline is the last to be brought up to date.

## Example

```article
published: 2025-07-03

Five killed as train derails

A passenger train left the tracks on Sunday, killing four people and injuring 38.
```

## Use instead

```article
published: 2025-07-03

Four killed as train derails

A passenger train left the tracks on Sunday, killing four people and injuring 38.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Two events, of which the headline counts the dead together.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM025",
    name="headline-toll-differs",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "headline_toll",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="{made}",
    related=(Related("other_start", "other_end", "the text"),),
    suggestion="Check the headline against the text.",
    evidence=(
        "stated",
        "least",
    ),
)
