"""The article tells a military gain, and nobody is named who says so.

## What it does

Finds troops that are said to advance, or places said to be captured, seized or retaken, in the
article's own voice: no source in the sentence. One finding an article, at the first; the next two
are shown with it.

## Why it matters

Both sides of a war claim ground they do not hold. Who says that a village fell is half of the
news.

## Example

```article
The war is in its third year.

Ruritanian troops captured the village of Strelsau in heavy fighting.
```

## Use instead

```article
The war is in its third year.

Ruritanian troops captured the village of Strelsau in heavy fighting, the Syldavian army said.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Gains of an earlier war, or that both sides have confirmed.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- Verification Handbook
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT005",
    name="unattributed-military-gain",
    level="note",
    confidence="medium",
    view="claims",
    applies=(pl.col("claims") == "military gain") & ~pl.col("in_quotation"),
    wrong=~pl.col("attributed") & (pl.col("number") == 1),
    message="`{quote}`: a military gain with no source ({count} such in the article's own voice)",
    related=(
        Related("second_start", "second_end", "another gain in the article's own voice"),
        Related("third_start", "third_end", "another gain in the article's own voice"),
    ),
    evidence=("count",),
    suggestion="Say who reports it, and whether it could be verified.",
)
