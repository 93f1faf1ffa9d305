"""The parties of a sentence: states, their organs and people, and international bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from newsaudit.extract.aid.lexicon import LOWER_PARTIES, ORGANISATIONS
from newsaudit.extract.document import Document
from newsaudit.extract.officials.people import holder_country
from newsaudit.extract.once import once
from newsaudit.extract.people import People
from newsaudit.schemas.countries import country_word, country_words

LONGEST_NAME = 5
"""Most tokens in the name of a country or body that is looked up."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party named by tokens `first` to `after` (exclusive).

    `kind` is name, adjective, capital, seat, person, body or noun.
    """

    code: str
    first: int
    after: int
    kind: str

    @property
    def is_state(self) -> bool:
        """Whether the party is a country or the European Union."""
        return len(self.code) == 2 and self.code.isupper()


class Parties:
    """The parties of a document's sentences, each sentence read once."""

    def __init__(self, document: Document, people: People) -> None:
        self.document = document
        self.people = people
        self._of_sentence: dict[int, list[Party]] = {}
        self._counted: dict[int, Counter[str]] = {}

    def of(self, sentence: int) -> list[Party]:
        """Return the parties of a sentence in text order."""
        if sentence not in self._of_sentence:
            self._of_sentence[sentence] = self.read(sentence)
        return self._of_sentence[sentence]

    def within(self, sentence: int, first: int, after: int) -> list[Party]:
        """Return the parties of a sentence between two tokens."""
        found = self.of(sentence)
        start = bisect_left(found, first, key=lambda party: party.first)
        return found[start : bisect_left(found, after, lo=start, key=lambda party: party.first)]

    def read(self, sentence: int) -> list[Party]:
        """Read the parties of a sentence."""
        span = self.document.sentences[sentence]
        first = self.document.token_at(span.start)
        after = self.document.token_at(span.end - 1) + 1
        found = self.persons(span.start, span.end)
        taken = {place for party in found for place in range(party.first, party.after)}
        places, free = openings(self.document), first
        for place in places[bisect_left(places, first) : bisect_left(places, after)]:
            if place >= free and place not in taken:
                party = party_at(self.document, place, after)
                if party is not None:
                    found.append(party)
                    free = party.after
        return sorted(found, key=lambda party: party.first)

    def persons(self, start: int, end: int) -> list[Party]:
        """Return the people whose country is known, as parties."""
        found = []
        for mention in self.people.between(start, end):
            person = self.people.person(mention)
            country = person.country or holder_country(tuple(person.name.split()))
            first = self.document.token_at(mention.name_start)
            after = self.document.token_at(mention.name_end - 1) + 1
            found.append(Party(country or "", first, after, "person"))
        return found

    def most_mentioned(self, sentences: range, besides: frozenset[str]) -> str | None:
        """Return the state most often named in some sentences, besides some."""
        counted = sum((self.counted(sentence) for sentence in sentences), Counter[str]())
        named = sorted(set(counted) - besides)
        return max(named, key=lambda code: counted[code], default=None)

    def named(self, sentences: range) -> set[str]:
        """Return the states that some sentences name."""
        return {code for sentence in sentences for code in self.counted(sentence)}

    def counted(self, sentence: int) -> Counter[str]:
        """Return how often a sentence names each state."""
        if sentence not in self._counted:
            states = [p for p in self.of(sentence) if p.is_state and p.kind != "person"]
            self._counted[sentence] = Counter(party.code for party in states)
        return self._counted[sentence]


@once
def openings(document: Document) -> list[int]:
    """Return the tokens at which the name of a party may begin, by the word there alone."""
    may_be = {word for word in set(document.words) if may_open(word)}
    return [place for place, word in enumerate(document.words) if word in may_be]


def may_open(word: str) -> bool:
    """Tell whether a word can be the first of a party's name."""
    if word[0].isupper():
        return letters(word) in first_letters()
    return word in LOWER_PARTIES


LETTERS = re.compile(r"[^\W\d_]*")


def letters(name: str) -> str:
    """Return the letters that a name begins with, as capitals: `RUSSIA` of `Russia's`.

    They are the same however a known name is written: with a possessive or in capitals.
    """
    found = LETTERS.match(name)
    return found.group().upper() if found else ""


@cache
def first_letters() -> frozenset[str]:
    """Return what the names of all parties begin with."""
    return frozenset(map(letters, [*country_words(), *ORGANISATIONS]))


def party_at(document: Document, place: int, after: int) -> Party | None:
    """Return the party whose name begins at a token: the longest name known."""
    word = document.words[place]
    if not word[0].isupper():
        code = LOWER_PARTIES.get(word)
        return Party(code, place, place + 1, "noun") if code else None
    if document.lower[place] == "the":
        return None
    for last in range(min(place + LONGEST_NAME, after), place, -1):
        name = document.text[document.starts[place] : document.ends[last - 1]]
        if name == "West" and is_half_a_name(document, place):
            return None
        if len(name) > 1 and (found := known(name)):
            return Party(found[0], place, last, found[1])
    return None


def is_half_a_name(document: Document, place: int) -> bool:
    """Tell the West from West Virginia."""
    following = document.words[place + 1] if place + 1 < len(document.words) else ""
    return following[:1].isupper()


@lru_cache(maxsize=16384)
def known(name: str) -> tuple[str, str] | None:
    """Return code and kind of a name, None when it is no party."""
    word = country_word(name)
    if word is not None:
        return word.country, word.kind
    bare = name.removesuffix("'s").removesuffix("’s")
    body = ORGANISATIONS.get(bare) or (ORGANISATIONS.get(bare.upper()) if len(bare) > 3 else None)
    return (body, "body") if body else None
