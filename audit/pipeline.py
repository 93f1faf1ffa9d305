"""The main job: articles in, a settled result out.

ingest → extract (or import) → check → settle → record
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsaudit.checks import settle
from newsaudit.checks.catalogue import Selection, selected
from newsaudit.checks.engine import check
from newsaudit.checks.reference import load
from newsaudit.extract import extract_from
from newsaudit.extract.document import Document
from newsaudit.extract.passages import find_passages
from newsaudit.provenance.record import canonical, record, sha256
from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, Suppression
from newsaudit.schemas.frames import tables
from newsaudit.schemas.nested import to_json
from newsaudit.schemas.passages import Passage
from newsaudit.schemas.result import Result


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a user may ask of a check."""

    selection: Selection = field(default_factory=Selection)
    published: str | None = None
    """ISO date that overrides every article's own."""
    reference: tuple[Path, ...] = ()
    suppressions: Mapping[str, Suppression] = field(default_factory=dict)
    """Waivers and baseline, by fingerprint."""
    earlier: Mapping[str, Finding] | None = None
    """Findings of the last audit, by fingerprint."""
    audited_at: str | None = None


def audit(
    articles: Iterable[Article],
    settings: Settings | None = None,
    facts: Mapping[str, list[Fact]] | None = None,
) -> Result:
    """Check articles and return the result.

    `facts` by `article_id` are checked instead of extracting; they must be grounded already.
    Raises UsageError for a rule or profile that does not exist.
    """
    settings = settings or Settings()
    rules = selected(settings.selection)
    reference = load(settings.reference)
    articles = [dated(article, settings.published) for article in articles]
    found, passages = read_all(articles, facts)
    outcome = check(tables(articles, found, passages), rules, reference)
    findings = settle.marked(
        settle.findings_of(outcome.findings, articles), settings.suppressions, settings.earlier
    )
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
    )


def dated(article: Article, published: str | None) -> Article:
    """Return the article with the publication date the user gave, if any."""
    return article.published(published, "option") if published else article


def read_all(
    articles: Sequence[Article], facts: Mapping[str, list[Fact]] | None
) -> tuple[list[Fact], list[Passage]]:
    """Return the facts and the passages of all articles."""
    found: list[Fact] = []
    passages: list[Passage] = []
    for article in articles:
        document = Document(article)
        own = extract_from(document) if facts is None else facts.get(article.article_id, [])
        found += own
        passages += find_passages(document, own)
    return found, passages


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
