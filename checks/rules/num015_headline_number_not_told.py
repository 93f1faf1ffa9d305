"""The headline has a figure that the text never mentions.

## What it does

Looks for every figure of the headline, and for words like forty-one, in the running text, in digits or
words, exact or rounded; one in billions that the text has only in millions is not there.
Whole figures below ten, years and the counts of list articles ("21 things to know") are left out, as
are those whose measure the text has, which NUM002 compares.

## Why it matters

A headline's figure is the most read number of a story, is often written last and by somebody else,
and must be backed by the text.

## Example

```article
After a 93-hour debate the senate votes

The senate voted on Tuesday after a debate of 39 hours.
```

## Use instead

```article
After a 39-hour debate the senate votes

The senate voted on Tuesday after a debate of 39 hours.
```

## Nulls

Not checked where the article's text is not given, or has no headline.

## Known false positives

A figure that the text spells in another unit ("half a million"), or shows in a table that was cut.

## References

- Reuters Handbook of Journalism, Accuracy
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

YEAR = pl.col("quote").str.contains(r"^(?:1[5-9]|20)\d\d$")
LIST_ARTICLE = pl.col("following").str.contains(
    r"(?i)^[\s-](?:of the )?(?:[\w’'-]+ ){0,3}?(?:words?|things?|ways?|reasons?|questions?|lines?|photos?|times|"
    r"takeaways|facts|tips|moments|lessons|quotes|tweets|stories|books|films|songs|people who)\b"
)
EXACT = pl.col("quote").str.contains(r"\.") | pl.col("following").str.contains(
    r"(?i)^(?:%| percent| per cent| [mb]illion| trillion)"
)
"""A small figure that is exact, or counts millions, is no less to be backed."""

RULE = Rule(
    code="NUM015",
    name="headline-number-not-told",
    level="warning",
    confidence="medium",
    view="headlines",
    applies=((pl.col("figure") >= 10) | EXACT) & ~YEAR & ~LIST_ARTICLE & ~pl.col("compared"),
    wrong=~pl.col("told"),
    message="headline says `{shown}`, which the text never mentions",
    evidence=("figure",),
    suggestion="Check the headline against the text.",
)
