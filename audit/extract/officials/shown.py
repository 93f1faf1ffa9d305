"""What shows one mention to be of a person, whatever its words: its age, its wife, its title.

The model of `model` knows names by lists and texts of one country; most names are in neither.
"""

from __future__ import annotations

from newsaudit.extract.officials.family_first import family_first, in_two_words
from newsaudit.extract.officials.features import after, before, letter
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.presented import NAMES_OR_NEW, introduced_alone
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.segments import Segment

KIN = frozenset(
    """
    wife husband son daughter brother sister father mother widow widower girlfriend boyfriend uncle
    aunt nephew niece cousin grandson granddaughter grandfather grandmother parents sons daughters
    siblings funeral death resignation
    """.split()
)
"""What people have, behind their name: `Ellery’s sister`."""

ADDRESSES = frozenset("mr mrs ms miss messrs mme".split())

HUMAN = frozenset(
    """
    wept resigned died apologised apologized smiled nodded laughed shrugged cried sobbed quipped joked
    testified grinned sighed knelt prayed married graduated tweeted shouted yelled confessed
    """.split()
)
"""Verbs that only people are the subject of."""


def is_more(word: str) -> bool:
    """Tell a name that is an ordinary word, a place or a body as well."""
    kinds = kinds_of(word)
    return kinds.common or kinds.place or kinds.organisation or kinds.head or kinds.modifier


def shown(words: Words, piece: Segment) -> bool:
    """Tell a name of one word or several that its surroundings show to be a person's."""
    if any(is_more(part) or part.isupper() for part in piece.parts):
        return False
    return (
        piece.honorific in ADDRESSES
        or is_aged(words, piece)
        or acts(words, piece)
        or has_kin(words, piece)
    )


def shown_alone(words: Words, piece: Segment) -> bool:
    """Tell the same of a single word: `Judge Woelke`, `his wife, Esther,`, `the envoy, Kontonis,`."""
    if letter(piece.parts[0]) not in NAMES_OR_NEW or is_more(piece.parts[0]):
        return False
    if is_titled(words, piece) or is_kin(words, piece):
        return True
    return introduced_alone(words, piece.first, piece.last)


def is_titled(words: Words, piece: Segment) -> bool:
    """Tell a word behind a title in capitals: `Judge Woelke ruled`, `President Bongo`."""
    first, name = piece.first, piece.parts[0]
    title = first - (2 if words.word(first - 1) == "." else 1)
    if not (words.capital(title) and before(words.document, first) == "title"):
        return False
    if words.is_modifier(title) or words.word(title).isupper() or name.isupper():
        return False
    if words.word(piece.last) == ":":  # a heading: Delegate Update:
        return False
    whole = after(words.document, piece) not in ("organisation", "capital", "hyphen")
    return whole and len(name) > 3


def acts(words: Words, piece: Segment) -> bool:
    """Tell a name before a verb that only people are the subject of: `Coppi wept`."""
    if words.low(piece.last) not in HUMAN or not words.joined(piece.last):
        return False
    return all(letter(part) in NAMES_OR_NEW for part in piece.parts)


def is_aged(words: Words, piece: Segment) -> bool:
    """Tell a name that an age between commas follows: `Amri, 24, fled`."""
    return words.word(piece.last + 2) == "," and after(words.document, piece) == "comma-age"


def has_kin(words: Words, piece: Segment) -> bool:
    """Tell a name whose relative stands behind it: `Ellery’s sister`."""
    return words.possessive(piece.last - 1) and words.word(piece.last) in KIN


def is_kin(words: Words, piece: Segment) -> bool:
    """Tell a given name between commas behind a relative: `his wife, Esther,`."""
    first = piece.first
    apart = words.word(first - 1) == "," and words.word(piece.last) in (",", ".")
    return apart and words.word(first - 2) in KIN


def is_eastern(parts: tuple[str, ...]) -> bool:
    """Tell a name whose family name stands first: `Ban Ki Moon`, `Meng Wanzhou`, `Roh Moo-hyun`."""
    known = parts[0].lower() in classes()["family_first"]
    hyphened = known and len(parts) == 2 and parts[1].partition("-")[2].islower()
    return hyphened or family_first(parts) or in_two_words(parts)


def with_initials(words: Words, piece: Segment) -> bool:
    """Tell `Rep. J.D. Crenshaw`: initials and one word behind a title."""
    short = piece.parts[0][-1] == "." and len(piece.parts[0].replace(".", "")) <= 2
    return short and before(words.document, piece.first) == "title"
