"""Punctuation marks stand twice or contradict each other.

## What it does

Looks for `,,`, `;;`, `..` before a new sentence and a comma beside a full stop.

## Why it matters

A trace of an edit that was not finished; words may be missing.

## Example

```article
The talks went on,, the ministry said.
```

## Use instead

```article
The talks went on, the ministry said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Abbreviations the rule does not know (`Ltd.,` and the like are left alone).

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT007",
    name="doubled-punctuation",
    level="note",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "punctuation") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: punctuation marks stand twice",
    evidence=("quote",),
)
