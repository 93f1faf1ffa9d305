"""A share does not fit the numbers of which it is told in another sentence.

## What it does

Takes a turnout beside the votes cast and those entitled to vote; amounts of a paragraph told with their
percentages ("30 percent, or £2.7 million") where the others agree on the whole; an average for each
person that has a nought too many or too few for the people told.

## Why it matters

Two ways to say one thing that say two things.

## Example

```article
published: 2025-07-03

The bridge cost $48 million. The federal government paid 60 percent of that, or $28.8 million; the state 30 percent, or $16.4 million.
```

## Use instead

```article
published: 2025-07-03

The bridge cost $48 million. The federal government paid 60 percent of that, or $28.8 million; the state 30 percent, or $14.4 million.
```

## Nulls

Not checked where the article's text is not given. Silent where other numbers of the article make it right.

## Known false positives

A turnout of another count than the votes told beside it.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- KSJ Fact-Checking Project handbook
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM023",
    name="share-told-apart-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=(pl.col("kind") == "share") & ~pl.col("in_quotation"),
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "what it is of"),),
    suggestion="Check the share and the numbers it is made of.",
    evidence=("stated", "least", "most"),
)
