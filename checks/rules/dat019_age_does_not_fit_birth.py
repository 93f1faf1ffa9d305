"""A person's age does not fit the birth that the article tells elsewhere.

## What it does

Counts the years from the birth told of a person to publication, and compares them with the age
told of the same person in another place. A year too young is left alone: the age may be that of the
day of death, or of the event.

## Why it matters

The person, or the family, will see it first.

## Example

```article
published: 2025-07-03

Ann Lee, 73, will lead the inquiry.

Ms. Lee was born in Norland in May 1962.
```

## Use instead

```article
published: 2025-07-03

Ann Lee, 63, will lead the inquiry.

Ms. Lee was born in Norland in May 1962.
```

## Nulls

Not checked where the publication day is not known; silent where the article tells no birth.

## Known false positives

An age as of an earlier day, by more than a year.

## References

- Silverman/Buttry accuracy checklist
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Related, Rule

RULE = Rule(
    code="DAT019",
    name="age-does-not-fit-birth",
    level="warning",
    confidence="medium",
    view="lives",
    applies=~pl.col("in_quotation"),
    needs=(Need("published_on", "the publication day is not known"),),
    wrong=(pl.col("age") > pl.col("most"))
    | ((pl.col("age") < pl.col("least") - 1) & ~pl.col("quote").str.starts_with("aged")),
    message="age `{quote}`; by the birth told, {born}, it is {most} on {published_on}",
    passed="age `{quote}` fits the birth told, {born}",
    related=(Related("born_start", "born_end", "the birth"),),
    evidence=("age", "born", "published_on", "least", "most"),
    suggestion="Check the age and the day of birth.",
)
