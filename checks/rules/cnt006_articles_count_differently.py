"""Two articles count the same event differently.

## What it does

Compares the counts of one series for the same day in different articles.

## Why it matters

One of the two is wrong; a house that prints both will have to correct one.

## Example

```article
id: june
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their sixth call since May 2.
```

```article
id: july
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their fifth call since May 2.
```

```facts
{"article_id": "june", "fact_id": "f41", "kind": "event_count", "start": 42, "end": 58, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
{"article_id": "july", "fact_id": "f42", "kind": "event_count", "start": 42, "end": 58, "quote": "their fifth call", "extractor": "desk", "grounding": "exact", "count": 5, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
```

## Use instead

```article
id: june
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their sixth call since May 2.
```

```article
id: july
published: 2031-06-01

Anna Kovac and Jan Novak spoke on June 1, their sixth call since May 2.
```

```facts
{"article_id": "june", "fact_id": "f43", "kind": "event_count", "start": 42, "end": 58, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
{"article_id": "july", "fact_id": "f44", "kind": "event_count", "start": 42, "end": 58, "quote": "their sixth call", "extractor": "desk", "grounding": "exact", "count": 6, "form": "ordinal", "event": "call", "participants": ["Anna Kovac", "Jan Novak"], "since": "2031-05-02", "as_of": "2031-06-01"}
```

## Nulls

Silent where the day or the participants are not stated, and in direct speech.

## Known false positives

Two such events on one day.

## References

- AP News Values and Principles
- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="CNT006",
    name="articles-count-differently",
    level="warning",
    confidence="medium",
    view="counts",
    group="event",
    applies=pl.col("earlier_count").is_not_null() & (pl.col("earlier_as_of") == pl.col("as_of")),
    wrong=pl.col("count") != pl.col("earlier_count"),
    message="`{quote}` counts {count}, but another article of the same day counts {earlier_count}",
    related=(Related("earlier_start", "earlier_end", "counts {earlier_count}", "earlier_article"),),
    suggestion="Check both counts against the source.",
    evidence=("series", "as_of", "count", "earlier_article", "earlier_count"),
)
