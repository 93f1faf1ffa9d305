"""The title after a name: `Jane Roe, the chief executive of Acme Corp.,`, `Roe is the mayor`."""

from __future__ import annotations

from newsaudit.extract.officials.before import body_ends, is_no_office, is_plain, proper
from newsaudit.extract.officials.bodies import (
    organisation_after,
    over_field,
    place_like,
)
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.openings import ONCE, Opening, is_supposed, openings
from newsaudit.extract.officials.roles import Role, Words, country_in, country_of_title, is_former

LONGEST_PREFIX = 9
"""Tokens between the article and the title's noun."""

LONGEST_INTRODUCTION = 14

OF_BODIES = frozenset("for of at with to".split())
RELATIVE = frozenset("who whom whose which that where".split())
LONGEST_UNNAMED = 5
"""Tokens of `for the interior ministry`."""

LONGEST_FIRST_PART = 5
"""Tokens of `Republican` in `a Republican and former mayor`."""


def title_after(words: Words, first: int, last: int) -> Role | None:
    """Return the title stated after the name of the tokens `first` to `last`."""
    for opening in openings(words, first, last):
        role = phrase(words, opening.start, opening.form)
        if role is not None and admitted(words, opening, role):
            return role
    return None


def admitted(words: Words, opening: Opening, role: Role) -> bool:
    """Tell whether a title ends where its opening says it must, and is held, not supposed."""
    end = max(span.end for span in (role.title, role.organisation) if span)
    after = next((i for i in range(opening.start, len(words.words)) if words.starts[i] >= end), 0)
    if opening.closed_by:
        return words.word(after) == opening.closed_by
    if opening.bound:
        owned = role.organisation is not None or " of " in role.title.of(words.document.text)
        return owned and not is_supposed(words, after)
    return True


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


def reaches(words: Words, role: Role, comma: int) -> bool:
    """Tell whether a title goes up to a comma, with a body not named between: `for the city`."""
    end = max(s.end for s in (role.title, role.organisation) if s)
    between = next(i for i in range(comma, 0, -1) if words.starts[i - 1] < end)
    rest = words.words[between:comma]
    if not rest:
        return True
    unnamed = rest[0] in OF_BODIES and len(rest) <= LONGEST_UNNAMED and RELATIVE.isdisjoint(rest)
    return unnamed and all(word.isalpha() and word.islower() for word in rest)


def phrase(words: Words, start: int, form: str) -> Role | None:
    """Read a title phrase from `start` on: article, modifiers, noun, `of` its organisation."""
    one_of = form == "appositive" and words.low(start) == "one" and words.low(start + 1) == "of"
    i, possessor = after_determiner(words, start + 2 if one_of else start)
    if possessor is None and is_full_name(words, start):
        return None
    i, head = head_from(words, i, open_ended=i > start)
    if head is None or is_no_office(words, head):
        return None
    if words.is_a(head, "plural") and not one_of:
        return None
    begin, inline = split_prefix(words, i, head)
    end = over_object(words, over_pair(words, head + 1))
    organisation, stop = organisation_after(words, end)
    if organisation is None:
        organisation, stop = organisation_after(words, over_field(words, end))
    if words.is_a(head, "creator"):
        organisation = None
    elif organisation and place_like(words, organisation):
        end = stop
        organisation, stop = organisation_after(words, end)
    if possessor and place_like(words, possessor):
        possessor = None
    organisation = organisation or inline or possessor
    title = (begin, end)
    served = next((i for i in range(begin, end) if words.low(i) in ("to", "on")), end)
    spans = [(begin, served)] + ([organisation] if organisation else []) + [(start, begin)]
    past = is_former(words, start, end) or words.low(start - 1) in ONCE | {"former"}
    return Role(
        title=words.span(*title),
        organisation=words.span(*organisation) if organisation else None,
        form=form,
        former=past,
        country=country_in(words, spans) or country_of_title(words, *title),
    )


def is_full_name(words: Words, i: int) -> bool:
    """Tell a person's full name, with which a list goes on: `Roe, Jane Poe, chairwoman`."""
    return kinds_of(words.word(i)).first and words.capital(i) and words.capital(i + 1)


