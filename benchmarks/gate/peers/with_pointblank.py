"""pointblank: a validation plan on polars, extracts of all failing rows."""

import sys

import pointblank as pb
import polars as pl
from common import FORMS, GROUNDINGS, KEY, KINDS, NUMBERS, SAME, STATED


def main(source: str, target: str) -> None:
    """Write the failing rows' ids, step by step."""
    c = pl.col
    value = c("quote").str.extract(r"(\w+)$").replace_strict(NUMBERS, default=None) == c("count")
    before = c("end").shift(1).over(SAME, order_by=["start", "end"])
    plan = (
        pb.Validate(data=pl.read_parquet(source))
        .col_vals_not_null(columns=STATED)
        .col_vals_in_set(columns="kind", set=KINDS)
        .col_vals_in_set(columns="grounding", set=GROUNDINGS)
        .col_vals_in_set(columns="form", set=FORMS)
        .col_vals_between(columns="confidence", left=0, right=1, na_pass=True)
        .col_vals_ge(columns="count", value=0)
        .rows_distinct(columns_subset=KEY)
        .col_vals_ge(columns="start", value=0)
        .col_vals_expr(expr=c("start") < c("end"))
        .col_vals_ne(columns="grounding", value="ungrounded")
        .col_vals_expr(expr=value.fill_null(value=True))
        .col_vals_expr(expr=(before <= c("start")).fill_null(value=True))
    ).interrogate(extract_limit=10**9)
    steps = plan.get_data_extracts()
    parts = [rows.select("article_id", "fact_id", pl.lit(step).alias("step"))
             for step, rows in steps.items() if rows is not None and rows.height]  # fmt: skip
    pl.concat(parts).write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
