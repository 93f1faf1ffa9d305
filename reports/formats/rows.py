"""Findings as flat rows, for CSV and Parquet."""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.reports.dumps import dumps
from newsaudit.reports.summary import by_urgency, status
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import Result

TEXTS = (
    "article_id",
    "path",
    "code",
    "name",
    "level",
    "confidence",
    "message",
    "quote",
    "suggestion",
    "evidence",
    "state",
    "suppressed_by",
    "reason",
    "fact_id",
    "fingerprint",
)
NUMBERS = ("line", "column", "start", "end")
COLUMNS = (*TEXTS[:7], *NUMBERS, *TEXTS[7:])

Row = dict[str, str | int | None]


def rows(result: Result) -> Iterator[Row]:
    """Yield a row a finding, the most urgent first; columns in the order of COLUMNS."""
    for finding in by_urgency(result.findings):
        values = flat(finding)
        yield {name: values[name] for name in COLUMNS}


def flat(finding: Finding) -> Row:
    """Return a finding's columns."""
    stands = finding.suppression
    return {
        **{name: getattr(finding, name) for name in (*TEXTS[:8], *NUMBERS)},
        "suggestion": finding.suggestion,
        "evidence": dumps(finding.evidence),
        "state": status(finding),
        "suppressed_by": stands.kind if stands else None,
        "reason": stands.reason if stands else None,
        "fact_id": finding.fact_id,
        "fingerprint": finding.fingerprint,
    }
