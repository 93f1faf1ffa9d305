"""The main job: articles in, a settled result out.

ingest → extract (or import) → check → settle → record
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from newsaudit import waivers
from newsaudit.checks import settle
from newsaudit.checks.catalogue import Selection, selected
from newsaudit.checks.engine import check
from newsaudit.checks.reference import load
from newsaudit.checks.rule import doc_of
from newsaudit.extract.reading import Read, gathered, read_all
from newsaudit.provenance.record import canonical, record, sha256
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, Suppression
from newsaudit.schemas.frames import tables
from newsaudit.schemas.nested import to_json
from newsaudit.schemas.result import Result
from newsaudit.waivers import Waiver


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a user may ask of a check."""

    selection: Selection = field(default_factory=Selection)
    published: str | None = None
    """The date that overrode every article's own when they were read; for the record."""
    reference: tuple[Path, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    baseline: Mapping[str, Suppression] = field(default_factory=dict)
    """Findings accepted earlier, by fingerprint."""
    earlier: Mapping[str, Finding] | None = None
    """Findings of the last audit, by fingerprint."""
    audited_at: str | None = None
    """ISO 8601; recorded, and the day waivers are judged on. Without it no waiver is expired."""
    jobs: int = 1


Progress = Callable[[Iterable[Read], int], Iterable[Read]]
"""Shows progress over the articles being read; gives back what it is given."""


def audit(
    articles: Iterable[Article],
    settings: Settings | None = None,
    facts: Mapping[str, list[Fact]] | None = None,
    progress: Progress | None = None,
) -> Result:
    """Check articles and return the result.

    `facts` by `article_id` are checked instead of extracting; they must be grounded already.
    Raises UsageError for a rule or profile that does not exist.
    """
    settings = settings or Settings()
    rules = selected(settings.selection)
    reference = load(settings.reference)
    articles = list(articles)
    reading = read_all(articles, facts, settings.jobs)
    found, passages = gathered(progress(reading, len(articles)) if progress else reading)
    outcome = check(tables(articles, found, passages), rules, reference)
    levels = {rule.code: rule.level for rule in rules}
    told = settle.once(settle.findings_of(outcome.findings, articles))
    findings = settled(told, articles, settings, levels)
    return Result(
        run=record(
            articles,
            reference.manifest(),
            options_of(settings),
            None if facts is None else facts_sha256(found),
            settings.audited_at,
        ),
        verdict=settle.verdict(findings, sum(run.looked_at for run in outcome.runs)),
        articles=articles,
        facts=found,
        findings=findings,
        passed=settle.passed_of(outcome.passed),
        not_checked=outcome.not_checked,
        rules=outcome.runs,
        docs={rule.code: doc_of(rule) for rule in rules},
        sentences=[passage for passage in passages if passage.kind == "sentence"],
    )


def settled(
    findings: list[Finding],
    articles: Iterable[Article],
    settings: Settings,
    levels: Mapping[str, str],
) -> list[Finding]:
    """Return the findings with their states and suppressions, and what is wrong with waivers."""
    today = date.fromisoformat((settings.audited_at or "0001-01-01")[:10])
    paths = {article.article_id: article.path for article in articles}
    complaints = waivers.complaints(settings.waivers, findings, today, paths, levels)
    stand = {**settings.baseline, **waivers.suppressions(settings.waivers, today)}
    return settle.marked([*findings, *complaints], stand, settings.earlier)


def facts_sha256(facts: Iterable[Fact]) -> str:
    """Return the hash of imported facts, in their JSON form."""
    return sha256(canonical([to_json(fact) for fact in facts]))


def options_of(settings: Settings) -> dict[str, str]:
    """Return the options that decide the result, for the record."""
    selection = settings.selection
    given = {
        "profile": selection.profile,
        "select": ",".join(selection.select),
        "ignore": ",".join(selection.ignore),
        "published": settings.published or "",
    }
    return {key: value for key, value in given.items() if value}
