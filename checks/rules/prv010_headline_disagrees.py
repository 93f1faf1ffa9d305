"""The headline in the metadata is another one than readers see.

## What it does

Compares the headline of JSON-LD or `og:title` with the printed one, the site's name left out. Told
where less than a third of the words are the same.

## Why it matters

Most people see the metadata's headline, on a search page or in a feed. If it promises something
else, they have been told something else.

## Example

```article
meta.json-ld.headline: Mayor Black steps down

Harbour to close for three weeks

The harbour will close on Monday for three weeks.
```

## Use instead

```article
meta.json-ld.headline: Harbour to close for three weeks | Harbour Post

Harbour to close for three weeks

The harbour will close on Monday for three weeks.
```

## Nulls

Silent where one of the two is not stated.

## Known false positives

Headlines that are reworded for search engines and mean the same.

## References

- Journalism Trust Initiative, CWA 17493, clause 10
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV010",
    name="headline-disagrees",
    level="note",
    confidence="medium",
    view="articles",
    applies=pl.col("headline_shared").is_not_null(),
    wrong=lambda parameters: pl.col("headline_shared") < parameters["share"],
    message="`{quote}`: the page's metadata says `{said_headline}`",
    evidence=("said_headline", "headline_shared"),
    suggestion="Make both say the same.",
    parameters={"share": 0.33},
)
"""`share`: least share of words that both must have."""
