"""A list holds more or fewer things than the text announces.

## What it does

Counts the items of a list that the text announces with a number: behind a colon or a dash, behind
a comma where they are names, or set as bullets. Reports a number that the list cannot make.

## Why it matters

"Three demands" with two listed leaves the reader looking for the third, and tells that one was cut
or never known. Silverman's and Buttry's checklist asks for every count to be counted.

## Example

```article
The union has three demands: higher pay and shorter shifts.
```

## Use instead

```article
The union has two demands: higher pay and shorter shifts.
```

## Nulls

Nothing here can be null. Where commas may also set off what is said about an item, the list gives a
least and a greatest number, and only a number outside of them is reported.

## Known false positives

A list that goes on in the next sentence.

## References

- Silverman/Buttry accuracy checklist
- Malcolm Gibson on numeracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

LEAST = pl.col("detail").str.extract(r"^(\d+)").cast(pl.Int64)
MOST = pl.col("detail").str.extract(r"(\d+)$").cast(pl.Int64)

RULE = Rule(
    code="CNT007",
    name="list-count-differs",
    level="warning",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "listing") & ~pl.col("in_quotation"),
    wrong=~pl.col("number").is_between(LEAST, MOST),
    message="`{quote}`: {number} announced, {detail} listed",
    passed="`{quote}`: {number} announced and listed",
    evidence=("number", "detail"),
    suggestion="Count again, and list what is missing.",
)
