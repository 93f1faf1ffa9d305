"""Words are given to a group that nobody can ask: "experts say".

## What it does

Finds statements of experts, analysts, critics, observers, "some" or "many" who belong to nothing
and have no name. One finding an article, with the next places.

## Why it matters

Nobody can check what "experts" say, and it is the oldest cover for the writer's own view.

## Example

```article
The talks will fail, experts say.
```

## Use instead

```article
The talks will fail, said Jane Roe of the Institute for Peace in Streslau.
```

## Nulls

Silent where a statement's kind of source is not stated.

## Known false positives

A group whose members are named in the sentences around.

## References

- Reuters Handbook of Journalism, The essentials of sourcing
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT012",
    name="vague-collective",
    level="note",
    confidence="high",
    view="habits",
    wrong=pl.col("habit") == "vague",
    message="`{quote}`: nobody is named, so nobody can check it{again}",
    related=(
        Related("second_start", "second_end", "again"),
        Related("third_start", "third_end", "again"),
        Related("fourth_start", "fourth_end", "again"),
    ),
    evidence=("wordings", "count"),
    suggestion="Name one of them, or say of what house they are.",
)
