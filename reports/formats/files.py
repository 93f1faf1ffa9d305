"""How a finding's file is named in machine formats."""

from __future__ import annotations

from urllib.parse import quote

STANDARD_INPUT = "stdin"


def relative(path: str) -> str:
    """Return a path as other tools expect it: no `./`, standard input by a name of its own."""
    return STANDARD_INPUT if path in ("", "-") else path.removeprefix("./")


def uri(path: str) -> str:
    """Return a path as a URI reference; everything but unreserved characters and `/` encoded."""
    encoded = quote(relative(path).encode("utf-8", "surrogatepass"), safe="/")
    return f"file://{encoded}" if encoded.startswith("/") else encoded
