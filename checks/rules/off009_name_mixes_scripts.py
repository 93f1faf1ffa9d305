"""A name mixes letters of two scripts.

## What it does

Looks for a word of a name with both Latin and Cyrillic or Greek letters.

## Why it matters

The name looks right and cannot be found: not by search, not by the next check.

## Example

```article
id: a
published: 2031-07-03

The minister, Аnna Kovac, said no.
```

```facts
{"article_id": "a", "fact_id": "f71", "kind": "person", "start": 14, "end": 24, "quote": "Аnna Kovac", "extractor": "desk", "grounding": "exact", "name": "Аnna Kovac", "name_start": 14, "name_end": 24, "form": "bare", "former": false}
```

## Use instead

```article
id: a
published: 2031-07-03

The minister, Anna Kovac, said no.
```

```facts
{"article_id": "a", "fact_id": "f72", "kind": "person", "start": 14, "end": 24, "quote": "Anna Kovac", "extractor": "desk", "grounding": "exact", "name": "Anna Kovac", "name_start": 14, "name_end": 24, "form": "bare", "former": false}
```

## Nulls

Works on names alone.

## Known false positives

None: no language writes one word in two scripts.

## References

- Unicode Technical Standard 39, Unicode Security Mechanisms
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF009",
    name="name-mixes-scripts",
    level="error",
    confidence="high",
    view="officials",
    wrong=pl.col("name").str.contains(r"\p{Latin}[\p{Cyrillic}\p{Greek}]")
    | pl.col("name").str.contains(r"[\p{Cyrillic}\p{Greek}]\p{Latin}"),
    message="`{name}` mixes Latin with Cyrillic or Greek letters",
    place=("name_start", "name_end"),
    evidence=("name",),
    suggestion="Type the name anew.",
)
