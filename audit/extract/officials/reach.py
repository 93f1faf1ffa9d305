"""How far a title reaches to the left of its last noun: `former deputy prime` `minister`."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import kinds_of
from newsaudit.extract.officials.owners import body_ends, proper
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.runs import opens_sentence

LONGEST_TITLE = 9
"""Tokens."""


def extend(words: Words, head: int) -> int:
    """Return the first token of the title whose last noun is at `head`."""
    i = head
    while i > 0 and head - i < LONGEST_TITLE and (step := left(words, i)):
        i -= step
    while i < head and words.is_a(i, "not_office"):
        i += 1
    return past_description(words, i, head)


def past_description(words: Words, start: int, head: int) -> int:
    """Go over what only describes the holder: `48-year-old`, `rebel-backed`, `mentor, former`."""
    i = start
    if words.word(i).isdigit() and words.low(i + 2) in ("year", "years") and i + 5 <= head:
        i += 5
    if words.word(i + 1) == "-" and words.low(i + 2) == "backed" and i + 3 <= head:
        i += 3
    if words.word(i) == "new" and i < head:
        i += 1
    if i < head and words.word(i).islower() and words.is_a(i + 1, "former"):
        i += 0 if words.is_modifier(i) else 1
    return i


def within_body(words: Words, start: int, head: int) -> int:
    """Return where a title begins behind its party or union: `Fife GOP` `chairman`.

    Places, `County` and `GOP` may all be words of a title; before the one who runs a body they are
    the body's name. A place or `County` must stand before: `GOP chairman` is a title.
    """
    party = head - 1
    if not (words.is_a(head, "presiding") and words.is_a(party, "party_letters")):
        return start
    placed = words.word(party).isupper() and party > 0 and words.joined(party)
    before = words.place(party - 1, party) or words.low(party - 1) in ("county", "state")
    return head if placed and before and words.capital(party - 1) else start


def left(words: Words, i: int) -> int:
    """Return how many tokens before `i` belong to the same title, 0 for none."""
    if is_states_attorney(words, i):
        return 1
    if not words.joined(i) or words.possessive(i - 1):
        return 0
    if words.word(i - 1) == "-":
        return compound(words, i)
    if words.word(i - 1) == "." and words.abbreviated(i - 2):
        return 2
    if ends_name_with_place(words, i):
        return 0
    for width in (3, 2):
        if i >= width and words.place(i - width, i):
            return width
    if width := field(words, i):
        return width
    if body_ends(words, i):
        return 0
    if words.place(i - 1, i) and is_team(words, i):
        return 0
    if words.place(i - 1, i) or second_half(words, i - 1):
        return 1
    if words.low(i) in ("county", "parish") and words.capital(i) and proper(words, i - 1):
        return 1
    if words.is_modifier(i - 1) or (words.is_head(i - 1) and words.low(i - 1) != "m"):
        return 1
    if words.low(i - 1) in ("and", "&", "/") and words.is_head(i - 2) and words.is_head(i):
        return 2 if same_case(words, i - 2, i) else 0
    if words.low(i - 1) == "facto" and words.low(i - 2) == "de":
        return 2
    if words.low(i - 1) == "of" and words.is_head(i - 2) and words.capital(i - 2):
        return 2
    return 1 if after_article(words, i - 1) else 0


def ends_name_with_place(words: Words, i: int) -> bool:
    """Tell the `Kenya` of `Central Bank of Kenya`, just before `i`, from a word of the title."""
    for width in (1, 2, 3):
        of = i - width - 1
        if words.low(of) == "the":
            of -= 1
        if words.low(of) == "of" and words.place(i - width, i):
            return words.capital(of - 1) and words.is_a(of - 1, "organisation")
    return False


def field(words: Words, i: int) -> int:
    """Return the tokens of a minister's field before the one at `i`: `Plantation and Commodities`."""
    if not (words.is_a(i, "field_head") or is_field(words, i)):
        return 0
    if is_field(words, i - 1):
        return 1
    listed = words.low(i - 1) in ("and", "&") and is_field(words, i) and is_field(words, i - 2)
    return 2 if listed and not kinds_of(words.word(i - 2)).name else 0


def is_field(words: Words, i: int) -> bool:
    """Tell a capitalised word of a minister's field, its noun in sight: `Commodities`."""
    if not proper(words, i) or words.possessive(i) or words.is_a(i, "calendar"):
        return False
    kinds = kinds_of(words.word(i))
    if kinds.first and not kinds.common:
        return False
    for j in range(i + 1, i + 5):
        if words.is_a(j, "field_head"):
            return words.capital(j) or opens_sentence(words.document, i)
        if not (proper(words, j) or words.low(j) in ("and", "&")) or words.possessive(j):
            return False
    return False


def is_states_attorney(words: Words, i: int) -> bool:
    """Tell `State’s` before `Attorney`: the apostrophe owns nothing."""
    return words.low(i) == "attorney" and words.low(i - 1) == "state" and words.capital(i - 1)


def is_team(words: Words, i: int) -> bool:
    """Tell `Real Fife` before `coach`, a team whose name ends in a place, just before `i`."""
    named = proper(words, i - 2) and words.joined(i - 1) and not words.possessive(i - 2)
    known = words.is_modifier(i - 2) or words.is_head(i - 2) or words.place(i - 2, i - 1)
    city = (
        words.is_a(i, "presiding") and words.is_a(i - 1, "place") and not words.is_a(i - 2, "other")
    )
    return (words.is_a(i, "sport") or (city and not opens_sentence(words.document, i - 2))) and (
        named and not known
    )


def second_half(words: Words, i: int) -> bool:
    """Tell `right` in `far-right leader`."""
    return words.word(i).islower() and words.glued(i) and words.word(i - 1) == "-"


def after_article(words: Words, i: int) -> bool:
    """Tell a small word between an article and a title: `an elections analyst`."""
    small = words.word(i + 1)[:1].islower()
    return small and is_plain(words, i) and words.is_a(i - 1, "determiner")


def is_plain(words: Words, i: int) -> bool:
    """Tell a small word that may stand before a noun: no article, verb of speech, preposition."""
    word = words.word(i)
    if not (word.isalpha() and word.islower() and len(word) > 2):
        return False
    return not any(words.is_a(i, name) for name in ("determiner", "said", "phrase_end", "opener"))


def same_case(words: Words, i: int, j: int) -> bool:
    """Tell whether both tokens are capitalised or both are not; abbreviations like CEO fit all."""
    return (
        words.word(i).isupper() or words.word(j).isupper() or words.capital(i) == words.capital(j)
    )


def compound(words: Words, i: int) -> int:
    """Return the tokens of `then-`, `vice-`, `U.S.-based`, `three-time` before the one at `i`."""
    j = i - 2
    if j < 0 or not words.glued(i) or not words.glued(i - 1):
        return 0
    if words.word(j - 1) == "-" and words.glued(j) and words.glued(j - 1):
        return 4 if words.word(j - 2)[:1].isalnum() else 0
    if not words.word(j)[:1].isalnum():
        return 0
    return 1 + name_width(words, j) if words.word(i).islower() else 2


def name_width(words: Words, i: int) -> int:
    """Return the tokens of the name that ends at `i`: `Los Angeles`-based, `Nobel Prize`-winning."""
    for width in (3, 2):
        if words.place(i - width + 1, i + 1):
            return width
    paired = words.capital(i) and words.joined(i) and proper(words, i - 1)
    return 2 if paired and not words.possessive(i - 1) else 1
