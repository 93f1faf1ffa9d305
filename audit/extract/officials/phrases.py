"""A title phrase read from its beginning: article, modifiers, noun, `of` its organisation."""

from __future__ import annotations

from newsaudit.extract.officials.before import is_no_office
from newsaudit.extract.officials.bodies import (
    is_adjective,
    is_institution,
    organisation_after,
    over_field,
    place_like,
)
from newsaudit.extract.officials.heads import head_from
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.openings import ONCE
from newsaudit.extract.officials.owners import proper
from newsaudit.extract.officials.prefixes import split_prefix
from newsaudit.extract.officials.reach import is_plain, past_description
from newsaudit.extract.officials.roles import Role, Words, country_in, country_of_title, is_former
from newsaudit.extract.officials.small import (
    described,
    over_body,
    over_state,
    small_body_after,
    small_owner,
    split_body,
)

LONGEST_POSSESSOR = 7
"""Tokens of `Mr. Poe’s`, `Bank of Fife’s`, one more."""

LONGEST_SECOND = 5
"""Tokens of `and deputy chief executive`."""


def phrase(words: Words, start: int, form: str, *, several: bool = False) -> Role | None:
    """Read a title phrase from `start` on: article, modifiers, noun, `of` its organisation.

    The title of `several` people is a plural: `the foreign ministers of Chad and Togo`.
    """
    one_of = form == "appositive" and words.low(start) == "one" and words.low(start + 1) == "of"
    i, possessor = after_determiner(words, start + 2 if one_of else start)
    if possessor is None and is_full_name(words, start):
        return None
    behind = over_body(words, i)
    own_body = (i, behind) if behind > i else None
    i, head = head_from(words, behind, open_ended=i > start)
    if head is None or is_no_office(words, head):
        return None
    if words.is_a(head, "plural") and not (one_of or several):
        return None
    if several and not words.is_a(head, "plural"):
        return None
    if form == "appositive" and is_followed_by_noun(words, head):
        return None
    begin, inline = split_prefix(words, i, head)
    begin = past_description(words, begin, head)
    if own_body is not None and begin == behind:
        inline = own_body
    elif inline is None:
        begin, inline = split_body(words, begin, head)
    end = over_object(words, over_pair(words, head + 1))
    organisation, stop = organisation_after(words, end)
    if organisation is None:
        organisation, stop = organisation_after(words, over_field(words, end))
    if words.is_a(head, "academic"):
        organisation, stop = beyond_field(words, organisation, stop)
    if words.is_a(head, "creator"):
        organisation = None
    elif organisation and is_adjective(words, organisation[0]) and is_plain(words, stop):
        organisation = None if place_like(words, organisation) else organisation
    elif organisation and place_like(words, organisation):
        end = end if several else stop
        organisation, stop = organisation_after(words, end)
    if possessor and place_like(words, possessor):
        possessor = None
    if organisation is None and (small := small_body_after(words, over_field(words, end))):
        organisation = called(words, small[1]) or small
    own = possessor if words.low(end) == "at" else None  # `the SNP's leader at Westminster`
    organisation = own or organisation or inline or possessor
    title = (begin, end)
    served = next((i for i in range(begin, end) if words.low(i) in ("to", "on")), end)
    owned = [(min(end, organisation[0]), organisation[1])] if organisation else []
    spans = [(begin, served), *owned, (start, begin)]
    past = is_former(words, start, end) or words.low(start - 1) in ONCE | {"former"}
    return Role(
        title=words.span(*title),
        organisation=words.span(*organisation) if organisation else None,
        form=form,
        former=past,
        country=None if several else country_in(words, spans) or country_of_title(words, *title),
    )


def called(words: Words, i: int) -> tuple[int, int] | None:
    """Return the name between commas behind a body: `of the trade association, Fedecol,`.

    Of one word, as a person would be introduced with two.
    """
    if words.word(i) != "," or not words.capital(i + 1) or words.word(i + 2) not in (",", "."):
        return None
    person = kinds_of(words.word(i + 1)).name or words.is_head(i + 1) or words.possessive(i + 1)
    return None if person or words.place(i + 1, i + 2) else (i + 1, i + 2)


