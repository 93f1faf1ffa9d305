"""A reprint leaves out sentences of its original.

## What it does

Lays a reprint beside its original and shows each run of sentences that only the original has, at
the place where it stood.

## Why it matters

A cut can turn a report around: the answer of the accused stands at the end more often than not.

## Example

```article
publisher: Harbour Post

The mayor took the money, the auditor said. The mayor denies it. The council meets again in June.
```

```article
meta.original: a1

The mayor took the money, the auditor said. The council meets again in June.
```

## Use instead

```article
publisher: Harbour Post

The mayor took the money, the auditor said. The mayor denies it. The council meets again in June.
```

```article
meta.original: a1

The mayor took the money, the auditor said. The mayor denies it. The council meets again in June.
```

## Nulls

Not checked where no original is among the articles.

## Known false positives

Cuts for length that the licence allows. Boilerplate of the original ("Sign up to …").

## References

- Journalism Trust Initiative, CWA 17493, clause 14
- BBC Editorial Guidelines, section 3
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="PRV006",
    name="cut-from-reprint",
    level="note",
    confidence="high",
    view="reprints",
    wrong=pl.col("change") == "cut",
    message="`{original_quote}` of the original was cut here ({count} of its {total} sentences)",
    related=(Related("original_start", "original_end", "the original", "original_id"),),
    evidence=("count", "total", "original_quote"),
    suggestion="Restore it, or say that the text was shortened.",
)
