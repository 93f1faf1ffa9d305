"""A waiver matches no finding.

## What it does

Looks for each waiver's finding among those of its article.

## Why it matters

A waiver kept after its finding is gone would hide the next error at that place.

## Example

```article
published: 2031-07-03

The council met in in the old hall on Tuesday.
```

```waiver
{"code": "TXT001", "quote": "A a", "until": "2031-07-20", "today": "2031-07-10"}
```

## Use instead

```article
published: 2031-07-03

The council met in in the old hall on Tuesday.
```

```waiver
{"code": "TXT001", "quote": "in in", "until": "2031-07-20", "today": "2031-07-10"}
```

## Nulls

Waivers of articles that are not audited, and of rules that are not selected, are left alone.

## Known false positives

None known.

## References

- Reuters Handbook of Journalism, Corrections
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WVR002",
    name="unused-waiver",
    level="warning",
    confidence="high",
    view="waivers",
    # newsaudit.waivers decides, when the findings are settled.
    wrong=pl.lit(value=False),
    message="Waiver for CODE on `quote` matches no finding; remove it",
    profiles=("desk", "strict"),
)
