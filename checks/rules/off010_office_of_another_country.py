"""The person holds that office, but in another country.

## What it does

Looks the person up in the table of terms of office and compares the countries.

## Why it matters

A slip of the pen that turns the story around.

## Example

```article
id: a
published: 2024-10-03

Ukrainian President Vladimir Putin opened the talks on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f75", "kind": "official", "start": 0, "end": 34, "quote": "Ukrainian President Vladimir Putin", "extractor": "desk", "grounding": "exact", "name": "Vladimir Putin", "name_start": 20, "name_end": 34, "title": "President", "title_start": 10, "title_end": 19, "country": "UA", "form": "prenominal", "former": false}
```

## Use instead

```article
id: a
published: 2024-10-03

Russian President Vladimir Putin opened the talks on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f76", "kind": "official", "start": 0, "end": 32, "quote": "Russian President Vladimir Putin", "extractor": "desk", "grounding": "exact", "name": "Vladimir Putin", "name_start": 18, "name_end": 32, "title": "President", "title_start": 8, "title_end": 17, "country": "RU", "form": "prenominal", "former": false}
```

## Nulls

Silent where the country or the publication date is not stated.

## Known false positives

Namesakes who hold the same office in two countries.

## References

- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF010",
    name="office-of-another-country",
    level="error",
    confidence="high",
    view="officials",
    applies=pl.col("checkable") & pl.col("country").is_not_null() & ~pl.col("in_speech"),
    wrong=~pl.col("ever") & pl.col("holds_in").is_not_null() & ~pl.col("former"),
    message="`{quote}`: {full_name} holds that office in {holds_in}",
    evidence=("full_name", "office", "country", "holds_in", "reference"),
    suggestion="Check country and name.",
)
