"""SARIF 2.1.0 (OASIS), for code hosts, editors and dashboards that show findings in place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsaudit.reports.dumps import dumps
from newsaudit.reports.formats.files import uri
from newsaudit.reports.visible import visible
from newsaudit.schemas.article import Article
from newsaudit.schemas.findings import Finding, Place, RuleDoc, Suppression
from newsaudit.schemas.result import Result

Json = dict[str, Any]

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASELINE = {"new": "new", "persisting": "unchanged", "fixed": "absent"}
"""Our state to SARIF's baselineState (3.27.24)."""
ROOT = "%SRCROOT%"
LINK = re.compile(r"[\[\]]")
PLACEHOLDER = re.compile(r"\{(\d+)\}")


def render(result: Result) -> str:
    """Return a SARIF log with one run."""
    articles = {article.article_id: article for article in result.articles}
    codes = sorted({f.code for f in result.findings} | set(result.docs))
    index = {code: n for n, code in enumerate(codes)}
    run: Json = {
        "tool": {"driver": driver(result, codes)},
        "invocations": [invocation(result)],
        "columnKind": "unicodeCodePoints",
        "results": [result_of(finding, index, articles) for finding in result.findings],
        "properties": {"verdict": result.verdict, "inputsId": result.run.inputs_id},
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def driver(result: Result, codes: list[str]) -> Json:
    """Return the tool with its rules."""
    levels = {f.code: (f.name, f.level) for f in result.findings}
    return {
        "name": "newsaudit",
        "semanticVersion": result.run.versions.get("newsaudit", "0.0.0"),
        "rules": [
            described(result.docs[code]) if code in result.docs else bare(code, *levels[code])
            for code in codes
        ],
    }


def bare(code: str, name: str, level: str) -> Json:
    """Return a rule of which only the name is known."""
    return {"id": code, "name": pascal(name), "defaultConfiguration": {"level": level}}


def described(doc: RuleDoc) -> Json:
    """Return a rule with its full help."""
    page = "\n\n".join(f"## {heading}\n\n{text}" for heading, text in doc.sections.items())
    summary = message(doc.summary or doc.name)
    return {
        "id": doc.code,
        "name": pascal(doc.name),
        "shortDescription": summary,
        "fullDescription": summary,
        "help": {"text": escaped(page or doc.name), "markdown": page or doc.name},
        "defaultConfiguration": {"level": doc.level},
        "properties": {
            "precision": doc.confidence,
            "problem.severity": {"note": "recommendation"}.get(doc.level, doc.level),
            "tags": [doc.family],
        },
    }


def pascal(name: str) -> str:
    """Return a kebab-case name as SARIF likes it: WeekdayMismatch."""
    return "".join(part.capitalize() for part in name.split("-"))


def invocation(result: Result) -> Json:
    """Return that the run succeeded, and what it could not check."""
    notes = [
        {
            "descriptor": {"id": item.code},
            "level": "note",
            "message": message(f"{item.code} not checked: {item.reason}"),
        }
        for item in result.not_checked
    ]
    return {"executionSuccessful": True, "toolConfigurationNotifications": notes}


def result_of(finding: Finding, index: Mapping[str, int], articles: Mapping[str, Article]) -> Json:
    """Return a finding as a SARIF result."""
    row: Json = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.level,
        "message": message(finding.message),
        "locations": [{"physicalLocation": primary(finding, articles.get(finding.article_id))}],
        "partialFingerprints": {"newsaudit/v1": finding.fingerprint},
        "baselineState": BASELINE[finding.state],
        "properties": {"confidence": finding.confidence, "evidence": finding.evidence},
    }
    related = [other(n, place, articles) for n, place in enumerate(finding.related)]
    if related:
        row["relatedLocations"] = related
    row["suppressions"] = [suppressed(finding.suppression)] if finding.suppression else []
    if finding.suggestion:
        row["properties"]["suggestion"] = finding.suggestion
    return row


def primary(finding: Finding, article: Article | None) -> Json:
    """Return a finding's own place; without today's text, only its line and column."""
    if article is not None and finding.state != "fixed":
        return physical(article, finding.start, finding.end)
    where: Json = {"artifactLocation": {"uri": uri(finding.path), "uriBaseId": ROOT}}
    if finding.line and finding.column:
        where["region"] = {"startLine": finding.line, "startColumn": finding.column}
    return where


def physical(article: Article, start: int, end: int) -> Json:
    """Return a place in an article; lines and columns from 1, the end column exclusive."""
    location: Json = {"artifactLocation": {"uri": uri(article.path), "uriBaseId": ROOT}}
    if article.path.startswith("/"):
        del location["artifactLocation"]["uriBaseId"]
    if 0 <= start <= end <= len(article.text):
        (line, column), (last, until) = position(article.text, start), position(article.text, end)
        location["region"] = {
            "startLine": line,
            "startColumn": column,
            "endLine": last,
            "endColumn": until,
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": article.text[start:end]},
        }
    return location


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def other(number: int, place: Place, articles: Mapping[str, Article]) -> Json:
    """Return the other side of a contradiction."""
    article = articles.get(place.article_id)
    row: Json = {"id": number, "message": message(place.message)}
    if article is not None:
        row["physicalLocation"] = physical(article, place.start, place.end)
    return row


def suppressed(suppression: Suppression) -> Json:
    """Return why a finding is let stand: outside the article, so `external` (3.35.2)."""
    kept = {"owner": suppression.owner, "until": suppression.until}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": suppression.reason or suppression.kind,
        "properties": {"by": suppression.kind, **{k: v for k, v in kept.items() if v}},
    }


def message(text: str) -> Json:
    """Return a plain text message."""
    return {"text": escaped(text)}


def escaped(text: str) -> str:
    r"""Return text that is no link and no placeholder: `\[`, `{{0}}` (SARIF 3.11.5, 3.11.6)."""
    return PLACEHOLDER.sub(r"{{\1}}", LINK.sub(r"\\\g<0>", visible(text)))
