"""What is told of a whole one by one makes more than the whole, or nearly all of it.

## What it does

Adds up the parts told of a whole ("Of the 40 members, 22 voted for, 11 against and five
abstained"), in its sentence or in the next ("Nine of them were …"), as a list ("14 from Norland, eight
from Estovia"), of a team or of seats. Reports a sum above the whole, and one of three parts or more
that comes close to it and is not it; any other sum where the words say that it is all: "for a total
of", "leaving … of the", "seven of the ten … the other two".

## Why it matters

A reader who adds up finds the error before the correction does.

## Example

```article
Of the 40 members, 22 voted for the plan, 13 against and seven abstained.
```

## Use instead

```article
Of the 40 members, 20 voted for the plan, 13 against and seven abstained.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Parts that overlap; a rest too small to tell.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule
from newsaudit.checks.views.splits import ALL_OF_IT

LIST = pl.col("detail") == "split_list"
"""17 in the north and 12 in the south: far from the whole, they may be parts of something else."""
OVERLAPS = LIST | (pl.col("detail") == "split_of")
"""Of the nine, five were over 60 and four were Irish: far above the whole, they overlap."""

RULE = Rule(
    code="NUM014",
    name="split-does-not-sum",
    level="warning",
    confidence="medium",
    view="splits",
    applies=pl.col("whole").is_not_null() & ~pl.col("in_quotation"),
    wrong=lambda parameters: (
        ((pl.col("sum") > pl.col("whole")) & (~OVERLAPS | (pl.col("sum") <= 1.3 * pl.col("whole"))))
        | (
            (pl.col("sum") < pl.col("whole"))
            & ((pl.col("count") >= 3) | LIST | (pl.col("detail") == "covers"))
            & (pl.col("sum") >= parameters["share"] * pl.col("whole"))
        )
        | (pl.col("detail").is_in(ALL_OF_IT) & (pl.col("sum") != pl.col("whole")))
    ),
    message="{parts} = {sum}, text says {whole}",
    passed="{parts} = {sum}, of {whole}",
    suggestion="Check the parts and the whole; the parts make {sum}.",
    evidence=("parts", "sum", "whole"),
    parameters={"share": 0.9},
)
"""`share`: from this share of the whole on, three parts or more are meant to be all of it."""
