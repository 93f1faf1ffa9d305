"""Games won, drawn and lost, with the games played and the points they make: `won five, drawn two`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, shown
from newsaudit.schemas.article import Span

WON = re.compile(r"\bwon $")
DRAWN = re.compile(r"^(?: [a-z]+)?,? (?:and )?drawn $")
LOST = re.compile(r"^(?: [a-z]+)?,? (?:and )?lost $")
OF_GAMES = re.compile(
    r"^(?: [a-z]+)? (?:of|in) (?:their|its|the|his|her)(?: (?:first|opening|last))? $"
)
POINTS = re.compile(r"^ points\b")
FOR = re.compile(r"\b(?:for|on|with|making|and have|and has) $")
PER_WIN = 3


def find_games(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield games and points told behind how many were won, drawn and lost; a win is three points."""
    text = document.text
    for won, drawn in pairwise(figures.every):
        if not WON.search(text[max(0, won.start - 8) : won.start]):
            continue
        sentence = document.sentences[document.sentence_at(won.start)]
        if not DRAWN.match(text[won.end : drawn.start]):
            continue
        behind = figures.within(drawn.end, sentence.end)
        lost = behind[0] if behind and LOST.match(text[drawn.end : behind[0].start]) else None
        place = Span(won.start, (lost or drawn).end)
        games = [won, drawn, lost] if lost else []
        for one in behind:
            if POINTS.match(text[one.end : one.end + 8]) and FOR.search(
                text[one.start - 12 : one.start]
            ):
                made = PER_WIN * won.value + drawn.value
                detail = f"{PER_WIN} x {shown(won.value)} + {shown(drawn.value)} = {shown(made)}"
                yield Tally("total", one.start, one.end, one.value, made, made, detail, place)
            elif lost and OF_GAMES.match(text[lost.end : one.start]):
                yield played(one, [game for game in games if game], place)


def played(all_games: Figure, parts: list[Figure], place: Span) -> Tally:
    """Return the games played beside those won, drawn and lost."""
    made = sum(one.value for one in parts)
    detail = f"{' + '.join(shown(one.value) for one in parts)} = {shown(made)}"
    return Tally(
        "total", all_games.start, all_games.end, all_games.value, made, made, detail, place
    )
