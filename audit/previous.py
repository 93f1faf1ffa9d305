"""Earlier results: what a finding was in the last audit, read back from its JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, Suppression
from newsaudit.schemas.result import Result
from newsaudit.schemas.result_json import result_from_json


def result(file: Path) -> Result:
    """Return a result read back from its JSON. Raises InputError where the file is none."""
    try:
        data = json.loads(file.read_bytes())
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{file}: not JSON: {error}") from None
    return result_from_json(data, str(file))


def findings(file: Path) -> dict[str, Finding]:
    """Return the findings of a result's JSON by fingerprint; raises InputError as `result`."""
    return {finding.fingerprint: finding for finding in result(file).findings}


def found(file: Path) -> dict[str, Finding]:
    """Return the findings a result had, without those it only names as fixed, by fingerprint."""
    return {key: finding for key, finding in findings(file).items() if finding.state != "fixed"}


def accepted(file: Path) -> dict[str, Suppression]:
    """Return the suppressions of a baseline: every finding an earlier result had."""
    return {
        key: Suppression(kind="baseline", reason=f"in the baseline {file.name}")
        for key in found(file)
    }


def confirmed(file: Path) -> tuple[list[Fact], dict[str, str]]:
    """Return a result's facts that no error or warning points at, and each article's title."""
    audited = result(file)
    doubted = {
        (finding.article_id, finding.fact_id)
        for finding in audited.findings
        if finding.level != "note" and finding.state != "fixed"
    }
    facts = [fact for fact in audited.facts if (fact.article_id, fact.fact_id) not in doubted]
    return facts, {article.article_id: title(article) for article in audited.articles}


def title(article: Article) -> str:
    """Return what to cite an article as: publisher, headline or path, day."""
    day = (article.published_at or "")[:10]
    words = (article.publisher, article.headline or article.path, day)
    return ", ".join(word for word in words if word)


def audited_before(articles: Iterable[Article], file: Path) -> list[Article]:
    """Return the articles, each with the hash its text had in an earlier result, if it was there.

    Kept as metadata `audited.hash`, where the rule on changed articles reads it.
    """
    hashes = {article.article_id: article.text_sha256 for article in result(file).articles}
    return [
        replace(a, metadata={**a.metadata, "audited.hash": hashes[a.article_id]})
        if a.article_id in hashes
        else a
        for a in articles
    ]
