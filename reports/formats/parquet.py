"""Parquet: the findings as a typed table, texts exactly as they are (lone surrogates shown)."""

from __future__ import annotations

import io
import re

import polars as pl

from newsaudit.reports.formats.rows import NUMBERS, TEXTS, Row, rows
from newsaudit.reports.visible import token
from newsaudit.schemas.result import Result

SURROGATE = re.compile("[\ud800-\udfff]")


def render(result: Result) -> bytes:
    """Return the file. Integers are 64 bit, offsets in code points."""
    schema = {**dict.fromkeys(TEXTS, pl.String), **dict.fromkeys(NUMBERS, pl.Int64)}
    found = [storable(row) for row in rows(result)]
    order = list(found[0]) if found else list(schema)
    frame = pl.DataFrame(found, schema={name: schema[name] for name in order})
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def storable(row: Row) -> Row:
    """Return a row that UTF-8 can hold."""
    return {
        name: SURROGATE.sub(lambda match: token(match[0]), value)
        if isinstance(value, str)
        else value
        for name, value in row.items()
    }
