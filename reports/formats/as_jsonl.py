"""JSONL: one finding a line, for `jq`, log pipelines and spreadsheets that read JSON."""

from __future__ import annotations

from newsaudit.reports.dumps import dumps
from newsaudit.reports.summary import by_urgency
from newsaudit.schemas.result import Result
from newsaudit.schemas.result_json import finding_json


def render(result: Result) -> str:
    """Return the findings, most urgent first, each on its own line."""
    return "".join(dumps(finding_json(finding)) + "\n" for finding in by_urgency(result.findings))
