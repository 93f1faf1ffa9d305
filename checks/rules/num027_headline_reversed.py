"""The headline says something was done, and the text that the opposite was.

## What it does

Looks for pairs of deeds (raise and cut, approve and reject, resume and suspend, uphold and overturn, win and lose) of one
thing: in the headline the one, in the first sentences the other, and the headline's verb nowhere in the text.

## Why it matters

The reader who sees the headline alone has it the wrong way round.

## Example

```article
published: 2025-07-03

Marine group cuts full-year outlook

The company reported a rise in profit on Wednesday and lifted its guidance for the year.
```

## Use instead

```article
published: 2025-07-03

Marine group raises full-year outlook

The company reported a rise in profit on Wednesday and lifted its guidance for the year.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Two things of one kind: a budget approved by one house and rejected by the other.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="NUM027",
    name="headline-reversed",
    level="warning",
    confidence="medium",
    view="clashes",
    applies=pl.col("kind") == "reversal",
    wrong=pl.lit(value=True),
    message="headline says `{quote}`, text says `{detail}`",
    related=(Related("other_start", "other_end", "the text"),),
    suggestion="Check the headline against the text.",
    evidence=("detail",),
)
