"""The article gives numbers of dead or hurt, and nowhere says who counted.

## What it does

Finds numbers of killed, wounded or missing in the article's own voice: no source in the sentence
nor in one beside it. One finding an article, at the first; the next two are shown with it.

## Why it matters

Early casualty figures are wrong more often than right, and each side counts for itself. Wire desks
give every figure its source.

## Example

```article
The raid on the depot came at dawn. At least 14 soldiers were killed.

The road stays closed.
```

## Use instead

```article
The raid on the depot came at dawn. At least 14 soldiers were killed, the regional governor said.

The road stays closed.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Figures of long ago that are no longer in doubt.

## References

- Reuters Handbook of Journalism, Accuracy
- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT004",
    name="unattributed-casualties",
    level="note",
    confidence="medium",
    view="claims",
    applies=(pl.col("claims") == "casualties") & ~pl.col("in_quotation"),
    wrong=~pl.col("attributed") & ~pl.col("attributed_nearby") & (pl.col("number") == 1),
    message="`{quote}`: a casualty figure with no source ({count} such in the article's own voice)",
    related=(
        Related("second_start", "second_end", "another figure in the article's own voice"),
        Related("third_start", "third_end", "another figure in the article's own voice"),
    ),
    evidence=("count",),
    suggestion="Say who counted.",
)
