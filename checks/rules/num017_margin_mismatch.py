"""A margin is not the difference of the two numbers beside it.

## What it does

Takes the votes that somebody won by and the votes of the two, told in one sentence nearby, or the points
that a side is behind by and the points of both, and subtracts. So it does with what is left of a whole
("That leaves a gap of …", "which leaves 43", "The four others"), with what is saved, and with a change
told with both its ends ("adds £80, taking it from £1,620 to £1,700").

## Why it matters

The margin is the news of a close vote, and its digits are easily turned round; a rest is easily left as
it was when the whole is changed.

## Example

```article
published: 2025-07-03

Lee won by 241 votes. She polled 13,862 votes against 13,648 for Bob Roe.
```

## Use instead

```article
published: 2025-07-03

Lee won by 214 votes. She polled 13,862 votes against 13,648 for Bob Roe.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

A margin over somebody else than the one named beside it; a rest of another whole than the one told before.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM017",
    name="margin-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "margin",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the two numbers"),),
    suggestion="Check the margin and the two numbers; {made}.",
    evidence=("stated", "least", "most"),
)
