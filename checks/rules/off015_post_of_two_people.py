"""Two people are called the chief executive, or the mayor.

## What it does

Compares people of one article who stand with `the` and a post that one person of a body holds, where
neither is said to be of another body.

## Why it matters

One of the two is something else, and the one whose post it is will call.

## Example

```article
“We grew,” said Maud Okerlund, the chief executive, on Tuesday.

The plant will close in May, said Alan Petrosian, the chief executive.
```

## Use instead

```article
“We grew,” said Maud Okerlund, the chief executive, on Tuesday.

The plant will close in May, said Alan Petrosian, the chief financial officer.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Two bodies, each with its own, where the article leaves to the reader who is of which.

## References

- NPR Accuracy Checklist
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF015",
    name="post-of-two-people",
    level="warning",
    confidence="medium",
    view="holders",
    applies=~pl.col("tag"),
    wrong=pl.col("other").is_not_null(),
    message="`{quote}`: {other} is called that, too, in this article",
    related=(Related("other_start", "other_end", "{other}"),),
    evidence=("person", "office", "other"),
    suggestion="Check the post of either.",
)
