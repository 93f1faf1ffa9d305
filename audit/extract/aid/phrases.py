"""Noun phrases: what stands before a head, and what an item is."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.aid.controls import CONTROL_OF
from newsaudit.extract.aid.goods import (
    RELIEFS,
    STOPPAGES,
)
from newsaudit.extract.aid.lexicon import AUXILIARIES, CLAUSE_STOPS, DETERMINERS, PREPOSITIONS, SAID
from newsaudit.extract.aid.verbs import STATUS_OF
from newsaudit.extract.document import Document
from newsaudit.extract.money import Money
from newsaudit.extract.numbers import at

LONGEST_PHRASE = 12
"""Most tokens before the head of a noun phrase."""


NOT_IN_PHRASE = (
    PREPOSITIONS
    | AUXILIARIES
    | SAID
    | CLAUSE_STOPS
    | frozenset(
        "up off out and or nor but , ( ) it he she they we i you who which not if so to".split()
    )
)


@dataclass(frozen=True, slots=True)
class Item:
    """A noun phrase: tokens `first` to `after` (exclusive), its head at `head`.

    `reach` is where what belongs to it begins: the amount of "$195 million in military aid".
    """

    head: int
    first: int
    after: int
    reach: int
    measure: str
    strong: bool
    vague: bool
    money: Money | None
    word: str = ""
    """The head in small letters; empty where an amount of money is all there is."""
    means: Item | None = None
    """Of a pronoun, the item told before that it means."""

    @property
    def stops(self) -> bool:
        """Whether the item is a stop of aid: a freeze."""
        return self.measure == "aid" and self.word in STOPPAGES

    @property
    def relieves(self) -> bool:
        """Whether the item is an exception from sanctions: a waiver, sanctions relief."""
        return self.measure == "sanctions" and self.word in RELIEFS


def phrase_start(document: Document, head: int, first: int) -> int:
    """Walk left from a head over adjectives, nouns and numbers, to the determiner."""
    words, start = document.lower, head
    for place in range(head - 1, max(first, head - LONGEST_PHRASE) - 1, -1):
        word = words[place]
        if word in DETERMINERS:
            return determiners_start(words, place, first)
        if word == "but" and at(words, place - 1) == "all":
            return place - 1
        verb = is_verb_form(word) and at(words, place + 1) != "-" and not is_adjective(words, place)
        if verb or word in NOT_IN_PHRASE:
            return start
        if word not in ("-", "'s", "’s"):
            start = place
    return start


def determiners_start(words: list[str], place: int, first: int) -> int:
    """Take in all determiners in a row: nearly all, some more."""
    while place > first and words[place - 1] in DETERMINERS and words[place - 1] != "that":
        place -= 1
    return place


LETS = frozenset("let lets letting put puts held hold".split())
"""First words of verbs of two."""


def is_verb_form(word: str) -> bool:
    """Tell a possible verb by its form."""
    known = word in STATUS_OF or word in CONTROL_OF or word in LETS
    return known or (word.endswith("ing") and word != "existing")


BEFORE_ADJECTIVES = DETERMINERS | {"-", "'s", "’s"}


def is_adjective(words: list[str], place: int) -> bool:
    """Tell a participle before a noun (the promised aid) from a verb, by what is before it."""
    return at(words, place - 1) in BEFORE_ADJECTIVES and words[place].endswith(("ed", "ing", "en"))
