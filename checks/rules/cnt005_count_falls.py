"""A later article counts fewer events than an earlier one.

## What it does

Orders the counts of one series, over all articles, by the day of the event, and compares each with
the one before it in another article.

## Why it matters

A count of what has happened cannot fall. One of the two articles needs a correction.

## Example

```article
id: june
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their sixth call since May 2.
```

```article
id: july
published: 2031-07-03

Anna Kovac and Jan Novak spoke on July 3, their fifth call since May 2.
```

```facts
{"article_id": "june", "fact_id": "f31", "kind": "event_count", "start": 42, "end": 58, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
{"article_id": "july", "fact_id": "f32", "kind": "event_count", "start": 42, "end": 58, "quote": "their fifth call", "extractor": "desk", "grounding": "exact", "count": 5, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
```

## Use instead

```article
id: june
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their sixth call since May 2.
```

```article
id: july
published: 2031-07-03

Anna Kovac and Jan Novak spoke on July 3, their seventh call since May 2.
```

```facts
{"article_id": "june", "fact_id": "f33", "kind": "event_count", "start": 42, "end": 58, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
{"article_id": "july", "fact_id": "f34", "kind": "event_count", "start": 42, "end": 60, "quote": "their seventh call", "extractor": "desk", "grounding": "exact", "count": 7, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-07-03"}
```

## Nulls

Silent where the day or the participants are not stated, and in direct speech.

## Known false positives

A count begun anew at a day that the text does not name.

## References

- AP News Values and Principles
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT005",
    name="count-falls",
    level="warning",
    confidence="medium",
    view="counts",
    group="event",
    applies=pl.col("earlier_count").is_not_null() & (pl.col("earlier_as_of") < pl.col("as_of")),
    wrong=pl.col("count") < pl.col("earlier_count"),
    message="`{quote}` on {as_of} counts {count}, but on {earlier_as_of} it was {earlier_count} already",
    related=(
        Related("earlier_start", "earlier_end", "already {earlier_count}", "earlier_article"),
    ),
    suggestion="Check both counts; a count that goes on does not fall.",
    evidence=("series", "as_of", "count", "earlier_article", "earlier_as_of", "earlier_count"),
)
