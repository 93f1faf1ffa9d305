"""pandera on pandas: a schema validated lazily, failure cases of all rows."""

import sys

import pandas as pd
import pandera.pandas as pa
from common import FORMS, GROUNDINGS, KEY, KINDS, NUMBERS, SAME


def agrees(rows: pd.DataFrame) -> pd.Series:
    """Tell whether the count is what the quote says."""
    named = rows["quote"].str.extract(r"(\w+)$", expand=False).map(NUMBERS)
    return named.isna() | (named == rows["count"])


def apart(rows: pd.DataFrame) -> pd.Series:
    """Tell whether a row overlaps no earlier one of the same."""
    ordered = rows.sort_values(["start", "end"])
    before = ordered.groupby(SAME)["end"].shift()
    return (before.isna() | (before <= ordered["start"])).reindex(rows.index)


SCHEMA = pa.DataFrameSchema(
    {
        "fact_id": pa.Column(nullable=False),
        "article_id": pa.Column(nullable=False),
        "quote": pa.Column(nullable=False),
        "event": pa.Column(nullable=False),
        "kind": pa.Column(checks=pa.Check.isin(KINDS)),
        "grounding": pa.Column(
            checks=[pa.Check.isin(GROUNDINGS), pa.Check.ne("ungrounded")], nullable=True
        ),
        "form": pa.Column(checks=pa.Check.isin(FORMS)),
        "confidence": pa.Column(checks=pa.Check.in_range(0, 1), nullable=True),
        "count": pa.Column(checks=pa.Check.ge(0)),
        "start": pa.Column(checks=pa.Check.ge(0)),
    },
    checks=[
        pa.Check(lambda rows: ~rows.duplicated(KEY, keep=False)),
        pa.Check(lambda rows: rows["start"] < rows["end"]),
        pa.Check(agrees),
        pa.Check(apart),
    ],
)


def main(source: str, target: str) -> None:
    """Write the failing rows' ids."""
    columns = [*dict.fromkeys([*SCHEMA.columns, "end"])]
    rows = pd.read_parquet(source, columns=columns)
    try:
        SCHEMA.validate(rows, lazy=True)
        failing = rows.head(0)
    except pa.errors.SchemaErrors as errors:
        failing = rows.loc[sorted(set(errors.failure_cases["index"].dropna()))]
    failing[KEY].to_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
