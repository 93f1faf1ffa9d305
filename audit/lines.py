"""Reading JSONL: a JSON object a line, each with its place for messages."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from newsaudit.schemas.errors import InputError

LINE_LIMIT = 64 * 1024 * 1024
"""Bytes a line may have."""


def json_lines(path: Path, name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the objects of a JSONL file with their places; raises InputError with file and line."""
    with path.open("rb") as handle:
        yield from objects(handle, name)


def objects(
    handle: BinaryIO, name: str, before: int = 0
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the objects of JSONL as `json_lines`; `before` lines of it stand elsewhere."""
    for number, raw in enumerate(iter(lambda: handle.readline(LINE_LIMIT + 1), b""), before + 1):
        place = f"{name}:{number}"
        if len(raw) > LINE_LIMIT:
            raise InputError(f"{place}: expected at most {LINE_LIMIT:,} bytes in a line")
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if line.strip():
            yield place, parsed(line, place)


def parsed(raw: bytes, place: str) -> Mapping[str, Any]:
    """Return a line's JSON object."""
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=no_duplicates)
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: byte at {error.start} is not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{place}: not JSON: {error}") from None
    if not isinstance(value, dict):
        raise InputError(f"{place}: found {type(value).__name__}, expected an object")
    return value


def no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; a key given twice is an error, since readers differ on which counts."""
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(k for k, _ in pairs if sum(1 for key, _ in pairs if key == k) > 1)
        raise ValueError(f"key {twice!r} given twice")
    return made
