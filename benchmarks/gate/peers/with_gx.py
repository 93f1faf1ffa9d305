"""Great Expectations on pandas: a suite of fifteen, COMPLETE results with the rows' ids."""

import os
import sys

import pandas as pd
from common import FORMS, GROUNDINGS, KEY, KINDS, STATED
from with_pandera import agrees, apart

os.environ["GX_ANALYTICS_ENABLED"] = "false"


def main(source: str, target: str) -> None:
    """Write the failing rows' ids."""
    import great_expectations as gx
    import great_expectations.expectations as gxe
    from great_expectations.data_context.types.base import ProgressBarsConfig

    rows = pd.read_parquet(source).drop(columns="participants")
    # What Great Expectations has no words for is a column of our own making.
    rows = rows.assign(agrees=agrees(rows).astype(str), apart=apart(rows).astype(str))
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    suite = gx.ExpectationSuite("facts")
    for expectation in (
        *(gxe.ExpectColumnValuesToNotBeNull(column=name) for name in STATED),
        gxe.ExpectColumnValuesToBeInSet(column="kind", value_set=KINDS),
        gxe.ExpectColumnValuesToBeInSet(column="grounding", value_set=GROUNDINGS),
        gxe.ExpectColumnValuesToBeInSet(column="form", value_set=FORMS),
        gxe.ExpectColumnValuesToBeBetween(column="confidence", min_value=0, max_value=1),
        gxe.ExpectColumnValuesToBeBetween(column="count", min_value=0),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=KEY),
        gxe.ExpectColumnValuesToBeBetween(column="start", min_value=0),
        gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="end", column_B="start"),
        gxe.ExpectColumnValuesToNotBeInSet(column="grounding", value_set=["ungrounded"]),
        gxe.ExpectColumnValuesToBeInSet(column="agrees", value_set=["True"]),
        gxe.ExpectColumnValuesToBeInSet(column="apart", value_set=["True"]),
    ):
        suite.add_expectation(expectation)
    asset = context.data_sources.add_pandas("facts").add_dataframe_asset("facts")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": rows})
    wanted = {"result_format": "COMPLETE", "unexpected_index_column_names": KEY}
    results = batch.validate(suite, result_format=wanted).results
    found = [row for one in results for row in one.result.get("unexpected_index_list") or []]
    pd.DataFrame([{name: row[name] for name in KEY} for row in found]).to_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
