"""Two articles of one address have different texts.

## What it does

Finds articles of the run that give the same address and do not have the same text, and shows both.

## Why it matters

One of them is out of date, or was changed after publication; facts taken from both contradict each
other.

## Example

```article
uri: https://harbour.example.org/close

The harbour will close on Monday for three weeks.
```

```article
uri: https://harbour.example.org/close

The harbour will close on Monday for five weeks.
```

## Use instead

```article
uri: https://harbour.example.org/close

The harbour will close on Monday for three weeks.
```

```article
uri: https://harbour.example.org/ferries

The ferries will run from the old pier.
```

## Nulls

Silent where an article has no address.

## Known false positives

Live pages, which are meant to change.

## References

- Journalism Trust Initiative, CWA 17493, clause 12
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="PRV016",
    name="two-versions",
    level="note",
    confidence="high",
    view="articles",
    group="corpus",
    applies=pl.col("uri").is_not_null(),
    wrong=pl.col("version_id").is_not_null(),
    message="Another text was read at the same address, {uri}",
    related=(Related("version_start", "version_end", "the other text", "version_id"),),
    evidence=("uri", "version_id"),
    suggestion="Keep the one that was published last, and say what was changed.",
)
