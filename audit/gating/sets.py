"""Great Expectations suites over the whole set: one suite a table, on pandas or on Spark.

Great Expectations takes seconds to import and ten times pandera's time to run; only the columns
a suite reads are handed to it.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.checks.outcome import HIT
from newsaudit.gating.sentences import sentence
from newsaudit.schemas.errors import InputError, first_line
from newsaudit.schemas.findings import RuleRun

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Suites = Mapping[str, list[dict[str, Any]]]
"""Table (or `articles`) to expectation configurations: type, kwargs, severity."""

CODES = {
    "expect_table_row_count_to_be_between": "SET001",
    "expect_articles_to_be_fresh": "SET002",
    "expect_column_values_to_not_be_null": "SET003",
    "expect_share_of_values": "SET004",
    "expect_distribution_to_match": "SET005",
    "expect_articles_to_be_distinct": "SET006",
    "expect_facts_to_follow_rules": "SET007",
}
"""Type of expectation to our code; every other type is OTHER."""
OTHER = "SET008"
NAMES = {
    "SET001": "unusual-volume",
    "SET002": "stale-data",
    "SET003": "too-many-nulls",
    "SET004": "unusual-share",
    "SET005": "distribution-drift",
    "SET006": "repeated-articles",
    "SET007": "too-many-failing-rows",
    "SET008": "expectation-not-met",
}
LEVELS = {"critical": "error", "warning": "warning", "info": "note"}


@dataclass
class SetOutcome:
    """Findings (columns HIT) of the suites, and what ran."""

    findings: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=HIT))
    runs: list[RuleRun] = field(default_factory=list)


def read_suites(file: Path) -> Suites:
    """Return the suites of a JSON file: table to expectations.

    Raises InputError where it is not one.
    """
    try:
        suites = json.loads(file.read_bytes())
        return {str(table): [configuration(e) for e in suite] for table, suite in suites.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{file}: not a suite: {first_line(error)}") from None


def configuration(expectation: Mapping[str, Any]) -> dict[str, Any]:
    """Return an expectation as Great Expectations takes it."""
    return {
        "type": expectation["type"],
        "kwargs": dict(expectation["kwargs"]),
        "severity": expectation.get("severity", "critical"),
    }


def set_findings(
    suites: Suites,
    tables: Mapping[str, pl.LazyFrame],
    articles: pl.LazyFrame | None,
    session: SparkSession | None = None,
) -> SetOutcome:
    """Run every table's suite and return what was not met; on Spark where there is a session."""
    outcome = SetOutcome()
    for table, expectations in suites.items():
        scan = articles if table == "articles" else tables.get(table)
        if scan is None:
            held = ", ".join(tables)
            raise InputError(f"suite: no table {table!r} in the data set, which has {held}")
        validated = validate(table, expectations, scan, session)
        rows = [finding(table, result) for result in validated if not result["success"]]
        outcome.findings = pl.concat([outcome.findings, pl.DataFrame(rows, schema=HIT)])
        outcome.runs += [run_of(result) for result in validated]
    outcome.runs = added_up(outcome.runs)
    return outcome


