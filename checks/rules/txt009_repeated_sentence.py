"""A whole sentence stands twice in the article.

## What it does

Compares sentences of more than 60 characters with those of the five paragraphs before (parameter
`paragraphs`).

## Why it matters

Pasted twice: an edit that moved a passage left the old one in place.

## Example

```article
The ministers met in Vienna on Tuesday to talk about the bridge. They left.

The ministers met in Vienna on Tuesday to talk about the bridge.
```

## Use instead

```article
The ministers met in Vienna on Tuesday to talk about the bridge. They left.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Refrains, and pages that repeat their summary above the text.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="TXT009",
    name="repeated-sentence",
    level="warning",
    confidence="medium",
    view="repeats",
    applies=pl.col("paragraphs_back").is_not_null() & ~pl.col("heading"),
    wrong=lambda set_: pl.col("paragraphs_back") <= set_["paragraphs"],
    parameters={"paragraphs": 5},
    message="this sentence already stands above, word for word",
    related=(Related("earlier_start", "earlier_end", "the same sentence"),),
    suggestion="Delete one.",
)
