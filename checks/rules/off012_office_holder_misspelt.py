"""The name is almost that of the person who holds the office.

## What it does

Compares the name with the spellings the table of terms has of the office holder of that day; one or two
letters apart is a misspelling.

## Why it matters

A name spelt wrong is the error that the person named will certainly see.

## Example

```article
id: a
published: 2024-10-03

French President Emanuel Macron opened the talks on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f90", "kind": "official", "start": 0, "end": 31, "quote": "French President Emanuel Macron", "extractor": "desk", "grounding": "exact", "name": "Emanuel Macron", "name_start": 17, "name_end": 31, "title": "President", "title_start": 7, "title_end": 16, "country": "FR", "form": "prenominal", "former": false}
```

## Use instead

```article
id: a
published: 2024-10-03

French President Emmanuel Macron opened the talks on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f91", "kind": "official", "start": 0, "end": 32, "quote": "French President Emmanuel Macron", "extractor": "desk", "grounding": "exact", "name": "Emmanuel Macron", "name_start": 17, "name_end": 32, "title": "President", "title_start": 7, "title_end": 16, "country": "FR", "form": "prenominal", "former": false}
```

## Nulls

Silent where the country or the publication date is not stated.

## Known false positives

A transliteration the table does not have; add it to a table of your own.

## References

- NPR Accuracy Checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF012",
    name="office-holder-misspelt",
    level="warning",
    confidence="high",
    view="officials",
    applies=pl.col("checkable") & ~pl.col("ever") & ~pl.col("former"),
    wrong=pl.col("holder_distance").is_between(1, 2) & (pl.col("full_name").str.len_chars() >= 9),
    message="`{name}`: the {office} was {holder}",
    place=("name_start", "name_end"),
    evidence=("full_name", "office", "holder", "reference"),
    suggestion="{holder}",
)
