"""CSV (RFC 4180) that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io

from newsaudit.reports.formats.rows import COLUMNS, rows
from newsaudit.reports.visible import visible
from newsaudit.schemas.result import Result

FORMULA = "=+-@＝＋－＠"
"""First characters, after white space, that make a cell a formula (OWASP, CSV injection)."""


def render(result: Result) -> str:
    """Return findings as CSV with a heading row, every text quoted."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(result):
        writer.writerow(
            [safe(value) if isinstance(value, str) else value for value in row.values()]
        )
    return buffer.getvalue()


def safe(text: str) -> str:
    """Return a cell's text, one that would be a formula behind an apostrophe."""
    text = visible(text)
    first = text.lstrip()[:1]
    is_formula = (bool(first) and first in FORMULA) or text[:1] in ("\t", "\r", "\n")
    return f"'{text}" if is_formula else text
