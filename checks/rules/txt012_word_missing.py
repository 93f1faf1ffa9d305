"""Two words stand side by side that no sentence has so: one between them is missing.

## What it does

Reports an article before a verb, a preposition or a pronoun (`asked the to order`), and two verbs that exclude
each other (`was were`), in the article's own words.

## Why it matters

A word dropped in editing may be the one the sentence is about.

## Example

```article
published: 2025-07-03

The prosecutor asked the to order her into custody.
```

## Use instead

```article
published: 2025-07-03

The prosecutor asked the judge to order her into custody.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Words spoken of as words, without quotation marks.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="TXT012",
    name="word-missing",
    level="warning",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "missing_word") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: a word seems to be missing between these",
    suggestion="Read the sentence aloud.",
)
