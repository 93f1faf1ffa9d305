"""A word is set for another that sounds like it, or is misspelt.

## What it does

Looks for words in contexts in which only another makes sense (`filed suite`, `a piece treaty`, `lost much of it's power`), and
for common misspellings that are no word (`goverment`). The words and contexts stand in `schemas/data/wrong_words.csv`.
Quotations are left alone.

## Why it matters

A spelling checker lets them pass, since each is a word; readers do not.

## Example

```article
published: 2025-07-03

The families filed suite on Monday. The goverment did not except that view.
```

## Use instead

```article
published: 2025-07-03

The families filed suit on Monday. The government did not accept that view.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Words spoken of as words, without quotation marks; a name in small letters.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT013",
    name="wrong-word",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "wrong_word") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: `{detail}` seems to be meant",
    evidence=("detail",),
    suggestion="Check the word.",
)
