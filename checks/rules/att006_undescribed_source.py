"""A source is called a source, and nothing more is said of it.

## What it does

Finds words given to "a source", "sources", "insiders" or "a person" of whom the text says nothing
at all: no house, no office, no side. One finding an article, with the next places.

## Why it matters

A reader weighs an unnamed source by what is said of it: where it sits, how it knows. "A source
said" could be anybody.

## Example

```article
The factory will close in May, sources said.
```

## Use instead

```article
The factory will close in May, said two managers of the company, who asked not to be named because
the talks are confidential.
```

## Nulls

Silent where a statement's kind of source is not stated.

## Known false positives

A source that was described sentences before and is taken up again without "the" or "that".

## References

- AP News Values and Principles, Anonymous sources
- Reuters Handbook of Journalism, The essentials of sourcing
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="ATT006",
    name="undescribed-source",
    level="note",
    confidence="medium",
    view="habits",
    wrong=pl.col("habit") == "undescribed",
    message="`{quote}` could be anybody: the source is not described{again}",
    related=(
        Related("second_start", "second_end", "again"),
        Related("third_start", "third_end", "again"),
        Related("fourth_start", "fourth_end", "again"),
    ),
    evidence=("wordings", "count"),
    suggestion="Say as closely as you may where the source sits and how it knows.",
)
