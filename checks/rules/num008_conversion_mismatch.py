"""A measure and its conversion do not agree.

## What it does

Converts the measure before a parenthesis, or before ", or", and compares it with the one behind. An
eighth either way and the rounding of both are allowed; of numbers that look exact only a thirtieth, of
temperatures a hundredth.

## Why it matters

One of the two was typed wrong or taken from another place: 10 miles are 16 kilometers.

## Example

```article
published: 2025-07-03

The village is 10 miles (26 km) from the border.
```

## Use instead

```article
published: 2025-07-03

The village is 10 miles (16 km) from the border.
```

## Nulls

Not checked where the article's text is not given.

## Known false positives

Nautical miles told as miles, imperial gallons, troy ounces.

## References

- Reuters Handbook of Journalism, Accuracy
- Malcolm Gibson, Wide-Eyed and Numb: numeracy for journalists
"""

import polars as pl

from newsaudit.checks.rule import Rule

EIGHTH, THIRTIETH, HUNDREDTH = 0.12, 0.03, 0.01


def allowed() -> pl.Expr:
    """Return how far a conversion may be off: less where neither number looks rounded."""
    size = pl.col("expected").abs()
    near = pl.when(pl.col("temperature")).then(HUNDREDTH).otherwise(THIRTIETH)
    return pl.min_horizontal(
        EIGHTH * size + pl.col("slack"), near * size + pl.col("coarse") + pl.col("slack")
    )


RULE = Rule(
    code="NUM008",
    name="conversion-mismatch",
    level="error",
    confidence="high",
    view="conversions",
    applies=(pl.col("detail") == "conversion")
    & pl.col("comparable")
    & (pl.col("first_unit") != pl.col("second_unit"))
    & pl.col("expected").is_not_null()
    & ~pl.col("in_quotation"),
    wrong=((pl.col("stated") - pl.col("expected")).abs() > allowed())
    # A rise by 2 °C is one by 3.6 °F, though 2 °C is 35.6 °F.
    & ((pl.col("stated") - pl.col("difference")).abs() > pl.col("slack") + 0.1).fill_null(
        value=True
    ),
    message="`{quote}`: it is {expected} {second_unit}",
    passed="`{quote}`: it is {expected} {second_unit}",
    suggestion="Write {expected} {second_unit}, or check the first number.",
    evidence=("expected", "stated", "second_unit"),
)