def after_determiner(words: Words, i: int) -> tuple[int, tuple[int, int] | None]:
    """Go over `the`, `Acme’s`, `Mr. Poe’s`; return where the title begins and the possessing body.

    `the group’s` names no body.
    """
    if words.is_a(i, "determiner"):
        i += 1
    if words.is_a(i, "honorific"):
        i += 2 if words.word(i + 1) == "." else 1
    for width in range(1, 6):
        j = i + width - 1
        if not (proper(words, j) or (width > 1 and is_staff(words, j))):
            break
        if words.possessive(j) or words.word(j + 1) in ("’", "'"):
            end = j + 1 if words.possessive(j) else j + 2
            return end, (i, j + 1)
    small = next((j for j in (i, i + 1) if words.possessive(j) and words.word(j).islower()), None)
    return (i, None) if small is None else (small + 1, None)


def is_staff(words: Words, i: int) -> bool:
    """Tell `campaign’s` in `the Poe campaign’s chairman`."""
    return words.possessive(i) and words.low(i) in ("campaign", "administration", "transition")


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
            if not leads_on(words, j, open_ended):
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
    if words.low(j) == "and":
        field = words.is_modifier(j - 1) and not words.capital(j - 1)
        return field and words.is_modifier(j + 1)
    return joins_body(words, j) or (word.islower() and words.low(j) in classes()["adjective"])


def joins_body(words: Words, j: int) -> bool:
    """Tell `of` in `a University of Fife law professor`: it stands between words of a body."""
    return words.low(j) in ("of", "for") and proper(words, j - 1) and proper(words, j + 1)


def split_prefix(words: Words, start: int, head: int) -> tuple[int, tuple[int, int] | None]:
    """Part an organisation before the noun from the title: `Acme Corp.` `spokesman`."""
    if joined := joined_body(words, start, head):
        return joined[1], joined
    i = head
    while i > start and not boundary(words, i, head):
        i -= 1
    if i == start:
        return start, None
    first = i
    while first > start and (proper(words, first - 1) or words.word(first - 1) in (".", "&", "-")):
        first -= 1
    place = words.place(first, first + 1) and first + 1 == i
    if first == i or words.word(first) == "-":
        return start, None
    return (first, None) if place else (i, (first, i))


def joined_body(words: Words, start: int, head: int) -> tuple[int, int] | None:
    """Return the tokens of `University of Fife` before `law professor`."""
    at = next((j for j in range(start + 1, head - 1) if joins_body(words, j)), None)
    if at is None:
        return None
    first, last = at, at + 1
    while first > start and proper(words, first - 1):
        first -= 1
    while last < head and proper(words, last):
        last += 1
    return first, last


def boundary(words: Words, i: int, head: int) -> bool:
    """Tell whether an organisation ends just before the token at `i`."""
    if words.word(i) == "-":
        return False
    if body_ends(words, i):
        return True
    title_word = words.is_modifier(i - 1) or words.is_head(i - 1)
    spans = ((i - w, i + v) for w in (1, 2, 3) for v in (0, 1, 2) if i >= w)
    known = title_word or any(words.place(*span) for span in spans)
    return proper(words, i - 1) and not known


def over_pair(words: Words, i: int) -> int:
    """Go over `and chief executive`, `, president and CEO`."""
    if words.low(i) in ("and", "&"):
        j = i + 1
        while words.is_modifier(j) and j < i + 4:
            j += 1
        if words.is_head(j) and not words.capital(j + 1):
            return j + 1
    return i


def over_object(words: Words, i: int) -> int:
    """Go over `of state`, `of political science`: what belongs to the title itself."""
    if words.low(i) == "in" and words.low(i + 1) == "chief":
        return i + 2
    if words.low(i) != "of":
        return i
    for width in (5, 4, 3, 2, 1):
        end = i + 1 + width
        known = " ".join(words.low(k) for k in range(i + 1, end)) in classes()["object"]
        if known and not (words.capital(end) and words.capital(end - 1)):
            return end
    return i
