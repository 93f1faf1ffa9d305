"""Few of an article's sources can be identified.

## What it does

Counts an article's different sources, and how many are known by name, office or document. Under
the desk's threshold (half, of at least four sources) it is told.

## Why it matters

A report that rests on unnamed people and groups cannot be checked by its readers.

## Example

```article
Experts say the talks will fail. Critics said the plan is late. A source said the minister is
tired. Jane Roe, a teacher, said she was for it. Observers warned of a strike.
```

## Use instead

```article
Jane Roe, a teacher, said the talks will fail. Paul Green, a baker, said the plan is late. The
foreign ministry said it was for it. Observers warned of a strike.
```

## Nulls

Silent where statements have no source.

## Known false positives

Pronouns that could not be resolved count as sources of their own.

## References

- Journalism Trust Initiative, CWA 17493, clause 15
- AP News Values and Principles, Anonymous sources
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="ATT015",
    name="few-named-sources",
    level="note",
    confidence="medium",
    view="sourcing",
    applies=lambda parameters: pl.col("speakers") >= parameters["sources"],
    wrong=lambda parameters: pl.col("share") < parameters["share"],
    message="{named} of {speakers} sources ({percent}%) are known by name, office or document",
    evidence=("named", "speakers", "share"),
    suggestion="Name more of them.",
    parameters={"share": 0.5, "sources": 4},
)
"""`share`: least share of sources that must be identified; `sources`: fewer are not judged."""
