"""Ages and days of birth, with whose they are: `Ann Lee, 62`, `Lee was born in May 1963`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.people import behind_name
from newsaudit.schemas.arithmetic import MONTH, YEAR
from newsaudit.schemas.facts import Fact, Official

BORN = re.compile(
    rf"\bborn\b[^.;\n]{{0,60}}?\b(?:in|on)\s"
    rf"((?:(?:{MONTH}|[A-Z][a-z]{{2,3}}\.)\s(?:\d{{1,2}},\s)?|\d{{1,2}}\s(?:{MONTH})\s)?(?:{YEAR}))\b"
)
"""The group is the day, month or year, as far as it is told."""
APPOSED = re.compile(r",\s(\d{2,3})(?=[,.]|\sand\b|\sof\b|\n|$)")
"""An age right behind a name."""
DIES = re.compile(r"\b(?:[Dd]ies|[Dd]ied|[Dd]ead)\s[Aa]t\s(\d{2,3})\b")
WAS = re.compile(r"(?<=[.”\"\n]\s)(?:She|He)\s(?:was|is)\s(\d{2,3})(?=\.)")
AGED = re.compile(r"(?<=,\s)(aged\s\d{2,3})\b")
"""An age of any day: of the death of somebody else than the article is about."""
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
NEAR = 300
"""Most characters between a name and what is told of its person in the same sentence."""


class Life(NamedTuple):
    """A passage on a person's age or birth: `age` or `birth`, the place, whose it is."""

    kind: str
    start: int
    end: int
    person: str
    age: int | None = None


def find_lives(document: Document, facts: Iterable[Fact]) -> Iterator[Life]:
    """Yield ages and births whose person is told without doubt; none where no birth is told."""
    born = list(BORN.finditer(document.text))
    if not born:
        return
    people = Named(document, facts)
    for match in born:
        if person := people.told_of(match.start()):
            yield Life("birth", match.start(1), match.end(1), person)
    for mention in people.mentions:
        if apposed := APPOSED.match(document.text, behind_name(document, mention)):
            yield Life("age", apposed.start(1), apposed.end(1), key(mention), int(apposed.group(1)))
    for pattern in (DIES, WAS, AGED):
        for match in pattern.finditer(document.text):
            if person := people.told_of(match.start(1)):
                age = int(match.group(1).split()[-1])
                yield Life("age", match.start(1), match.end(1), person, age)


def key(mention: Official) -> str:
    """Return what the mentions of one person share."""
    return mention.person_id or mention.name


class Named:
    """The people of a document, and of whom a sentence tells."""

    def __init__(self, document: Document, facts: Iterable[Fact]) -> None:
        self.document = document
        self.mentions = sorted(
            (fact for fact in facts if isinstance(fact, Official)), key=lambda one: one.start
        )
        self.starts = [mention.start for mention in self.mentions]

    def told_of(self, offset: int) -> str | None:
        """Return whom a sentence is about at an offset: the one it names before, or its pronoun."""
        number = self.document.sentence_at(offset)
        sentence = self.document.sentences[number]
        here = self.between(max(sentence.start, offset - NEAR), offset)
        if here:
            return here[0] if len(here) == 1 else None
        before = self.document.text[max(sentence.start, offset - NEAR) : offset]
        if not PRONOUN.search(before):
            return None
        for earlier in range(number - 1, max(-1, number - 4), -1):
            span = self.document.sentences[earlier]
            if named := self.between(span.start, span.end):
                return named[0] if len(named) == 1 or named[0] == self.leading else None
        return None

    @cached_property
    def leading(self) -> str | None:
        """The person named more often than anybody else, as in an obituary."""
        most = Counter(map(key, self.mentions)).most_common(2)
        ahead = most and (len(most) == 1 or most[0][1] > most[1][1])
        return most[0][0] if ahead else None

    def between(self, start: int, end: int) -> list[str]:
        """Return the people named between two offsets, each once."""
        return list(dict.fromkeys(map(key, self.mentioned(start, end))))

    def mentioned(self, start: int, end: int) -> list[Official]:
        """Return the mentions between two offsets."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_left(self.starts, end, lo=first)]
