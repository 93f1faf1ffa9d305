"""A surname is used for a person the article never introduces.

## What it does

Looks for people named by one name only who speak, have a title or are named three times, and whom the
running text never gives a full name.

## Why it matters

A reader cannot know who speaks; often the introduction was cut with its paragraph.

## Example

```article
id: a
published: 2031-07-03

Prices will rise, Hartmann said on Tuesday.

So will wages, Hartmann added.
```

```facts
{"article_id": "a", "fact_id": "f28", "kind": "person", "start": 18, "end": 26, "quote": "Hartmann", "extractor": "desk", "grounding": "exact", "name": "Hartmann", "name_start": 18, "name_end": 26, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Prices will rise, Eva Hartmann, a trader, said on Tuesday.

So will wages, Hartmann added.
```

```facts
{"article_id": "a", "fact_id": "f29", "kind": "person", "start": 18, "end": 30, "quote": "Eva Hartmann", "extractor": "desk", "grounding": "exact", "name": "Eva Hartmann", "name_start": 18, "name_end": 30, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f30", "kind": "person", "start": 22, "end": 30, "quote": "Hartmann", "extractor": "desk", "grounding": "exact", "name": "Hartmann", "name_start": 22, "name_end": 30, "form": "bare", "former": false}
```

## Nulls

Works on names alone.

## Known false positives

People known by one name; surnames of those who led a state are left alone, and so are names within
a quotation, relatives told by first name ("his son Tom") and names of bodies of the article.

## References

- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

ONE_NAME = (
    r"(?i)\b(?:pope|king|queen|emperor|empress|prince|princess|emir|sultan|patriarch|saint)\b"
)

RULE = Rule(
    code="OFF003",
    name="surname-never-introduced",
    level="note",
    confidence="medium",
    view="officials",
    # Popes and monarchs are known by one name.
    applies=pl.col("first")
    & pl.col("heard")
    & ~pl.col("in_full")
    # What a source calls somebody is reported; a relative goes by a first name; Ford is a firm.
    & ~pl.any_horizontal("in_speech", "transcript", "kin", "body_too", "cut", "part")
    & ~pl.col("title").str.contains(ONE_NAME).fill_null(value=False),
    wrong=~pl.col("introduced") & ~pl.col("well_known") & pl.col("near_name").is_null(),
    message="`{name}` is never introduced by full name",
    place=("name_start", "name_end"),
    evidence=("name",),
)
