"""Somebody whose death the article tells acts afterwards.

## What it does

Finds deeds of a named weekday, or of somebody's own hand, told of a person who died in an earlier month or year.

## Why it matters

Two people have been taken for one, or the office was meant and not its late holder.

## Example

```article
published: 2025-07-03

The election was called after Mayor Henryk Sowa died in May. The mayor, Henryk Sowa, was among those who watched the count on
Sunday night.
```

## Use instead

```article
published: 2025-07-03

The election was called after Mayor Henryk Sowa died in May. The acting mayor, Ewa Lis, was among those who watched the count
on Sunday night.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Words of the dead that were made public on that day.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF018",
    name="dead-person-acts",
    level="warning",
    confidence="medium",
    view="clashes",
    applies=pl.col("kind") == "dead_acting",
    wrong=pl.lit(value=True),
    message="`{quote}`: the article says before that {detail} died",
    related=(Related("other_start", "other_end", "says so"),),
    suggestion="Check who is meant.",
    evidence=("detail",),
)
