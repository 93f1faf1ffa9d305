"""Characters were damaged by a wrong encoding.

## What it does

Looks for what UTF-8 becomes when read as Windows-1252 (`â€™`, `Ã©`, `Ä‡`) and for the replacement
character.

## Why it matters

Names and quotation marks are unreadable; search and matching fail.

## Example

```article
The ministerâ€™s car.
```

## Use instead

```article
The minister’s car.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Text about encodings.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT006",
    name="mojibake",
    level="warning",
    confidence="high",
    view="passages",
    applies=pl.col("kind") == "mojibake",
    wrong=pl.lit(value=True),
    message="`{quote}` is a character damaged by a wrong encoding",
    evidence=("quote",),
    suggestion="Take the text from its source again, as UTF-8.",
)
