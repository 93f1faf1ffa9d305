"""The headline spells a name in another way than the text.

## What it does

Compares the names of the headline with those of the running text, letter by letter, as OFF002 does
within the text.

## Why it matters

Headlines are written last and fastest, and read most.

## Example

```article
id: a
published: 2031-07-03

Sokolenka sees no deal

By Jane Roe

Yury Sokolenko told reporters that the talks would go on. Sokolenko then left.
```

```facts
{"article_id": "a", "fact_id": "f55", "kind": "person", "start": 0, "end": 9, "quote": "Sokolenka", "extractor": "desk", "grounding": "exact", "name": "Sokolenka", "name_start": 0, "name_end": 9, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f56", "kind": "person", "start": 37, "end": 51, "quote": "Yury Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Yury Sokolenko", "name_start": 37, "name_end": 51, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Sokolenko sees no deal

By Jane Roe

Yury Sokolenko told reporters that the talks would go on. Sokolenko then left.
```

```facts
{"article_id": "a", "fact_id": "f57", "kind": "person", "start": 0, "end": 9, "quote": "Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Sokolenko", "name_start": 0, "name_end": 9, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f58", "kind": "person", "start": 37, "end": 51, "quote": "Yury Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Yury Sokolenko", "name_start": 37, "name_end": 51, "form": "bare", "former": false}
```

## Nulls

Works on names alone.

## Known false positives

Two people of almost the same name.

## References

- Silverman/Buttry accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF007",
    name="headline-spells-differently",
    level="error",
    confidence="medium",
    view="officials",
    wrong=pl.col("near_name").is_not_null() & pl.col("near_headline"),
    message="`{name}` is spelt `{near_name}` between headline and text",
    place=("name_start", "name_end"),
    related=(Related("near_start", "near_end", "`{near_name}`"),),
    evidence=("name", "near_name"),
    suggestion="Check the spelling of the name.",
)
