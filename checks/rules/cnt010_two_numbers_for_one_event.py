"""An article gives an event two different numbers.

## What it does

Compares the ordinals (or the cardinals) an article gives to the same kind of event in different
sentences, where no stated day, beginning or participant keeps them apart and no word points to
another event of the series. Articles that tell a series in order (the second round, then the third;
three numbers or more) are left alone, and so is what is brought in as another ("a third round"); but
the headline and the first number of the text are of the same news.
CNT001 is surer, where day or beginning are the same.

## Why it matters

A number changed in one place must be changed in all.

## Example

```article
published: 2025-07-03

It was the fourth meeting between Ana Lucero and Petra Lind. The sixth meeting between Lucero and Lind ended without a text.
```

## Use instead

```article
published: 2025-07-03

It was the fourth meeting between Ana Lucero and Petra Lind. The fourth meeting between Lucero and Lind ended without a text.
```

## Nulls

Silent where the article's text is not given: nothing around is known then.

## Known false positives

Two events of one kind whose days the text does not tell.

## References

- Malcolm Gibson on numeracy
- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT010",
    name="two-numbers-for-one-event",
    level="note",
    confidence="low",
    view="counts",
    applies=(pl.col("count") >= 2) & ~pl.col("in_speech") & pl.col("other_count").is_null(),
    wrong=pl.col("rival_count").is_not_null(),
    message="`{quote}` says {count}, but `{rival_quote}` says {rival_count}, perhaps of the same event",
    related=(Related("rival_start", "rival_end", "says {rival_count}"),),
    evidence=("event", "participants", "count", "rival_count"),
)
