"""A range of dates ends before it begins.

## What it does

Looks at two dates joined by "from … to", "between … and", "through", "until" or a dash.

## Why it matters

One of the two is wrong, or the years are missing.

## Example

```article
published: 2025-07-03

The fair runs from July 15, 2025, to July 3, 2025.
```

## Use instead

```article
published: 2025-07-03

The fair runs from July 3, 2025, to July 15, 2025.
```

## Nulls

Silent where a date could not be resolved.

## Known false positives

A year that was resolved wrongly; ranges told backwards on purpose.

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

TO = r"(?i)^,? (?:to|until|till|through) $"
AND = r"(?i)^,? and $"


def same_month() -> pl.Expr:
    """Tell whether both dates are days of one month: then no year can have been guessed wrong."""
    a, b = pl.col("first_day").dt, pl.col("next_last_day").dt
    day = (pl.col("granularity") == "day") & pl.col("next_quote").str.contains(r"\d")
    return day & (a.year() == b.year()) & (a.month() == b.month())


RULE = Rule(
    code="DAT013",
    name="range-runs-backwards",
    level="warning",
    confidence="medium",
    view="dates",
    applies=pl.col("first_day").is_not_null()
    & pl.col("next_last_day").is_not_null()
    & ~pl.col("in_quotation")
    & ((pl.col("year_stated") & pl.col("next_year_stated")) | same_month())
    & (
        (pl.col("before").str.contains(r"(?i)\bfrom\s+$") & pl.col("gap").str.contains(TO))
        | (pl.col("before").str.contains(r"(?i)\bbetween\s+$") & pl.col("gap").str.contains(AND))
        | pl.col("gap").str.contains(r"(?i)^,? ?(?:through|–|—) ?$")
    ),
    wrong=pl.col("first_day") > pl.col("next_last_day"),
    message="`{quote}` to `{next_quote}` runs backwards: {next_last_day} is before {first_day}",
    related=(Related("next_start", "next_end", "the end of the range"),),
    suggestion="Swap the two, or check their years.",
    evidence=("first_day", "next_last_day"),
)
