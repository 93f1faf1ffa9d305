"""Two parts that are all there is: `34 witnesses, 24 of them for the prosecution, seven for the defense`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figures
from newsaudit.extract.tallies.tally import Tally, is_rough
from newsaudit.extract.tallies.wholes import named_before, summed

OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        ("prosecution|prosecutors", "defen[cs]e"),
        ("men|male", "women|female"),
        ("boys", "girls"),
        ("children|minors", "adults"),
        ("for|in favou?r", "against"),
        ("Republicans?", "Democrats?"),
        ("critical|serious", "other"),
    )
)
OF_THEM = re.compile(r"^ of (?:them|whom) ")
SECOND = re.compile(r"(?:,| and| while) $")
OF_THE = re.compile(r"^ of the (?P<noun>[a-z]+) ")
THE_OTHER = re.compile(r"(?:,| and|;) (?:the )?other $")
MOST_BEHIND = 60


def find_opposites(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield wholes with two parts that leave nothing, and `nine of the injured … the other 27`."""
    text = document.text
    for at, part in enumerate(figures.every):
        end = document.sentences[document.sentence_at(part.start)].end
        rest = next((one for one in figures.within(part.end, end, "count")), None)
        if part.kind != "count" or rest is None or is_rough(document, part.start):
            continue
        whole = None
        if at and OF_THEM.match(text[part.end : part.end + 12]):
            before = figures.every[at - 1]
            near = before.kind == "count" and before.value > max(part.value, rest.value)
            same = document.sentence_at(before.start) == document.sentence_at(part.start)
            if near and same and opposed(text[part.end : rest.start], text[rest.end : end]):
                whole = before if SECOND.search(text[rest.start - 7 : rest.start]) else None
        elif noun := OF_THE.match(text[part.end : part.end + 40]):
            if THE_OTHER.search(text[part.end : rest.start]):
                whole = named_before(document, figures, noun["noun"], part.start)
        if whole and not is_rough(document, whole.start):
            made = part.value + rest.value
            yield summed(whole, [part, rest], made, made)


def opposed(first: str, second: str) -> bool:
    """Tell two parts that leave no third, by the words behind each."""
    return any(
        one.search(first[:MOST_BEHIND]) and other.search(second[:MOST_BEHIND])
        for pair in OPPOSITES
        for one, other in (pair, pair[::-1])
    )