def is_followed_by_noun(words: Words, head: int) -> bool:
    """Tell `delegate` in `Roe, the delegate count shows`: it only describes the next noun."""
    following = words.low(head + 1)
    if not is_plain(words, head + 1) or words.is_head(head + 1) or words.low(head) == "one":
        return False
    return following in classes()["described_noun"]


def beyond_field(
    words: Words, organisation: tuple[int, int] | None, stop: int
) -> tuple[tuple[int, int] | None, int]:
    """Return the hospital of `Professor of Surgery at Fife Hospital`, where a field stands before it."""
    if organisation is None or words.low(stop) != "at" or is_institution(words, organisation):
        return organisation, stop
    beyond, end = organisation_after(words, stop)
    known = beyond is not None and is_institution(words, beyond)
    return (beyond, end) if known else (organisation, stop)


def is_full_name(words: Words, i: int) -> bool:
    """Tell a person's full name, with which a list goes on: `Roe, Jane Poe, chairwoman`."""
    return words.capital(i) and words.capital(i + 1) and kinds_of(words.word(i)).first


def after_determiner(words: Words, i: int) -> tuple[int, tuple[int, int] | None]:
    """Go over `the`, `Acme’s`, `Mr. Poe’s`; return where the title begins and the possessing body.

    `the group’s` names no body.
    """
    if words.is_a(i, "determiner"):
        i += 1
    if words.is_a(i, "honorific"):
        i += 2 if words.word(i + 1) == "." else 1
    for width in range(1, LONGEST_POSSESSOR):
        j = i + width - 1
        inner = width > 1 and (is_staff(words, j) or words.low(j) in ("of", "&"))
        if not (proper(words, j) or inner):
            break
        if words.possessive(j) or words.word(j + 1) in ("’", "'"):
            end = j + 1 if words.possessive(j) else j + 2
            return end, (i, j + 1)
    for j in range(i, i + LONGEST_POSSESSOR):
        owner = small_owner(words, j + 1) if words.possessive(j) else None
        if owner is not None and owner[0] == described(words, over_state(words, i)):
            return j + 1, owner
    small = next((j for j in (i, i + 1) if words.possessive(j) and words.word(j).islower()), None)
    return (i, None) if small is None else (small + 1, None)


def is_staff(words: Words, i: int) -> bool:
    """Tell `campaign’s` in `the Poe campaign’s chairman`."""
    return words.possessive(i) and words.low(i) in ("campaign", "administration", "transition")


def over_pair(words: Words, i: int) -> int:
    """Go over `and chief executive`, `, president and CEO`."""
    if words.low(i) not in ("and", "&"):
        return i
    j, head = i + 1, None
    while j < i + LONGEST_SECOND and (words.is_modifier(j) or words.is_head(j)):
        head = j if words.is_head(j) else head
        j += 1
    return i if head is None or words.capital(head + 1) else head + 1


def over_object(words: Words, i: int) -> int:
    """Go over `of state`, `of political science`: what belongs to the title itself."""
    if words.low(i) == "in" and words.low(i + 1) == "chief":
        return i + 2
    if [words.low(k) for k in range(i, i + 4)] == ["-", "in", "-", "chief"]:
        i += 4
    if words.low(i) != "of":
        return i
    for width in (5, 4, 3, 2, 1):
        end = i + 1 + width
        known = " ".join(words.low(k) for k in range(i + 1, end)) in classes()["object"]
        if known and words.low(i + 1) == "the" and not words.is_a(i - 1, "charged_with"):
            return i  # `chief of the army`, a body
        if (
            known
            and not words.possessive(end - 1)
            and not (words.capital(end) and words.capital(end - 1))
        ):
            return end
    return i
