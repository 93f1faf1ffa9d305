"""The title before a name: `former Kremlin aide`, `US Secretary of State`, `Sens.`."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes, common_words, kinds_of
from newsaudit.extract.officials.roles import (
    Role,
    Words,
    country_in,
    country_of_title,
    is_former,
)
from newsaudit.extract.officials.runs import opens_sentence
from newsaudit.schemas.countries import country_word

LONGEST_TITLE = 9
LONGEST_ORGANISATION = 8
"""Tokens."""

LONGEST_CHARGE = 4
"""Tokens of `Government Affairs` after `Director of`."""

SHORT_IN_NAMES = frozenset("st corp inc co ltd bros".split())
"""Words that take a full stop inside an organisation's name."""


def title_before(words: Words, first: int, last: int) -> Role | None:
    """Return the title that stands before the name of the tokens `first` to `last`."""
    head = head_before(words, first)
    if head is None:
        return None
    end, start = first, extend(words, head)
    if is_verb(words, start, head) or is_no_office(words, head):
        return None
    apart = words.word(end - 1) == ","
    if apart and words.low(last) not in (",", ".", ")", ";", "—", "–", "of"):
        return None
    if of_campaign(words, start, head):
        start += 1
    organisation = organisation_before(words, start)
    if organisation and words.place(*organisation):
        organisation = None
    begin = organisation[0] if organisation else start
    former = is_former(words, begin - (2 if words.word(begin - 1) in ("-", ",") else 1), end)
    title_end = end - 1 if apart else end
    spans = [(start, title_end)] + ([organisation] if organisation else [])
    country = country_in(words, spans) or country_of_possessor(words, begin)
    return Role(
        title=words.span(start, title_end),
        organisation=words.span(*organisation) if organisation else None,
        form="appositive" if apart else "prenominal",
        former=former,
        country=country or country_of_title(words, start, title_end),
        plural=words.is_a(head, "plural"),
    )


def is_no_office(words: Words, head: int) -> bool:
    """Tell a noun that says what someone is to others, or how rich: `wife`, `billionaire`."""
    return words.is_a(head, "not_office") or words.is_a(head, "wealth")


def head_before(words: Words, first: int) -> int | None:
    """Return the token that is the title's last noun, or None when no title ends there."""
    i = first - 1
    if i < 0 or not words.joined(first):
        return None
    if words.word(i) == ",":
        return introducing(words, i - 1)
    if words.word(i) == "." and words.abbreviated(i - 1):
        return i - 1
    if words.is_head(i) and not words.possessive(i):
        return i if words.word(i) != "m" else None
    return head_of_object(words, i)


def of_campaign(words: Words, start: int, head: int) -> bool:
    """Tell `Poe campaign` `spokesman`; a `campaign manager` keeps the word in the title."""
    runs_it = words.low(head) in ("manager", "chairman", "chairwoman", "chair", "chief", "director")
    small = words.word(start) in ("campaign", "transition", "administration")
    return small and start < head and not runs_it and proper(words, start - 1)


def introducing(words: Words, i: int) -> int | None:
    """Return the head of a title that a comma parts from the name: `the mayor, Jane Roe,`."""
    head = i if words.is_head(i) else head_of_object(words, i)
    if head is None or words.capital(head) or words.is_a(head, "plural"):
        return None
    start = extend(words, head)
    return head if words.is_a(start - 1, "determiner") or words.possessive(start - 1) else None


def head_of_object(words: Words, i: int) -> int | None:
    """Return the head in `Secretary of State`, whose last word is at `i`."""
    for width in (1, 2, 3, 4, 5):
        j = i - width
        if j > 0 and words.low(j) == "of":
            phrase = " ".join(words.low(k) for k in range(j + 1, i + 1))
            known = phrase in classes()["object"] or words.place(j + 1, i + 1)
            if known and words.is_head(j - 1):
                return j - 1
    return head_of_charge(words, i)


def head_of_charge(words: Words, i: int) -> int | None:
    """Return the head in `Director of Government Affairs`, all in capitals, that ends at `i`.

    The words of the charge must be ordinary ones: `Sultan of Brunei` is told by its place.
    """
    j = i
    while j > i - LONGEST_CHARGE and words.capital(j) and is_ordinary(words, j):
        j -= 1
        if words.low(j) == "and" and j < i and words.capital(j - 1):
            j -= 1
    titled = j < i and words.low(j) in ("of", "for") and words.capital(j - 1)
    return j - 1 if titled and words.is_head(j - 1) else None


def is_ordinary(words: Words, i: int) -> bool:
    """Tell a word that names a field of work: `Affairs`, `Research`, `Legal`."""
    kinds = kinds_of(words.word(i))
    return kinds.common or kinds.organisation or kinds.modifier or words.is_a(i, "object")


def extend(words: Words, head: int) -> int:
    """Return the first token of the title whose last noun is at `head`."""
    i = head
    while i > 0 and head - i < LONGEST_TITLE and (step := left(words, i)):
        i -= step
    while i < head and words.is_a(i, "not_office"):
        i += 1
    return i


