"""A person is first mentioned by surname, and by full name only later.

## What it does

Compares the first mention in the running text with later ones.

## Why it matters

Readers meet a stranger; usually paragraphs were moved.

## Example

```article
id: a
published: 2031-07-03

Hartmann expects prices to rise.

So do others, says Eva Hartmann, a trader in Utopia.
```

```facts
{"article_id": "a", "fact_id": "f64", "kind": "person", "start": 0, "end": 8, "quote": "Hartmann", "extractor": "desk", "grounding": "exact", "name": "Hartmann", "name_start": 0, "name_end": 8, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f65", "kind": "person", "start": 53, "end": 65, "quote": "Eva Hartmann", "extractor": "desk", "grounding": "exact", "name": "Eva Hartmann", "name_start": 53, "name_end": 65, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Eva Hartmann expects prices to rise.

So do others, says Hartmann, a trader in Utopia.
```

```facts
{"article_id": "a", "fact_id": "f66", "kind": "person", "start": 0, "end": 12, "quote": "Eva Hartmann", "extractor": "desk", "grounding": "exact", "name": "Eva Hartmann", "name_start": 0, "name_end": 12, "form": "bare", "former": false}
```

## Nulls

Works on names alone.

## Known false positives

People whom every reader knows by surname; office holders in the table of terms are left alone.

## References

- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF008",
    name="full-name-comes-later",
    level="note",
    confidence="medium",
    view="officials",
    applies=pl.col("first") & ~pl.col("name").str.contains(r"\s") & ~pl.col("well_known"),
    wrong=pl.col("full_start").is_not_null(),
    message="`{name}` comes before the full name of the person",
    place=("name_start", "name_end"),
    related=(Related("full_start", "full_end", "the full name"),),
    evidence=("name",),
)
