"""Two articles of the same week give one person offices that exclude each other.

## What it does

Compares the titles of a person over all articles, a week apart at most.

## Why it matters

One of the two needs a correction.

## Example

```article
id: one
published: 2031-07-03

Foreign Minister Anna Kovac opens the talks.
```

```article
id: two
published: 2031-07-05

Defence Minister Anna Kovac closes the talks.
```

```facts
{"article_id": "one", "fact_id": "f80", "kind": "official", "start": 0, "end": 27, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Foreign Minister", "title_start": 0, "title_end": 16, "form": "prenominal", "former": false}
{"article_id": "two", "fact_id": "f81", "kind": "official", "start": 0, "end": 27, "quote": "Defence Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Defence Minister", "title_start": 0, "title_end": 16, "form": "prenominal", "former": false}
```

## Use instead

```article
id: one
published: 2031-07-03

Foreign Minister Anna Kovac opens the talks.
```

```article
id: two
published: 2031-07-05

Foreign Minister Anna Kovac closes the talks.
```

```facts
{"article_id": "one", "fact_id": "f82", "kind": "official", "start": 0, "end": 27, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Foreign Minister", "title_start": 0, "title_end": 16, "form": "prenominal", "former": false}
{"article_id": "two", "fact_id": "f83", "kind": "official", "start": 0, "end": 27, "quote": "Foreign Minister Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 17, "name_end": 27, "title": "Foreign Minister", "title_start": 0, "title_end": 16, "form": "prenominal", "former": false}
```

## Nulls

Silent without publication dates, and on titles the table of offices does not know.

## Known false positives

A change of office within the week; two people of one name.

## References

- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF011",
    name="articles-disagree-on-office",
    level="warning",
    confidence="medium",
    view="officials",
    group="person",
    wrong=pl.col("elsewhere_title").is_not_null(),
    message="`{quote}`: {full_name} is `{elsewhere_title}` in another article of the same week",
    related=(
        Related("elsewhere_start", "elsewhere_end", "`{elsewhere_title}`", "elsewhere_article"),
    ),
    suggestion="Check who held the office that day.",
    evidence=("full_name", "title", "elsewhere_title", "elsewhere_article"),
)
