"""A word mixes Latin letters with Cyrillic or Greek ones that look the same.

## What it does

Reports common words (beginning with a small letter) that hold letters of two scripts. Names so
written are reported by OFF009.

## Why it matters

Such a word cannot be searched for, is read wrongly aloud, and is a way to slip text past filters.

## Example

```article
The ministry said so in a stаtement.
```

## Use instead

```article
The ministry said so in a statement.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Scientific words that set a Greek letter before a Latin word without a hyphen.

## References

- Unicode Technical Standard 39, Unicode Security Mechanisms
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT010",
    name="letters-of-two-scripts",
    level="error",
    confidence="high",
    view="passages",
    applies=pl.col("kind") == "mixed_script",
    wrong=pl.lit(value=True),
    message="`{quote}` mixes Latin with Cyrillic or Greek letters",
    evidence=("quote",),
    suggestion="Type the word anew.",
)
