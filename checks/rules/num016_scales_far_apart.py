"""Two amounts that belong together are hundreds of times apart, and their scales differ.

## What it does

Compares the amounts of a level and what it came from, of a conversion of currencies, and of what is
drawn from a fund: one in millions and one in billions that differ by a factor of 200 or more.

## Why it matters

Million for billion is the classic slip of the business pages: everybody reads over it.

## Example

```article
Military aid rose to $32 million, up from $30 billion a year earlier.
```

## Use instead

```article
Military aid rose to $32 billion, up from $30 billion a year earlier.
```

## Nulls

Silent where one of the two has no scale word. Not checked where the article's text is not given.

## Known false positives

What really grew by a factor of hundreds; conversions of currencies of small value.

## References

- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
- Reuters Handbook of Journalism, Accuracy
"""

import polars as pl

from newsaudit.checks.rule import Rule

FACTOR = 200.0
"""From this factor on; the exchange rates of dollar, euro, pound and franc lie between 0.5 and 2."""

RULE = Rule(
    code="NUM016",
    name="scales-far-apart",
    level="warning",
    confidence="medium",
    view="changes",
    applies=pl.col("detail").is_in(["bare_level", "drawn_from", "currencies"])
    & pl.col("other_scale")
    & ~pl.col("in_quotation"),
    wrong=~(pl.col("after") / pl.col("before")).is_between(1 / FACTOR, FACTOR),
    message="`{quote}`: {before_words} and {after_words} are hundreds of times apart",
    passed="`{quote}`: {before_words} and {after_words} are of one size",
    evidence=("before", "after"),
    suggestion="Look up the scale in the source: million or billion.",
)
