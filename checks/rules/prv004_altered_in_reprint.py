"""A sentence of a reprint is not the original's: some of its words were changed.

## What it does

Lays a reprint beside its original, sentence by sentence, and shows each sentence of which some
words differ, with both wordings. The original is the article that the reprint's metadata names
(`original`), one of the house that the credit names, or one with `role: original`.

## Why it matters

A reprint is published under somebody else's name and permission. Most licences forbid changes;
where they allow them, the reader must be told.

## Example

```article
publisher: Harbour Post

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
Nobody expects a treaty before the summer.
```

```article
meta.original: a1

The ministers met in Vienna on Tuesday to talk about grain. They refused to meet again in June.
Nobody expects a treaty before the summer.
```

## Use instead

```article
publisher: Harbour Post

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
Nobody expects a treaty before the summer.
```

```article
meta.original: a1

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
Nobody expects a treaty before the summer.
```

## Nulls

Not checked where no original is among the articles.

## Known false positives

An original that was itself corrected after the reprint was made. Case and punctuation are not
compared.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="PRV004",
    name="altered-in-reprint",
    level="warning",
    confidence="high",
    view="reprints",
    applies=pl.col("change").is_in(["same", "altered"]),
    wrong=pl.col("change") == "altered",
    message="`{quote}`: the original reads `{original_quote}`",
    passed="{count} of the original's {total} sentences stand here word for word",
    related=(Related("original_start", "original_end", "the original", "original_id"),),
    evidence=("words_added", "words_cut", "original_quote"),
    suggestion="Restore the original's words, or say that the text was edited.",
)
