"""What running rules yields: frames of findings and passed checks, and what was not checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import polars as pl

from newsaudit.schemas.findings import NotChecked, RuleRun

PLACE = pl.Struct(
    {"article_id": pl.String, "start": pl.Int64, "end": pl.Int64, "message": pl.String}
)
HIT: dict[str, pl.DataType] = {
    "code": pl.String(),
    "name": pl.String(),
    "level": pl.String(),
    "confidence": pl.String(),
    "message": pl.String(),
    "article_id": pl.String(),
    "fact_id": pl.String(),
    "start": pl.Int64(),
    "end": pl.Int64(),
    "quote": pl.String(),
    "related": pl.List(PLACE),
    "evidence": pl.String(),
    "suggestion": pl.String(),
}
"""Columns of findings as the engine yields them; `evidence` is JSON. See `settle` for the rest."""

ORDER = ("article_id", "start", "end", "code", "message")
"""Findings and passed checks stand in this order."""

PASSED: dict[str, pl.DataType] = {
    name: HIT[name]
    for name in ("code", "article_id", "fact_id", "start", "end", "quote", "message", "evidence")
}


@dataclass(frozen=True)
class Rows:
    """How many rows a table has, and how many of them hold to its model."""

    all: int = 0
    sound: int = 0

    def __add__(self, other: Rows) -> Rows:
        return Rows(self.all + other.all, self.sound + other.sound)


@dataclass
class Outcome:
    """Findings (columns HIT), passed checks (columns PASSED), what was not checked, what ran."""

    findings: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=HIT))
    passed: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=PASSED))
    not_checked: list[NotChecked] = field(default_factory=list)
    runs: list[RuleRun] = field(default_factory=list)
    rows: dict[str, Rows] = field(default_factory=dict)
    """Rows of each table."""


def joined(parts: Sequence[Outcome]) -> Outcome:
    """Return several outcomes as one, findings in order of article, place and code."""
    return Outcome(
        findings=pl.concat([part.findings for part in parts]).sort(ORDER, maintain_order=True),
        passed=pl.concat([part.passed for part in parts]).sort(ORDER, maintain_order=True),
        not_checked=sorted(
            (item for part in parts for item in part.not_checked),
            key=lambda item: (item.code, item.article_id or "", item.reason),
        ),
        runs=sorted((run for part in parts for run in part.runs), key=lambda run: run.code),
        rows=rows_of(parts),
    )


def rows_of(parts: Sequence[Outcome]) -> dict[str, Rows]:
    """Return the rows of several outcomes, added up by table."""
    total: dict[str, Rows] = {}
    for part in parts:
        for name, rows in part.rows.items():
            total[name] = total.get(name, Rows()) + rows
    return total


def merged(parts: Sequence[Outcome]) -> Outcome:
    """Return the outcomes of batches of one data set as one: runs and gaps are added up."""
    whole = joined(parts)
    runs: dict[str, RuleRun] = {}
    for run in whole.runs:
        before = runs.get(run.code)
        runs[run.code] = run if before is None else replace(
            run,
            looked_at=before.looked_at + run.looked_at,
            findings=before.findings + run.findings,
        )  # fmt: skip
    gaps: dict[tuple[str, str], int] = {}
    for item in whole.not_checked:
        key = (item.code, item.reason)
        gaps[key] = gaps.get(key, 0) + item.rows
    whole.runs = list(runs.values())
    whole.not_checked = [
        NotChecked(code=code, reason=reason, rows=rows) for (code, reason), rows in gaps.items()
    ]
    return whole
