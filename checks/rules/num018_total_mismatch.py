"""Parts told in several places do not make the whole.

## What it does

Adds up what belongs to one whole: "31 of them … The other 15", "Of the money, … The remaining …", the dead
place by place, games won, drawn and lost, verdicts and charges, the votes of parties and the result, votes
and abstentions of a council where all members were there, "Of the injured, 14 … and seven …" where an
earlier sentence tells how many, the places of a headline's number, what became of the money stolen.
Reports children among the dead who are more than all of the dead.

## Why it matters

The sum is left over from an earlier draft, or one part is.

## Example

```article
published: 2025-07-03

They stole 46 watches. The police recovered 31 of them. The other 25 are missing.
```

## Use instead

```article
published: 2025-07-03

They stole 46 watches. The police recovered 31 of them. The other 15 are missing.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

Parts of another whole than the one told before.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM018",
    name="total-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "total",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the other number"),),
    suggestion="Check the parts and the whole.",
    evidence=("stated", "least", "most"),
)
