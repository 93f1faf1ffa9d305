"""A word stands twice in a row in a quotation.

## What it does

Finds "the the" and the like between quotation marks.

## Why it matters

Either the speaker said it so, or it was typed twice, and then words are put in a mouth. Only the
recording can tell; what stands between quotation marks is not ours to mend.

## Example

```article
“We will leave the the valley by spring,” Mayor Jane Roe said.
```

## Use instead

```article
“We will leave the valley by spring,” Mayor Jane Roe said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Speakers who repeat themselves ("very very good").

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT010",
    name="doubled-word-in-quotation",
    level="note",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "doubled_word") & pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}` in a quotation: said so, or typed twice?",
    evidence=("quote",),
    suggestion="Go back to the recording.",
)
