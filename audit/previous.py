"""Earlier results: what a finding was in the last audit, read back from its JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding, Place, Suppression
from newsaudit.schemas.nested import from_json
from newsaudit.schemas.result import Result
from newsaudit.schemas.result_json import result_from_json

KNOWN = {field.name for field in fields(Finding)}


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
    """Return the findings of a result's JSON by fingerprint.

    Raises InputError where the file is no result of `newsaudit check --output-format json`.
    """
    try:
        result = json.loads(file.read_bytes())
        rows = result["findings"]
        found = [finding_of(row) for row in rows]
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file}: not a result of newsaudit check: {error!r}") from None
    return {finding.fingerprint: finding for finding in found}


def found(file: Path) -> dict[str, Finding]:
    """Return the findings a result had, without those it only names as fixed, by fingerprint."""
    return {key: finding for key, finding in findings(file).items() if finding.state != "fixed"}


def finding_of(row: dict[str, Any]) -> Finding:
    """Return a finding from its JSON object."""
    flat = {key: value for key, value in row.items() if key in KNOWN}
    places = flat.pop("related", None) or ()
    stands = flat.pop("suppression", None)
    article = str(row.get("article_id", ""))
    return Finding(
        **flat,
        related=tuple(Place(**{"article_id": article, **place}) for place in places),
        suppression=Suppression(**stands) if stands else None,
    )


def accepted(file: Path) -> dict[str, Suppression]:
    """Return the suppressions of a baseline: every finding an earlier result had."""
    return {
        key: Suppression(kind="baseline", reason=f"in the baseline {file.name}")
        for key in found(file)
    }


def confirmed(file: Path) -> tuple[list[Fact], dict[str, str]]:
    """Return a result's facts that no error or warning points at, and each article's title.

    Raises InputError where the file is no result of `newsaudit check --output-format json`.
    """
    doubted = {
        (finding.article_id, finding.fact_id)
        for finding in findings(file).values()
        if finding.level != "note" and finding.state != "fixed"
    }
    try:
        result = json.loads(file.read_bytes())
        facts = [from_json(row) for row in result["facts"]]
        articles = {row["article_id"]: title(row) for row in result["articles"]}
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file}: not a result of newsaudit check: {error!r}") from None
    return [fact for fact in facts if (fact.article_id, fact.fact_id) not in doubted], articles


def title(article: dict[str, Any]) -> str:
    """Return what to cite an article as: publisher, headline or path, day."""
    words = (article.get("publisher"), article.get("headline") or article.get("path"))
    day = (article.get("published_at") or "")[:10]
    return ", ".join(str(word) for word in (*words, day) if word)


def audited_before(articles: Iterable[Article], file: Path) -> list[Article]:
    """Return the articles, each with the hash its text had in an earlier result, if it was there.

    Kept as metadata `audited.hash`, where the rule on changed articles reads it.
    """
    try:
        rows = json.loads(file.read_bytes())["articles"]
        hashes = {row["article_id"]: row["text_sha256"] for row in rows}
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{file}: not a result of newsaudit check: {error!r}") from None
    return [
        replace(a, metadata={**a.metadata, "audited.hash": hashes[a.article_id]})
        if a.article_id in hashes
        else a
        for a in articles
    ]
