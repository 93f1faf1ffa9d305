"""What was said between two sides is known from one of them only.

## What it does

Finds words that a source passes on for somebody else, where no second source passes them on and
the other side is not heard: it had no comment, or the person told is no source of the article.

## Why it matters

Each side tells a talk its own way. A reader should see at once that only one has.

## Example

```article
President Rudolf told President Alice that he wants peace, according to Rudolf's aide Karl Fischer.
Alice's office had yet to comment on the call.
```

## Use instead

```article
President Rudolf told President Alice that he wants peace, according to Rudolf's aide Karl Fischer.
President Alice said Rudolf had made no offer.
```

## Nulls

Silent where nothing is passed on, or the person told is not named and nobody had no comment.

## Known false positives

A spokesman who speaks for somebody as usual, where there is no other side.

## References

- BBC Editorial Guidelines, section 3 and Right of reply
- Reuters Handbook of Journalism, The essentials of sourcing
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT009",
    name="one-side-only",
    level="note",
    confidence="medium",
    view="statements",
    applies=pl.col("first_relay")
    & pl.col("speaker").is_not_null()
    & pl.col("other_side").is_not_null(),
    wrong=pl.col("relayers") == 1,
    message="What `{relayed_for}` said is known from one side only, second-hand through "
    "`{speaker}`; of the other side: {other_side}",
    related=(Related("silent_start", "silent_end", "no comment from the other side"),),
    evidence=("relayed_for", "speaker", "relayers"),
    suggestion="Say high up that only one side has told of it, and ask the other.",
)
