"""An article: the text all offsets refer to, and what is known about where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date

REPUBLICATIONS = ("original", "reprint", "wire")
"""How a text came to its publisher: written there, reprinted with a credit, or from an agency."""

PUBLISHED_FROM = tuple("option corpus json-ld meta time-element stamp byline url dateline".split())
"""Where the publication date was read, most trusted first; `stamp` is a line of the text itself."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (end exclusive) of an article's text, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    `text` is never cleaned: it is exactly what the raw bytes decode to (plain text), or what
    the named `derivation` made of them (HTML), and every offset refers to it.
    """

    article_id: str
    text: str
    path: str = ""
    """As the user named it; `-` for standard input. For display and for SARIF."""
    raw_sha256: str = ""
    raw_size: int = 0
    encoding: str = "utf-8"
    derivation: str = "decode"
    """How `text` was made from the raw bytes, for example `decode` or `trafilatura 2.3.1`."""
    language: str | None = None
    uri: str | None = None
    publisher: str | None = None
    original_publisher: str | None = None
    republication: str = "original"
    headline: str | None = None
    dateline: str | None = None
    byline: str | None = None
    published_at: str | None = None
    """ISO 8601, as precise as it is known: `2025-07-03`, `2025-07-03T12:27:12`, `…+02:00`."""
    published_from: str | None = None
    headline_span: Span | None = None
    dateline_span: Span | None = None
    byline_span: Span | None = None
    stamp_span: Span | None = None
    """The publication stamp inside the text (`7/3/2025 12:27:12 PM`)."""
    permission_span: Span | None = None
    """The credit of a reprint (`originally published by …, reprinted with permission`)."""
    body_start: int = 0
    """Where the running text begins, after headline, stamp and credit lines."""
    metadata: dict[str, str] = field(default_factory=dict)
    """What the page says of itself, by source: `json-ld.headline`, `meta.author`, …"""

    @property
    def published_on(self) -> date | None:
        """The calendar day of publication, on which relative dates are resolved."""
        return date.fromisoformat(self.published_at[:10]) if self.published_at else None

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8 (lone surrogates kept), hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def published(self, at: str, known_from: str) -> Article:
        """Return the same article with another publication date."""
        return replace(self, published_at=at, published_from=known_from)
