"""One person has two offices that exclude each other.

## What it does

Compares the titles an article gives one person, where both are of offices that nobody holds together:
head of state and of government, seats in parliament, ministers of two departments, an office and its
deputy, chief executive and chief financial officer, superintendent and principal, ranks of police.

## Why it matters

One of the two is wrong. Wrong titles are among the commonest reasons for corrections.

## Example

```article
id: a
published: 2031-07-03

Foreign Minister Anna Kovac of Utopia opened the talks.

The sides disagree, says Defence Minister Anna Kovac.
```

```facts
{"article_id": "a", "fact_id": "f1", "kind": "official", "start": 0, "end": 27, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Foreign Minister", "title_start": 0, "title_end": 16, "person_id": "p1", "form": "prenominal", "former": false}
{"article_id": "a", "fact_id": "f2", "kind": "official", "start": 82, "end": 109, "quote": "Defence Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 99, "name_end": 109, "title": "Defence Minister", "title_start": 82, "title_end": 98, "person_id": "p1", "form": "prenominal", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Foreign Minister Anna Kovac of Utopia opened the talks.

The sides disagree, says Foreign Minister Anna Kovac.
```

```facts
{"article_id": "a", "fact_id": "f3", "kind": "official", "start": 0, "end": 27, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Foreign Minister", "title_start": 0, "title_end": 16, "person_id": "p1", "form": "prenominal", "former": false}
{"article_id": "a", "fact_id": "f4", "kind": "official", "start": 82, "end": 109, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 99, "name_end": 109, "title": "Foreign Minister", "title_start": 82, "title_end": 98, "person_id": "p1", "form": "prenominal", "former": false}
```

## Nulls

Silent on titles the table of offices does not know, on former titles, and in sentences that tell of
another time.

## Known false positives

Countries in which one person does lead two such departments.

## References

- NPR Accuracy Checklist
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF001",
    name="two-titles",
    level="warning",
    confidence="medium",
    view="officials",
    wrong=pl.col("other_title").is_not_null() & (pl.col("other_start") < pl.col("start")),
    message="`{quote}`: {full_name} is `{other_title}` elsewhere in this article",
    related=(Related("other_start", "other_end", "`{other_title}`"),),
    evidence=("full_name", "title", "other_title"),
    suggestion="Check the office of {full_name}.",
)
