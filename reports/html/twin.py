"""The machine-readable twin inside a report: everything it shows, as compact JSON.

The same as `--output-format json` but for what keeps the file small. Facts stand by table as
columns, as do passed checks and rules. A column of few different values stands as in Arrow:
`{"dictionary": [values], "indices": [which, a row]}`. Left out are a quote that is exactly
`text[start:end]`, a `fact_id` that is kind, start and end (`date-23-31`), and the article's id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from newsaudit.reports.summary import Part
from newsaudit.schemas.facts import FACTS, Fact
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import SCHEMA_VERSION, Result
from newsaudit.schemas.result_json import article_json, finding_json, run_json, stated

Json = dict[str, Any]

DEFAULTS: Mapping[str, object] = {"grounding": "exact", "former": False}
"""Values that say nothing new; a column of nothing else is left out."""
QUOTES = (
    ("quote", "start", "end"),
    ("source_quote", "source_start", "source_end"),
    ("cue_quote", "cue_start", "cue_end"),
)
"""Columns that repeat the text, and their offsets."""


def twin(result: Result, part: Part, verdict: str) -> Json:
    """Return the JSON of one article's report."""
    text = part.article.text
    return {
        "schema_version": SCHEMA_VERSION,
        "verdict": verdict,
        "run": run_json(result.run),
        "article": article_json(part.article, part.sentences),
        "facts": tables(part.facts, text),
        "findings": [finding_row(finding, text) for finding in part.findings],
        "passed": columns(without(stated(item, ())) for item in part.passed),
        "not_checked": columns(
            without(stated(n, ())) for n in part.nowhere_checked + part.not_checked
        ),
        "rules": columns(
            {"code": run.code, "looked_at": run.looked_at, "findings": run.findings}
            for run in result.rules
        ),
    }


def finding_row(finding: Finding, text: str) -> Json:
    """Return a finding without its quote where that is exactly the text at its place."""
    row = without(finding_json(finding))
    if finding.quote == text[finding.start : finding.end]:
        del row["quote"]
    return row


def without(row: Json) -> Json:
    """Return a row without what every row of the article shares."""
    return {key: value for key, value in row.items() if key not in ("article_id", "path")}


def tables(facts: Iterable[Fact], text: str) -> Json:
    """Return the facts by table, each as columns."""
    by_table: dict[str, list[Json]] = {}
    for fact in facts:
        by_table.setdefault(fact.table, []).append(compact(fact, text))
    return {
        record.table: columns(by_table[record.table])
        for record in FACTS
        if record.table in by_table
    }


def names(record: type[Fact]) -> tuple[str, ...]:
    """Return a table's columns."""
    return tuple(field.name for field in fields(record) if field.name != "article_id")


def compact(fact: Fact, text: str) -> Json:
    """Return a fact's fields; defaults, and quotes the text repeats, as None."""
    row: Json = {}
    for name in names(type(fact)):
        value = getattr(fact, name)
        row[name] = value.isoformat() if isinstance(value, date) else value
    for name, value in DEFAULTS.items():
        if row.get(name) == value:
            row[name] = None
    for quote, start, end in QUOTES:
        if row.get(start) is not None and row[quote] == text[row[start] : row[end]]:
            row[quote] = None
    if row["fact_id"] == f"{fact.kind.replace('_', '-')}-{fact.start}-{fact.end}":
        row["fact_id"] = None
    spans = list(zip(row.get("content_starts") or (), row.get("content_ends") or (), strict=False))
    if len(spans) == 1 and row["content_quote"] == text[slice(*spans[0])]:
        row["content_quote"] = None
    return row


def columns(rows: Iterable[Json]) -> Json:
    """Return rows as columns; one that is None, or empty, everywhere is left out."""
    rows = list(rows)
    found = dict.fromkeys(key for row in rows for key in row)
    made = {key: [row.get(key) for row in rows] for key in found}
    return {
        key: encoded(values)
        for key, values in made.items()
        if any(v not in (None, [], {}) for v in values)
    }


def encoded(values: list[Any]) -> Any:  # noqa: ANN401 - a column, or one encoded
    """Return a column of texts as a dictionary and indices, if that is shorter."""
    texts = sorted({value for value in values if isinstance(value, str)})
    if not texts or not all(value is None or isinstance(value, str) for value in values):
        return values
    once, every = sum(map(len, texts)), sum(len(value or "") for value in values)
    if once + 3 * len(texts) + 32 > every + len(values):  # about the characters either way
        return values
    numbers = {text: number for number, text in enumerate(texts)}
    indices = [None if value is None else numbers[value] for value in values]
    return {"dictionary": texts, "indices": indices}
