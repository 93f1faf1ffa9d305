"""Pronouns that grammar binds to one person, whoever else the article names.

`Dr. Friesen praised her`: not Friesen herself, so whom the sentences before tell of. `The manager,
Paul Cassidy, said her side …`: a leader's own team. `Raman said that he was …`, behind a sentence on
Raman alone. `Ms. Raskin`, where the one Raskin is Paul. Each reading looks at the paragraph only, and
says nothing where that speaks of anybody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.genders import RELATED, REPORTS, Gendered, Persons, Word, gendered, key
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Official

OBJECT_OF = re.compile(
    r"^ (?:[a-z]+ly )?(?:thanked|praised|congratulated|applauded|criticized|criticised|scolded|joined|hugged"
    r"|embraced|welcomed|defended|rebuked|commended|consoled|interrupted|succeeded|replaced|defeated|beat"
    r"|hired|fired|dismissed|appointed|named|nominated|endorsed|saluted|called|met|visited|warned|urged) $"
)
"""Verbs between a subject's name and an object pronoun, which is never the subject."""
OBJECT_ENDS = re.compile(
    r"^(?:[.,;]| (?:for|as|on|in|at|to|with|by|and|when|after|before|because)\b)"
)
"""What stands behind `her` where it is no possessive."""
OWN = re.compile(
    r"^ (?:[a-z]+ )?(?:side|team|players|squad|company|firm|party|government|administration|department"
    r"|agency|ministry|office|staff|club|union|group|members|constituents|colleagues|school|students"
    r"|crew|orchestra|restaurant|pupils|bakery|shop|farm|clients?)\b"
)
"""What somebody leads, or works with."""
LEADS = re.compile(
    r"\b(?:manager|coach|captain|chief|executive|director|chair(?:man|woman)?|president|mayor|minister|leader"
    r"|editor|owner|owns|runs|leads|heads|head|founder|superintendent|commissioner|principal|governor|chef)\b"
)
"""A word that says so of the person."""
SPEAKS = re.compile(
    r"^(?:, [^.;“”\"\n]{1,80},)?(?: [a-z]{1,20}ly)? "
    r"(?:said|says|told [a-z]{1,15}(?: [a-z]{1,15}){0,3}|added|insisted|promised|pledged|vowed)"
    r"(?: on [A-Z][a-z]+)? (?:that )?$"
)
"""What stands between a speaker's name and the pronoun that opens what is said."""
OF_PLANS = re.compile(
    r"^ (?:would|will|hoped|planned|intended|looked forward"
    r"|was (?:not )?(?:against|in favou?r|proud|sorry|pleased|delighted|confident|happy))\b"
)
"""What people say of themselves, mostly."""
ACCUSED = re.compile(
    r"(?i)\b(?:lawyers?|attorneys?|court|trial|charged|police|arrest\w*|judge|prosecut\w+|killed|victims?|died|death)\b"
)
"""Where speakers speak of somebody else."""
AND_DOES = re.compile(r", (?:and|but|then|so) $")
"""What stands before a pronoun that is the subject of a clause of its own."""


def find_bound(people: Persons) -> Iterator[Gendered]:
    """Yield pronouns with the person they must mean, and titles against a given name."""
    for place in people.pronouns:
        person = bound(people, place)
        told = people.told(person) if person else None
        if person and told and told.start != place.start:
            yield gendered(place, people.names[person], told)
    yield from titles_by_name(people)


def titles_by_name(people: Persons) -> Iterator[Gendered]:
    """Yield `Ms. Raskin` where the only Raskin is Paul, and no title says otherwise."""
    if RELATED.search(people.text):
        return
    for mention in people.mentions:
        person = people.bearer.get(mention.name.split(" ")[-1])
        if " " in mention.name or person is None:
            continue
        words = people.words.get(person, [])
        for title in people.beside(mention):
            beside = people.text[title.end : mention.name_start] in (" ", ". ")
            if not beside or not introduced(people, person, title.start):
                continue
            sure = {word.gender for word in words if word.certain and word.start != title.start}
            side = people.by_name(person)
            if side and side != title.gender and title.gender not in sure:
                told = by_name(people, person, side)
                yield gendered(Span(title.start, title.end), people.names[person], told)


