"""The article's text is not the one that was audited last.

## What it does

Compares the text's hash with the one in the record of the last audit (`audited.hash` in the
article's metadata).

## Why it matters

A clean report is about a text, not about an address. Once the text has changed, the report no
longer covers it.

## Example

```article
meta.audited.hash: 0000000000000000000000000000000000000000000000000000000000000000

The harbour will close on Monday for three weeks.
```

## Use instead

```article
The harbour will close on Monday for three weeks.
```

## Nulls

Silent where no earlier audit is known.

## Known false positives

None: a changed comma is a change.

## References

- Journalism Trust Initiative, CWA 17493, clause 12
- IFCN code of principles, corrections
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="PRV015",
    name="changed-since-audit",
    level="note",
    confidence="high",
    view="articles",
    applies=pl.col("audited_sha256").is_not_null(),
    wrong=pl.col("audited_sha256") != pl.col("text_sha256"),
    message="The text has changed since it was last audited",
    passed="The text is the one that was last audited",
    evidence=("audited_sha256", "text_sha256"),
    suggestion="Say in the text what was changed, if readers had seen it before.",
)
