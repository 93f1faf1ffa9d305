"""Straight and curly quotation marks are mixed.

## What it does

Compares the double quotation marks of the article and points at the first of the rarer shape.

## Why it matters

Mixed marks show where text was pasted in, and a program that pairs them can pair them wrongly.

## Example

```article
“We go,” she said. “We stay,” he said. "We wait," they said.
```

## Use instead

```article
“We go,” she said. “We stay,” he said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Inches and seconds (5'10").

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT005",
    name="mixed-quote-styles",
    level="note",
    confidence="high",
    view="copy",
    wrong=(pl.col("straight_marks") >= 2) & (pl.col("curly_marks") >= 2),
    message="{straight_marks} straight and {curly_marks} curly quotation marks in one article",
    evidence=("straight_marks", "curly_marks"),
)
