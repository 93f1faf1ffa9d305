"""JSON Schema of the tables, made from their pandera models."""

from __future__ import annotations

from typing import Any

from newsaudit.schemas.tables import MODELS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES: dict[str, dict[str, Any]] = {
    "String": {"type": "string"},
    "Int64": {"type": "integer"},
    "Float64": {"type": "number"},
    "Boolean": {"type": "boolean"},
    "Date": {"type": "string", "format": "date"},
    "List(String)": {"type": "array", "items": {"type": "string"}},
    "List(Int64)": {"type": "array", "items": {"type": "integer"}},
}
OBJECTS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"key": {"type": "string"}, "value": {"type": "string"}},
    },
}
BOUNDS = {"greater_than_or_equal_to": "minimum", "less_than_or_equal_to": "maximum"}


def of_table(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one row of a table (flat columns)."""
    schema = MODELS[name].to_schema()
    properties = {column: of_column(spec) for column, spec in schema.columns.items()}
    return {
        "$schema": DIALECT,
        "title": name,
        "description": (MODELS[name].__doc__ or "").strip(),
        "type": "object",
        "properties": properties,
        "required": sorted(column for column, spec in schema.columns.items() if not spec.nullable),
        "additionalProperties": False,
    }


def of_column(spec: Any) -> dict[str, Any]:  # noqa: ANN401 - pandera's Column is untyped here
    """Return the JSON Schema of one column."""
    made: dict[str, Any] = {**TYPES.get(str(spec.dtype), OBJECTS), "description": spec.description}
    for key, value in (spec.metadata or {}).items():
        made[f"x-{key}"] = value
    for check in spec.checks:
        if check.name == "isin":
            made["enum"] = list(check.statistics["allowed_values"])
        elif check.name in BOUNDS:
            made[BOUNDS[check.name]] = next(iter(check.statistics.values()))
    if spec.nullable:
        made["type"] = [made["type"], "null"]
        if "enum" in made:
            made["enum"].append(None)
    return made
