"""What a result comes to: what is still open, what is worst, and everything by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, NotChecked, Passed
from newsaudit.schemas.passages import Passage
from newsaudit.schemas.result import Result
from newsaudit.schemas.vocabulary import LEVELS

CONFIDENCE_ORDER = {"high": 0, "medium": 1, "low": 2}


def is_open(finding: Finding) -> bool:
    """Tell whether a finding still needs attention: neither let stand nor fixed."""
    return finding.suppression is None and finding.state != "fixed"


def status(finding: Finding) -> str:
    """Return `new`, `persisting`, `fixed`, `waived` or `baseline`."""
    if finding.state != "fixed" and finding.suppression:
        return "waived" if finding.suppression.kind == "waiver" else "baseline"
    return finding.state


def open_counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings of each level need attention, errors first."""
    counted = Counter(finding.level for finding in findings if is_open(finding))
    return {level: counted[level] for level in LEVELS}


def by_urgency(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order to act on: open ones first, errors first, then by place."""
    return sorted(findings, key=urgency)


def urgency(finding: Finding) -> tuple[bool, int, str, int, int, str]:
    """Return the sort key of `by_urgency`."""
    return (
        not is_open(finding),
        LEVELS.index(finding.level) if finding.level in LEVELS else len(LEVELS),
        finding.article_id,
        finding.start,
        CONFIDENCE_ORDER.get(finding.confidence, 3),
        finding.code,
    )


def verdict(findings: Iterable[Finding], checked: bool) -> str:
    """Return one article's audit opinion, by the rule of the whole (see `Result.verdict`)."""
    findings = list(findings)
    if not checked:
        return "not able to conclude"
    still = open_counts(findings)
    if still["error"]:
        return "adverse"
    stands = any(f.level == "error" and f.suppression and f.state != "fixed" for f in findings)
    return "with exceptions" if still["warning"] or stands else "clean"


@dataclass(slots=True)
class Part:
    """One article with everything said about it."""

    article: Article
    facts: list[Fact] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    """What was not checked on this article alone."""
    nowhere_checked: list[NotChecked] = field(default_factory=list)
    """What was not checked on any article: one list for all parts."""
    sentences: list[Passage] = field(default_factory=list)


def parts(result: Result) -> dict[str, Part]:
    """Return the result by article, in the articles' order.

    What is said of an article that is not in the result (a fact that points nowhere) gets an
    article without text, so that nothing is lost.
    """
    nowhere = [item for item in result.not_checked if item.article_id is None]
    found = {
        article.article_id: Part(article, nowhere_checked=nowhere) for article in result.articles
    }

    def of(article_id: str) -> Part:
        if article_id not in found:
            bare = Article(article_id=article_id, text="")
            found[article_id] = Part(bare, nowhere_checked=nowhere)
        return found[article_id]

    for fact in result.facts:
        of(fact.article_id).facts.append(fact)
    for finding in result.findings:
        of(finding.article_id).findings.append(finding)
    for passed in result.passed:
        of(passed.article_id).passed.append(passed)
    for sentence in result.sentences:
        of(sentence.article_id).sentences.append(sentence)
    for item in result.not_checked:
        if item.article_id is not None:
            of(item.article_id).not_checked.append(item)
    return found


def family_errors(findings: Iterable[Finding]) -> Counter[str]:
    """Return how many open findings each family (three letters) has."""
    return Counter(finding.code[:3] for finding in findings if is_open(finding))


def correction_class(findings: Iterable[Finding]) -> str:
    """Suggest what a published article needs: `none`, `refiled` or `corrected`.

    After the Reuters Handbook: a story is refiled for slips of copy and form, corrected for errors
    of fact. Withdrawal, for a story wrong in its thrust, is for a human to decide.
    """
    still = [f for f in findings if is_open(f) and f.level in ("error", "warning")]
    if not any(f.level == "error" for f in still):
        return "refiled" if any(f.code.startswith(("TXT", "PRV")) for f in still) else "none"
    facts = any(f.level == "error" and not f.code.startswith(("TXT", "PRV")) for f in still)
    return "corrected" if facts else "refiled"


def not_checked(result: Result) -> dict[str, list[str]]:
    """Return the rules that could not run somewhere, by reason."""
    by_reason: dict[str, list[str]] = {}
    for item in result.not_checked:
        codes = by_reason.setdefault(item.reason, [])
        if item.code not in codes:
            codes.append(item.code)
    return by_reason
