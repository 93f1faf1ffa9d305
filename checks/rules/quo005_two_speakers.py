"""The same words are put into two persons' mouths.

## What it does

Compares quotations of seven words or more, in an article and across the articles of a run: the same
words, and another person named as speaker. Words that somebody passes on for another are left out.

## Why it matters

One of the two did not say it.

## Example

```article
"We will close the harbour before winter comes," Mayor Jane Roe said.

"We will close the harbour before winter comes," Paul Green said.
```

## Use instead

```article
"We will close the harbour before winter comes," Mayor Jane Roe said.

"It may take until spring," Paul Green said.
```

## Nulls

Silent where a quotation's speaker is not known by name.

## Known false positives

A person who repeats another's words, a slogan, or a text read aloud.

## References

- Silverman/Buttry accuracy checklist
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="QUO005",
    name="two-speakers",
    level="warning",
    confidence="medium",
    view="quotations",
    applies=pl.col("speaker").is_not_null(),
    wrong=pl.col("twin_other_id").is_not_null(),
    message="`{quote}`: spoken by {speaker} here, by {twin_other_speaker} elsewhere",
    related=(Related("twin_other_start", "twin_other_end", "the same words", "twin_other_id"),),
    evidence=("speaker", "twin_other_speaker"),
    suggestion="Find out who said it.",
)
