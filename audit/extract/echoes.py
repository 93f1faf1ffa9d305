"""Surnames that sound like somebody's of the article, and are nobody else's: Prewett for Pruett.

Only who speaks or has a courtesy before the name, and is named in full nowhere. Two spellings of one
sound: what differs is vowels (with w, h, y) or one letter doubled, between a common beginning and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import Postfix, Prefix

from newsaudit.extract.document import Document
from newsaudit.schemas.facts import Fact, Official

SAYS = r"(?:said|says|added|told|thought|believes?|argued|warned|insisted|plans?|hopes?|credited|declined)"
COURTESY = (
    r"(?:M(?:r|rs|s|iss)\.?|Dr\.?|Prof\.?|Professor|Coun\.?|Cllr\.?|Councillor|Judge|Sgt\.?|Sir)"
)
SPEAKER = re.compile(
    rf"(?:(?<=[.!?”\"] )|(?<=\n)|{COURTESY} |(?<=\bsaid )|(?<=\badded ))(?P<name>[A-Z][\w’'-]{{3,}})"
    rf"(?=(?: and [A-Z]\w+)? {SAYS}\b|[.,](?:\s|$))"
)
GIVEN = re.compile(rf"(?!{COURTESY} )(?<![\w’'-])[A-Z](?:[\w’'-]{{1,24}}|\.) $")
"""A given name before a surname, as nobody's courtesy is."""
SOFT = re.compile(r"[aeiouywh]{0,2}")
SHORTEST = 5
ENDINGS = tuple({"", ending} for ending in ("s", "e", "r", "n", "es"))
"""What is put to a surname or left off it: Marchbank for Marchbanks, Quintanar for Quintana."""
DRIFT = "officials/drift"
"""The extractor of words that are compared as spellings already (OFF002)."""


class Echo(NamedTuple):
    """A surname, and the full name it may be meant for, with its place."""

    start: int
    end: int
    name: str
    name_start: int


def find_echoes(document: Document, facts: Iterable[Fact]) -> Iterator[Echo]:
    """Yield surnames of speakers that are almost somebody's, and that nobody bears in full."""
    mentions = [fact for fact in facts if isinstance(fact, Official)]
    full = [mention for mention in mentions if in_full(mention)]
    surnames = {one.name.split(" ")[-1]: one for one in reversed(full)}
    seen = {mention.name for mention in mentions if mention.extractor == DRIFT}
    for match in SPEAKER.finditer(document.text):
        name = match["name"].removesuffix("’s").removesuffix("'s")
        if name in surnames or name in seen or document.quotation_at(match.start("name")):
            continue
        seen.add(name)
        meant = [one for surname, one in surnames.items() if same_sound(name, surname)]
        if len(meant) == 1 and not introduced(document.text, name):
            yield Echo(match.start("name"), match.end("name"), meant[0].name, meant[0].name_start)


def in_full(mention: Official) -> bool:
    """Tell a mention with a given name, which is no courtesy."""
    first = mention.name.split(" ")[0]
    return " " in mention.name and re.fullmatch(COURTESY, first) is None


def introduced(text: str, name: str) -> bool:
    """Tell whether a name stands behind a given name somewhere."""
    return any(
        GIVEN.search(text[max(0, match.start() - 30) : match.start()])
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    )


def same_sound(one: str, other: str) -> bool:
    """Tell two spellings of one sound."""
    if one[0] != other[0] or min(len(one), len(other)) < SHORTEST:
        return False
    ahead = Prefix.similarity(one, other)
    behind = Postfix.similarity(one[ahead:], other[ahead:])
    left, right = one[ahead : len(one) - behind], other[ahead : len(other) - behind]
    inside = behind > 0 and bool(SOFT.fullmatch(left)) and bool(SOFT.fullmatch(right))
    doubled = {left, right} == {"", one[ahead - 1]}
    ending = behind == 0 and {left, right} in ENDINGS
    return left != right and (inside or doubled or ending)
