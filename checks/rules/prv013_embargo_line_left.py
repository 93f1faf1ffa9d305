"""An embargo line was left in the copy.

## What it does

Finds a line that opens with an embargo.

## Why it matters

It is an instruction to editors, not for readers.

## Example

```article
EMBARGOED UNTIL July 7, 2025

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close on Monday for three weeks.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Manuscripts before publication. A story about an embargo whose headline opens with the word.

## References

- Reuters Handbook of Journalism, Dealing with people
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV013",
    name="embargo-line-left",
    level="note",
    confidence="medium",
    view="embargoes",
    wrong=pl.col("quote").is_not_null(),
    message="`{quote}`: the embargo line is still in the copy",
    evidence=("quote",),
    suggestion="Take it out before publication.",
)
