"""Names presented as a person's: between commas after a title, or before an age.

The model knows a name by its words first; a name in no list of ours has only its place to show.
"""

from __future__ import annotations

from newsaudit.extract.officials.afterwards import title_introducing
from newsaudit.extract.officials.before import title_before
from newsaudit.extract.officials.features import after, letter
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.segments import Segment

NAMES_OR_NEW = frozenset("FSBNfsb")
"""Letters of known names and of words in no list: not those of bodies, places, ordinary words."""


def presented(words: Words, piece: Segment) -> bool:
    """Tell `the spokesman, Ojuru Ngelabe, said` and `Ojuru Ngelabe, 45, said`."""
    if not all(letter(part) in NAMES_OR_NEW for part in piece.parts):
        return False
    if after(words.document, piece) == "comma-age" and words.word(piece.last + 2) in (",", "."):
        return True
    if words.word(piece.first - 1) != ",":
        return False
    first, last = piece.first, piece.last
    role = title_before(words, first, last) or title_introducing(words, first, last)
    return role is not None and role.form == "appositive"
