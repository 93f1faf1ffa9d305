"""What one person told another is told as heard, though it is known only from a third.

## What it does

Finds "X told Y …" in the article's own voice where the same article says elsewhere from whom X's
words are known. Shows both places.

## Why it matters

Nobody of the house was on the line. What an aide passes on is the aide's version, and the first
sentence, which most readers take with them, should say so.

## Example

```article
President Rudolf told President Alice that he will not give up the valley.

Rudolf told Alice that he wants peace, according to Rudolf's aide Karl Fischer.
```

## Use instead

```article
President Rudolf told President Alice that he will not give up the valley, according to Rudolf's
aide Karl Fischer.
```

## Nulls

Silent where nobody passes on that speaker's words, or no person told is named.

## Known false positives

A speaker who was heard in public as well as through an aide.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT008",
    name="second-hand-as-direct",
    level="note",
    confidence="medium",
    view="statements",
    applies=pl.col("relay_source").is_not_null() & pl.col("tells"),
    wrong=pl.col("relayed_from").is_null() & pl.col("relayed_for").is_null(),
    message="`{source_quote} {cue_quote} {addressee}`: told as heard, but known from "
    "`{relay_source}` only",
    related=(Related("relay_start", "relay_end", "`{relay_source}` passes it on here"),),
    evidence=("speaker", "addressee", "relay_source"),
    suggestion="Name the source where the words first stand.",
)
