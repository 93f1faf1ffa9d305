"""A result as the files of a bundle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files as package_files
from pathlib import Path

from newsaudit.bundling import layout
from newsaudit.checks.catalogue import catalogue
from newsaudit.checks.rule import doc_of
from newsaudit.ingest.decode import LIMIT
from newsaudit.provenance import dsse
from newsaudit.provenance.prov import prov_json
from newsaudit.provenance.record import contents as files_of
from newsaudit.provenance.record import package_sha256
from newsaudit.schemas.article import Article
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.nested import to_json
from newsaudit.schemas.result import Result
from newsaudit.schemas.result_json import Json, finding_json, result_json

Files = Iterator[tuple[str, bytes]]


def explained(result: Result, name: str) -> Result:
    """Return a result read from JSON with its rules' pages, which the JSON does not carry.

    Raises InputError where it was made with another rule set: a bundle must hold its own.
    """
    ours = package_sha256("newsaudit.checks")
    if result.run.ruleset_sha256 != ours:
        theirs = result.run.ruleset_sha256[:12] or "none"
        raise InputError(
            f"{name}: checked by rule set {theirs}, installed is {ours[:12]}; check again"
        )
    codes = {run.code for run in result.rules} | {item.code for item in result.not_checked}
    rules = (rule for rule in catalogue().values() if rule.code in codes)
    return replace(result, docs={rule.code: doc_of(rule) for rule in rules})


def contents(result: Result, folder: Path) -> Files:
    """Yield every file but the report and the statement, with its bytes.

    `folder` is where the articles' paths start from. Raises InputError where an article's file
    no longer holds the bytes that were audited.
    """
    whole = result_json(result)
    rows = zip(
        layout.sources(len(result.articles)), result.articles, whole["articles"], strict=True
    )
    for place, article, row in rows:
        yield from source(place, article, row, folder)
    yield layout.FACTS, lines(to_json(fact) for fact in result.facts)
    yield layout.RULESET, pretty(ruleset())
    yield layout.REFERENCE, pretty({row["table"]: row for row in whole["run"]["reference"]})
    yield layout.FINDINGS, lines(finding_json(finding) for finding in result.findings)
    rest = ("schema_version", "verdict", "run", "passed", "not_checked", "rules")
    yield layout.RUN, pretty({key: whole[key] for key in rest})
    yield layout.PROV, pretty(prov_json(result))
    waived = [f for f in result.findings if f.suppression and f.suppression.kind == "waiver"]
    texts = {article.article_id: article.text_sha256 for article in result.articles}
    for number, finding in enumerate(waived, 1):
        text = texts.get(finding.article_id, "")
        yield layout.waiver(number), dsse.write(waiver_statement(finding, text))


def source(place: str, article: Article, row: Json, folder: Path) -> Files:
    """Yield an article's bytes, its text, and where it came from."""
    text = article.text.encode("utf-8", "surrogatepass")
    yield f"{place}/{layout.RAW}", original(article, text, folder)
    yield f"{place}/{layout.TEXT}", text
    yield f"{place}/{layout.CAPTURE}", pretty({k: v for k, v in row.items() if k != "text"})


def original(article: Article, text: bytes, folder: Path) -> bytes:
    """Return the bytes an article was read from; a corpus gives its text itself."""
    wanted = article.raw_sha256 or article.text_sha256
    if sha256(text).hexdigest() == wanted:
        return text
    file = folder / article.path
    try:
        with file.open("rb") as handle:
            raw = handle.read(LIMIT + 1)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}; a bundle holds the bytes audited") from None
    if sha256(raw).hexdigest() != wanted:
        raise InputError(f"{file}: changed since the audit; a bundle holds the bytes audited")
    return raw


def waiver_statement(finding: Finding, text_sha256: str) -> dsse.Envelope:
    """Return the unsigned statement that a finding on a text may stand."""
    stands = finding.suppression
    assert stands is not None
    return dsse.statement(
        {layout.TEXT: text_sha256},
        dsse.WAIVER,
        {
            "code": finding.code,
            "fingerprint": finding.fingerprint,
            "reason": whole(stands.reason),
            "owner": whole(stands.owner),
            "until": stands.until,
        },
    )


def ruleset() -> Json:
    """Return the hash of every rule's file, and of the rule set whole."""
    raw = dict(files_of(package_files("newsaudit.checks"), ""))
    hashes = {name: sha256(content).hexdigest() for name, content in sorted(raw.items())}
    return {"ruleset_sha256": package_sha256("newsaudit.checks"), "files": hashes}


def audit_predicate(result: Result) -> Json:
    """Return what the bundle's statement says of the audit, besides the files' hashes."""
    run = result.run
    return {
        "inputs_id": run.inputs_id,
        "verdict": result.verdict,
        "facts": len(result.facts),
        "findings": len(result.findings),
        "articles": [
            {
                "article_id": whole(article.article_id),
                "raw_sha256": article.raw_sha256 or article.text_sha256,
                "text_sha256": article.text_sha256,
            }
            for article in result.articles
        ],
        "audited_at": run.audited_at,
        "extractors_sha256": run.extractors_sha256,
        "ruleset_sha256": run.ruleset_sha256,
        "versions": dict(run.versions),
    }


def whole(text: str) -> str:
    """Return a text without lone surrogates, which have no canonical form, but showing them."""
    return text.encode("utf-8", "backslashreplace").decode()


def lines(rows: Iterable[Json]) -> bytes:
    """Return rows as JSONL."""
    return "".join(
        json.dumps(row, ensure_ascii=True, sort_keys=True) + "\n" for row in rows
    ).encode()


def pretty(value: Json) -> bytes:
    """Return JSON for people too."""
    return (json.dumps(value, ensure_ascii=True, sort_keys=True, indent=1) + "\n").encode()
