"""The title after a name: `Jane Roe, the chief executive of Acme Corp.,`, `Roe is the mayor`."""

from __future__ import annotations

from bisect import bisect_left

from newsaudit.extract.document import without_possessive
from newsaudit.extract.officials.openings import Opening, is_supposed, openings
from newsaudit.extract.officials.phrases import phrase
from newsaudit.extract.officials.roles import Role, Words
from newsaudit.extract.officials.runs import opens_sentence

FRONTING = frozenset("against with unlike like for to under without behind from".split())
"""Prepositions with which a sentence may begin before its subject."""

LONGEST_INTRODUCTION = 14

RELATIVES_TO = frozenset("for to".split())
OF_BODIES = frozenset("for of at with to".split())
RELATIVE = frozenset("who whom whose which that where".split())
LONGEST_UNNAMED = 5
"""Tokens of `for the interior ministry`."""


def title_after(words: Words, first: int, last: int) -> Role | None:
    """Return the title stated after the name of the tokens `first` to `last`."""
    for opening in openings(words, first, last):
        role = phrase(words, opening.start, opening.form)
        if role is not None and admitted(words, opening, role):
            return None if is_fronted(words, first, role) else role
    return None


def admitted(words: Words, opening: Opening, role: Role) -> bool:
    """Tell whether a title ends where its opening says it must, and is held, not supposed."""
    after = next_token(words, role)
    if opening.closed_by:
        return words.word(after) == opening.closed_by
    if opening.bound:
        owned = role.organisation is not None or " of " in role.title.of(words.document.text)
        return owned and not is_supposed(words, after)
    return True


def is_fronted(words: Words, first: int, role: Role) -> bool:
    """Tell `Against Roe, the governor earned more`: the title opens the clause, of somebody else."""
    if words.is_a(first - 1, "honorific") or words.word(first - 1) == ".":
        first -= 2 if words.word(first - 1) == "." else 1
    fronted = words.low(first - 1) in FRONTING and opens_sentence(words.document, first - 1)
    if role.form != "appositive" or not fronted:
        return False
    after = next_token(words, role)
    return words.word(after).islower() and not words.is_a(after, "phrase_end")


def next_token(words: Words, role: Role) -> int:
    """Return the first token behind a title and its organisation."""
    end = max(span.end for span in (role.title, role.organisation) if span)
    return bisect_left(words.starts, end)


def title_introducing(words: Words, first: int, last: int) -> Role | None:
    """Return a title with its body before a comma: `the envoy to Chad, Jane Roe,`."""
    if words.word(first - 1) != "," or words.word(last) not in (",", ".", "of"):
        return None
    for start in range(first - 4, max(first - LONGEST_INTRODUCTION, -1), -1):
        if not (words.is_a(start, "determiner") or words.possessive(start)):
            continue
        role = phrase(words, start, "appositive")
        if role and reaches(words, role, first - 1):
            return role
    return None


def is_of_person(words: Words, first: int, last: int) -> bool:
    """Tell `Mr. Abbas` in `a spokesman for Mr. Abbas, Jane Roe,`: whose the holder is."""
    tokens = range(first, last)
    return 0 < len(tokens) <= LONGEST_UNNAMED and all(
        words.capital(i) or words.word(i) == "." for i in tokens
    )


def reaches(words: Words, role: Role, comma: int) -> bool:
    """Tell whether a title goes up to a comma, with a body not named between: `for the city`."""
    end = max(s.end for s in (role.title, role.organisation) if s)
    between = next(i for i in range(comma, 0, -1) if words.starts[i - 1] < end)
    rest = words.words[between:comma]
    if not rest or (rest[0] == "in" and words.place(between + 1, comma)):
        return True
    if rest[0] in RELATIVES_TO and is_of_person(words, between + 1, comma):
        return True
    unnamed = rest[0] in OF_BODIES and len(rest) <= LONGEST_UNNAMED and RELATIVE.isdisjoint(rest)
    owned = [word for word in rest if word == without_possessive(word)]  # `of Chad's commission`
    return unnamed and all(
        word.isalpha() and (word.islower() or word in owned[1:2]) for word in owned
    )
