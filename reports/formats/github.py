"""GitHub Actions: annotations in the log, and Markdown for the step summary.

GitHub shows ten errors and ten warnings a step; the most urgent come first. The summary has all.
"""

from __future__ import annotations

import re

from newsaudit.reports.formats.files import relative
from newsaudit.reports.summary import by_urgency, is_open, open_counts, status
from newsaudit.reports.visible import one_line, visible
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import Result

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~&@:])")
"""What Markdown, a mention or an issue number could be made of."""


def render(result: Result) -> str:
    """Return one workflow command a finding that needs attention."""
    return "".join(
        annotation(finding) for finding in by_urgency(result.findings) if is_open(finding)
    )


def annotation(finding: Finding) -> str:
    """Return `::error file=…,line=…,title=…::message`."""
    properties = {
        "file": relative(finding.path),
        "line": str(max(finding.line, 1)),
        "col": str(max(finding.column, 1)),
        "title": f"{finding.code} {finding.name}",
    }
    given = ",".join(f"{key}={escaped_property(value)}" for key, value in properties.items())
    fix = f" {finding.suggestion}" if finding.suggestion else ""
    return f"::{COMMANDS[finding.level]} {given}::{escaped(finding.message + fix)}\n"


def escaped(text: str) -> str:
    """Return a command's data (actions/toolkit, `escapeData`)."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    """Return a command's property (actions/toolkit, `escapeProperty`)."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")


def step_summary(result: Result) -> str:
    """Return all findings as a Markdown table, for the file GITHUB_STEP_SUMMARY names."""
    counted = ", ".join(f"{n} {level}" for level, n in open_counts(result.findings).items())
    lines = [
        f"## newsaudit: {result.verdict}",
        "",
        f"Open: {counted}",
        "",
        "| level | place | rule | finding | state |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {f.level} | {plain(relative(f.path))}:{f.line}:{f.column} | {f.code} "
        f"| {plain(f.message)} | {status(f)} |"
        for f in by_urgency(result.findings)
    ]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Return text that is no Markdown."""
    return MARKDOWN.sub(r"\\\1", one_line(text))
