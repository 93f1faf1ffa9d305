"""Who is meant: full names, offices and countries of the people an article has named so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.facts import Official

FARTHEST = 6000
LONGEST_SENTENCE = 1500
"""Characters looked back at most, whatever a text calls a sentence: keeps time linear."""

LEADS_A_STATE = re.compile(
    r"(?i)\b(?:president|prime minister|premier|chancellor|leader|king|queen|emir|sultan|pope|"
    r"crown prince|taoiseach|ruler)\b"
)
DEPUTY = re.compile(r"(?i)\b(?:vice|deputy|aide|adviser|advisor|spokes\w+|minority|majority)\b")


def behind_name(document: Document, mention: Official) -> int:
    """Return where a mention's name ends; facts from elsewhere may say any number."""
    end = mention.end if mention.name_end is None else mention.name_end
    return min(max(0, end), len(document.text))


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article: the fullest name, the country served, whether they lead a state."""

    name: str
    country: str | None
    leads: bool


class People:
    """The people of a document, by their mentions in text order."""

    def __init__(self, document: Document, found: Found) -> None:
        self.document = document
        self.mentions = found.of(Official)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def by_id(self) -> dict[str, Person]:
        """Return each person once."""
        mentions: dict[str, list[Official]] = {}
        for mention in self.mentions:
            mentions.setdefault(identity(mention), []).append(mention)
        return {key: person_of(group) for key, group in mentions.items()}

    @cached_property
    def frequency(self) -> Counter[str]:
        """How often each person is mentioned."""
        return Counter(self.person(mention).name for mention in self.mentions)

    def person(self, mention: Official) -> Person:
        """Return whom a mention names."""
        return self.by_id[identity(mention)]

    def between(self, start: int, end: int) -> list[Official]:
        """Return the mentions that begin between two offsets."""
        first = bisect_left(self._starts, start)
        return self.mentions[first : bisect_left(self._starts, end, lo=first)]

    def leaders_before(self, offset: int, sentences: int = 12) -> list[Person]:
        """Return the state leaders named before an offset, the latest first, each once."""
        index = self.document.sentence_at(offset)
        start = max(offset - FARTHEST, self.document.sentences[max(0, index - sentences)].start)
        latest = [self.person(mention) for mention in reversed(self.between(start, offset))]
        return list(dict.fromkeys(person for person in latest if person.leads))

    def pair_before(self, offset: int, sentences: int = 4) -> list[Person]:
        """Return the people of the nearest sentence before an offset that names two or more."""
        last = self.document.sentence_at(offset)
        for index in range(last, max(-1, last - sentences - 1), -1):
            sentence = self.document.sentences[index]
            end = min(sentence.end, offset)
            found = self.between(max(sentence.start, end - LONGEST_SENTENCE), end)
            people = list(dict.fromkeys(self.person(mention) for mention in found))
            if len(people) >= 2:
                return people
        return []

    def last_before(self, offset: int, sentences: int = 2) -> Person | None:
        """Return whom "he" or "she" means: the first person of this or an earlier sentence."""
        last = self.document.sentence_at(offset)
        for index in range(last, max(-1, last - sentences - 1), -1):
            sentence = self.document.sentences[index]
            end = min(sentence.end, offset)
            found = self.between(max(sentence.start, end - LONGEST_SENTENCE), end)
            if found:
                return self.person(found[0])
        return None


def identity(mention: Official) -> str:
    """Return what mentions of one person share."""
    return mention.person_id or mention.name


def person_of(mentions: list[Official]) -> Person:
    """Put together what the mentions of one person say."""
    name = max((mention.name for mention in mentions), key=lambda name: len(name.split()))
    country = next((mention.country for mention in mentions if mention.country), None)
    titles = " / ".join(mention.title for mention in mentions if mention.title)
    leads = bool(LEADS_A_STATE.search(titles)) and not DEPUTY.search(titles)
    return Person(name, country, leads)
