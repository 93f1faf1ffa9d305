"""A claim runs on for long before the text says whose it is.

## What it does

Measures how many words of a paraphrase stand before its source: from 60 on, or from the second
sentence on, it is told.

## Why it matters

Until the source comes, a reader takes the words for the house's own.

## Example

```article
The harbour will close for three weeks from Monday, because the quay wall that was built in the
last century has moved by a hand's breadth since the spring, the ferries will run from the old pier
on the other bank of the river, and the fish market will move to the station square until the
summer holidays are over and the new wall is ready to bear the weight of the cranes, the mayor said.
```

## Use instead

```article
The harbour will close for three weeks from Monday, the mayor said, because the quay wall has moved.
```

## Nulls

Silent where a statement has no content or no source.

## Known false positives

Lists of findings whose source stands in the line above.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT013",
    name="late-attribution",
    level="note",
    confidence="medium",
    view="statements",
    applies=(pl.col("form") != "direct") & pl.col("source_start").is_not_null(),
    wrong=lambda parameters: (
        (pl.col("content_words") >= parameters["words"])
        | (pl.col("content_sentences") >= parameters["sentences"])
    ),
    message="`{source_quote}` comes about {content_words} words after the words begin that are "
    "its own",
    place=("source_start", "source_end"),
    evidence=("content_words", "content_sentences"),
    suggestion="Name the source first.",
    parameters={"words": 60, "sentences": 2},
)
"""`words`, `sentences`: how much content may stand before its source."""
