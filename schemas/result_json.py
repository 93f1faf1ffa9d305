"""A result as JSON, and back: the versioned contract of `--output-format json`.

The form is published as a JSON Schema (`newsaudit.reports/data/result.schema.json`). Fields that
are not stated are left out. Articles carry their text, to which all offsets refer.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from newsaudit.schemas.article import Article, Span
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.findings import Finding, NotChecked, Passed, Place, RuleRun, Suppression
from newsaudit.schemas.nested import from_json, to_json
from newsaudit.schemas.passages import Passage
from newsaudit.schemas.records import either, record
from newsaudit.schemas.result import SCHEMA_VERSION, DataSource, Result, Run
from newsaudit.schemas.vocabulary import CONFIDENCES, LEVELS, STATES, VERDICTS

Json = dict[str, Any]

SPANS = ("headline_span", "dateline_span", "byline_span", "stamp_span", "permission_span")


def result_json(result: Result) -> Json:
    """Return the result as JSON values."""
    sentences = sentences_of(result)
    return {
        "schema_version": SCHEMA_VERSION,
        "verdict": result.verdict,
        "run": run_json(result.run),
        "articles": [
            article_json(article, sentences.get(article.article_id, ()))
            for article in result.articles
        ],
        "facts": [to_json(fact) for fact in result.facts],
        "findings": [finding_json(finding) for finding in result.findings],
        "passed": [stated(passed, ("evidence",)) for passed in result.passed],
        "not_checked": [stated(item, ()) for item in result.not_checked],
        "rules": [stated(run, ()) for run in result.rules],
    }


def stated(record: object, keep: Iterable[str]) -> Json:
    """Return a flat record's fields, those that are None left out unless in `keep`."""
    names = record.__dataclass_fields__  # type: ignore[attr-defined]  # only dataclasses come here
    values = ((name, getattr(record, name)) for name in names)
    kept = set(keep)
    return {name: value for name, value in values if value is not None or name in kept}


def run_json(run: Run) -> Json:
    """Return the record of the run."""
    return {**stated(run, ()), "reference": [stated(source, ()) for source in run.reference]}


def article_json(article: Article, sentences: Iterable[Passage]) -> Json:
    """Return an article with its text, its text's hash and the spans of its sentences."""
    row = stated(article, ())
    for name in SPANS:
        if name in row:
            row[name] = [row[name].start, row[name].end]
    row["text_sha256"] = article.text_sha256
    row["sentences"] = [[sentence.start, sentence.end] for sentence in sentences]
    return row


def sentences_of(result: Result) -> dict[str, list[Passage]]:
    """Return the sentences by article."""
    found: dict[str, list[Passage]] = {}
    for sentence in result.sentences:
        found.setdefault(sentence.article_id, []).append(sentence)
    return found


def finding_json(finding: Finding) -> Json:
    """Return a finding; `suppression` is null where it is not let stand."""
    row = stated(finding, ("suppression",))
    row["related"] = [stated(place, ()) for place in finding.related]
    if finding.suppression:
        row["suppression"] = stated(finding.suppression, ())
    return row


def result_from_json(data: object, name: str) -> Result:
    """Return the result a JSON document says; `name` is the file, for messages.

    Raises InputError for another version, and for a document that is not a result.
    """
    if not isinstance(data, Mapping) or "schema_version" not in data:
        raise InputError(
            f"{name}: no result of newsaudit check; expected what `--output-format json` writes"
        )
    if data["schema_version"] != SCHEMA_VERSION:
        raise InputError(
            f"{name}: schema_version is {data['schema_version']!r}, expected {SCHEMA_VERSION!r}"
        )
    try:
        return read(data)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{name}: no result of newsaudit check: {error}") from None


def read(data: Mapping[str, Any]) -> Result:
    """Return the result of a document of this version."""
    run = dict(data["run"])
    run["reference"] = tuple(record(DataSource, source) for source in run.get("reference", ()))
    return Result(
        run=record(Run, run),
        verdict=one_of("verdict", data["verdict"], VERDICTS),
        articles=[read_article(row) for row in data["articles"]],
        facts=[from_json(row) for row in data["facts"]],
        findings=[read_finding(row) for row in data["findings"]],
        passed=[record(Passed, {"fact_id": None, **row}) for row in data["passed"]],
        not_checked=[record(NotChecked, row) for row in data["not_checked"]],
        rules=[read_rule(row) for row in data["rules"]],
        sentences=[sentence for row in data["articles"] for sentence in read_sentences(row)],
    )


def one_of(name: str, value: str, known: Sequence[str]) -> str:
    """Return a word of a vocabulary, or raise ValueError."""
    if value not in known:
        raise ValueError(f"{name} is {reprlib.repr(value)}, expected {either(known)}")
    return value


def read_rule(row: object) -> RuleRun:
    """Return what a rule has looked at."""
    rule = record(RuleRun, row)
    one_of("level", rule.level, LEVELS)
    return rule


def read_article(row: Mapping[str, Any]) -> Article:
    """Return an article; what is computed from it is left out."""
    known = {item.name for item in fields(Article)}
    given = {name: value for name, value in row.items() if name in known}
    for name in SPANS:
        if name in given:
            given[name] = Span(*given[name])
    return record(Article, given)


def read_sentences(row: Mapping[str, Any]) -> Iterable[Passage]:
    """Yield an article's sentences."""
    for number, (start, end) in enumerate(row.get("sentences", ())):
        yield Passage(
            article_id=row["article_id"],
            kind="sentence",
            start=start,
            end=end,
            quote=row["text"][start:end],
            sentence=number,
        )


def read_finding(row: Mapping[str, Any]) -> Finding:
    """Return a finding."""
    given = dict(row)
    given["related"] = tuple(record(Place, place) for place in given.get("related", ()))
    suppression = given.get("suppression")
    given["suppression"] = record(Suppression, suppression) if suppression else None
    finding = record(Finding, given)
    one_of("level", finding.level, LEVELS)
    one_of("confidence", finding.confidence, CONFIDENCES)
    one_of("state", finding.state, STATES)
    return finding
