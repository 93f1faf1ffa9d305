"""A finding: a rule's hit, with every place a reader must look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Evidence = dict[str, Any]
"""Values a rule decided on: strings, numbers, booleans, ISO dates, lists of them, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A related place: the other side of a contradiction."""

    article_id: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """Why a finding is let stand (SARIF suppression): by a waiver or by the baseline."""

    kind: str
    """`waiver` or `baseline`."""
    reason: str = ""
    owner: str = ""
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule's hit. Offsets are code points into the article's text, end exclusive."""

    code: str
    name: str
    level: str
    confidence: str
    message: str
    article_id: str
    path: str
    start: int
    end: int
    line: int
    """Counted from 1; 0 where the text is not at hand."""
    column: int
    """Counted from 1, in code points."""
    quote: str
    fact_id: str | None = None
    related: tuple[Place, ...] = ()
    evidence: Evidence = field(default_factory=dict)
    suggestion: str | None = None
    fingerprint: str = ""
    """Same for the same finding in a later audit: rule, words and evidence, no line numbers."""
    state: str = "new"
    suppression: Suppression | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A check that a fact has passed and that is worth showing: what was verified, by what."""

    code: str
    article_id: str
    fact_id: str | None
    start: int
    end: int
    quote: str
    message: str
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """A rule that could not run, on the whole or on some facts; never a pass."""

    code: str
    reason: str
    article_id: str | None = None
    """None: it could not run on any article."""
    rows: int = 0
    """How many rows were left unchecked."""


def of_column(finding: Finding) -> bool:
    """Tell whether a finding is about a whole column, so that the rows are not judged at all.

    SCH002 is of one cell where its evidence names the row.
    """
    whole = finding.code == "SCH002" and "row" not in finding.evidence
    return whole or finding.code in ("SCH001", "SCH003")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRun:
    """What a rule that ran has looked at."""

    code: str
    name: str
    level: str
    looked_at: int
    findings: int

    @property
    def share(self) -> float | None:
        """Findings a row looked at, at most 1; None where nothing was, or not row by row.

        A row may have several findings of SCH004 to SCH006, one a column: the share is then an
        upper bound of the rows that fail.
        """
        if not self.looked_at or self.code.startswith("SET"):
            return None
        return min(1.0, self.findings / self.looked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDoc:
    """A rule's page, carried with the result so that a report explains itself years later."""

    code: str
    name: str
    level: str
    confidence: str
    family: str
    """In words: `dates`, `aid status`."""
    summary: str
    """What it does, one sentence."""
    sections: Mapping[str, str]
    """Heading (`Why it matters`, `References`, …) to Markdown text."""
