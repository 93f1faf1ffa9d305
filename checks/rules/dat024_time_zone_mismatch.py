"""A time of day told in local time and in GMT are not the same moment.

## What it does

Takes a time with its GMT in brackets ("3 p.m. Helsinki time (1300 GMT)") and compares the hours between
with those of every country that the article names, summer time included.

## Why it matters

Readers elsewhere work from the GMT, and an hour wrong is a missed call or a false order of events.

## Example

```article
published: 2025-12-05

HELSINKI, Finland - The presidents spoke from 3 p.m. (1400 GMT) for 40 minutes.
```

## Use instead

```article
published: 2025-12-05

HELSINKI, Finland - The presidents spoke from 3 p.m. (1300 GMT) for 40 minutes.
```

## Nulls

Not checked where the article's text or its day is not given, nor where it names no country.

## Known false positives

A place in a country that the article does not name.

## References

- Reuters Handbook of Journalism, Accuracy
- IANA time zone database
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT024",
    name="time-zone-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=(pl.col("kind") == "zone") & ~pl.col("in_quotation"),
    wrong=~pl.col("stated").is_between("least", "most"),
    message="`{quote}`: {made}",
    passed="`{quote}`: {made}",
    related=(Related("other_start", "other_end", "the country"),),
    suggestion="Check both times; {made}.",
    evidence=("stated", "least"),
)
