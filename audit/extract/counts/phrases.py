"""The noun phrase of a counted event: its head, its name, and the nouns that stand for it."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Window, window_at
from newsaudit.extract.counts.lexicon import DETERMINERS, FOLLOWERS, RANKED
from newsaudit.extract.counts.modifiers import may_modify
from newsaudit.extract.counts.nouns import (
    CLASSIFIERS,
    EVENT_NOUNS,
    NEEDS_COMPLEMENT,
    NO_EVENT_WITH,
    NOT_BESIDE,
    PLURALS,
    ROUNDS_OF,
)
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

WORLD_EVENTS = ("title", "championship")
"""A second world title is counted; a second world war is named."""
REACH = 6
"""Most tokens between a number and the noun it counts."""


def head_after(document: Document, index: int, window: Window, nouns: dict[str, str]) -> int | None:
    """Return the event noun that heads the phrase going on at `index`: "its third data breach"."""
    words = document.lower
    if at(words, index) in RANKED and at(words, index + 1) not in ("-", *WORLD_EVENTS):
        return None
    for place in range(index, min(index + REACH, window.after)):
        if words[place] in nouns and ends_phrase(document, place, window):
            return place
        if not may_modify(document, place):
            return None
    return None


def ends_phrase(document: Document, noun: int, window: Window) -> bool:
    """Tell a head noun from the first part of a compound: `attack`, not `attack helicopter`."""
    if noun + 1 >= window.after:
        return True
    following = document.words[noun + 1]
    if document.lower[noun] in PLURALS:
        return following in FOLLOWERS or (following not in EVENT_NOUNS and following not in HOLDERS)
    if following == "-":
        return document.starts[noun + 1] > document.ends[noun]
    return (
        not following[0].isalpha()
        or following.lower() in FOLLOWERS
        or following[0].isupper()
        or following.endswith(("ed", "ly"))
    )


HOLDERS = frozenset("forces troops officers commandos teams units centers centres".split())
"""Plurals that a plural before them describes: special operations forces."""


def describe(document: Document, first: int, noun: int, window: Window) -> tuple[str, int] | None:
    """Name the event of a phrase whose modifiers begin at `first`; None if it is no event.

    Returns the name (`round of talks`, `nuclear test`) and the index after the phrase.
    """
    words = document.lower
    lemma = EVENT_NOUNS[words[noun]]
    modifiers = words[first:noun]
    if lemma == "round":
        return a_round(words, modifiers, noun, window)
    if lemma in NEEDS_COMPLEMENT:
        return with_complement(words, lemma, modifiers, noun, window)
    if not is_in_company(lemma, words, window) or not NO_EVENT_WITH.get(
        lemma, frozenset()
    ).isdisjoint(modifiers):
        return None
    if lemma == "strike" and "air" in modifiers:
        return "airstrike", noun + 1
    classifier = next((word for word in modifiers if word in CLASSIFIERS), None)
    return f"{classifier} {lemma}" if classifier else lemma, noun + 1


def a_round(
    words: list[str], modifiers: list[str], noun: int, window: Window
) -> tuple[str, int] | None:
    """Name a round: of talks where the text says so; a round of drinks or shots is none."""
    named = complement(words, "round", ROUNDS_OF, modifiers, noun, window)
    if named is not None:
        return named
    return ("round", noun + 1) if is_in_company("round", words, window) else None


def is_in_company(lemma: str, words: list[str], window: Window) -> bool:
    """Tell an event from a drink, a shot or a pitch, by the words of the sentence."""
    return lemma not in NOT_BESIDE or NOT_BESIDE[lemma].isdisjoint(
        words[window.first : window.after]
    )


def with_complement(
    words: list[str], lemma: str, modifiers: list[str], noun: int, window: Window
) -> tuple[str, int] | None:
    """Name a package of sanctions: the complement behind `of` or before is needed."""
    return complement(words, lemma, NEEDS_COMPLEMENT[lemma], modifiers, noun, window)


def complement(
    words: list[str],
    lemma: str,
    wanted: frozenset[str],
    modifiers: list[str],
    noun: int,
    window: Window,
) -> tuple[str, int] | None:
    """Find one of the wanted complements behind `of`, or before the noun."""
    if at(words, noun + 1) == "of":
        for place in range(noun + 2, min(noun + 7, window.after)):
            if words[place] in wanted:
                return f"{lemma} of {words[place]}", place + 1
    for word in modifiers:
        if word in wanted:
            return f"{lemma} of {word}", noun + 1
    return None


def with_determiner(document: Document, first: int) -> int:
    """Take in the determiner before a number."""
    return first - 1 if at(document.lower, first - 1) in DETERMINERS - {"s"} else first


def first_noun(document: Document, first: int, after: int, window: Window) -> int | None:
    """Return the first head noun of an event between two tokens."""
    return next(
        (
            place
            for place in range(first, after)
            if document.lower[place] in EVENT_NOUNS and ends_phrase(document, place, window)
        ),
        None,
    )


def last_noun(document: Document, first: int, after: int, window: Window) -> int | None:
    """Return the last head noun of an event between two tokens."""
    return next(
        (
            place
            for place in range(after - 1, first - 1, -1)
            if document.lower[place] in EVENT_NOUNS and ends_phrase(document, place, window)
        ),
        None,
    )


def noun_before_sentence(document: Document, window: Window) -> int | None:
    """Return the last event noun of the sentence before: what "it was the third" points to."""
    if window.first == 0:
        return None
    earlier = window_at(document, window.first - 1)
    return last_noun(document, earlier.first, earlier.after, earlier)
