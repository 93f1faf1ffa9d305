"""Parts and wholes: "13 people, including seven soldiers and four medics".

The relation says how sure it is that the parts are all of it: `part-list` (a colon, a dash or a
parenthesis opens them), `part-apposed` (behind a comma, or in the next sentence with "of them",
where the parts may be something else), `part-including` (some of it).
"""

from __future__ import annotations

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at
from newsaudit.extract.quantities.reading import Read

FARTHEST_FIRST = 12
"""Most tokens between a whole and its first part."""
FARTHEST_NEXT = 9
"""Most tokens between one part and the next."""
MOST_PARTS = 12

INCLUDING = frozenset("including among whom which".split())
"""Words behind a whole that name some of it."""
LISTING = frozenset(": — – ( --".split())
"""Marks right before the first part that open a list of all of it."""

WHOLES = frozenset({"count", "money"})


def link_parts(document: Document, reads: list[Read]) -> dict[int, tuple[int, str]]:
    """Return for each part (by its place in `reads`) its whole's place and the relation."""
    links: dict[int, tuple[int, str]] = {}
    for whole, read in enumerate(reads):
        if read.pattern not in WHOLES or whole in links:
            continue
        parts, relation = parts_of(document, reads, whole)
        if relation and (relation == "part-including" or len(parts) > 1):
            links.update(dict.fromkeys(parts, (whole, relation)))
    return links


def parts_of(document: Document, reads: list[Read], whole: int) -> tuple[list[int], str | None]:
    """Return the parts of a whole and the relation the words between state."""
    if not run_from(document, reads, whole, whole + 1, 1):
        return of_them(document, reads, whole), "part-apposed"
    relation = opener(document, reads[whole].after, reads[whole + 1].first)
    return run_from(document, reads, whole, whole + 1) if relation else [], relation


def run_from(
    document: Document, reads: list[Read], whole: int, first: int, most: int = MOST_PARTS
) -> list[int]:
    """Return the quantities that follow a whole closely in its sentence and can be parts of it."""
    sentence = document.sentence_at(document.starts[reads[whole].first])
    parts: list[int] = []
    last, reach = reads[whole].after, FARTHEST_FIRST
    for place in range(first, min(len(reads), first + most)):
        part = reads[place]
        same = document.sentence_at(document.starts[part.first]) == sentence
        if not same or part.first - last > reach or not can_be_part(part, reads[whole]):
            break
        if ";" in document.words[last : part.first]:
            break
        parts.append(place)
        last, reach = part.after, FARTHEST_NEXT
    return parts


def of_them(document: Document, reads: list[Read], whole: int) -> list[int]:
    """Return the parts in the sentence after a whole: "Nine of them were …, four were …"."""
    place = whole + 1
    here = document.sentence_at(document.starts[reads[whole].first])
    if place >= len(reads) or not can_be_part(reads[place], reads[whole]):
        return []
    first = reads[place]
    start = document.starts[first.first]
    opens = document.sentence_at(start) == here + 1 and (
        document.sentences[here + 1].start == start
    )
    if not opens or "of them" not in " ".join(document.lower[first.first : first.after + 2]):
        return []
    return [place, *run_from(document, reads, place, place + 1)]


def can_be_part(part: Read, whole: Read) -> bool:
    """Tell whether a quantity is of the whole's kind and not more than it."""
    return part.pattern == whole.pattern and part.unit == whole.unit and part.value <= whole.value


def opener(document: Document, first: int, after: int) -> str | None:
    """Return the relation the words between a whole and its first part state."""
    between = document.lower[first:after]
    if not INCLUDING.isdisjoint(between):
        return "part-including"
    if at(document.lower, after - 1) in LISTING and between:
        return "part-list"
    return "part-apposed" if between == [","] else None
