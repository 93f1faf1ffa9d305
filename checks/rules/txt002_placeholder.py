"""A mark for something still to come was left in.

## What it does

Looks for `TK`, `XXXX`, `[CHECK]`, `[INSERT …]`, `TODO`, `lorem ipsum` and the like.

## Why it matters

The copy says itself that it is not finished.

## Example

```article
The talks cost TK million dollars, the ministry said.
```

## Use instead

```article
The talks cost two million dollars, the ministry said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A company or a person whose initials are TK. `XXX` as a Roman numeral is left alone after words
such as Bowl.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT002",
    name="placeholder",
    level="error",
    confidence="high",
    view="passages",
    applies=pl.col("kind") == "placeholder",
    wrong=pl.lit(value=True),
    message="`{quote}` marks something still to come",
    evidence=("quote",),
    suggestion="Fill it in or take it out.",
)
