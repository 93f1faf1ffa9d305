"""Words in brackets change a quotation instead of explaining it.

## What it does

Finds brackets inside quotations that hold a "not" or "never", or more than six words. Stage
directions ("[laughter]") and "[sic]" are left alone.

## Why it matters

A bracket may say who "he" is. Whoever needs more of it, or a negation, should paraphrase: those
are no longer the speaker's words.

## Example

```article
"We will [not] close the harbour before winter," Mayor Jane Roe said.
```

## Use instead

```article
"We will close [the harbour] before winter," Mayor Jane Roe said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A long name or office that a bracket explains.

## References

- Reuters Handbook of Journalism, Quotes
- AP Stylebook, quotations in the news
"""

import polars as pl

from newsaudit.checks.rule import Rule

NEGATION = r"(?i)\b(?:not|never|no|cannot|\w{2,6}n['’]t)\b"

RULE = Rule(
    code="QUO008",
    name="bracket-changes-quotation",
    level="note",
    confidence="medium",
    view="quotations",
    applies=pl.col("bracket").is_not_null(),
    wrong=lambda parameters: (
        (pl.col("bracket_words") > parameters["words"]) | pl.col("bracket").str.contains(NEGATION)
    ),
    message="`{quote}`: `[{bracket}]` changes what was said",
    evidence=("bracket",),
    suggestion="Paraphrase, or quote the words as they were spoken.",
    parameters={"words": 6},
)
"""`words`: more words in brackets are told."""