def introduced(people: Persons, person: str, until: int) -> bool:
    """Tell whether the full name stands in the paragraph, or the one before, and as no couple's."""
    number = people.paragraph_at(until)
    start = people.document.paragraphs[max(0, number - 1)].start
    full = [one for one in people.between(start, until) if key(one) == person and " " in one.name]
    return bool(full) and not any(people.text.endswith(" and ", 0, one.start) for one in full)


def by_name(people: Persons, person: str, side: str) -> Word:
    """Return a person's full name as the word that tells the gender."""
    full = next(one for one in people.mentions if key(one) == person and " " in one.name)
    return Word(full.name_start, full.name_end, side, certain=False, by_name=True)


def bound(people: Persons, place: Span) -> str | None:
    """Return whom a pronoun must mean by the grammar of its sentence."""
    here = people.document.paragraphs[people.paragraph_at(place.start)].start
    sentence = people.document.sentences[people.document.sentence_at(place.start)]
    return (
        object_of(people, place, here, sentence)
        or own_of(people, place, here, sentence)
        or of_speaker(people, place, here, sentence)
        or of_clause(people, place, here, sentence)
    )


def object_of(people: Persons, place: Span, here: int, sentence: Span) -> str | None:
    """Return the one told of before `Dr. Friesen praised her`."""
    word = people.text[place.start : place.end].lower()
    if word not in ("him", "her") or (
        word == "her" and not OBJECT_ENDS.match(people.text[place.end : place.end + 10])
    ):
        return None
    named = people.between(sentence.start, place.start)
    if len(named) != 1 or not OBJECT_OF.match(people.text[named[0].end : place.start]):
        return None
    return sole(people, here, sentence.start, besides=named[0])


def own_of(people: Persons, place: Span, here: int, sentence: Span) -> str | None:
    """Return the leader who `said her side …`."""
    if not OWN.match(people.text[place.end : place.end + 30]):
        return None
    before = people.text[sentence.start : place.start]
    if not LEADS.search(before) or not REPORTS.search(before[-30:]):
        return None
    person = sole(people, here, place.start)
    named = people.between(sentence.start, place.start)
    return person if named and not earlier(people, place, here) else None


def of_speaker(people: Persons, place: Span, here: int, sentence: Span) -> str | None:
    """Return the speaker of `Raman said that he was not against it`, told of alone before."""
    if not OF_PLANS.match(people.text[place.end : place.end + 30]):
        return None
    named = people.between(sentence.start, place.start)
    if len(named) != 1 or not SPEAKS.match(people.text[named[0].end : place.start]):
        return None
    paragraph = people.document.paragraphs[people.paragraph_at(place.start)]
    if ACCUSED.search(paragraph.of(people.text)) or earlier(people, place, here):
        return None
    return sole(people, here, place.start)


def of_clause(people: Persons, place: Span, here: int, sentence: Span) -> str | None:
    """Return whom a paragraph of deeds is on, at a clause that goes on: `, and she cut it`."""
    before = people.text[here : place.start]
    if not AND_DOES.search(before) or people.text[place.start : place.end] not in ("he", "she"):
        return None
    named = people.between(here, place.start)
    opens = bool(named) and named[0].start - here < 40
    if (
        not opens
        or REPORTS.search(before)
        or ACCUSED.search(before)
        or earlier(people, place, here)
    ):
        return None
    return sole(people, here, place.start)


def earlier(people: Persons, place: Span, here: int) -> bool:
    """Tell whether a pronoun of the same gender stands before one in its paragraph."""
    before = people.pronouns[people.pronoun_from(here) : people.pronoun_from(place.start)]
    return people.gender_of(place) in map(people.gender_of, before)


def sole(people: Persons, start: int, end: int, besides: Official | None = None) -> str | None:
    """Return the one person that a stretch tells of, but for somebody; None if it may be others."""
    named = {key(mention) for mention in people.between(start, end, unquoted=True)}
    if besides is not None:
        named.discard(key(besides))
    return named.pop() if len(named) == 1 and not people.others(start, end, unquoted=True) else None
