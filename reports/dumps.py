"""JSON that is safe wherever it is put."""

from __future__ import annotations

import json
import re

from newsaudit.reports.visible import INVISIBLE

UNSAFE = re.compile(f"{INVISIBLE.pattern}|[<>&]")
"""Besides what nobody sees: what ends or opens an element where JSON stands inside HTML."""


def dumps(value: object, indent: int | None = None) -> str:
    """Return JSON with `<`, `>`, `&`, invisible characters and lone surrogates escaped.

    Object members keep their order. Raises ValueError for NaN and infinity, which JSON has not.
    """
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    )
    return UNSAFE.sub(escaped, text)


def escaped(match: re.Match[str]) -> str:
    """Return characters as JSON escapes, in surrogate pairs beyond the basic plane."""
    raw = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{raw[i]:02x}{raw[i + 1]:02x}" for i in range(0, len(raw), 2))
