"""What changed between two audits: new, persisting and fixed findings."""

from __future__ import annotations

from collections.abc import Iterable

from newsaudit.reports.strings import strings
from newsaudit.reports.summary import by_urgency, status
from newsaudit.reports.visible import one_line
from newsaudit.schemas.findings import Finding

SHOWN = ("new", "fixed", "waived", "baseline")
"""States whose findings are listed; those that persist are only counted."""


def changes(findings: Iterable[Finding], language: str = "en") -> str:
    """Return the transitions of findings as `checks.settle.marked` leaves them, as plain text."""
    say = strings(language)
    by_state: dict[str, list[Finding]] = {state: [] for state in (*SHOWN, "persisting")}
    for finding in by_urgency(findings):
        by_state[status(finding)].append(finding)
    lines = []
    for state, found in by_state.items():
        if not found and state in ("waived", "baseline"):
            continue
        lines.append(f"{say.word('state', state)}: {len(found)}")
        lines += [one(finding) for finding in found if state in SHOWN]
    return "\n".join(lines) + "\n"


def one(finding: Finding) -> str:
    """Return a finding on one line."""
    place = f"{one_line(finding.path)}:{finding.line}:{finding.column}"
    return f"  {finding.level:<7}  {place}  {finding.code}  {one_line(finding.message)}"
