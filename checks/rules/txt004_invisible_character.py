"""A character that nobody can see stands in the text.

## What it does

Looks for zero-width spaces, soft hyphens, byte order marks and control characters.

## Why it matters

A search for the word does not find it, and a name with one in it is another name to every program.

## Example

```article
The mini​ster spoke.
```

## Use instead

```article
The minister spoke.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Soft hyphens a layout system puts in, harmless in print.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule
from newsaudit.checks.rules.txt003_bidirectional_control import BIDIRECTIONAL

RULE = Rule(
    code="TXT004",
    name="invisible-character",
    level="note",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "control")
    & ~pl.col("detail").is_in(sorted(f"U+{code:04X}" for code in BIDIRECTIONAL)),
    wrong=pl.lit(value=True),
    message="an unseen {detail} stands in the text",
    evidence=("detail",),
    suggestion="Delete it.",
)
