"""Something goes on since a day that lies after publication.

## What it does

Looks for "since" before a date that is later than the day of publication.

## Why it matters

What has gone on since then cannot have begun yet: the date, mostly its year, is wrong.

## Example

```article
published: 2025-07-03

Exports have fallen since September 2025.
```

## Use instead

```article
published: 2025-07-03

Exports have fallen since September 2024.
```

## Nulls

Not checked where the publication day is not known.

## Known false positives

None known.

## References

- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

RULE = Rule(
    code="DAT014",
    name="since-in-future",
    level="error",
    confidence="high",
    view="dates",
    applies=(pl.col("kind") == "date")
    & pl.col("before").str.contains(r"(?i)\bsince\s+$")
    & pl.col("year_stated")
    & pl.col("first_day").is_not_null()
    & ~pl.col("in_quotation"),
    needs=(Need("published_on", "the publication day is not known"),),
    wrong=pl.col("days_after") > 1,
    message="since `{quote}`: the article is of {published_on}, before that",
    suggestion="Check the date; if it is still to come, write from when.",
    evidence=("first_day", "published_on"),
)
