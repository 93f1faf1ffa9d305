"""Hand-written polars: one lazy plan, streaming, as a good engineer writes it."""

import sys

import polars as pl
from common import FORMS, GROUNDINGS, KEY, KINDS, NUMBERS, SAME, STATED

c = pl.col
RULES = {
    **{f"null_{name}": c(name).is_null() for name in STATED},
    "kind": ~c("kind").is_in(KINDS),
    "grounding": ~c("grounding").is_in(GROUNDINGS),
    "form": ~c("form").is_in(FORMS),
    "confidence": ~c("confidence").is_between(0, 1),
    "count": c("count") < 0,
    "unique": pl.struct(KEY).is_duplicated(),
    "start": c("start") < 0,
    "span": c("start") >= c("end"),
    "ungrounded": c("grounding") == "ungrounded",
    "value": c("quote").str.extract(r"(\w+)$").replace_strict(NUMBERS, default=None) != c("count"),
    "overlap": c("end").shift(1).over(SAME, order_by=["start", "end"]) > c("start"),
}


def main(source: str, target: str) -> None:
    """Write the failing rows, with a column a rule."""
    rows = pl.scan_parquet(source).with_columns(
        expression.fill_null(value=False).alias(f"broken_{name}")
        for name, expression in RULES.items()
    )
    broken = [f"broken_{name}" for name in RULES]
    rows.filter(pl.any_horizontal(broken)).sink_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
