"""The same words of the same person are quoted in two wordings.

## What it does

Compares the quotations of each person, in an article and across the articles of a run that were
published within three days. Told where most of the words are the same, both begin or end alike,
and others differ. Shorter pieces of a quotation, case, marks and the smallest words do not count.

## Why it matters

Words in quotation marks are the words that were spoken. Two wordings cannot both be.

## Example

```article
"We will close the harbour before winter comes," Mayor Jane Roe said.

Later that day "We will close the harbour before Christmas comes," Roe said in a speech.
```

## Use instead

```article
"We will close the harbour before winter comes," Mayor Jane Roe said.

"Before winter comes," Roe said, the harbour will close.
```

## Nulls

Silent where a quotation's speaker is not known by name.

## Known false positives

A line the speaker did say twice, in other words. Two translations of one speech.

## References

- Reuters Handbook of Journalism, Quotes
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="QUO004",
    name="two-wordings",
    level="note",
    confidence="medium",
    view="quotations",
    applies=pl.col("speaker").is_not_null(),
    wrong=pl.col("wording_other_id").is_not_null(),
    message="`{quote}`: elsewhere {wording_other_speaker} is quoted as {wording_other_quote} "
    "(only here: `{words_here}`; only there: `{words_there}`)",
    related=(
        Related(
            "wording_other_start", "wording_other_end", "the other wording", "wording_other_id"
        ),
    ),
    evidence=("words_here", "words_there", "wording_other_quote"),
    suggestion="Go back to the recording.",
)
