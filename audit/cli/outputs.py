"""What `--output-format` writes, and where: of articles and of data sets alike."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from newsaudit.files import write_whole
from newsaudit.provenance.prov import prov_json
from newsaudit.reports import formats
from newsaudit.schemas.errors import UsageError
from newsaudit.schemas.result import Result

PROV = "prov"
"""W3C PROV-JSON, an export view of the record for other tools."""
PDF = "pdf"
"""The HTML report of one article, printed by a Chromium."""
EVERY_FORMAT = (*formats.FORMATS, PROV, PDF)


def outputs(named: Iterable[str]) -> list[tuple[str, Path | None]]:
    """Return format and file of each --output-format; at most one goes to standard output."""
    wanted = []
    for word in named:
        name, _, file = word.partition("=")
        if name not in EVERY_FORMAT:
            raise UsageError(f"no format {name!r}; one of {', '.join(EVERY_FORMAT)}")
        wanted.append((name, Path(file) if file else None))
    if sum(file is None for _, file in wanted) > 1:
        raise UsageError("only one --output-format can go to standard output; give others =FILE")
    return wanted


def rendered(name: str, result: Result, language: str, *, terminal: bool) -> str | bytes:
    """Return a result in a format; `prov` is the record's own view, the others are reports."""
    if name == PDF:
        from newsaudit.reports.html import on_paper

        return on_paper(result, language)
    if name == PROV:
        return json.dumps(prov_json(result), indent=2, ensure_ascii=False) + "\n"
    return formats.render(name, result, language, terminal=terminal)


def put(content: str | bytes, file: Path | None) -> None:
    """Write a format to its file, or to standard output."""
    if file is not None:
        write_whole(file, content)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        click.echo(content, nl=not content.endswith("\n"))
