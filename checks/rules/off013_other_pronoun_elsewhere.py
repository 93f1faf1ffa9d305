"""Somebody is he in one place and she in another.

## What it does

Looks at pronouns where everybody they could mean is told elsewhere to be she (or he): by Ms., Sir or
`his wife`, or by several pronouns. Titles are compared in the same way. Silent where anybody else
could be meant, in quotations, and in articles that speak of people with pronouns of their own.

## Why it matters

The person will see it first, and the reader looks for somebody else whom the sentence could mean.

## Example

```article
Maud Okerlund, the treasurer, resigned in May. She had held the post for nine years.

Ms. Okerlund said on Friday that he would not return to it.
```

## Use instead

```article
Maud Okerlund, the treasurer, resigned in May. She had held the post for nine years.

Ms. Okerlund said on Friday that she would not return to it.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A sentence that speaks of somebody whom no name or noun nearby names.

## References

- AP Stylebook, pronouns
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF013",
    name="other-pronoun-elsewhere",
    level="warning",
    confidence="medium",
    view="pronouns",
    applies=~pl.col("in_quotation") & ~pl.col("by_name") & pl.col("side").is_not_null(),
    wrong=pl.col("side") != pl.col("elsewhere"),
    message="`{quote}`: {person} is `{elsewhere}` elsewhere in this article",
    passed="`{quote}` agrees with `{told}`, of {person}",
    related=(Related("told_start", "told_end", "`{told}`, of {person}"),),
    evidence=("person", "elsewhere", "told"),
    suggestion="Check whom the sentence means.",
)
