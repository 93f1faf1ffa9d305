"""A source is not named, and the text does not say why.

## What it does

Finds words given to an unnamed person where the same sentence gives no reason for withholding the
name. One finding an article, with the next places.

## Why it matters

Anonymity is an exception that the desk grants for a reason. Readers are owed the reason, so that
they can judge the source's interest.

## Example

```article
The factory will close in May, a company official said on condition of anonymity.
```

## Use instead

```article
The factory will close in May, a company official said on condition of anonymity,
because the talks are confidential.
```

## Nulls

Not checked on statements whose sentence is not at hand.

## Known false positives

A reason given in another sentence. Witnesses and passers-by whose name does not matter.

## References

- AP News Values and Principles, Anonymous sources
- BBC Editorial Guidelines, section 3
"""

import polars as pl

from newsaudit.checks.rule import Need, Related, Rule

RULE = Rule(
    code="ATT007",
    name="anonymity-without-reason",
    level="note",
    confidence="medium",
    view="habits",
    applies=pl.col("habit") == "no_reason",
    needs=(Need("sentence_text", "the article's text is not given"),),
    wrong=pl.col("count") > 0,
    message="no reason is given for leaving `{quote}` unnamed{again}",
    related=(
        Related("second_start", "second_end", "again"),
        Related("third_start", "third_end", "again"),
        Related("fourth_start", "fourth_end", "again"),
    ),
    evidence=("wordings", "count"),
    suggestion="Say why the name is withheld, or name the source.",
)
