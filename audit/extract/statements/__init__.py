"""Not written yet."""

from __future__ import annotations

from collections.abc import Iterable

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.facts import Fact


def extract(document: Document, found: Found) -> Iterable[Fact]:
    """Find nothing."""
    return []
