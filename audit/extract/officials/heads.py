"""The last noun of a title phrase that is read from its beginning."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes
from newsaudit.extract.officials.owners import proper
from newsaudit.extract.officials.prefixes import joins_body
from newsaudit.extract.officials.reach import is_plain
from newsaudit.extract.officials.roles import Words

LONGEST_PREFIX = 9
"""Tokens between the article and the title's noun."""

LONGEST_FIRST_PART = 5
"""Tokens of `Republican` in `a Republican and former mayor`."""


def head_from(words: Words, i: int, open_ended: bool) -> tuple[int, int | None]:
    """Return where a title begins and its last noun, in the first or second part of a pair.

    `a Republican and former mayor`, `his friend and adviser`: the title is the second part.
    """
    head = head_after(words, i, open_ended)
    if head is not None or not open_ended:
        return i, head
    for j in range(i + 1, i + LONGEST_FIRST_PART):
        if words.low(j) == "and":
            second = j + 2 if words.is_a(j + 1, "determiner") else j + 1
            named = words.capital(second) and not is_title_word(words, second)
            return second, None if named else head_after(words, second, open_ended)
        if not (words.capital(j) or is_plain(words, j) or words.word(j) == "-"):
            break
    return i, None


def is_title_word(words: Words, i: int) -> bool:
    """Tell a word that can stand in a title: a modifier, a noun, a place."""
    return words.is_modifier(i) or words.is_head(i) or words.place(i, i + 1)


def head_after(words: Words, i: int, open_ended: bool) -> int | None:
    """Return the last noun of the title that begins at `i`, or None.

    After an article (`open_ended`) any plain word may stand before the noun.
    """
    head = None
    for j in range(i, min(i + LONGEST_PREFIX, len(words.words))):
        if not words.joined(j) and j > i:
            break
        if words.is_head(j) and not (words.low(j) == "head" and words.low(j + 1) != "of"):
            head = j
        elif head is not None and not continues(words, j):
            if not leads_on(words, j, open_ended or words.low(head) == "chief"):
                break
        elif not (words.is_modifier(j) or proper(words, j) or connects(words, j)):
            if not (open_ended and is_plain(words, j)):
                break
        if words.possessive(j):
            return None
    return over_full_stop(words, head) if head is not None else None


def leads_on(words: Words, j: int, open_ended: bool) -> bool:
    """Tell a word after a first noun that leads to the title's own: `a student loan expert`."""
    if open_ended and is_plain(words, j):
        return words.is_head(j + 1) or (is_plain(words, j + 1) and words.is_head(j + 2))
    return proper(words, j) and words.is_head(j + 1)


def over_full_stop(words: Words, head: int) -> int | None:
    """Refuse a title that a name follows: it belongs to that one (`Roe, Gov. John Poe`)."""
    following = words.word(head + 1)
    if words.capital(head) and (following[:1].isupper() or following == "."):
        return None
    return None if following[:1].isupper() and words.word(head + 1) != "CEO" else head


def continues(words: Words, j: int) -> bool:
    """Tell whether a title may go on with this word after its first noun (`executive vice`)."""
    return words.is_modifier(j) or words.word(j) == "-"


def connects(words: Words, j: int) -> bool:
    """Tell marks and small words inside a title: `vice-`, `61-year-old`, `6th`, `longtime`.

    Also the `and` of `research and policy director`.
    """
    word = words.word(j)
    if word in ("-", ".") or word.isdigit() or (word[:1].isalnum() and words.word(j + 1) == "-"):
        return True
    if words.glued(j) and words.word(j - 1).isdigit():
        return True
    if words.low(j) == "de" and words.low(j + 1) == "facto":
        return True
    if words.low(j) == "facto" and words.low(j - 1) == "de":
        return True
    if words.low(j) == "and":
        field = words.is_modifier(j - 1) and not words.capital(j - 1)
        return field and words.is_modifier(j + 1)
    return joins_body(words, j) or (word.islower() and words.low(j) in classes()["adjective"])