def validate(
    table: str,
    expectations: list[dict[str, Any]],
    scan: pl.LazyFrame,
    session: SparkSession | None = None,
) -> list[dict[str, Any]]:
    """Run one suite, on pandas or Spark, and return each expectation with its result."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # no network, ever
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    with no_doctest():
        import great_expectations as gx
        from great_expectations.data_context.types.base import ProgressBarsConfig

        import newsaudit.checks.expectations  # noqa: F401 - importing registers our classes

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    built = [expectation_of(table, each) for each in expectations]
    suite = gx.ExpectationSuite(f"newsaudit.{table}", expectations=built)
    plan = handed_over(scan, columns_read(expectations))
    rows = int(plan.select(pl.len()).collect().item())
    sources = context.data_sources
    source = sources.add_spark("newsaudit") if session else sources.add_pandas("newsaudit")
    given = (
        on_spark(session, plan, rows) if session else as_pandas(plan.collect(engine="streaming"))
    )
    batch = source.add_dataframe_asset(table).add_batch_definition_whole_dataframe("whole")
    results = batch.get_batch({"dataframe": given}).validate(suite).results
    return [
        {
            **(result.expectation_config.to_json_dict() if result.expectation_config else {}),
            "success": bool(result.success),
            "result": dict(result.result),
            "error": raised(result.exception_info or {}),
            "rows": rows,
        }
        for result in results
    ]


@contextmanager
def no_doctest() -> Iterator[None]:
    """Import in a `python -c` as in a script.

    Where grpc is missing, pyspark 4 takes a main module without a file for a run of its doctests
    and ends the process, with status 0: a gate that dies so would pass.
    """
    main = sys.modules["__main__"]
    if hasattr(main, "__file__"):
        yield
        return
    main.__file__ = "-c"
    try:
        yield
    finally:
        del main.__file__


def expectation_of(table: str, given: dict[str, Any]) -> Any:  # noqa: ANN401 - Great Expectations' own
    """Return one expectation; a suite would leave out what it cannot build, and pass.

    Raises InputError for an unknown type or wrong fields.
    """
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    try:
        return ExpectationConfiguration(**given).to_domain_obj()
    except Exception as error:  # Great Expectations raises its own and pydantic's kinds
        reason = " ".join(str(error).split())
        raise InputError(f"suite {table}: {given['type']}: {reason}") from None


def raised(info: Mapping[str, Any]) -> str | None:
    """Return why an expectation could not run: its own message, or that of one of its metrics."""
    for told in (info, *info.values()):
        if isinstance(told, Mapping) and told.get("exception_message"):
            return first_line(ValueError(told["exception_message"]))
    return None


STATED = "expect_column_values_to_not_be_null"


def columns_read(expectations: list[dict[str, Any]]) -> dict[str, bool] | None:
    """Return the columns a suite reads, and of each whether its values are read; None: all.

    Of a column that only must not be null, the values are not.
    """
    read: dict[str, bool] = {}
    for expectation in expectations:
        kind, kwargs = expectation["type"], expectation["kwargs"]
        if kind == "expect_facts_to_follow_rules" or kwargs.get("row_condition"):
            return None
        if kind == "expect_articles_to_be_distinct":
            read |= {"article_id": True, "text": True}
        for key, value in kwargs.items():
            if key.startswith("column"):
                for name in [value] if isinstance(value, str) else value:
                    read[name] = read.get(name, False) or kind != STATED
    return read


def handed_over(scan: pl.LazyFrame, columns: dict[str, bool] | None) -> pl.LazyFrame:
    """Return the columns a suite reads; where it reads none, one, for the number of rows.

    Great Expectations hashes every cell of what it is given, twice, so a column whose values are
    not read is handed over as ones and nulls.
    """
    names = scan.collect_schema().names()
    if columns is None:
        return scan
    wanted = [name for name in names if name in columns] or names[:1]
    rows = scan.select(
        pl.col(name)
        if columns.get(name)
        else pl.when(pl.col(name).is_not_null()).then(1.0).alias(name)
        for name in wanted
    )
    # Great Expectations pickles cells it cannot hash, lists above all: ten times the work.
    return rows.with_columns(pl.col(pl.List).cast(pl.List(pl.String)).list.join("; "))


def on_spark(session: SparkSession, rows: pl.LazyFrame, count: int) -> DataFrame:
    """Return rows as a Spark frame, read by the workers, once for all that is asked of it."""
    from newsaudit.gating.spark import frame_of

    return frame_of(session, rows, count).persist()


def as_pandas(frame: pl.DataFrame) -> Any:  # noqa: ANN401 - pandas comes with Great Expectations
    """Return a frame as pandas has it; needs no pyarrow."""
    import pandas as pd

    return pd.DataFrame({name: frame[name].to_numpy() for name in frame.columns})


def finding(table: str, result: dict[str, Any]) -> dict[str, Any]:
    """Return an expectation that was not met as a finding."""
    code = CODES.get(result["type"], OTHER)
    observed = result["result"].get("observed_value", result["result"].get("unexpected_percent"))
    return {
        "code": code,
        "name": NAMES[code],
        "level": LEVELS[result["severity"]],
        "confidence": "high",
        "message": sentence(table, result),
        "article_id": "",
        "start": 0,
        "end": 0,
        "quote": "",
        "related": [],
        "evidence": json.dumps(
            {"observed": observed, **result["kwargs"]}, default=str, sort_keys=True
        ),
    }


def run_of(result: dict[str, Any]) -> RuleRun:
    """Return that an expectation ran."""
    code = CODES.get(result["type"], OTHER)
    return RuleRun(
        code=code,
        name=NAMES[code],
        level=LEVELS[result["severity"]],
        looked_at=result["rows"],
        findings=int(not result["success"]),
    )


def added_up(runs: list[RuleRun]) -> list[RuleRun]:
    """Return one run a code."""
    by_code: dict[str, RuleRun] = {}
    for run in runs:
        before = by_code.get(run.code)
        total = run.findings + (before.findings if before else 0)
        by_code[run.code] = RuleRun(
            code=run.code, name=run.name, level=run.level, looked_at=run.looked_at, findings=total
        )
    return [by_code[code] for code in sorted(by_code)]
