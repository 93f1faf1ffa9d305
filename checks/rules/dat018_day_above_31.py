"""A month is given a day above 31.

## What it does

Reports a month's name with a number from 32 to 99 where only a day can stand: before a year, behind
a weekday, or behind "on" and before a comma or full stop; and such a number between "on" and a month.

## Why it matters

One of the digits is wrong, and the reader cannot know which.

## Example

```article
The cease-fire was signed on May 32, 2023.
```

## Use instead

```article
The cease-fire was signed on May 23, 2023.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

None known.

## References

- Reuters Handbook of Journalism, Accuracy
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="DAT018",
    name="day-above-31",
    level="error",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "no_day") & ~pl.col("in_quotation"),
    wrong=pl.lit(value=True),
    message="`{quote}`: no month has such a day",
    evidence=("quote",),
)