def left(words: Words, i: int) -> int:
    """Return how many tokens before `i` belong to the same title, 0 for none."""
    if not words.joined(i) or words.possessive(i - 1):
        return 0
    if words.word(i - 1) == "-":
        return compound(words, i)
    if words.word(i - 1) == "." and words.abbreviated(i - 2):
        return 2
    for width in (3, 2):
        if i >= width and words.place(i - width, i):
            return width
    if body_ends(words, i):
        return 0
    if words.place(i - 1, i) or second_half(words, i - 1):
        return 1
    if words.is_modifier(i - 1) or (words.is_head(i - 1) and words.low(i - 1) != "m"):
        return 1
    if words.low(i - 1) in ("and", "&", "/") and words.is_head(i - 2) and words.is_head(i):
        return 2 if same_case(words, i - 2, i) else 0
    if words.low(i - 1) == "of" and words.is_head(i - 2) and words.capital(i - 2):
        return 2
    return 1 if after_article(words, i - 1) else 0


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


def body_ends(words: Words, i: int) -> bool:
    """Tell whether an organisation is named just before `i`: `White House`, `Acme News`."""
    if (words.capital(i - 1) and words.is_a(i - 1, "body")) or names_a_body(words, i):
        return True
    if words.word(i - 1) == "News" and proper(words, i - 2) and words.joined(i - 1):
        return True
    return any(is_seat(words, i - width, i) for width in (4, 3, 2) if i >= width)


def names_a_body(words: Words, i: int) -> bool:
    """Tell `News` in `Breitbart News executive`: a capital before a title in small letters."""
    if not words.capital(i - 1) or not words.word(i)[:1].islower():
        return False
    known = any(words.is_a(i - 1, name) for name in ("public", "other", "former"))
    placed = any(words.place(i - width, i) for width in (1, 2, 3) if i >= width)
    return not known and not placed and not opens_sentence(words.document, i - 1)


def is_seat(words: Words, first: int, last: int) -> bool:
    """Tell the seat of a government, of several words: `State Department`."""
    if not words.capital(first) or not words.capital(last - 1):
        return False
    found = country_word(" ".join(words.words[first:last]))
    return found is not None and found.kind == "seat"


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


def is_verb(words: Words, start: int, head: int) -> bool:
    """Tell `to host Clinton` and `will judge Trump` from titles."""
    small = start == head and words.word(head).islower() and words.is_a(head, "verb_too")
    return small and words.is_a(start - 1, "before_verb") and words.low(start - 2) != "according"


def organisation_before(words: Words, start: int) -> tuple[int, int] | None:
    """Return the tokens of an organisation named just before a title that begins at `start`."""
    i = start
    if i > 1 and words.low(i - 1) in ("’", "'"):
        i -= 1
    while (
        i > 0 and start - i < LONGEST_ORGANISATION and (step := organisation_word(words, i, start))
    ):
        i -= step
    while i < start and not proper(words, i):
        i += 1
    if words.is_a(i, "former") and words.word(i + 1) == "-":
        i += 2
    if i >= start or not proper(words, i):
        return None
    return None if is_opening_word(words, i, start) else trimmed(words, i, start)


def is_opening_word(words: Words, first: int, last: int) -> bool:
    """Tell an ordinary word that has its capital from the sentence: `Recall Sen. Roe`."""
    low = words.low(first)
    ordinary = low in common_words() and not words.is_a(first, "organisation")
    return first + 1 == last and ordinary and opens_sentence(words.document, first)


def trimmed(words: Words, i: int, end: int) -> tuple[int, int] | None:
    """Return the organisation without a closing apostrophe; None for a pronoun or a day."""
    while end > i and words.word(end - 1) in ("’", "'", "-"):
        end -= 1
    return (i, end) if end > i else None


def organisation_word(words: Words, i: int, end: int) -> int:
    """Return how many tokens before `i` go on with the organisation's name."""
    if not words.joined(i):
        return 0
    if words.possessive(i - 1) and i < end:
        return 0
    if proper(words, i - 1):
        return 1
    if words.word(i - 1) == "." and words.low(i - 2) in SHORT_IN_NAMES:
        return 2
    if words.word(i - 1) in ("-", "&", "of", "and", "for") and i < end and proper(words, i - 2):
        return 2 if words.capital(i - 2) and words.word(i - 1) != "and" else 0
    small = words.low(i - 1) in ("campaign", "administration", "transition") and i == end
    return 2 if small and proper(words, i - 2) and not words.possessive(i - 2) else 0


def proper(words: Words, i: int) -> bool:
    """Tell a capitalised word that can be part of an organisation's name."""
    word = words.word(i)
    if not word[:1].isupper():
        return False
    if word[-1] == "." and words.low(i).rstrip(".") in classes()["state_abbreviation"]:
        return False
    return not any(words.is_a(i, name) for name in ("opener", "phrase_end", "honorific"))


def country_of_possessor(words: Words, start: int) -> str | None:
    """Return the country of `Britain’s` before a title."""
    if not words.possessive(start - 1):
        return None
    return country_in(words, [(max(0, start - 3), start)])
