"""The noun phrase of a counted event: its head, its name, and the nouns that stand for it."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Window, window_at
from newsaudit.extract.counts.lexicon import (
    CLASSIFIERS,
    DETERMINERS,
    EVENT_NOUNS,
    FOLLOWERS,
    MODIFIERS,
    NEEDS_CLASSIFIER,
    NEEDS_COMPLEMENT,
    PLURALS,
)
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

REACH = 6
"""Most tokens between a number and the noun it counts."""


def head_after(document: Document, index: int, window: Window, nouns: dict[str, str]) -> int | None:
    """Return the event noun that heads the phrase going on at `index`.

    One noun or adjective of any kind may stand right before it: "its third data breach".
    """
    words = document.lower
    for place in range(index, min(index + REACH, window.after)):
        word = words[place]
        if word in nouns and ends_phrase(document, place, window):
            return place
        if word not in MODIFIERS and word not in nouns and not word.endswith("-"):
            return place + 1 if is_qualified(document, place, window, nouns) else None
    return None


def is_qualified(document: Document, place: int, window: Window, nouns: dict[str, str]) -> bool:
    """Tell whether a word qualifies the head noun right behind it."""
    word = document.words[place]
    return (
        word.isalpha()
        and word.islower()
        and word not in FOLLOWERS
        and not word.endswith(("s", "ed"))
        and place + 1 < window.after
        and document.lower[place + 1] in nouns
        and nouns[document.lower[place + 1]] not in NEEDS_CLASSIFIER
        and ends_phrase(document, place + 1, window)
    )


def ends_phrase(document: Document, noun: int, window: Window) -> bool:
    """Tell a head noun from the first part of a compound: `attack`, not `attack helicopter`."""
    if noun + 1 >= window.after or document.lower[noun] in PLURALS:
        return True
    following = document.words[noun + 1]
    if following == "-":
        return document.starts[noun + 1] > document.ends[noun]
    return (
        not following[0].isalpha()
        or following.lower() in FOLLOWERS
        or following[0].isupper()
        or following.endswith(("ed", "ly"))
    )


def describe(document: Document, first: int, noun: int, window: Window) -> tuple[str, int] | None:
    """Name the event of a phrase whose modifiers begin at `first`; None if it is no event.

    Returns the name (`round of talks`, `nuclear test`) and the index after the phrase.
    """
    words = document.lower
    lemma = EVENT_NOUNS[words[noun]]
    modifiers = words[first:noun]
    if lemma in NEEDS_COMPLEMENT:
        return with_complement(words, lemma, modifiers, noun, window)
    if lemma in NEEDS_CLASSIFIER and words[noun] in PLURALS:
        if not NEEDS_CLASSIFIER[lemma] & set(modifiers):
            return None
    if lemma == "strike" and "air" in modifiers:
        return "airstrike", noun + 1
    classifier = next((word for word in modifiers if word in CLASSIFIERS), None)
    return f"{classifier} {lemma}" if classifier else lemma, noun + 1


def with_complement(
    words: list[str], lemma: str, modifiers: list[str], noun: int, window: Window
) -> tuple[str, int] | None:
    """Name a round of talks, a package of sanctions: the complement behind `of` or before."""
    wanted = NEEDS_COMPLEMENT[lemma]
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
