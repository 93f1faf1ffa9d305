"""The role that stands beside each mention, and the roles that a list or a sentence shares."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.officials.afterwards import title_after, title_introducing
from newsaudit.extract.officials.antecedents import Antecedents
from newsaudit.extract.officials.before import rank_start, title_before
from newsaudit.extract.officials.lexicon import classes
from newsaudit.extract.officials.phrases import phrase
from newsaudit.extract.officials.roles import Role, Words
from newsaudit.extract.officials.segments import Segment
from newsaudit.extract.officials.styled import title_as
from newsaudit.extract.officials.units import Units
from newsaudit.schemas.article import Span

LONGEST_BRACKET = 30
"""Characters: ` (R-Texas), and `."""

LONGEST_PLACE = 40
"""Characters: ` of Sierra Leone and `."""

COLLEAGUES = frozenset(
    """
    editor publisher director executive chairman chairwoman chair treasurer spokesman spokeswoman
    spokesperson manager
    """.split()
)
"""Who is named by office alone where the body is known: `and Ann Poe, the publisher`."""

SPEAKING = frozenset("spokesman spokeswoman spokesperson".split())

NEAR = 160
"""Characters between two colleagues of one body."""


def roles_of(document: Document, persons: list[Segment]) -> list[Role | None]:
    """Return the role stated beside each mention; a plural title goes on through its list."""
    words, units = Words(document), Units(document)
    taken = sorted((piece.start, piece.end) for piece in persons)
    antecedents = Antecedents(words, taken)
    roles: list[Role | None] = []
    nexts = [*(piece.first for piece in persons[1:]), len(words.words)]
    for piece, until in zip(persons, nexts, strict=False):
        first = title_end(words, piece)
        role = role_of(words, first, piece.last)
        if role is None or is_rank(words, role, first):
            role = title_as(words, first, piece.last, until) or role
        role = role if role and runs_body(words, role) else without_person(role, taken)
        if role is not None:
            role = with_owner(words, antecedents, units.with_body(role))
        roles.append(role)
    share_before(document, persons, roles)
    share_after(words, persons, roles)
    share_body(document, persons, roles)
    return roles


def share_before(document: Document, persons: list[Segment], roles: list[Role | None]) -> None:
    """Hand a plural title before a list to those behind the first: `Sens. Roe of Ohio and Poe`."""
    for i, (piece, following) in enumerate(pairwise(persons)):
        role = roles[i]
        between = document.text[piece.end : following.start]
        if role is not None and role.plural and roles[i + 1] is None and is_list(between):
            roles[i + 1] = role


def share_after(words: Words, persons: list[Segment], roles: list[Role | None]) -> None:
    """Hand a plural title behind a list to all in it: `Roe and Poe, the ministers of Chad and Togo`."""
    text = words.document.text
    for i in range(1, len(persons)):
        last = persons[i].last
        listed = is_list(text[persons[i - 1].end : persons[i].start])
        if roles[i] is not None or not listed or words.word(last) != ",":
            continue
        role = phrase(words, last + 1, "appositive", several=True)
        while role is not None and i >= 0 and roles[i] is None:
            roles[i] = role
            i -= 1
            if i < 0 or not is_list(text[persons[i].end : persons[i + 1].start]):
                break


def share_body(document: Document, persons: list[Segment], roles: list[Role | None]) -> None:
    """Hand a body to the colleague named by office alone: `and Ann Poe, the publisher`."""
    for i, (piece, following) in enumerate(pairwise(persons)):
        role, other = roles[i], roles[i + 1]
        if role is None or other is None or role.organisation is None:
            continue
        near = (
            following.start - piece.end < NEAR
            and "\n\n" not in document.text[piece.end : following.start]
        )
        if near and other.organisation is None and other.country is None:
            if is_colleague(document, other, following):
                roles[i + 1] = replace(other, organisation=role.organisation, told_before=True)


def is_colleague(document: Document, role: Role, piece: Segment) -> bool:
    """Tell `the publisher` behind a name, and `spokesman` without an article before it."""
    title = role.title.of(document.text)
    before = document.text[max(0, role.title.start - 4) : role.title.start]
    last = title.split()[-1]
    if role.form == "appositive" and role.title.start > piece.end:
        return before == "the " and last in COLLEAGUES
    article = before.endswith(("the ", " a ", "her ", "his ", "its ", "eir "))
    return role.form == "prenominal" and title in SPEAKING and not article


def with_owner(words: Words, antecedents: Antecedents, role: Role) -> Role:
    """Return the role with the body that `its` before the title stands for."""
    if role.organisation is not None:
        return role
    at = bisect_left(words.starts, role.title.start)
    body = antecedents.of_title(at)
    return replace(role, organisation=words.span(*body), told_before=True) if body else role


def role_of(words: Words, first: int, last: int) -> Role | None:
    """Return the role beside the name of the tokens `first` to `last`, before it if it can be.

    A rank before (`Sir`, `Dr.`, `Lt. Col.`) gives way to an office before or after it.
    """
    before = title_before(words, first, last)
    if before is None:
        return title_after(words, first, last) or title_introducing(words, first, last)
    rank = first - (2 if words.word(first - 1) == "." else 1)
    if words.is_a(rank, "rank"):
        return title_after(words, first, last) or introduced(words, rank, last) or before
    start = rank_start(words, first)
    if start == first or words.starts[start] >= before.title.end:
        return before
    after = title_after(words, first, last)
    if after is not None and after.organisation is not None:
        return after
    lead = introduced(words, start, last)
    return lead or (after if after is not None and outranks(words, after) else before)


def is_rank(words: Words, role: Role, first: int) -> bool:
    """Tell a rank that stands alone before the name: `Col.`."""
    return words.starts[rank_start(words, first)] == role.title.start


def outranks(words: Words, role: Role) -> bool:
    """Tell an office that says more than a rank: one of a body or country, or `the commander`."""
    if role.organisation is not None:
        return True
    office = role.title.of(words.document.text).split()[-1] in classes()["over_rank"]
    at = bisect_left(words.starts, role.title.start)
    return (office or role.country is not None) and words.low(at - 1) not in ("a", "an")


def introduced(words: Words, first: int, last: int) -> Role | None:
    """Return the office before a comma and a rank: `the leader, Sir Jane Roe,`."""
    if words.word(first - 1) != ",":
        return None
    return title_before(words, first, last) or title_introducing(words, first, last)


def is_list(between: str) -> bool:
    """Tell what joins the names of a list: `and`, a comma, a party in brackets, `of Ohio and`."""
    if between.lstrip()[:1] == "(" and len(between) < LONGEST_BRACKET:
        between = between[between.find(")") + 1 :]
    if between.startswith(" of ") and len(between) < LONGEST_PLACE:
        place, joined, _ = between[4:].partition(" and ")
        between = "and" if joined and all(w[:1].isupper() for w in place.split()) else between
    return between.strip() in ("and", ",", ", and", "&")


def runs_body(words: Words, role: Role) -> bool:
    """Tell a title that `of` or `at` joins to a body only: `chairman of Morgan Stanley`.

    Nobody holds any office `at` a person: `a nurse at Marie Curie`.
    """
    if role.organisation is None or role.organisation.start < role.title.end:
        return False
    text = words.document.text
    joined = text[role.title.end : role.organisation.start].split()[:1]
    head = role.title.of(text).split()[-1].lower()
    return joined == ["at"] or (joined in (["of"], ["with"]) and head in classes()["runs_body"])


def without_person(role: Role | None, taken: list[tuple[int, int]]) -> Role | None:
    """Drop an organisation that is a person: `Obama` in `Obama’s adviser`, `adviser to Obama`.

    Directly before the title it stays, as it stands for the person's staff: `Obama spokesman`.
    """
    if role is None or role.organisation is None:
        return role
    body = role.organisation
    ends = is_person(body, taken)
    direct = role.form == "prenominal" and body.end + 1 == role.title.start
    return replace(role, organisation=None) if ends and not direct else role


def is_person(body: Span, taken: list[tuple[int, int]]) -> bool:
    """Tell a body that ends in a person's name, of the persons' spans in text order."""
    at = bisect_left(taken, body.end - 1, key=lambda span: span[1])
    return at < len(taken) and taken[at][0] < body.end <= taken[at][1] + 1


def title_end(words: Words, piece: Segment) -> int:
    """Return the token after which a title before the name ends: before `Mr.`, if it is there."""
    if piece.honorific is None:
        return piece.first
    return piece.first - (2 if words.word(piece.first - 1) == "." else 1)
