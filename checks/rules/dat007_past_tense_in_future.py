"""Told as past, but dated after publication.

## What it does

Compares dates with a written year that follow a verb in the past ("met on August 5, 2025",
"convicted him on …") with the day of publication.

## Why it matters

Either the date or the tense is wrong; often the year, or a copy that was dated too early.

## Example

```article
published: 2025-07-03

The ministers met on August 5, 2025, in Vienna.
```

## Use instead

```article
published: 2025-07-03

The ministers met on June 5, 2025, in Vienna.
```

## Nulls

Not checked where the publication day is not known. Silent where the tense or the day is unclear.

## Known false positives

Deadlines ("set an election for August 5, 2025") when a verb of planning was not recognised.

## References

- Reuters Handbook of Journalism, Accuracy
- Detroit Free Press accuracy checklist
"""

import polars as pl

from newsaudit.checks.rule import Need, Rule

HAPPENED = (
    r"(?i)\b(?:[a-z]{2,}ed|met|took|began|left|spoke|won|lost|struck|hit|was born|broke|fell|rose|"
    r"said|told|shot|sold|bought|wrote|gave|made|went|came|became|found|sent|paid|ran|flew|fought|"
    r"held|drove|beat|sank|burst|swore|saw|quit)\b(?: [\w’'-]+){0,3} (?:on|in)\s+$"
)
"""A verb of something that happened, right before the date."""

NOT_YET = (
    r"(?i)\b(?:will|would|be|to|if|could|should|may|might|must|can|until|when|before|is|are|due|"
    r"scheduled|planned|expected|slated|proposed|postponed|delayed|extended|moved|rescheduled|set|"
    r"invited|agreed|promised|vowed|intended|hoped|wanted|asked|supposed|required|booked|timed|"
    r"billed|needed|dated|based|called|demanded|urged|adjourned|deferred|fixed|named|projected|"
    r"targeted|callable|expir\w+|matur\w+)\b"
)
"""Words that make the same form a plan: "will be closed on", "scheduled a vote on"."""

RULE = Rule(
    code="DAT007",
    name="past-tense-in-future",
    level="warning",
    confidence="medium",
    view="dates",
    applies=(pl.col("kind") == "date")
    & (pl.col("granularity") == "day")
    & pl.col("year_stated")
    & pl.col("first_day").is_not_null()
    & ~pl.col("in_quotation")
    & ~pl.col("in_stamp")
    & pl.col("before").str.contains(HAPPENED).fill_null(value=False)
    & ~pl.col("before").str.contains(NOT_YET).fill_null(value=True),
    needs=(Need("published_on", "the publication day is not known"),),
    # A day of grace: zones, and print editions dated ahead.
    wrong=pl.col("days_after") > 1,
    message="`{quote}` is told as past, but the article is of {published_on}: "
    "{days_after} days earlier",
    suggestion="Check the date, and the tense.",
    evidence=("first_day", "published_on"),
)
