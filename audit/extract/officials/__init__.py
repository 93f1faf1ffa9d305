"""Persons and officials: who is named, with which title, of which organisation and country.

Capitalised words are cut into pieces that may be a name (`segments`), judged by a log-linear model
(`features`, `model`), and read together with the title before (`before`) or after them
(`afterwards`); mentions of one person get one id (`people`). No parser and no neural net.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.officials.affiliation import affiliation
from newsaudit.extract.officials.beside import is_person, roles_of, runs_body
from newsaudit.extract.officials.drift import CHANCE, drifted
from newsaudit.extract.officials.lexicon import classes, pattern_shares
from newsaudit.extract.officials.model import ACCEPTED, SURE, Judged
from newsaudit.extract.officials.people import (
    holder_country,
    keys_of,
    person_ids,
    stated_countries,
)
from newsaudit.extract.officials.roles import Role, Words
from newsaudit.extract.officials.segments import Segment, segments
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Official

CERTAIN = 0.9
"""Probability from which on a name before a title is a person's: `Clinton spokesman`."""


def extract(document: Document, found: Found) -> Iterable[Official]:
    """Yield every mention of a person, as `official` where a title stands beside the name."""
    pieces = segments(document)
    judged = Judged(document, pieces).run()
    kept = [(p, chance) for p, chance in zip(pieces, judged, strict=True) if chance >= ACCEPTED]
    persons = [piece for piece, _ in kept]
    roles = roles_of(document, persons)
    words = Words(document)
    kept, roles = without_bodies(words, kept, roles)
    kept, roles, drifts = with_drifted(document, kept, roles)
    persons = [piece for piece, _ in kept]
    keys = keys_of(persons)
    ids = person_ids(keys)
    stated = stated_countries(ids, [role.country if role else None for role in roles])
    taken = sorted((piece.start, piece.end) for piece in persons)
    for (piece, chance), role, key, person in zip(kept, roles, keys, ids, strict=True):
        country = stated.get(person) or holder_country(key)
        body = affiliation(words, piece, titled=role is not None)
        if body is not None and is_person(body, taken):
            body = None
        fact = mention(document, piece, role, person, chance, country, body)
        if piece in drifts:
            fact.extractor = "officials/drift"
        yield fact


def with_drifted(
    document: Document, kept: list[tuple[Segment, float]], roles: list[Role | None]
) -> tuple[list[tuple[Segment, float]], list[Role | None], set[Segment]]:
    """Add the words that are almost a surname, in text order, and the titles beside them.

    One that is a doubtful person already is not added twice.
    """
    drifts = list(drifted(document, [piece for piece, chance in kept if chance >= SURE]))
    known = {token for piece, _ in kept for token in range(piece.first, piece.last + 1)}
    new = [piece for piece in drifts if known.isdisjoint(range(piece.first, piece.last + 1))]
    added = zip([(piece, CHANCE) for piece in new], roles_of(document, new), strict=True)
    pairs = sorted([*zip(kept, roles, strict=True), *added], key=lambda pair: pair[0][0].start)
    return [pair for pair, _ in pairs], [role for _, role in pairs], set(drifts)


def without_bodies(
    words: Words, kept: list[tuple[Segment, float]], roles: list[Role | None]
) -> tuple[list[tuple[Segment, float]], list[Role | None]]:
    """Drop doubtful persons that stand as the body before a title: `Goldman Sachs analyst`.

    Behind `chairman of` stands a body, however much its name is like a person's.
    """
    before = {role.organisation for role in roles if role and role.form == "prenominal"}
    behind = {role.organisation for role in roles if role and runs_body(words, role)}
    stay = [
        not (body in behind or (chance < CERTAIN and body in before))
        for body, chance in ((Span(piece.start, piece.end), chance) for piece, chance in kept)
    ]
    return list(compress(kept, stay)), list(compress(roles, stay))


def mention(
    document: Document,
    piece: Segment,
    role: Role | None,
    person: str,
    chance: float,
    country: str | None,
    body: Span | None,
) -> Official:
    """Make the fact of one mention; `country` is the person's, if not stated at this place."""
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
    if body is not None:
        add_body(fact, body, document.text)
    if role is not None:
        add_role(fact, role, document.text)
        fact.country = role.country or (country if served(role, document.text) else None)
    return fact


def served(role: Role, text: str) -> bool:
    """Tell a public office: the country of its holder is the one it belongs to."""
    if role.organisation is not None or role.form != "prenominal":
        return False
    return any(word in classes()["office"] for word in role.title.of(text).lower().split())


def add_body(fact: Official, body: Span, text: str) -> None:
    """Write an organisation into the fact."""
    fact.organisation = body.of(text)
    fact.organisation_start, fact.organisation_end = body.start, body.end


def add_role(fact: Official, role: Role, text: str) -> None:
    """Write a role into the fact and widen its span over title and name."""
    fact.kind, fact.form, fact.former = "official", role.form, role.former
    fact.title = role.title.of(text)
    fact.title_start, fact.title_end = role.title.start, role.title.end
    spans = [role.title]
    if role.organisation:
        add_body(fact, role.organisation, text)
        if not role.told_before:
            spans.append(role.organisation)
    fact.start = min(fact.start, *(span.start for span in spans))
    fact.end = max(fact.end, *(span.end for span in spans))
    fact.quote = text[fact.start : fact.end]
    fact.extractor = f"officials/{role.form}"
    fact.confidence = round((fact.confidence or 0) * pattern_shares()[role.form], 2)
