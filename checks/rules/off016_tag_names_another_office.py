"""A quotation is given to the mayor, where the only one around it is the governor.

## What it does

Looks at speakers named by office alone (`“…,” the mayor told reporters`) before the article has spoken of
any mayor, in a paragraph whose only person has an office that excludes it. Only where somebody else
turns out to be the mayor.

## Why it matters

The words go to the wrong person.

## Example

```article
The governor of Norland, Alan Okerlund, came on Thursday.

Mr. Okerlund said that the town had been warned. “We had the map,” the mayor told reporters.

The mayor, Edgar Petrosian, opened the school.
```

## Use instead

```article
The governor of Norland, Alan Okerlund, came on Thursday.

Mr. Okerlund said that the town had been warned. “We had the map,” the governor told reporters.

The mayor, Edgar Petrosian, opened the school.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

A mayor who speaks before he is named, in a paragraph on somebody else.

## References

- NPR Accuracy Checklist
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF016",
    name="tag-names-another-office",
    level="warning",
    confidence="medium",
    view="holders",
    applies=pl.col("tag"),
    wrong=pl.col("other").is_not_null(),
    message="`{quote}`: the one named here, {person}, is {own_office}; the {office} is {other}",
    related=(
        Related("own_start", "own_end", "{person}"),
        Related("other_start", "other_end", "{other}"),
    ),
    evidence=("person", "own_office", "office", "other"),
    suggestion="Check who speaks.",
)
