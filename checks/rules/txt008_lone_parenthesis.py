"""A parenthesis opens and does not close, or closes and was never opened.

## What it does

Pairs the parentheses of each paragraph.

## Why it matters

The reader cannot tell what belongs inside; often half a sentence was cut.

## Example

```article
The bridge (built in 1931 was closed on Monday.
```

## Use instead

```article
The bridge (built in 1931) was closed on Monday.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Labels of lists (`a)`) are left alone; a parenthesis over two paragraphs is not.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT008",
    name="lone-parenthesis",
    level="note",
    confidence="high",
    view="passages",
    applies=pl.col("kind") == "parenthesis",
    wrong=pl.lit(value=True),
    message="`{quote}` pairs with no other parenthesis of the paragraph",
    evidence=("quote",),
)
