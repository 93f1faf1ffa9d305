"""GitLab code quality report: findings in merge requests."""

from __future__ import annotations

from newsaudit.reports.dumps import dumps
from newsaudit.reports.formats.files import relative
from newsaudit.reports.summary import by_urgency, is_open
from newsaudit.reports.visible import one_line
from newsaudit.schemas.result import Result

SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}
"""Level to one of GitLab's info, minor, major, critical, blocker."""


def render(result: Result) -> str:
    """Return the findings that need attention as a JSON array."""
    rows = [
        {
            "description": one_line(finding.message),
            "check_name": finding.code,
            "fingerprint": finding.fingerprint,
            "severity": SEVERITIES[finding.level],
            "location": {
                "path": relative(finding.path),
                "lines": {"begin": max(finding.line, 1)},
            },
        }
        for finding in by_urgency(result.findings)
        if is_open(finding)
    ]
    return dumps(rows, indent=2) + "\n"
