"""A first, and a sentence beside it speaks of an earlier one.

## What it does

Looks beside a "first" for words that tell of the same kind of event before it: "the previous round",
"they had spoken in April", "he also won in 2010". A first that is limited ("this year", "since …",
"in the group") is left alone. CNT003 does the same over the whole article where the participants are named.

## Why it matters

"First" is the easiest superlative to write and the hardest to prove.

## Example

```article
published: 2025-07-03

The two leaders spoke for the first time on Monday. They had spoken in April, aides said.
```

## Use instead

```article
published: 2025-07-03

The two leaders spoke on Monday. They had spoken in April, aides said.
```

## Nulls

Silent where the article's text is not given: nothing around is known then.

## Known false positives

An earlier event of another kind or of other people.

## References

- Malcolm Gibson on numeracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT009",
    name="first-though-told-nearby",
    level="note",
    confidence="low",
    view="counts",
    applies=(pl.col("count") == 1)
    & (pl.col("form") == "ordinal")
    & ~pl.col("in_speech")
    & ~(pl.col("described") > 1).fill_null(value=False),
    wrong=pl.col("earlier_near").fill_null(value=False),
    message="`{quote}` says the first, but a sentence beside it tells of an earlier one",
    related=(Related("earlier_near_start", "earlier_near_end", "an earlier one"),),
    evidence=("event", "participants"),
)
