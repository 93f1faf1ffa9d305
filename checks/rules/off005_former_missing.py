"""A title is given without "former" to somebody who has left the office.

## What it does

Looks the person up in the table of terms: held the office, left it more than 60 days before publication,
and has not come back. Somebody who left more than four years ago must be speaking.

## Why it matters

Readers take the title for today's.

## Example

```article
id: a
published: 2024-10-03

Chancellor Angela Merkel backs the plan, her office says.
```

```facts
{"article_id": "a", "fact_id": "f44", "kind": "official", "start": 0, "end": 24, "quote": "Chancellor Angela Merkel", "extractor": "desk", "grounding": "exact", "name": "Angela Merkel", "name_start": 11, "name_end": 24, "title": "Chancellor", "title_start": 0, "title_end": 10, "form": "prenominal", "former": false}
```

## Use instead

```article
id: a
published: 2024-10-03

Former chancellor Angela Merkel backs the plan, her office says.
```

```facts
{"article_id": "a", "fact_id": "f45", "kind": "official", "start": 0, "end": 31, "quote": "Former chancellor Angela Merkel", "extractor": "desk", "grounding": "exact", "name": "Angela Merkel", "name_start": 18, "name_end": 31, "title": "chancellor", "title_start": 7, "title_end": 17, "form": "prenominal", "former": true}
```

## Nulls

Silent without a publication date, in direct speech, and in sentences that tell of another time.

## Known false positives

Courtesy titles, which some houses keep for former presidents; history told in the present tense.

## References

- NPR Accuracy Checklist
- AP News Values and Principles
"""

import polars as pl

from newsaudit.checks.rule import Rule

RULE = Rule(
    code="OFF005",
    name="former-missing",
    level="warning",
    confidence="medium",
    view="officials",
    applies=pl.col("checkable")
    & pl.col("ever")
    & pl.col("vouched")
    & pl.col("term_end").is_not_null()
    # A later mention by surname is a courtesy many houses extend.
    & pl.col("in_full")
    & pl.col("form").is_in(["prenominal", "appositive"])
    & ~pl.col("former")
    & ~pl.col("in_speech")
    & ~pl.col("sentence_past").fill_null(value=True),
    # Long gone and not speaking is history: "the agenda of President Bill Clinton".
    wrong=~pl.col("holds")
    & (pl.col("published_on") - pl.col("term_end") > pl.duration(days=60))
    & (
        pl.col("leads")
        | (
            ~pl.col("sentence_dated")
            & (pl.col("published_on") - pl.col("term_end") < pl.duration(days=1500))
        )
    ),
    message="`{quote}`: {full_name} left that office on {term_end}, so `former` is missing",
    evidence=("full_name", "office", "published_on", "term_end", "reference"),
    suggestion="Former {title} {full_name}.",
)
