"""Persons and officials: who is named, with which title, of which organisation and country.

Capitalised words are cut into pieces that may be a name (`segments`), judged by a log-linear model
(`features`, `model`), and read together with the title before (`before`) or after them
(`afterwards`); mentions of one person get one id (`people`). No parser and no neural net.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials.afterwards import title_after
from newsaudit.extract.officials.before import title_before
from newsaudit.extract.officials.lexicon import office_holders
from newsaudit.extract.officials.model import ACCEPTED, Judged
from newsaudit.extract.officials.people import person_ids, stated_countries
from newsaudit.extract.officials.roles import Role, Words
from newsaudit.extract.officials.segments import Segment, segments
from newsaudit.schemas.facts import Official


def extract(document: Document, found: Found) -> Iterable[Official]:
    """Yield every mention of a person, as `official` where a title stands beside the name."""
    pieces = segments(document)
    judged = Judged(document, pieces).run()
    kept = [(p, chance) for p, chance in zip(pieces, judged, strict=True) if chance >= ACCEPTED]
    persons = [piece for piece, _ in kept]
    roles = roles_of(document, persons)
    ids = person_ids(persons)
    countries = stated_countries(ids, [role.country if role else None for role in roles])
    for (piece, chance), role, person in zip(kept, roles, ids, strict=True):
        yield mention(document, piece, role, person, chance, countries)


def roles_of(document: Document, persons: list[Segment]) -> list[Role | None]:
    """Return the role stated beside each mention; a plural title goes on through its list."""
    words = Words(document)
    roles: list[Role | None] = []
    for piece in persons:
        before = title_before(words, title_end(words, piece), piece.last)
        roles.append(before or title_after(words, piece.last))
    for i, (piece, following) in enumerate(pairwise(persons)):
        role = roles[i]
        listed = document.text[piece.end : following.start].strip() in ("and", ",", ", and", "&")
        if role is not None and role.plural and listed and roles[i + 1] is None:
            roles[i + 1] = role
    return roles


def title_end(words: Words, piece: Segment) -> int:
    """Return the token after which a title before the name ends: before `Mr.`, if it is there."""
    if piece.honorific is None:
        return piece.first
    return piece.first - (2 if words.word(piece.first - 1) == "." else 1)


def mention(
    document: Document,
    piece: Segment,
    role: Role | None,
    person: str,
    chance: float,
    countries: dict[str, str],
) -> Official:
    """Make the fact of one mention."""
    name = document.text[piece.start : piece.end]
    fact = Official(
        kind="person",
        start=piece.start,
        end=piece.end,
        quote=name,
        extractor="officials/bare",
        confidence=round(chance, 2),
        name=name,
        name_start=piece.start,
        name_end=piece.end,
        person_id=person,
    )
    if role is not None:
        add_role(fact, role, document.text)
        known = office_holders().get(" ".join(piece.parts))
        fact.country = role.country or countries.get(person) or known
    return fact


def add_role(fact: Official, role: Role, text: str) -> None:
    """Write a role into the fact and widen its span over title and name."""
    fact.kind, fact.form, fact.former = "official", role.form, role.former
    fact.title = role.title.of(text)
    fact.title_start, fact.title_end = role.title.start, role.title.end
    spans = [role.title]
    if role.organisation:
        fact.organisation = role.organisation.of(text)
        fact.organisation_start = role.organisation.start
        fact.organisation_end = role.organisation.end
        spans.append(role.organisation)
    fact.start = min(fact.start, *(span.start for span in spans))
    fact.end = max(fact.end, *(span.end for span in spans))
    fact.quote = text[fact.start : fact.end]
    fact.extractor = f"officials/{role.form}"


def mentions(found: Found) -> Iterator[Official]:
    """Yield the persons found so far, in text order."""
    yield from found.of(Official)
