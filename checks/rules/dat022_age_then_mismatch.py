"""An age does not fit the age that the same person had in an earlier year.

## What it does

Adds the years from the earlier year to publication ("in 1986, when he was 22") and compares with the age
behind the same name. A year either way is allowed.

## Why it matters

Ages are added late, and from other sources than the story of a life.

## Example

```article
published: 2025-07-03

Bob Roe, 71, opened the shop in 1986, when he was 22.
```

## Use instead

```article
published: 2025-07-03

Bob Roe, 61, opened the shop in 1986, when he was 22.
```

## Nulls

Not checked where the article's text or its publication day is not known; silent where whose age it is is
open.

## Known false positives

An age as of another day than publication.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="DAT022",
    name="age-then-mismatch",
    level="warning",
    confidence="medium",
    view="tallies",
    applies=pl.col("kind") == "age_then",
    wrong=~pl.col("stated").is_between("least", "most"),
    message="age `{quote}`: {made}",
    passed="age `{quote}`: {made}",
    related=(Related("other_start", "other_end", "the earlier age"),),
    suggestion="Check both ages and the year; {made}.",
    evidence=("stated", "least", "most"),
)
