"""A word stands twice in a row.

## What it does

Finds "the the" and the like, also across a line break; in quotations only small words nobody says
twice for effect.

## Why it matters

Readers stumble, and trust the rest less.

## Example

```article
The minister said the the talks would go on.
```

## Use instead

```article
The minister said the talks would go on.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Words that English doubles ("had had", "that that year") and names ("Duran Duran") are left alone; a
rare name may slip through.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

SMALL = pl.col("quote").str.contains(
    r"^(?:the|an?|of|in|on|for|to|and|with|at|by|from|was|were|into|onto|between)\s"
)
"""Words nobody says twice for effect: set twice in a quotation, they are the typist's."""

RULE = Rule(
    code="TXT001",
    name="doubled-word",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "doubled_word") & (~pl.col("in_quotation") | SMALL),
    wrong=pl.lit(value=True),
    message="`{quote}`: the word stands twice",
    evidence=("quote",),
    suggestion="Delete one.",
)
