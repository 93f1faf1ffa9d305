"""LangExtract's JSONL: `extractions[]` with class, text, interval, alignment and attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import TABLE_OF_KIND
from newsaudit.schemas.frames import dtypes

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
        yield fact(item, str(document.get("document_id") or ""), where)


def fact(item: Mapping[str, Any], document_id: str, place: str) -> dict[str, Any]:
    """Return one extraction as a fact's JSON object; a missing interval is -1 to -1."""
    named = str(item.get("extraction_class") or "").strip().lower().replace(" ", "_")
    kind = CLASSES.get(named, named)
    if kind not in TABLE_OF_KIND:
        raise InputError(f"{place}: class {named!r}, expected one of {', '.join(TABLE_OF_KIND)}")
    interval = item.get("char_interval")
    interval = interval if isinstance(interval, Mapping) else {}
    start, end = interval.get("start_pos"), interval.get("end_pos")
    text = str(item.get("extraction_text") or "")
    status = item.get("alignment_status") or "unaligned"
    made: dict[str, Any] = {
        "kind": kind,
        "article_id": document_id,
        "start": start if isinstance(start, int) else -1,
        "end": end if isinstance(end, int) else -1,
        "quote": text,
        "extractor": f"{NAME}/{status}",
    }
    return {**made, **required(kind, text, made["start"]), **told(kind, item.get("attributes"))}


def told(kind: str, attributes: object) -> dict[str, Any]:
    """Return the attributes that are fields of the kind, in the field's type."""
    columns = dtypes(TABLE_OF_KIND[kind])
    given = attributes if isinstance(attributes, Mapping) else {}
    return {
        name: typed(value, str(columns[name]))
        for name, value in given.items()
        if name in columns and name not in ("start", "end", "quote", "kind") and value is not None
    }


def typed(value: object, dtype: str) -> object:
    """Return a language model's value in the type of a column, where it is one."""
    text = str(value).strip().replace(",", "")
    if dtype == "Int64" and text.lstrip("-").isdigit():
        return int(text)
    if dtype == "Float64":
        try:
            return float(text)
        except ValueError:
            return value
    if dtype == "List(String)" and isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return value


def required(kind: str, text: str, start: int) -> dict[str, Any]:
    """Return what a kind cannot be without, where an extraction does not say it."""
    if kind in ("official", "person"):
        return {"name": text, "name_start": start, "name_end": start + len(text)}
    if kind == "event_count":
        return {"event": text, "form": "cardinal"}
    return {}
