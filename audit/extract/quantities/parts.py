"""Parts and wholes: "13 people, including seven soldiers and four medics"."""

from __future__ import annotations

from newsaudit.extract.document import Document
from newsaudit.extract.quantities.reading import Read

FARTHEST_FIRST = 8
"""Most tokens between a whole and its first part."""
FARTHEST_NEXT = 9
"""Most tokens between one part and the next."""

MOST_PARTS = 12

OPENERS = {
    "including": "part-including",
    "among": "part-including",
    "whom": "part-including",
    "which": "part-including",
    ":": "part-list",
    "—": "part-list",
    "–": "part-list",
    "(": "part-list",
}
"""Words behind a whole to the relation of what follows: some of it, or all of it."""


def link_parts(document: Document, reads: list[Read]) -> dict[int, tuple[int, str]]:
    """Return for each part (by its place in `reads`) its whole's place and the relation."""
    links: dict[int, tuple[int, str]] = {}
    for whole, read in enumerate(reads):
        if read.pattern != "count" or whole in links:
            continue
        parts = parts_of(document, reads, whole)
        relation = opener(document, read.after, reads[parts[0]].first) if parts else None
        if relation and (relation == "part-including" or len(parts) > 1):
            links.update(dict.fromkeys(parts, (whole, relation)))
    return links


def parts_of(document: Document, reads: list[Read], whole: int) -> list[int]:
    """Return the counts that follow a whole closely in its sentence and are not more than it."""
    sentence = document.sentence_at(document.starts[reads[whole].first])
    parts: list[int] = []
    last, reach = reads[whole].after, FARTHEST_FIRST
    for place in range(whole + 1, min(len(reads), whole + 1 + MOST_PARTS)):
        part = reads[place]
        same = document.sentence_at(document.starts[part.first]) == sentence
        if not same or part.first - last > reach or part.pattern != "count":
            break
        if part.value > reads[whole].value or ";" in document.words[last : part.first]:
            break
        parts.append(place)
        last, reach = part.after, FARTHEST_NEXT
    return parts


def opener(document: Document, first: int, after: int) -> str | None:
    """Return the relation the words between a whole and its first part state."""
    for word in document.lower[first:after]:
        if word in OPENERS:
            return OPENERS[word]
    return None
