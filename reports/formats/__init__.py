"""Output formats: name to function. A format's module is imported only when it is called."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from newsaudit.schemas.result import Result

Renderer = Callable[[Result], str | bytes]

MODULES = {
    "text": "plain",
    "json": "as_json",
    "jsonl": "as_jsonl",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "csv": "as_csv",
    "parquet": "parquet",
    "claimreview": "claimreview",
}
"""Format to its module here; each has a function `render(result)`."""

BINARY = ("parquet",)
"""Formats that are bytes, and belong in a file, not on a terminal."""


def lazily(module: str) -> Renderer:
    """Return a renderer that imports its module when called."""

    def render(result: Result) -> str | bytes:
        renderer: Renderer = import_module(f"{__name__}.{module}").render
        return renderer(result)

    return render


FORMATS: dict[str, Renderer] = {name: lazily(module) for name, module in MODULES.items()}
"""Format name to renderer: a result in, the whole file's text or bytes out."""


def render(
    name: str, result: Result, language: str = "en", *, terminal: bool = False
) -> str | bytes:
    """Return a result in a format; text for a `terminal` has standard output's width and colours.

    Text is for people and follows the report's language, all else is for programs and does not.
    Raises KeyError for a format that is not in FORMATS.
    """
    if name == "text":
        from newsaudit.reports.formats import plain

        if terminal:
            return plain.for_stream(result, sys.stdout, language)
        return plain.render(result, language)
    return FORMATS[name](result)


def result_schema() -> dict[str, Any]:
    """Return the JSON Schema of `--output-format json`."""
    from newsaudit.reports.formats.as_json import schema

    return schema()
