"""Somebody in office is called former.

## What it does

Looks the person up in the table of terms: in that very office on the publication day, and for thirty
days before it.

## Why it matters

It tells readers of a change of power that has not happened.

## Example

```article
id: a
published: 2024-10-03

Former Prime Minister Keir Starmer opened the road.
```

```facts
{"article_id": "a", "fact_id": "f50", "kind": "official", "start": 0, "end": 34, "quote": "Former Prime Minister Keir Starmer", "extractor": "desk", "grounding": "exact", "name": "Keir Starmer", "name_start": 22, "name_end": 34, "title": "Former Prime Minister", "title_start": 0, "title_end": 21, "country": "GB", "form": "prenominal", "former": true}
```

## Use instead

```article
id: a
published: 2024-10-03

Prime Minister Keir Starmer opened the road.
```

```facts
{"article_id": "a", "fact_id": "f51", "kind": "official", "start": 0, "end": 27, "quote": "Prime Minister Keir Starmer", "extractor": "desk", "grounding": "exact", "name": "Keir Starmer", "name_start": 15, "name_end": 27, "title": "Prime Minister", "title_start": 0, "title_end": 14, "country": "GB", "form": "prenominal", "former": false}
```

## Nulls

Silent without a publication date and where the table of terms ends before it.

## Known false positives

"then-" and "late" are not read as former. Of one who held the office twice, a sentence about the
years between may say former: it is let stand where it tells of another time.

## References

- NPR Accuracy Checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF006",
    name="former-in-office",
    level="warning",
    confidence="high",
    view="officials",
    applies=pl.col("checkable")
    & pl.col("former")
    & ~pl.col("in_speech")
    & ~pl.col("supposed")
    & pl.col("quote").str.contains(r"(?i)\b(?:former|ex)\b")
    # "Former rival Gov. Roe": what is over is something else.
    & ~pl.col("quote").str.contains(
        r"(?i)\b(?:rival|candidate|nominee|contender|hopeful|opponent|challenger)\b"
    ),
    # One who left and came back was former once, and a sentence about then may say so.
    wrong=pl.col("holds_firmly") & ~(pl.col("before") & pl.col("then_told").fill_null(value=True)),
    message="`{quote}`: {full_name} is in that office, since {term_start}",
    evidence=("full_name", "office", "published_on", "term_start", "reference"),
    suggestion="Delete `former`.",
)
