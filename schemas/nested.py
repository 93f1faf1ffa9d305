"""Facts as JSON, nested the way people read them; tables hold the same, flat.

Only two kinds nest: an official's parts keep flat names, a statement has `source`, `cue` and
`content` objects. Nulls are left out: missing means "not stated".
"""

from __future__ import annotations

import reprlib
import sys
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
        if (inner := object_in(flat, name)) is not None:
            flat.update({f"{name}_{part}": inner.get(part) for part in parts})
    if (content := object_in(flat, "content")) is not None:
        pairs = content.get("spans") or []
        if not isinstance(pairs, list) or not all(is_pair(pair) for pair in pairs):
            raise ValueError(
                f"content.spans is {reprlib.repr(pairs)}, expected a list of [start, end]"
            )
        flat["content_starts"] = [start for start, _ in pairs]
        flat["content_ends"] = [end for _, end in pairs]
        flat["content_quote"] = content.get("quote")
    return flat


def object_in(flat: Json, name: str) -> Mapping[str, Any] | None:
    """Take an object out of a fact's JSON object."""
    inner = flat.pop(name, None)
    if inner is not None and not isinstance(inner, Mapping):
        raise ValueError(f"{name} is {reprlib.repr(inner)}, expected an object")
    return inner


def is_pair(value: object) -> bool:
    """Tell `[start, end]`."""
    return isinstance(value, list) and len(value) == 2


def from_json(nested: Mapping[str, Any]) -> Fact:
    """Return the fact a JSON object says.

    Raises ValueError, naming the field, for an unknown kind or field, a missing or mistyped one.
    """
    flat = {name: value for name, value in flatten(nested).items() if value is not None}
    kind = flat.get("kind")
    record = TABLE_OF_KIND.get(kind) if isinstance(kind, str) else None
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
        if name in flat and not fits(flat[name], str(dtype)):
            raise ValueError(
                f"{name} is {reprlib.repr(flat[name])}, expected {EXPECTED[str(dtype)]}"
            )
    for end in (name for name in columns if name.endswith("_end")):
        start = f"{end.removesuffix('_end')}_start"
        if (start in flat) != (end in flat):
            there, lacking = (start, end) if start in flat else (end, start)
            raise ValueError(f"{there} is given without {lacking}; a place has both")
    flat.setdefault("extractor", "given")
    try:
        return record(**flat)
    except TypeError as error:
        raise ValueError(str(error).partition("() ")[2] or str(error)) from None


EXPECTED = {
    "String": "text",
    "Int64": "a whole number",
    "Float64": "a number",
    "Boolean": "true or false",
    "Date": "a date as 2025-07-03",
    "List(String)": "a list of texts",
    "List(Int64)": "a list of whole numbers",
}
"""The types of columns in words."""


def fits(value: object, dtype: str) -> bool:
    """Tell whether a value can stand in a column of a type."""
    if dtype.startswith("List("):
        inner = dtype.removeprefix("List(").removesuffix(")")
        return isinstance(value, list) and all(fits(part, inner) for part in value)
    if dtype == "String":
        return isinstance(value, str) and is_text(value)
    if dtype == "Boolean":
        return isinstance(value, bool)
    if dtype == "Date":
        return isinstance(value, date)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    if dtype == "Float64":
        return abs(value) <= sys.float_info.max  # not so of NaN and infinity
    return isinstance(value, int) and abs(value) < 1 << 63


def is_text(value: str) -> bool:
    """Tell text from what no encoding can write: half of a surrogate pair."""
    return not any("\ud800" <= character <= "\udfff" for character in value)


def as_date(name: str, value: str) -> date:
    """Return an ISO date, or raise ValueError naming the field."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{name} is {value!r}, expected a date as 2025-07-03") from None
