"""The organisation named before a title: `Kremlin aide`, `the State Department’s spokesman`."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes, common_words
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.runs import opens_sentence
from newsaudit.schemas.countries import country_word

LONGEST_ORGANISATION = 8
"""Tokens."""

DOMAINS = frozenset("com org net gov edu tv".split())

SHORT_IN_NAMES = frozenset("st corp inc co ltd bros".split())
"""Words that take a full stop inside an organisation's name."""


def organisation_before(words: Words, start: int) -> tuple[int, int] | None:
    """Return the tokens of an organisation named just before a title that begins at `start`."""
    if small := small_body_before(words, start):
        return small
    i = start
    if i > 1 and words.low(i - 1) in ("’", "'"):
        i -= 1
    while (
        i > 0 and start - i < LONGEST_ORGANISATION and (step := organisation_word(words, i, start))
    ):
        i -= step
    while i < start and not proper(words, i):
        i += 1
    if words.word(i - 1) == "-" and words.glued(i) and not words.is_a(i - 2, "former"):
        return None  # `pro-Kremlin`
    if words.is_a(i, "former") and words.word(i + 1) == "-":
        i += 2
    if i >= start or not proper(words, i):
        return None
    return None if is_opening_word(words, i, start) else trimmed(words, i, start)


def small_body_before(words: Words, start: int) -> tuple[int, int] | None:
    """Return the tokens of `Chadian foreign ministry` before `spokesman`."""
    if words.low(start - 1) != "ministry" or not words.is_a(start - 2, "ministry"):
        return None
    if words.word(start - 1) != "ministry":
        return None
    first = start - 2
    placed = words.place(first - 1, first) and not words.possessive(first - 1)
    return (first - 1 if placed else first), start


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
    if words.low(i - 1) == "the" and words.low(i - 2) == "of" and i < end and proper(words, i - 3):
        return 0 if words.is_head(i - 3) else 3
    if ends_in_number(words, i):
        return 2
    if is_domain(words, i - 2) and proper(words, i - 3):
        return 3
    if (
        words.word(i - 1) in ("-", "&", "of", "and", "for", "on")
        and i < end
        and proper(words, i - 2)
    ):
        council = words.word(i - 1) != "on" or words.is_a(i - 2, "council")
        return 2 if council and words.word(i - 1) != "and" else 0
    small = words.low(i - 1) in ("campaign", "administration", "transition") and i == end
    return 2 if small and proper(words, i - 2) and not words.possessive(i - 2) else 0


def ends_in_number(words: Words, i: int) -> bool:
    """Tell the `6` of `MI6`, written without a gap, just before the token at `i`."""
    return words.word(i - 1).isdigit() and words.glued(i - 1) and proper(words, i - 2)


def is_domain(words: Words, i: int) -> bool:
    """Tell the `.org` of `Helpers.org`, whose full stop is at `i`."""
    stop = words.word(i) == "." and words.glued(i) and words.glued(i + 1)
    return stop and words.word(i + 1) in DOMAINS


def proper(words: Words, i: int) -> bool:
    """Tell a capitalised word that can be part of an organisation's name."""
    word = words.word(i)
    if not word[:1].isupper():
        return False
    if is_letters(word):
        return True
    if word[-1] == "." and words.low(i).rstrip(".") in classes()["state_abbreviation"]:
        return False
    return not any(words.is_a(i, name) for name in ("opener", "phrase_end", "honorific"))


def is_letters(word: str) -> bool:
    """Tell letters that are a body's and no small word's: `WHO`."""
    return word.isupper() and word.isalpha() and len(word) > 2


def is_opening_word(words: Words, first: int, last: int) -> bool:
    """Tell an ordinary word that has its capital from the sentence: `Recall Sen. Roe`."""
    low = words.low(first)
    ordinary = low in common_words() and not words.is_a(first, "organisation")
    ordinary = ordinary and not is_letters(words.word(first))
    return first + 1 == last and ordinary and opens_sentence(words.document, first)


def trimmed(words: Words, i: int, end: int) -> tuple[int, int] | None:
    """Return the organisation without a closing apostrophe; None for a pronoun or a day."""
    while end > i and words.word(end - 1) in ("’", "'", "-"):
        end -= 1
    return (i, end) if end > i and not names_no_body(words, i, end) else None


def names_no_body(words: Words, first: int, end: int) -> bool:
    """Tell `Cold War` before `historian`, and `PAC` in `a super PAC spokesman`, a kind of body."""
    kind = end - first == 1 and words.is_a(first, "body_noun") and words.word(first - 1).islower()
    return kind or words.is_a(end - 1, "event")


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
    known = known or (words.low(i) == "secretary" and words.is_a(i - 1, "modifier"))
    placed = any(words.place(i - width, i) for width in (1, 2, 3) if i >= width)
    return not known and not placed and not opens_sentence(words.document, i - 1)


def is_seat(words: Words, first: int, last: int) -> bool:
    """Tell the seat of a government, of several words: `State Department`."""
    if not words.capital(first) or not words.capital(last - 1):
        return False
    found = country_word(" ".join(words.words[first:last]))
    return found is not None and found.kind == "seat"
