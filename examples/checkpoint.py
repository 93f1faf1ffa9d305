"""Our rules inside a Great Expectations checkpoint of your own.

python examples/checkpoint.py facts.parquet event_counts
"""

from __future__ import annotations

import sys

import great_expectations as gx
import pandas as pd
from great_expectations.checkpoint import CheckpointResult

import newsaudit.checks.expectations as ours


def checked(frame: pd.DataFrame, table: str) -> CheckpointResult:
    """Run a checkpoint with our expectation beside one of Great Expectations' own."""
    context = gx.get_context(mode="ephemeral")
    asset = context.data_sources.add_pandas("facts").add_dataframe_asset(table)
    batch = asset.add_batch_definition_whole_dataframe("all")
    suite = context.suites.add(gx.ExpectationSuite(table))
    suite.add_expectation(ours.ExpectFactsToFollowRules(facts_table=table, mostly=0.99))
    suite.add_expectation(gx.expectations.ExpectTableRowCountToBeBetween(min_value=1))
    definition = gx.ValidationDefinition(name=table, data=batch, suite=suite)
    context.validation_definitions.add(definition)
    checkpoint = gx.Checkpoint(name="gate", validation_definitions=[definition])
    return context.checkpoints.add(checkpoint).run({"dataframe": frame})


if __name__ == "__main__":
    result = checked(pd.read_parquet(sys.argv[1]), sys.argv[2])
    print("passed" if result.success else "failed")
    raise SystemExit(not result.success)
