"""`once` where it counts: `visited once`, `only once`; not "once a banker", "at once"."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Hit
from newsaudit.extract.counts.times import of_verb
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

BEFORE = frozenset("only just exactly but".split())
NO_COUNT_BEFORE = frozenset("at for all than not ever never , . “ ( — – - and was were".split())
AFTER = frozenset("before since while".split())
ENDS = frozenset(". , ; and but".split())


def by_once(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `once` behind its verb, at the end of a clause or beside another number of times."""
    words = document.lower
    before, following = at(words, index - 1), at(words, index + 1)
    if before in NO_COUNT_BEFORE or document.words[index][0].isupper():
        return None
    if before not in BEFORE and following not in AFTER and following not in ENDS:
        return None
    if following in ("again", "more", "a", "every", "the"):
        return None
    if following == "and" and at(words, index + 2) == "for":
        return None  # once and for all
    if any(is_negation(word) for word in words[max(0, index - 5) : index]):
        return None
    return of_verb(document, index, index + 1, 1)


def is_negation(word: str) -> bool:
    """Tell a word that denies: they had not sounded once."""
    return word in ("not", "never") or word.endswith(("n't", "n’t"))
