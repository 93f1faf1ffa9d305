"""A speaker's surname is nobody's in the article, and sounds like somebody's.

## What it does

Compares the surnames of speakers whom the article introduces nowhere with those it does: two spellings
of one sound, as Neill and Neil or Pruett and Prewett.

## Why it matters

A name spelt wrong is the error that the person named will certainly see.

## Example

```article
Maud Okerlund, the manager, slipped on the ice. She had four stitches.

The team travels on Tuesday. Okerloond said she would be there.
```

## Use instead

```article
Maud Okerlund, the manager, slipped on the ice. She had four stitches.

The team travels on Tuesday. Okerlund said she would be there.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Somebody whom every reader knows by surname, and whose name sounds like another's.

## References

- NPR Accuracy Checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF017",
    name="surname-of-nobody",
    level="warning",
    confidence="medium",
    view="passages",
    applies=(pl.col("kind") == "echo") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: nobody of that name is introduced; {detail} is",
    evidence=("quote", "detail"),
    suggestion="Check the spelling of the name.",
)
