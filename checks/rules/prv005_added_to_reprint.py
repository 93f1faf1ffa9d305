"""A reprint holds sentences that its original does not.

## What it does

Lays a reprint beside its original and shows each run of sentences that only the reprint has.

## Why it matters

Readers take every sentence of a reprint for the original author's.

## Example

```article
publisher: Harbour Post

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
```

```article
meta.original: a1

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
It was a shameful day for the whole continent.
```

## Use instead

```article
publisher: Harbour Post

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
```

```article
meta.original: a1

The ministers met in Vienna on Tuesday to talk about grain. They agreed to meet again in June.
```

## Nulls

Not checked where no original is among the articles.

## Known false positives

Lines of the reprinting house ("Read more", a picture's caption) that ingest took for text. An
original that was shortened after the reprint was made.

## References

- Journalism Trust Initiative, CWA 17493, clause 14
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV005",
    name="added-to-reprint",
    level="note",
    confidence="high",
    view="reprints",
    wrong=pl.col("change") == "added",
    message="`{quote}`: the original has none of this ({count} added)",
    evidence=("count", "original_id"),
    suggestion="Mark it as the editor's addition, or take it out.",
)
