"""Names presented as a person's: between commas after a title, or before an age.

The model knows a name by its words first; a name in no list of ours has only its place to show.
"""

from __future__ import annotations

from newsaudit.extract.officials.afterwards import title_after, title_introducing
from newsaudit.extract.officials.before import title_before
from newsaudit.extract.officials.features import after, letter
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.segments import Segment
from newsaudit.extract.officials.styled import given

NAMES_OR_NEW = frozenset("FSBNfsb")
"""Letters of known names and of words in no list: not those of bodies, places, ordinary words."""


LONGEST_CREDIT = 40
"""Tokens of `Reporting by Jane Roe, Ann Poe in Paris and Tom Birch`."""

CREDITS = frozenset("reporting writing editing compiled".split())


def in_credit(words: Words, first: int) -> bool:
    """Tell a name in the list after `Reporting by`: names, commas, `and`, `in` and places."""
    for i in range(first - 1, max(first - LONGEST_CREDIT, 0), -1):
        if words.low(i) == "by":
            return words.low(i - 1) in CREDITS
        listed = words.capital(i) or words.low(i) in (",", "and", "in", "-", "&")
        if not (listed and words.joined(i + 1)):
            return False
    return False


def presented(words: Words, piece: Segment) -> bool:
    """Tell `the spokesman, Ojuru Ngelabe, said` and `Ojuru Ngelabe, 45, said`.

    Also `Secretary of State Ojuru Ngelabe`, whose last word before the name is no title's noun,
    and `named Ojuru Ngelabe as its head`.
    """
    if not all(letter(part) in NAMES_OR_NEW for part in piece.parts):
        return False
    if after(words.document, piece) == "comma-age" and words.word(piece.last + 2) in (",", "."):
        return True
    if in_credit(words, piece.first):
        return True
    first, last = piece.first, piece.last
    role = title_before(words, first, last)
    if role is not None and role.form == "prenominal":
        return after(words.document, piece) not in ("organisation", "capital", "hyphen")
    if words.word(first - 1) == ",":
        role = role or title_introducing(words, first, last)
        if role is not None and role.form == "appositive":
            return True
    named = given(words, first, last) is not None
    return named or (words.word(last) == "," and holds_office(words, first, last))


def introduced_alone(words: Words, first: int, last: int) -> bool:
    """Tell a word behind its title and a comma, or before both: `his counterpart, Kontonis,`.

    `Fox, the broadcaster` shows no person, and neither does a word of no list of names.
    """
    if words.word(first).isupper() or words.is_a(first, "state_abbreviation"):
        return False
    if words.word(first - 1) == "," and words.word(last) in (",", "."):
        role = title_before(words, first, last) or title_introducing(words, first, last)
    elif words.word(last) == "," and kinds_of(words.word(first)).name:
        role = title_after(words, first, last)
    else:
        return False
    if role is None or role.form != "appositive":
        return False
    return role.title.of(words.document.text).split()[-1] not in classes()["also_bodies"]


def holds_office(words: Words, first: int, last: int) -> bool:
    """Tell `Ojuru Ngelabe, head of the Fife office, said`: behind its comma, of a named body or state."""
    role = title_after(words, first, last)
    return (
        role is not None and role.form == "appositive" and bool(role.organisation or role.country)
    )
