"""The verb for speaking judges what was said.

## What it does

Finds "claimed", "admitted", "conceded", "insisted", "boasted" and the like where "said" would do. One finding
an article, with the next places.

## Why it matters

"Claimed" doubts, "admitted" convicts. If there are grounds for doubt, they belong into the text;
if there are none, the verb is unfair.

## Example

```article
The minister claimed that the talks had gone well.
```

## Use instead

```article
The minister said that the talks had gone well.
```

## Nulls

Silent where a cue's verb is not stated.

## Known false positives

A confession in court that was one ("admitted the charge").

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- AP Stylebook, said
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT011",
    name="loaded-cue",
    level="note",
    confidence="high",
    view="habits",
    wrong=pl.col("habit") == "loaded",
    message="`{word}` judges what {speaker} said, where `said` would not{again}",
    related=(
        Related("second_start", "second_end", "again"),
        Related("third_start", "third_end", "again"),
        Related("fourth_start", "fourth_end", "again"),
    ),
    evidence=("wordings", "count"),
    suggestion="Write `said`, and give the grounds for doubt if there are any.",
)
