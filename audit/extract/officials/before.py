"""The title before a name: `former Kremlin aide`, `US Secretary of State`, `Sens.`."""

from __future__ import annotations

from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.owners import organisation_before, proper
from newsaudit.extract.officials.reach import extend, within_body
from newsaudit.extract.officials.roles import (
    Role,
    Words,
    country_in,
    country_of_title,
    is_former,
)
from newsaudit.extract.officials.small import small_owner, split_body

LONGEST_BODY = 6
"""Tokens of `State Duma` between `Speaker of the` and the name."""

LONGEST_RANK = 5
"""Tokens of `Lt. Gen.`, one more."""

LONGEST_CHARGE = 4
"""Tokens of `Government Affairs` after `Director of`."""


def title_before(words: Words, first: int, last: int) -> Role | None:
    """Return the title that stands before the name of the tokens `first` to `last`."""
    head = head_before(words, first)
    if head is None:
        return title_of_body(words, first)
    end, start = first, extend(words, head)
    if is_verb(words, start, head) or is_no_office(words, head):
        return None
    apart = words.word(end - 1) == ","
    if apart and words.low(last) not in (",", ".", ")", ";", "—", "–", "of"):
        return None
    if of_campaign(words, start, head):
        start += 1
    start = within_body(words, start, head)
    start, own = split_body(words, start, head)
    organisation = with_own(words, own) or body_before(words, start)
    begin = min(organisation[0], start) if organisation else start
    former = is_former(words, begin - (2 if words.word(begin - 1) in ("-", ",") else 1), end)
    title_end = end - 1 if apart else office_end(words, head, first)
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


def with_own(words: Words, own: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a body that stands within a title, with the name before it: `Fife` `police`."""
    if own is None:
        return None
    named = organisation_before(words, own[0]) if not words.possessive(own[0] - 1) else None
    return (named[0], own[1]) if named and named[1] == own[0] else own


def body_before(words: Words, start: int) -> tuple[int, int] | None:
    """Return the body before a title, no place; also the one of `Acme Corp., whose boss`."""
    if small := small_owner(words, start):
        return small
    body = organisation_before(words, start)
    if body and not words.place(*body):
        return body
    whose = words.low(start - 1) == "whose" and words.word(start - 2) == ","
    return organisation_before(words, start - 2) if whose else None


def title_of_body(words: Words, first: int) -> Role | None:
    """Return the title of `Speaker of the State Duma Jane Roe`."""
    i = first
    while first - i < LONGEST_BODY and proper(words, i - 1) and words.joined(i):
        i -= 1
    known = any(words.is_a(first - 1, name) for name in ("authority", "institution"))
    of = i - 1 if words.low(i - 1) == "of" else i - 2
    if i == first or not known or words.low(of) != "of" or words.possessive(first - 1):
        return None
    if i - of == 2 and words.low(i - 1) != "the":
        return None
    if not words.is_head(of - 1):
        return None
    start = extend(words, of - 1)
    spans = [(start, of), (i, first)]
    return Role(
        title=words.span(start, of),
        organisation=words.span(i, first),
        form="prenominal",
        former=is_former(words, start - 1, of),
        country=country_in(words, spans),
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
    if (office := before_rank(words, first)) is not None:
        return office
    if words.word(i) == "." and words.abbreviated(i - 1):
        return i - 1
    if words.is_a(i, "rank") and words.capital(i) and words.is_head(i - 1):
        return i - 1
    if words.low(i) in ("charge", "chief") and words.low(i - 1) == "in" and words.is_head(i - 2):
        return i - 2
    if words.is_head(i) and not words.possessive(i):
        return i if words.word(i) != "m" else None
    return head_of_object(words, i)


def before_rank(words: Words, first: int) -> int | None:
    """Return the office before a rank: `Minister` in `Information Minister Brig. Gen. Jane Roe`.

    `Secretary General` is one office.
    """
    i = rank_start(words, first)
    office = i - 1
    if i == first or not words.joined(i) or words.possessive(office):
        return None
    if (chief := head_of_object(words, office)) is not None:
        return chief if words.is_a(chief, "over_rank") else None
    rank = words.is_a(office, "service_rank") and words.capital(office)
    one_office = i == first - 1 and words.low(i) == "general" and not commands(words, office)
    return office if words.is_a(office, "over_rank") and not (rank or one_office) else None


def commands(words: Words, office: int) -> bool:
    """Tell who may be a general besides: `army chief General Roe`, not `Prosecutor General`."""
    return words.low(office) in ("minister", "chief", "ruler", "leader", "president", "spokesman")


def rank_start(words: Words, first: int) -> int:
    """Return where the rank before a name begins, `first` when none does: `Lt. Gen. Roe`."""
    i = first
    while first - i < LONGEST_RANK:
        if words.word(i - 1) == "." and words.is_a(i - 2, "service_rank"):
            i -= 2
        elif words.capital(i - 1) and (
            words.is_a(i - 1, "service_rank") or words.low(i - 1) == "rear"
        ):
            i -= 1
        elif words.word(i - 1) == "." and words.low(i - 2) == "rear":
            i -= 2
        else:
            break
    return i


def office_end(words: Words, head: int, first: int) -> int:
    """Return where a title ends before the name, its rank left out: `Commissioner` `Sir`."""
    if before_rank(words, first) == head:
        return rank_start(words, first)
    return head + 1 if head < first - 1 and words.is_a(first - 1, "rank") else first


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
    owned = words.is_a(start - 1, "determiner") or words.possessive(start - 1)
    return head if owned or words.low(start - 1) == "whose" else None


def head_of_object(words: Words, i: int) -> int | None:
    """Return the head in `Secretary of State`, whose last word is at `i`."""
    for width in (1, 2, 3, 4, 5):
        j = i - width
        if j > 0 and words.low(j) == "of":
            phrase = " ".join(words.low(k) for k in range(j + 1, i + 1))
            known = phrase in classes()["object"] or words.place(j + 1, i + 1)
            if words.low(j + 1) == "the" and not words.is_a(j - 1, "charged_with"):
                known = words.place(j + 1, i + 1)  # `chief of the army`, a body
            seat = width == 1 and words.is_a(j - 1, "seated") and words.capital(i)
            if (known or seat) and words.is_head(j - 1):
                return j - 1
        if j > 0 and words.low(j) == "to" and words.is_a(j - 1, "sent"):
            short = width == 1 and words.word(i).isupper()
            if short or words.place(j + 1, i + 1):
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


def is_verb(words: Words, start: int, head: int) -> bool:
    """Tell `to host Clinton` and `will judge Trump` from titles."""
    small = start == head and words.word(head).islower() and words.is_a(head, "verb_too")
    return small and words.is_a(start - 1, "before_verb") and words.low(start - 2) != "according"


def country_of_possessor(words: Words, start: int) -> str | None:
    """Return the country of `Britain’s` before a title."""
    if not words.possessive(start - 1):
        return None
    return country_in(words, [(max(0, start - 3), start)])
