"""The publication stamp is in figures that mean two days.

## What it does

Looks for a stamp such as 7/3/2025, whose day and month are both at most 12 and differ.

## Why it matters

Everything relative in the article ("yesterday", "last month") hangs on this day.

## Example

```article
Example News 7/3/2025 12:27 PM

The ministers met.
```

## Use instead

```article
Example News 2025-07-03 12:27 PM

The ministers met.
```

## Nulls

Silent without a stamp in the text.

## Known false positives

None.

## References

- Reuters Handbook of Journalism, Accuracy
- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule
from newsaudit.checks.rules.dat003_ambiguous_numeric_date import ambiguous

RULE = Rule(
    code="DAT004",
    name="ambiguous-stamp",
    level="note",
    confidence="high",
    view="dates",
    applies=(pl.col("kind") == "date") & pl.col("in_stamp"),
    wrong=ambiguous(),
    message="stamp `{quote}` is one day in America and another elsewhere; read as {first_day}",
    evidence=("quote", "value"),
    suggestion="State the day with `--published` if it is known.",
)
