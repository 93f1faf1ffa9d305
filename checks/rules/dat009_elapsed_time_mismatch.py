"""A stated length of time does not match the day it began.

## What it does

Takes a duration ("the 40-month war") and the day the article gives for the beginning of the same
thing ("the war began on February 24, 2022"), and counts to the day of publication.

## Why it matters

Ages of wars, strikes and projects are copied from older stories and not counted again.

## Example

```article
published: 2025-07-03

The war began on February 24, 2022. Hopes for an end to the 30-month war fade.
```

## Use instead

```article
published: 2025-07-03

The war began on February 24, 2022. Hopes for an end to the more than 40-month war fade.
```

## Nulls

Not checked where the publication day is not known; silent where the article does not say when it
began.

## Known false positives

Something that has ended: the duration then runs to its end, not to publication.

## References

- Reuters Handbook of Journalism, Accuracy
- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Need, Related, Rule

RULE = Rule(
    code="DAT009",
    name="elapsed-time-mismatch",
    level="warning",
    confidence="medium",
    view="durations",
    # "decade-long" is an image, not a count.
    applies=~pl.col("quote").str.contains("(?i)decade|century"),
    needs=(Need("as_of", "the publication day is not known"),),
    wrong=pl.when(pl.col("modifier").is_in(["more_than", "at_least"]))
    .then((pl.col("most") < pl.col("stated")) | (pl.col("least") > pl.col("stated") * 1.5 + 1))
    .when(pl.col("modifier").is_in(["less_than", "at_most", "nearly"]))
    .then((pl.col("least") > pl.col("stated") + 0.2) | (pl.col("most") < pl.col("stated") * 0.7))
    .when(pl.col("modifier") == "about")
    .then(
        (pl.col("least") > pl.col("stated") * 1.2 + 1)
        | (pl.col("most") < pl.col("stated") * 0.8 - 1)
    )
    .otherwise(
        (pl.col("least") >= pl.col("stated") + 1.2) | (pl.col("most") < pl.col("stated") - 1)
    ),
    message="`{quote}`: from {began} to {as_of} are {elapsed}",
    passed="`{quote}`: from {began} to {as_of} are {elapsed}",
    related=(Related("began_start", "began_end", "it began on `{began_quote}`"),),
    suggestion="Check both days; they are {elapsed} apart.",
    evidence=("stated", "unit", "modifier", "began", "as_of", "elapsed"),
)
