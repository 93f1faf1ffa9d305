"""A helping verb is followed by a form that cannot follow it.

## What it does

Looks for `would`, `could`, `did not` and the like before a verb with an ending (`would starts`), and for `has` before a
past that is no participle (`has went`). Quotations are left alone: people speak so.

## Why it matters

It is what is left when a sentence is changed in haste.

## Example

```article
published: 2025-07-03

The company said it would starts the work in May. The minister has went home.
```

## Use instead

```article
published: 2025-07-03

The company said it would start the work in May. The minister has gone home.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Dialect without quotation marks.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT014",
    name="wrong-form",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "wrong_form") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: the second word has a form that cannot follow the first",
    suggestion="Read the sentence aloud.",
)
