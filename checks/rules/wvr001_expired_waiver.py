"""A finding is back whose waiver has expired.

## What it does

Compares the day of each waiver that matches a finding with the day of the audit.

## Why it matters

Somebody let the finding stand for a time, and the time is over: it must be decided again.

## Example

```article
published: 2031-07-03

The council met in in the old hall on Tuesday.
```

```waiver
{"code": "TXT001", "quote": "in in", "until": "2031-07-09", "today": "2031-07-10"}
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

Without the day of the audit no waiver is expired.

## Known false positives

None known.

## References

- Reuters Handbook of Journalism, Corrections
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="WVR001",
    name="expired-waiver",
    level="error",
    confidence="high",
    view="waivers",
    # newsaudit.waivers decides, when the findings are settled.
    wrong=pl.lit(value=False),
    message="Waiver for CODE on `quote` expired on DATE",
    profiles=("desk", "strict"),
)
