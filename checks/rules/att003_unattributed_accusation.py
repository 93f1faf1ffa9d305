"""The article says that somebody did wrong, and nobody is named who says so.

## What it does

Finds subjects that are said to have lied, rigged, bribed, to be behind something or responsible
for it, in the article's own voice. Silent where the sentence, or one beside it, names a source, or
speaks of a court, a charge, a confession or a denial. Where the sentence beside it says that somebody
denies it or is to stand trial, a deed told without source is an accusation, too.

## Why it matters

An accusation in the house's own voice is the house's accusation, before readers and before a
court.

## Example

```article
The mayor of Streslau is in trouble.

Mayor Black rigged the vote in two districts.
```

## Use instead

```article
The mayor of Streslau is in trouble.

Mayor Black rigged the vote in two districts, prosecutors said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Guilt that a court established long ago. "Responsible for" in the sense of a duty.

## References

- BBC Editorial Guidelines, section 3 and Right of reply
- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Rule

DENIED = pl.col("claims") == "denied deed"
"""A denial beside it is no source for it."""

RULE = Rule(
    code="ATT003",
    name="unattributed-accusation",
    level="note",
    confidence="medium",
    view="claims",
    applies=pl.col("claims").is_in(["accusation", "denied deed"]) & ~pl.col("in_quotation"),
    wrong=~pl.col("attributed") & (~pl.col("attributed_nearby") | DENIED),
    message="`{quote}`: an accusation in the article's own voice, with no source for it",
    evidence=("claims",),
    suggestion="Say who says so, and what the accused answers.",
)
