"""One speaker is she in one sentence and he in the next.

## What it does

Looks at quotations tagged by pronoun alone (`he said`) behind a sentence that opens with `she said`, with nobody between
them whom the second could mean: no name, no noun for a person, no pronoun of that gender since the last name.

## Why it matters

The reader looks for a second speaker.

## Example

```article
published: 2025-07-03

Melissa Gantry took her car on Tuesday. She said she had put it off because of things she read online.

“Then the snow came,” he said. “I stopped reading.”
```

## Use instead

```article
published: 2025-07-03

Melissa Gantry took her car on Tuesday. She said she had put it off because of things she read online.

“Then the snow came,” she said. “I stopped reading.”
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A second speaker introduced only within a quotation.

## References

- Reuters Handbook of Journalism, Accuracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF019",
    name="speaker-changes-gender",
    level="warning",
    confidence="medium",
    view="clashes",
    applies=pl.col("kind") == "tag_change",
    wrong=pl.lit(value=True),
    message="`{quote}`: the speaker before is `{detail}`, and nobody else is named since",
    related=(Related("other_start", "other_end", "the tag before"),),
    suggestion="Check who speaks.",
    evidence=("detail",),
)
