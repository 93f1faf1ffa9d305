"""The words left out at an ellipsis or a bracket turn the meaning.

## What it does

Where the full words are known (from the original, a transcript, or a fuller quotation of the same
person in the run), reads what a quotation left out. Told where that holds a "not", "never",
"unless", "if", "but" and the like.

## Why it matters

An ellipsis may shorten, not change. Leaving out the condition makes a promise of it.

## Example

```article
"We will close the harbour … before winter comes," Mayor Jane Roe said.

Roe's full words: "We will close the harbour only if the wall moves again before winter comes," Roe
said.
```

## Use instead

```article
"We will close the harbour … before winter comes," Mayor Jane Roe said.

Roe's full words: "We will close the harbour and the old pier before winter comes," Roe said.
```

## Nulls

Silent where the full words are not known.

## Known false positives

A "but" between two sentences that mean the same without each other.

## References

- Reuters Handbook of Journalism, Quotes
- BBC Editorial Guidelines, section 3
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="QUO007",
    name="ellipsis-turns-meaning",
    level="warning",
    confidence="medium",
    view="quotations",
    applies=pl.col("count") > 0,
    wrong=pl.col("left_out").is_not_null(),
    message="`{quote}` leaves out `{left_out}`, which turns the meaning",
    related=(Related("text_start", "text_end", "the full words", "text_id"),),
    evidence=("left_out",),
    suggestion="Quote the words that were left out.",
)
