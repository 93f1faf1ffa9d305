"""A quotation mark opens and never closes, or closes what was never opened.

## What it does

Pairs quotation marks within each paragraph, nested ones too, and tells the first that has no
partner. A paragraph that ends inside a quotation is fine if
the next one opens with a mark: by the printers' convention that is one speech.

## Why it matters

Readers cannot tell where somebody's words end and the article's begin; the rest of the text is
put into a mouth.

## Example

```article
"The harbour will close on Monday, the mayor said. The union was not asked.

It is the third closure in a year.
```

## Use instead

```article
"The harbour will close on Monday," the mayor said. "The union was not asked.

"It is the third closure in a year."
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Straight marks that stand for inches or seconds. Quotations that a page shows as blocks, with one
mark only. Attributes of markup left in the copy, which is an error of another kind.

## References

- Reuters Handbook of Journalism, Quotes
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="QUO001",
    name="unmatched-quotation-mark",
    level="warning",
    confidence="medium",
    view="passages",
    applies=pl.col("kind").is_in(["quotation", "quote_mark"]),
    wrong=pl.col("kind") == "quote_mark",
    message="`{quote}`: this quotation mark has no partner",
    evidence=("quote",),
    suggestion="Set the mark that is missing where the words end, or begin.",
)
