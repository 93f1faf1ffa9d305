"""A name is spelt in two ways.

## What it does

Compares the names of an article by letters: surnames of five letters or more that differ in one (in
two from eight), and given names of one surname that differ in one.

## Why it matters

A name spelt wrong is the error that the person named will certainly see.

## Example

```article
id: a
published: 2031-07-03

Yury Sokolenko spoke to reporters.

The talks go on, Sokolenka said. Sokolenko did not elaborate, and Sokolenko left.
```

```facts
{"article_id": "a", "fact_id": "f13", "kind": "person", "start": 0, "end": 14, "quote": "Yury Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Yury Sokolenko", "name_start": 0, "name_end": 14, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f14", "kind": "person", "start": 53, "end": 62, "quote": "Sokolenka", "extractor": "desk", "grounding": "exact", "name": "Sokolenka", "name_start": 53, "name_end": 62, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

Yury Sokolenko spoke to reporters.

The talks go on, Sokolenko said. Sokolenko did not elaborate, and Sokolenko left.
```

```facts
{"article_id": "a", "fact_id": "f15", "kind": "person", "start": 0, "end": 14, "quote": "Yury Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Yury Sokolenko", "name_start": 0, "name_end": 14, "form": "bare", "former": false}
{"article_id": "a", "fact_id": "f16", "kind": "person", "start": 5, "end": 14, "quote": "Sokolenko", "extractor": "desk", "grounding": "exact", "name": "Sokolenko", "name_start": 5, "name_end": 14, "form": "bare", "former": false}
```

## Nulls

Works on names alone; two full names with other given names are two people.

## Known false positives

Two people of almost the same name of whom one is mentioned by surname only.

## References

- NPR Accuracy Checklist
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Related, Rule

RULE = Rule(
    code="OFF002",
    name="name-spelt-two-ways",
    level="warning",
    confidence="medium",
    view="officials",
    wrong=pl.col("near_name").is_not_null() & ~pl.col("near_headline"),
    message="`{name}` is spelt `{near_name}` elsewhere in this article",
    place=("name_start", "name_end"),
    related=(Related("near_start", "near_end", "`{near_name}`"),),
    evidence=("name", "near_name"),
    suggestion="Check the spelling of the name.",
)
