"""The article says what somebody intends, and nobody is named who says so.

## What it does

Finds subjects that are said to seek, aim, plot, intend or want to do something, in the article's
own voice: no source in the sentence, no quotation marks. The first three of an article are
shown.

## Why it matters

Intent cannot be seen. Whoever tells it as a fact has taken somebody's word for it, and the reader
should know whose.

## Example

```article
Ruritania is seeking to conquer the valley. The talks go on in Vienna.
```

## Use instead

```article
Ruritania is seeking to conquer the valley, the Syldavian foreign ministry said. The talks go on in
Vienna.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Intent that its owner has announced so often that nobody disputes it. Silent where the one it is
about speaks in the article.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT001",
    name="unattributed-intent",
    level="note",
    confidence="medium",
    view="claims",
    applies=(pl.col("claims") == "intent") & ~pl.col("in_quotation"),
    wrong=lambda parameters: (
        ~pl.col("attributed") & ~pl.col("subject_speaks") & (pl.col("number") <= parameters["most"])
    ),
    message="`{quote}`: an intent told as fact, with no source for it",
    evidence=("claims",),
    suggestion="Say who says so, or what shows it.",
    parameters={"most": 3},
)
"""`most`: findings shown an article."""
