"""The fourth, after two that are listed.

## What it does

Counts the events that a sentence lists with their months as those before ("the third defeat this year,
after Norland in May and Ruritania in June"), and compares the ordinal.

## Why it matters

The sentence contradicts itself, and a count that is wrong here is repeated elsewhere.

## Example

```article
It is the fourth by-election the party has lost this year, after Norland in May and Westland in June.
```

## Use instead

```article
It is the third by-election the party has lost this year, after Norland in May and Westland in June.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A list that names some of those before, and does not say so.

## References

- Silverman/Buttry accuracy checklist
- Malcolm Gibson, numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule

LISTED = pl.col("detail").cast(pl.Int64, strict=False)

RULE = Rule(
    code="CNT011",
    name="ordinal-does-not-fit-list",
    level="warning",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "sequel") & ~pl.col("in_quotation"),
    wrong=pl.col("number") != LISTED + 1,
    message="`{quote}`: {detail} are listed before it, and the ordinal says {number}",
    passed="`{quote}` fits its list",
    evidence=("number", "detail"),
    suggestion="Check the ordinal, or whether the list lacks one.",
)
