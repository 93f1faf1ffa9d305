"""What is told as a repetition of somebody's words is not what the article quotes.

## What it does

Looks at words in quotation marks introduced as a repetition ("Roe's warning that …", "her line about …", "…, as Roe
put it") that stand nowhere else in the article, where another quotation, beside the same name, shares a
telling word with them.

## Why it matters

Words in quotation marks are the words that were spoken. A reader who finds two wordings doubts both.

## Example

```article
"We can see the shore from here," Jane Roe told reporters after the talks.

Diplomats said Roe's line that the sides "can almost touch the shore" was a fair summary.
```

## Use instead

```article
"We can see the shore from here," Jane Roe told reporters after the talks.

Diplomats said Roe's line that the sides "can see the shore" was a fair summary.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Another remark of the same person on the same subject, which the article does not quote in full.

## References

- Reuters Handbook of Journalism, Quotes
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="QUO009",
    name="repeated-in-other-words",
    level="note",
    confidence="medium",
    view="clashes",
    applies=pl.col("kind") == "requote",
    wrong=pl.lit(value=True),
    message="`{quote}` is told as a repetition; the article quotes {detail}",
    related=(Related("other_start", "other_end", "the words it may repeat"),),
    suggestion="Repeat the words as they were quoted.",
    evidence=("detail",),
)
