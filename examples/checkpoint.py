"""Our rules inside a Great Expectations checkpoint of your own.

python examples/checkpoint.py facts.parquet event_counts
python examples/checkpoint.py facts.parquet event_counts site/   # and Data Docs in site/

Data Docs load fonts and scripts from elsewhere and show data as it is: publish them only where the
data may be seen. The report of `newsaudit gate --report` loads nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

import great_expectations as gx
import pandas as pd
from great_expectations.checkpoint import CheckpointResult, UpdateDataDocsAction

import newsaudit.checks.expectations as ours


def checked(frame: pd.DataFrame, table: str, site: Path | None = None) -> CheckpointResult:
    """Run a checkpoint with our expectations beside one of Great Expectations' own."""
    context = gx.get_context(mode="ephemeral")
    asset = context.data_sources.add_pandas("facts").add_dataframe_asset(table)
    batch = asset.add_batch_definition_whole_dataframe("all")
    suite = context.suites.add(gx.ExpectationSuite(table))
    suite.add_expectation(ours.ExpectFactsToFollowRules(facts_table=table, mostly=0.99))
    suite.add_expectation(
        ours.ExpectShareOfValues(column="grounding", values=["exact", "normalised"], min_share=0.95)
    )
    suite.add_expectation(gx.expectations.ExpectTableRowCountToBeBetween(min_value=1))
    definition = gx.ValidationDefinition(name=table, data=batch, suite=suite)
    context.validation_definitions.add(definition)
    checkpoint = gx.Checkpoint(
        name="gate",
        validation_definitions=[definition],
        actions=[UpdateDataDocsAction(name="docs")] if site else [],
    )
    if site:
        context.add_data_docs_site("gate", site_config=in_folder(site))
    return context.checkpoints.add(checkpoint).run({"dataframe": frame})


def in_folder(site: Path) -> dict[str, object]:
    """Return the configuration of a Data Docs site in a folder."""
    return {
        "class_name": "SiteBuilder",
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        "store_backend": {
            "class_name": "TupleFilesystemStoreBackend",
            "base_directory": str(site.resolve()),
        },
    }


if __name__ == "__main__":
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    result = checked(pd.read_parquet(sys.argv[1]), sys.argv[2], folder)
    print("passed" if result.success else "failed")
    raise SystemExit(not result.success)
