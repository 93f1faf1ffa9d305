"""A pronoun that is not the one people of this given name mostly have.

## What it does

Looks at pronouns that can mean one person only, and at courtesy titles before a surname, of whom the article tells no more than the name. The
names are those that the census gave to one sex alone.

## Why it matters

It may be a slip of the hand, or somebody whom readers will take for another person. A given name
proves nothing, so this asks only.

## Example

```article
Deborah Okerlund, the treasurer, resigned in May. He had held the post for nine years.
```

## Use instead

```article
Deborah Okerlund, the treasurer, resigned in May. She had held the post for nine years.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

People whose name or pronoun is not what most would think.

## References

- NPR Accuracy Checklist
- US Census Bureau, Frequently Occurring Names (1990)
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF014",
    name="pronoun-against-given-name",
    level="note",
    confidence="low",
    view="pronouns",
    applies=~pl.col("in_quotation") & pl.col("by_name") & pl.col("side").is_not_null(),
    wrong=pl.col("side") != pl.col("elsewhere"),
    message="`{quote}`: most people named {told} are `{elsewhere}`, and nothing else tells of {person}",
    related=(Related("told_start", "told_end", "`{told}`"),),
    evidence=("person", "elsewhere", "told"),
    suggestion="Ask, or check whom the sentence means.",
)
