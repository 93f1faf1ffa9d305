"""LangExtract's JSONL: `extractions[]` with class, text, interval, alignment and attributes."""

from __future__ import annotations

import reprlib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import TABLE_OF_KIND
from newsaudit.schemas.frames import dtypes
from newsaudit.schemas.nested import fits

NAME = "langextract"
CLASSES = {
    "call": "event_count", "calls": "event_count", "count": "event_count", "event": "event_count",
    "money": "quantity", "number": "quantity", "amount": "quantity", "percentage": "quantity",
    "quote": "statement", "quotation": "statement", "attribution": "statement", "claim": "statement",
    "title": "official", "role": "official", "aid": "aid_status", "sanction": "aid_status",
    "sanctions": "aid_status", "datetime": "date", "timex": "date",
}  # fmt: skip
"""Names that prompts give these things, to our kinds; our own kinds are taken as they are."""


def facts(document: Mapping[str, Any], place: str) -> Iterator[dict[str, Any]]:
    """Yield a document's extractions as facts' JSON objects, not yet grounded."""
    extractions = document.get("extractions")
    if not isinstance(extractions, list):
        raise InputError(f"{place}: `extractions` is no list")
    for number, item in enumerate(extractions, 1):
        where = f"{place}: extraction {number}"
        if not isinstance(item, Mapping):
            raise InputError(f"{where}: found {type(item).__name__}, expected an object")
        yield fact(item, str(document.get("document_id") or ""))


def fact(item: Mapping[str, Any], document_id: str) -> dict[str, Any]:
    """Return one extraction as a fact's JSON object; a missing interval is -1 to -1.

    What no table here is for, or lacks what its table cannot be without, is of the kind `other`:
    listed and grounded like the rest, with its class as its label.
    """
    named = str(item.get("extraction_class") or "").strip().lower().replace(" ", "_")
    kind = CLASSES.get(named, named)
    start, end = interval_of(item.get("char_interval"))
    text = str(item.get("extraction_text") or "")
    status = item.get("alignment_status") or "unaligned"
    made: dict[str, Any] = {
        "article_id": document_id,
        "start": start,
        "end": end,
        "quote": text,
        "extractor": f"{NAME}/{status}",
    }
    if kind == OTHER or kind not in TABLE_OF_KIND:
        return {**made, "kind": OTHER, "label": named or "no class"}
    stated, note = told(kind, item.get("attributes"))
    values = {**required(kind, text, start), **stated}
    if lacking := without(kind, {**made, **values}):
        said = f"listed as other: no {' and no '.join(lacking)}"
        return {
            **made,
            "kind": OTHER,
            "label": named,
            "grounding_note": f"{note}; {said}" if note else said,
        }
    return {**made, "kind": kind, **values, "grounding_note": note}


OTHER = "other"
"""The kind of what no table here is for."""


def without(kind: str, made: Mapping[str, Any]) -> list[str]:
    """Return the fields a kind cannot be without that an extraction does not state."""
    return [
        field.name
        for field in fields(TABLE_OF_KIND[kind])
        if field.default is MISSING and field.default_factory is MISSING and field.name not in made
    ]


def interval_of(given: object) -> tuple[int, int]:
    """Return the place an extraction names; -1 to -1 where it names none, or none there can be."""
    named = given if isinstance(given, Mapping) else {}
    start, end = named.get("start_pos"), named.get("end_pos")
    if type(start) is int and type(end) is int and 0 <= start <= end < LAST:
        return start, end
    return -1, -1


LAST = 1 << 62
"""A place no text has."""


def told(kind: str, attributes: object) -> tuple[dict[str, Any], str | None]:
    """Return the attributes that are fields of the kind, and what of them had to be left out.

    A language model may say "three" where a number belongs: such a value is no fact's, but it is
    named in the note.
    """
    columns = dtypes(TABLE_OF_KIND[kind])
    given = attributes if isinstance(attributes, Mapping) else {}
    kept: dict[str, Any] = {}
    odd = []
    for name, value in given.items():
        if name not in columns or name in OURS or value is None:
            continue
        made = typed(value, str(columns[name]))
        if fits(made, str(columns[name])):
            kept[name] = made
        else:
            odd.append(f"{name} {reprlib.repr(value)} is no {columns[name]}")
    return kept, f"left out: {'; '.join(odd)}" if odd else None


OURS = ("start", "end", "quote", "kind", "article_id", "fact_id", "extractor", "statement_id",
        "grounding", "grounding_note", "text_sha256")  # fmt: skip
"""Fields that an attribute cannot set."""


def typed(value: object, dtype: str) -> object:
    """Return a language model's value in the type of a column, where it is one."""
    text = str(value).strip()
    if dtype == "Int64" and text.replace(",", "").lstrip("-").isdecimal() and len(text) < 19:
        return int(text.replace(",", ""))
    if dtype == "Float64":
        try:
            return float(text.replace(",", ""))
        except ValueError:
            return value
    if dtype == "Date":
        try:
            return date.fromisoformat(text)
        except ValueError:
            return value
    if dtype == "List(String)" and isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return text if dtype == "String" and isinstance(value, int | float) else value


def required(kind: str, text: str, start: int) -> dict[str, Any]:
    """Return what a kind cannot be without, where an extraction does not say it."""
    if kind in ("official", "person"):
        return {"name": text, "name_start": start, "name_end": start + len(text)}
    if kind == "event_count":
        return {"event": text, "form": "cardinal"}
    return {}
