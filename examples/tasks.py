"""The gate as a task. Neither Airflow nor Dagster is needed to read this file.

Airflow:

    from airflow.decorators import task
    gate_facts = task(facts_must_pass)

Dagster:

    from dagster import asset_check, AssetCheckResult

    @asset_check(asset="facts")
    def facts_pass():
        return AssetCheckResult(passed=facts_pass("facts.parquet"))
"""

from __future__ import annotations

from newsaudit import gate


def facts_pass(path: str, table: str | None = None) -> bool:
    """Tell whether a data set passes the gate."""
    return gate(path, table=table).passed


def facts_must_pass(path: str, table: str | None = None) -> int:
    """Return how many facts were checked; raise where the data set does not pass."""
    done = gate(path, table=table)
    if not done.passed:
        counted = done.findings.group_by("code").len().sort("code").rows()
        raise ValueError(f"{path} does not pass: {counted}")
    return sum(done.rows.values())
