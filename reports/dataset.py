"""The text of a gate: for each rule how many rows fail, with a few of them, then the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsaudit.reports.summary import is_open, not_checked
from newsaudit.reports.visible import one_line
from newsaudit.schemas.findings import Finding, RuleRun, of_column
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import LEVELS

EXAMPLES = 3
"""Findings shown of a rule; all are in the other formats."""
ROWS = 100
"""Rows the HTML report shows of a rule; the page opens fast whatever the data set."""
WIDTH = 160
"""Characters of an example."""


def text(result: Result, rows: Mapping[str, int]) -> str:
    """Return the text; `rows` holds the facts per table."""
    rules = by_rule(result)
    lines = [line for rule in rules for line in rule.lines()]
    return "\n".join([*lines, *end(result, rules, rows)]) + "\n"


def by_rule(result: Result) -> list[OfRule]:
    """Return the findings by rule, errors first."""
    by_code: dict[str, list[Finding]] = {}
    for finding in result.findings:
        by_code.setdefault(finding.code, []).append(finding)
    runs = {run.code: run for run in result.rules}
    rules = [OfRule(found, runs.get(code)) for code, found in by_code.items()]
    return sorted(rules, key=lambda rule: (LEVELS.index(rule.first.level), rule.first.code))


@dataclass(frozen=True)
class OfRule:
    """The findings of one rule that a result holds, and its run, which counts all of them."""

    findings: list[Finding]
    run: RuleRun | None

    @property
    def first(self) -> Finding:
        """The first finding; it names the rule."""
        return self.findings[0]

    @property
    def total(self) -> int:
        """How many rows fail."""
        return max(self.run.findings if self.run else 0, len(self.findings))

    @property
    def stood(self) -> list[Finding]:
        """Findings that are let stand."""
        return [finding for finding in self.findings if not is_open(finding)]

    @property
    def still(self) -> int:
        """How many need attention: a share allowed lets all stand, a baseline those it names."""
        allowed = any(f.suppression and f.suppression.kind == "allowed" for f in self.stood)
        return 0 if allowed else self.total - len(self.stood)

    @property
    def counted(self) -> str:
        """How many rows fail, of how many the rule looked at; of columns only how many."""
        whole = of_column(self.first)
        if whole or self.run is None or self.run.share is None:
            return f"{self.total:,}"
        return f"{self.total:,} of {self.run.looked_at:,} ({self.run.share:.2%})"

    def lines(self) -> Iterator[str]:
        """Yield the rule's numbers, and the first of its findings."""
        yield f"  {self.first.level:8}{self.first.code}  {self.first.name}: {self.counted}"
        if self.stood and self.stood[0].suppression:
            reason = one_line(self.stood[0].suppression.reason)
            yield f"          let stand: {self.total - self.still:,}, {reason}"
        shown = [finding for finding in self.findings if is_open(finding)][:EXAMPLES]
        yield from (f"          {place(finding)}{words(finding)}" for finding in shown)
        if self.still > len(shown):
            yield f"          … {self.still - len(shown):,} more"
        yield ""


def words(finding: Finding) -> str:
    """Return a finding's message, shortened."""
    return shortened(finding.message)


def shortened(words: str) -> str:
    """Return words on one line, with at most WIDTH characters."""
    said = one_line(words[: WIDTH + 1])
    return said if len(said) <= WIDTH else said[: WIDTH - 1] + "…"


def place(finding: Finding) -> str:
    """Return the ids of a finding's row; nothing where it is about the whole set."""
    ids = [shortened(name) for name in (finding.article_id, finding.fact_id) if name]
    return f"{' '.join(ids)}  " if ids else ""


def end(result: Result, rules: list[OfRule], rows: Mapping[str, int]) -> Iterator[str]:
    """Yield the verdict, what it rests on, and what was not checked."""
    yield f"{result.verdict.upper()}  {still(rules)}"
    facts = ", ".join(f"{n:,} {table}" for table, n in sorted(rows.items()) if n)
    ran = sum(1 for run in result.rules if run.looked_at)
    yield f"facts: {facts}; rules that looked at something: {ran}"
    for reason, codes in not_checked(result).items():
        yield f"not checked: {one_line(reason)}: {', '.join(codes)}"


def still(rules: list[OfRule]) -> str:
    """Return how many findings of each level need attention."""
    counted = {level: sum(r.still for r in rules if r.first.level == level) for level in LEVELS}
    said = ", ".join(f"{n:,} {level}{'s' * (n != 1)}" for level, n in counted.items() if n)
    return said or "nothing to fix"
