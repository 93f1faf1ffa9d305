"""What may stand between a number and the event noun it counts."""

from __future__ import annotations

from newsaudit.extract.counts.lexicon import (
    ADJECTIVES_IN_ED,
    FOLLOWERS,
    MODIFIERS,
    NO_MODIFIERS,
    PLURAL_MODIFIERS,
)
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import CARDINAL_WORDS, ORDINALS, at

MARKS = frozenset("- ’ ' s".split())


def may_modify(document: Document, place: int) -> bool:
    """Tell whether a token may be part of the phrase before its head noun.

    Any adjective, noun or name may: `their fifth Commonwealth summit`, `two lockdown drills`. Not a
    verb, a preposition, a number or a plural: "two men in talks", "three soldiers raided".
    """
    word = document.lower[place]
    if word in MARKS:
        return True
    if word == "and":
        return at(document.lower, place - 1) in BEFORE_AND or at(document.lower, place + 1) in ONLY
    if word in MODIFIERS or is_compounded(document.lower, place):
        return True
    if word in FOLLOWERS or word in NO_MODIFIERS or word in CARDINAL_WORDS or word in ORDINALS:
        return False
    if not word.replace(".", "").isalpha():
        return False
    if document.words[place][0].isupper():
        return True
    if word.endswith("ed"):
        return is_adjective(document, place)
    return not is_plural(document, place)


def is_compounded(words: list[str], place: int) -> bool:
    """Tell a part of a compound: no-confidence, first-round, face-to-face."""
    return "-" in (at(words, place + 1), at(words, place - 1)) and words[place].isalpha()


BEFORE_AND = (MODIFIERS | {"first"}) - MARKS
ONLY = frozenset("final last only latest decisive".split())


def is_adjective(document: Document, place: int) -> bool:
    """Tell an adjective in -ed from a past form: `failed`, `unannounced`, `truly contested`."""
    word, before = document.lower[place], at(document.lower, place - 1)
    return (
        word in ADJECTIVES_IN_ED or word.startswith("un") or before == "-" or before.endswith("ly")
    )


def is_plural(document: Document, place: int) -> bool:
    """Tell a plural, which does not stand before a noun, except for a few and before a mark."""
    word = document.lower[place]
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "’s", "'s"))
        and word not in PLURAL_MODIFIERS
        and at(document.lower, place + 1) not in MARKS
    )
