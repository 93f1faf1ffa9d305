"""dataframely: a schema, its failing rows by `filter`."""

import sys

import dataframely as dy
import polars as pl
from common import FORMS, GROUNDINGS, KEY, KINDS, NUMBERS, SAME


class Facts(dy.Schema):
    """The fifteen rules; columns the rules say nothing of are left out."""

    fact_id = dy.String()
    article_id = dy.String()
    quote = dy.String()
    event = dy.String()
    kind = dy.String(check=lambda column: column.is_in(KINDS))
    grounding = dy.String(
        check={
            "known": lambda column: column.is_in(GROUNDINGS),
            "grounded": lambda column: column != "ungrounded",
        }
    )
    form = dy.String(check=lambda column: column.is_in(FORMS))
    confidence = dy.Float64(min=0, max=1, nullable=True)
    count = dy.Int64(min=0)
    start = dy.Int64(min=0)
    end = dy.Int64()

    @dy.rule()
    def unique(cls) -> pl.Expr:  # noqa: N805
        """No key twice."""
        return ~pl.struct(KEY).is_duplicated()

    @dy.rule()
    def span(cls) -> pl.Expr:  # noqa: N805
        """Compare start and end."""
        return pl.col("start") < pl.col("end")

    @dy.rule()
    def value(cls) -> pl.Expr:  # noqa: N805
        """Compare count and quote."""
        word = pl.col("quote").str.extract(r"(\w+)$")
        return word.replace_strict(NUMBERS, default=None) == pl.col("count")

    @dy.rule()
    def overlap(cls) -> pl.Expr:  # noqa: N805
        """No two of the same overlap."""
        before = pl.col("end").shift(1).over(SAME, order_by=["start", "end"])
        return before <= pl.col("start")


def main(source: str, target: str) -> None:
    """Write the failing rows with their rules."""
    _, failing = Facts.filter(pl.read_parquet(source, columns=Facts.column_names()))
    failing.details().write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
