"""Speakers whom a quotation's tag names by office alone: `“…,” the mayor told reporters`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.schemas.article import Span

TAG = re.compile(
    r"[”\"] (?P<tag>the (?P<office>mayor|governor|president|prime minister|chancellor|senator|king|queen"
    r"|treasurer|chief executive|superintendent|principal|chair|foreign minister|defen[cs]e minister"
    r"|interior minister|justice minister))(?= (?:said|says|told|added)\b)"
)
NOUN = r"\b{}s?\b"


def find_tags(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield office and place of each tag whose office the article has not named before."""
    text = document.text
    for match in TAG.finditer(text):
        first = re.compile(NOUN.format(match["office"]), re.I).search(text)
        if first is not None and first.start() == match.start("office"):
            yield match["office"].replace("defense", "defence"), Span(*match.span("tag"))
