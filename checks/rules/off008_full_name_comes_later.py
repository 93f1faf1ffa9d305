"""A person is first mentioned by surname, and by full name only later.

## What it does

Compares the first mention in the running text, as the source of a statement, with later ones.

## Why it matters

Readers meet a stranger; usually paragraphs were moved.

## Example

```article
id: a
published: 2031-07-03

Prices will rise, Hartmann said.

So will wages, said Eva Hartmann, a trader in Utopia.
```

```facts
{"article_id": "a", "fact_id": "f64", "kind": "person", "start": 18, "end": 26, "quote": "Hartmann", "extractor": "desk", "grounding": "exact", "name": "Hartmann", "name_start": 18, "name_end": 26, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f65", "kind": "person", "start": 54, "end": 66, "quote": "Eva Hartmann", "extractor": "desk", "grounding": "exact", "name": "Eva Hartmann", "name_start": 54, "name_end": 66, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Prices will rise, Eva Hartmann said.

So will wages, said Hartmann, a trader in Utopia.
```

```facts
{"article_id": "a", "fact_id": "f66", "kind": "person", "start": 18, "end": 30, "quote": "Eva Hartmann", "extractor": "desk", "grounding": "exact", "name": "Eva Hartmann", "name_start": 18, "name_end": 30, "form": "bare", "former": false}
```

## Nulls

Works on names alone.

## Known false positives

People whom every reader knows by surname. Headlines with a full stop are told by their shortness and
by what they lack, `said`.

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
    applies=pl.col("first") & pl.col("leads") & ~pl.col("in_full") & ~pl.col("opening"),
    wrong=pl.col("full_start").is_not_null(),
    message="`{name}` comes before the full name of the person",
    place=("name_start", "name_end"),
    related=(Related("full_start", "full_end", "the full name"),),
    evidence=("name",),
)
