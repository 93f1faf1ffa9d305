"""JSON: the whole result, by the published schema `newsaudit.reports/data/result.schema.json`."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from newsaudit.reports.dumps import dumps
from newsaudit.schemas.result import Result
from newsaudit.schemas.result_json import result_json


def render(result: Result) -> str:
    """Return the result as indented JSON, ending in a line feed."""
    return dumps(result_json(result), indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the JSON form."""
    raw = files("newsaudit.reports").joinpath("data/result.schema.json").read_bytes()
    loaded: dict[str, Any] = json.loads(raw)
    return loaded
