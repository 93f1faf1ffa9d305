"""The headline has a rise where the text has a fall, or the other way round.

## What it does

Compares a change by so many percent in the headline with the change of the same thing by the same
percentage in the text.

## Why it matters

A fall told as a rise turns the story upside down.

## Example

```article
published: 2025-07-03

# Acme profit falls 12 percent

Acme said that its profit rose 12 percent in June.
```

## Use instead

```article
published: 2025-07-03

# Acme profit falls 12 percent

Acme said that its profit fell 12 percent in June.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

None known.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM022",
    name="headline-change-reversed",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "headline_change",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="{made}",
    passed="{made}",
    related=(Related("other_start", "other_end", "the text"),),
    suggestion="Check which way it went.",
    evidence=("stated", "least", "most"),
)
