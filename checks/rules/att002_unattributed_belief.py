"""The article says what somebody believes, and nobody is named who says so.

## What it does

Finds subjects that are said to believe, think, fear or hope something, in the article's own voice,
where they themselves do not speak in the article.

## Why it matters

Nobody sees into a head. "He believes he is winning" is what somebody makes of him: an aide, an
intelligence service, the reporter.

## Example

```article
President Rudolf believes he is winning the war.
```

## Use instead

```article
President Rudolf believes he is winning the war, said Jane Roe, who studies the army.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Beliefs somebody has stated elsewhere and that nobody disputes.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT002",
    name="unattributed-belief",
    level="note",
    confidence="medium",
    view="claims",
    applies=(pl.col("claims") == "belief") & ~pl.col("in_quotation"),
    wrong=lambda parameters: (
        ~pl.col("attributed") & ~pl.col("subject_speaks") & (pl.col("number") <= parameters["most"])
    ),
    message="`{quote}`: a belief told as fact, with no source for it",
    evidence=("claims",),
    suggestion="Say how that is known.",
    parameters={"most": 3},
)
"""`most`: findings shown an article."""
