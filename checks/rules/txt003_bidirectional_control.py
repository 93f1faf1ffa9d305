"""A character turns the direction of the text around unseen.

## What it does

Looks for Unicode's right-to-left embeddings and isolates and its directional overrides.

## Why it matters

What is displayed is not what is stored: `100` can be shown as `001`. In English copy nobody types
them; they come with pasted text or on purpose.

## Example

```article
The fine was ‮001‬ dollars.
```

## Use instead

```article
The fine was 100 dollars.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Quoted Arabic or Hebrew with explicit embedding.

## References

- JTI CWA 17493, clause 12 (accuracy)
"""

import polars as pl

from newsaudit.checks.rule import Rule

BIDIRECTIONAL = (0x202B, 0x202D, 0x202E, 0x2067, 0x2068)
"""Right-to-left embedding and isolate, both overrides, first-strong isolate (UAX 9). Their ends,
and left-to-right embedding in English, change nothing and are TXT004's."""

RULE = Rule(
    code="TXT003",
    name="bidirectional-control",
    level="error",
    confidence="high",
    view="passages",
    applies=(pl.col("kind") == "control")
    & pl.col("detail").is_in(sorted(f"U+{code:04X}" for code in BIDIRECTIONAL)),
    wrong=pl.lit(value=True),
    message="an unseen {detail} changes the direction in which the text is displayed",
    evidence=("detail",),
    suggestion="Delete it.",
)
