"""Three sentences are quoted before the text says who speaks.

## What it does

Counts the sentences of a quotation that stand before its speaker.

## Why it matters

Readers want to know who speaks before they weigh the words; after three sentences they have
guessed.

## Example

```article
"The quay wall has moved. Nobody knows why. The ferries will run from the old pier. We ask for
patience," the mayor said.
```

## Use instead

```article
"The quay wall has moved," the mayor said. "Nobody knows why. The ferries will run from the old
pier. We ask for patience."
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A speaker who is introduced in the sentence before the quotation, and named again after it.

## References

- Reuters Handbook of Journalism, Quotes
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="QUO003",
    name="late-speaker",
    level="note",
    confidence="medium",
    view="statements",
    applies=(pl.col("form") == "direct") & pl.col("source_start").is_not_null(),
    needs=(Need("content_sentences", "the article's text is not given"),),
    wrong=lambda parameters: pl.col("content_sentences") >= parameters["sentences"],
    message="`{source_quote}` is named after {content_sentences} quoted sentences",
    place=("source_start", "source_end"),
    evidence=("content_sentences",),
    suggestion="Name the speaker after the first sentence.",
    parameters={"sentences": 3},
)
"""`sentences`: whole sentences quoted before the speaker is named."""
