"""The person does not hold the office on the publication day.

## What it does

Looks the office up in the table of terms of office, for the country stated. Fires where the table
knows who held it, that is somebody else, and the person named never held it; or where a member of
Congress is put in the other chamber.

## Why it matters

A wrong office misleads about who speaks for whom.

## Example

```article
id: a
published: 2024-10-03

Russian Foreign Minister Mikhail Mishustin opened the talks in Geneva on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f36", "kind": "official", "start": 0, "end": 42, "quote": "Russian Foreign Minister Mikhail Mishustin", "extractor": "desk", "grounding": "exact", "name": "Mikhail Mishustin", "name_start": 25, "name_end": 42, "title": "Foreign Minister", "title_start": 8, "title_end": 24, "country": "RU", "form": "prenominal", "former": false}
```

## Use instead

```article
id: a
published: 2024-10-03

Russian Foreign Minister Sergei Lavrov opened the talks in Geneva on Thursday.
```

```facts
{"article_id": "a", "fact_id": "f37", "kind": "official", "start": 0, "end": 38, "quote": "Russian Foreign Minister Sergei Lavrov", "extractor": "desk", "grounding": "exact", "name": "Sergei Lavrov", "name_start": 25, "name_end": 38, "title": "Foreign Minister", "title_start": 8, "title_end": 24, "country": "RU", "form": "prenominal", "former": false}
```

## Nulls

Not checked without a publication date, or where the table ends before it. Silent in direct speech and
in sentences that tell of another time.

## Known false positives

Office holders of earlier times, where the table does not reach back and the sentence does not say so.

## References

- NPR Accuracy Checklist
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

IN_FULL = pl.col("in_full")
# A title with a bare surname is as good, where it can be nobody else's.
NAMED = IN_FULL | (pl.col("full") & pl.col("alone") & pl.col("known") & ~pl.col("namesake"))
TODAY = ~pl.col("sentence_past").fill_null(value=True)
# Part of the holder's name: cut short by a reader or by bad encoding.
CUT_SHORT = pl.col("full_name").str.slice(0, 4) == pl.col("holder").str.slice(0, 4)
SOMEBODY_ELSE = (
    (pl.col("holder_distance") > 2)
    & ~CUT_SHORT
    & (pl.col("known") | (IN_FULL & ~pl.col("sentence_dated").fill_null(value=True)))
)
NEVER = (
    ~pl.col("ever")
    # The secretary of state of a US state is not in the table.
    & (pl.col("known") | (pl.col("office") != "secretary of state"))
    & (pl.col("office_now").is_not_null() | SOMEBODY_ELSE)
)
# An office that came years later: no sentence about the past can mean it.
NOT_YET = (
    IN_FULL & pl.col("ever") & pl.col("office_now").is_not_null() & pl.col("term_start").is_null()
)
LEFT = pl.col("ever") & pl.col("office_now").is_not_null() & ~pl.col("holds")

RULE = Rule(
    code="OFF004",
    name="office-not-held",
    level="warning",
    confidence="high",
    view="officials",
    applies=pl.col("checkable")
    & ~pl.col("former")
    & ~pl.col("in_speech")
    & pl.col("form").is_in(["prenominal", "appositive"])
    & (
        pl.col("holds")
        | (pl.col("ever") & pl.col("vouched").is_null())
        | (
            pl.col("holds_in").is_null()
            & NAMED
            & (
                pl.col("unheard_of")
                | NOT_YET
                | (pl.col("certain") & IN_FULL)
                | ((NEVER | LEFT) & TODAY)
            )
        )
    ),
    needs=(
        Need("published_on", "the publication date is not known"),
        Need("vouched", "the table of terms ends before the article was published"),
    ),
    wrong=~pl.col("holds"),
    message="`{quote}`: on {published_on} {right}, by the table of terms",
    passed="`{quote}`: {office} since {term_start}, by the table of terms",
    evidence=("full_name", "office", "published_on", "right", "term_start", "reference"),
    suggestion="Check office and name.",
)
