"""A surname is used for a person the article never introduces.

## What it does

Looks for a source of a statement named by one name only, where no full name in the running text ends
in it.

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

People known by one name; surnames of office holders in the table of terms are left alone.

## References

- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF003",
    name="surname-never-introduced",
    level="note",
    confidence="medium",
    view="officials",
    # The person must speak: a given name, a firm or a nickname in passing needs no introduction.
    applies=pl.col("first") & pl.col("speaks") & ~pl.col("name").str.contains(r"\s"),
    wrong=~pl.col("introduced")
    & ~pl.col("well_known")
    & pl.col("title").is_null()
    & pl.col("near_name").is_null(),
    message="`{name}` is never introduced by full name",
    place=("name_start", "name_end"),
    evidence=("name",),
)
