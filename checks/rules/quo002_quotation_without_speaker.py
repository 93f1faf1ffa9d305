"""Words are quoted, and nobody speaks them.

## What it does

Finds quotations of whole sentences, six words or more, for which neither their own sentence nor the
one before it in their paragraph names a speaker. Parts of a speech that runs over paragraphs and
titles of works are left alone. One finding an article, at the first; the next two are shown with it.

## Why it matters

A quotation without a speaker cannot be checked, and may be anybody's.

## Example

```article
The hall was full. "We will never sell this harbour to anybody." The meeting ended at ten.
```

## Use instead

```article
The hall was full. "We will never sell this harbour to anybody," the mayor said. The meeting ended
at ten.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A speaker named a paragraph away, as in a second quotation of the same person. Slogans, mottoes and texts of laws.

## References

- Reuters Handbook of Journalism, Quotes
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="QUO002",
    name="quotation-without-speaker",
    level="note",
    confidence="low",
    view="quotations",
    applies=pl.col("count") > 0,
    wrong=pl.col("unheld_number") == 1,
    message="`{quote}`: nobody is named who speaks this ({unheld_count} such in the article)",
    related=(
        Related("second_start", "second_end", "another without speaker"),
        Related("third_start", "third_end", "another without speaker"),
    ),
    evidence=("unheld_count",),
    suggestion="Name the speaker.",
)
