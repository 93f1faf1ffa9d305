"""Facts as JSON, nested the way people read them; tables hold the same, flat.

Only two kinds nest: an official's parts keep flat names, a statement has `source`, `cue` and
`content` objects. Nulls are left out: missing means "not stated".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from newsaudit.schemas.facts import TABLE_OF_KIND, Fact, Statement
from newsaudit.schemas.frames import dtypes

Json = dict[str, Any]

OBJECTS = {
    "source": ("start", "end", "quote", "name", "person_id", "kind"),
    "cue": ("start", "end", "quote", "verb", "class"),
}
"""Of a statement: JSON object to its fields; the flat column is `object_field`."""


def to_json(fact: Fact) -> Json:
    """Return a fact as its JSON object."""
    flat = {field.name: plain(getattr(fact, field.name)) for field in fields(fact)}
    if isinstance(fact, Statement):
        flat = nest(flat)
    return {name: value for name, value in flat.items() if value not in (None, [], {})}


def plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """Return dates as ISO 8601 and everything else as it is."""
    return value.isoformat() if isinstance(value, date) else value


def nest(flat: Json) -> Json:
    """Return a statement's flat fields as source, cue and content objects."""
    nested = dict(flat)
    for name, parts in OBJECTS.items():
        inner = {part: nested.pop(f"{name}_{part}") for part in parts}
        nested[name] = {key: value for key, value in inner.items() if value is not None}
    starts, ends = nested.pop("content_starts"), nested.pop("content_ends")
    content = {"spans": [list(pair) for pair in zip(starts, ends, strict=True)]}
    nested["content"] = {**content, "quote": nested.pop("content_quote")}
    return nested


def flatten(nested: Mapping[str, Any]) -> Json:
    """Return a fact's JSON object with a table's flat columns; the inverse of `to_json`."""
    flat = dict(nested)
    for name, parts in OBJECTS.items():
        inner = flat.pop(name, None)
        if isinstance(inner, Mapping):
            flat.update({f"{name}_{part}": inner.get(part) for part in parts})
    content = flat.pop("content", None)
    if isinstance(content, Mapping):
        spans = content.get("spans") or []
        flat["content_starts"] = [span[0] for span in spans]
        flat["content_ends"] = [span[1] for span in spans]
        flat["content_quote"] = content.get("quote")
    return flat


def from_json(nested: Mapping[str, Any]) -> Fact:
    """Return the fact a JSON object says.

    Raises ValueError, naming the field, for an unknown kind or field, a missing or mistyped one.
    """
    flat = flatten(nested)
    record = TABLE_OF_KIND.get(flat.get("kind", ""))
    if record is None:
        known = ", ".join(TABLE_OF_KIND)
        raise ValueError(f"kind is {flat.get('kind')!r}, expected one of {known}")
    columns = dtypes(record)
    unknown = sorted(set(flat) - set(columns))
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r} in a {flat['kind']}")
    for name, dtype in columns.items():
        if str(dtype) == "Date" and isinstance(flat.get(name), str):
            flat[name] = as_date(name, flat[name])
    flat.setdefault("extractor", "given")
    try:
        return record(**flat)
    except TypeError as error:
        raise ValueError(str(error).partition("() ")[2] or str(error)) from None


def as_date(name: str, value: str) -> date:
    """Return an ISO date, or raise ValueError naming the field."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{name} is {value!r}, expected a date as 2025-07-03") from None
