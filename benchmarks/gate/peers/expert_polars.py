"""Hand-written polars by an expert: strings are hashed, and only what repeats is sorted."""

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
    "unique": pl.struct(KEY).hash().is_duplicated(),
    "start": c("start") < 0,
    "span": c("start") >= c("end"),
    "ungrounded": c("grounding") == "ungrounded",
    "value": c("quote").str.extract(r"(\w+)$").replace_strict(NUMBERS, default=None) != c("count"),
}


def overlapping(facts: pl.LazyFrame) -> pl.Series:
    """Tell which rows overlap an earlier one of the same article, kind, count and event."""
    rows = facts.select(pl.struct(SAME).hash().alias("key"), "start", "end").with_row_index("row")
    ordered = rows.collect().filter(c("key").is_duplicated()).sort("key", "start", "end")
    found = ordered.filter((c("key") == c("key").shift()) & (c("end").shift() > c("start")))
    size = facts.select(pl.len()).collect().item()
    return pl.repeat(False, size, dtype=pl.Boolean, eager=True).scatter(found["row"], True)


def main(source: str, target: str) -> None:
    """Write the failing rows, with a column a rule."""
    facts = pl.scan_parquet(source)
    rows = facts.with_columns(
        *(
            expression.fill_null(value=False).alias(f"broken_{name}")
            for name, expression in RULES.items()
        ),
        overlapping(facts).alias("broken_overlap"),
    )
    broken = [*(f"broken_{name}" for name in RULES), "broken_overlap"]
    rows.filter(pl.any_horizontal(broken)).sink_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
