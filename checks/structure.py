"""Family SCH: what breaks a table's own pandera model, one code a kind of failure.

A column that is missing, unknown or of the wrong type is one finding about the table. A row that
breaks a column's constraint is one finding about the row.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaError, SchemaErrorReason

from newsaudit.checks.outcome import HIT, Outcome, Rows
from newsaudit.checks.repeated import maybe_repeated
from newsaudit.checks.rule import Rule, fill
from newsaudit.schemas.findings import RuleRun
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import MODELS

TABLE_FAILURES = {
    SchemaErrorReason.COLUMN_NOT_IN_DATAFRAME: "SCH001",
    SchemaErrorReason.WRONG_DATATYPE: "SCH002",
    SchemaErrorReason.COLUMN_NOT_IN_SCHEMA: "SCH003",
}
KEY = ("article_id", "fact_id")


def structural(tables: Tables, rules: Iterable[Rule]) -> tuple[Tables, Outcome]:
    """Return the tables without the rows (or columns) that break their model, and the findings.

    A table that lacks a column, or has one of the wrong type, comes back empty: nothing true can
    be said of its rows. Tables are judged also when no SCH rule is selected; only the findings
    are left out then.
    """
    by_code = {rule.code: rule for rule in rules if rule.view == "structure"}
    sound: dict[str, pl.DataFrame] = {}
    found: list[pl.DataFrame] = [pl.DataFrame(schema=HIT)]
    for name, table in tables.facts.items():
        parts, sound[name] = judged(name, table)
        found += [as_rule(part, by_code) for part in parts]
    findings = pl.concat(found)
    looked_at = sum(table.height for table in tables.facts.values())
    per_code = dict(findings.group_by("code").len().iter_rows())
    runs = [
        RuleRun(
            code=rule.code,
            name=rule.name,
            level=rule.level,
            looked_at=looked_at,
            findings=per_code.get(rule.code, 0),
        )
        for rule in by_code.values()
    ]
    rows = {n: Rows(t.height, sound[n].height) for n, t in tables.facts.items()}
    return tables.with_facts(sound), Outcome(findings=findings, runs=runs, rows=rows)


def judged(name: str, table: pl.DataFrame) -> tuple[list[pl.DataFrame], pl.DataFrame]:
    """Return a table's findings (columns HIT, rule fields null) and its sound rows."""
    if not table.height and table.schema == dtypes_of(name):
        return [], table
    errors = schema_errors(name, table)
    whole = [error for error in errors if error.reason_code in TABLE_FAILURES]
    if whole:
        empty = pl.DataFrame(schema=dtypes_of(name))
        fatal = any(error.reason_code != SchemaErrorReason.COLUMN_NOT_IN_SCHEMA for error in whole)
        rest = empty if fatal else table.select(list(columns_of(name)))
        return [table_finding(name, error) for error in whole], rest
    bad = [(error, ~error.check_output.to_series()) for error in errors]
    findings = [row_findings(name, error, table.filter(mask)) for error, mask in bad]
    twice = duplicated(table)
    findings.append(duplicate_findings(name, table.filter(twice)))
    for _, mask in [*bad, (None, twice)]:
        twice = twice | mask
    return findings, table.filter(~twice) if twice.any() else table


def schema_errors(name: str, table: pl.DataFrame) -> list[SchemaError]:
    """Return everything pandera has to say of a table, columns first."""
    try:
        MODELS[name].validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        return list(errors.schema_errors)
    return []


@cache
def columns_of(name: str) -> dict[str, pa.Column]:
    """Return the columns of a table's model."""
    return dict(MODELS[name].to_schema().columns)


@cache
def dtypes_of(name: str) -> dict[str, pl.DataType]:
    """Return the dtypes of a table's columns, in order."""
    return {column: spec.dtype.type for column, spec in columns_of(name).items()}


def duplicated(table: pl.DataFrame) -> pl.Series:
    """Tell which rows repeat an earlier row's key."""
    hashed = maybe_repeated(table.select(KEY))
    if not hashed.any():
        return hashed
    exact = table.select(~pl.struct(KEY).is_first_distinct()).to_series()
    return hashed & exact


def table_finding(name: str, error: SchemaError) -> pl.DataFrame:
    """Return one finding about a whole table."""
    code = TABLE_FAILURES[error.reason_code]
    if code == "SCH002":
        column, found = str(error.column_name), str(error.failure_cases)
        message = f"`{name}.{column}` holds {found}, expected {columns_of(name)[column].dtype}"
    else:
        column = str(error.failure_cases)
        state = "is missing" if code == "SCH001" else "is not a column of this table"
        message = f"`{name}.{column}` {state}"
    row = {"code": code, "message": message, "article_id": "", "start": 0, "end": 0, "quote": ""}
    return pl.DataFrame([{**row, "related": [], "evidence": "{}"}], schema=HIT)


def row_findings(name: str, error: SchemaError, rows: pl.DataFrame) -> pl.DataFrame:
    """Return one finding a row that breaks a column's constraint."""
    column = str(error.column_name)
    if error.reason_code == SchemaErrorReason.SERIES_CONTAINS_NULLS:
        return findings_on(rows, "SCH004", f"`{name}.{column}` is empty but must be stated", column)
    check = error.check
    assert check is not None
    code, expected = "SCH006", str(check.error or check.name)
    if check.name == "isin":
        code, expected = "SCH005", "one of " + ", ".join(check.statistics["allowed_values"])
    elif check.statistics:
        expected = " and ".join(f"{k.replace('_', ' ')} {v}" for k, v in check.statistics.items())
    message = f"`{name}.{column}` is `{{}}`, expected {expected}"
    return findings_on(rows, code, message, column)


def duplicate_findings(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    """Return one finding a row whose key an earlier row has."""
    message = f"`{name}` has another fact `{{}}` in this article"
    return findings_on(rows, "SCH007", message, "fact_id")


def findings_on(rows: pl.DataFrame, code: str, message: str, column: str) -> pl.DataFrame:
    """Return findings on rows; `{}` in the message stands for the column's value."""
    text = fill(message.replace("{}", f"{{{column}}}"))
    return rows.select(
        pl.lit(code).alias("code"),
        pl.lit(None, pl.String).alias("name"),
        pl.lit(None, pl.String).alias("level"),
        pl.lit(None, pl.String).alias("confidence"),
        text.alias("message"),
        pl.col("article_id").fill_null(""),
        "fact_id",
        pl.col("start").fill_null(0),
        pl.col("end").fill_null(0),
        pl.col("quote").fill_null(""),
        pl.lit([], dtype=HIT["related"]).alias("related"),
        pl.struct(pl.col(column)).struct.json_encode().alias("evidence"),
        pl.lit(None, pl.String).alias("suggestion"),
    )


def as_rule(findings: pl.DataFrame, by_code: dict[str, Rule]) -> pl.DataFrame:
    """Return the findings of selected rules with the rule's name, level and confidence."""
    columns = []
    for name in ("name", "level", "confidence"):
        values = {code: getattr(rule, name) for code, rule in by_code.items()}
        column = pl.col("code").replace_strict(values, default=None, return_dtype=pl.String)
        columns.append(column.alias(name))
    return findings.filter(pl.col("code").is_in(sorted(by_code))).with_columns(columns)
