"""A record is less than what it beats, or a number lies on the other side of a mark.

## What it does

Compares a crowd, audience or attendance called a record with the one that it beats; and a number with
the record, level or average that it is told to be above or below, in the same unit.

## Why it matters

Two digits exchanged, or one word, and the news is the opposite.

## Example

```article
published: 2025-07-03

The crowd of 8,412 was a club record, beating the 8,960 who watched last season's semi-final.
```

## Use instead

```article
published: 2025-07-03

The crowd of 8,960 was a club record, beating the 8,412 who watched last season's semi-final.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A previous best of something else than the record told before it.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM024",
    name="record-not-beaten",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=(pl.col("kind") == "record") & ~pl.col("in_quotation"),
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`",
    related=(Related("other_start", "other_end", "what it is compared with"),),
    suggestion="Check the two numbers and which is greater.",
    evidence=("stated",),
)
