"""Who took part in a counted event."""

from __future__ import annotations

from newsaudit.extract.counts.hits import WIDEST, Hit, Window
from newsaudit.extract.counts.lexicon import (
    LEADER_NOUNS,
    PERSON_NOUNS,
    POSSESSIVES,
    STATE_NOUNS,
)
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at
from newsaudit.extract.people import People
from newsaudit.schemas.countries import country_name, country_word

LINKS = frozenset("between with".split())
STOPS = frozenset(
    ". ; ( ) — – since when which who that where because but while whose until during in at on "
    "said says".split()
)
MUTUAL = frozenset("call conversation meeting summit encounter".split())
"""Events of two: who had them with whom."""

REACH = 24
"""Most tokens read on from `between` or `with`."""


def participants_of(document: Document, people: People, hit: Hit, window: Window) -> list[str]:
    """Return the participants' names, sorted; empty when the sentence does not tell."""
    named = linked(document, people, hit, window)
    if hit.pattern in ("ordinal-time", "cardinal-times") or len(named) < 2:
        named = [*named, *subjects(document, people, hit, window)]
    if len(named) == 1 and hit.event in MUTUAL:
        before = parties(document, people, window.first, hit.first)
        named = [*named, *[name for name in before if name not in named][-1:]]
    if not named:
        named = pair_meant(document, people, window, window.first, window.after)
    if not named and hit.form == "ordinal":
        named = told_before(document, people, hit, window)
    return sorted(dict.fromkeys(named))


def told_before(document: Document, people: People, hit: Hit, window: Window) -> list[str]:
    """Resolve `It was their third meeting`, and name the states of `Chilean and Peruvian envoys`."""
    words = document.lower
    if words[hit.first] == "their" and hit.event in MUTUAL and window.first > 0:
        start = document.starts[window.first]
        before = document.sentences[document.sentence_at(document.starts[window.first - 1])]
        named = people.between(max(before.start, start - LONGEST), start)
        pair = list(dict.fromkeys(people.person(mention).name for mention in named))
        return pair if len(pair) == 2 else []
    if " of " in hit.event or hit.event in MUTUAL:
        return nationalities(document, window.first, min(hit.first, hit.noun))
    return []


LONGEST = 600
"""Characters of the sentence before that are read."""


def linked(document: Document, people: People, hit: Hit, window: Window) -> list[str]:
    """Return those named behind `between`, `with` or `by`, after the noun or the count."""
    words = document.lower
    starts = sorted({hit.after, hit.noun + 1} if hit.noun >= window.first else {hit.after})
    for start in starts:
        for place in range(start, min(start + 8, window.after)):
            if words[place] in LINKS or (words[place] == "by" and place == start):
                after = phrase_end(words, place + 1, window)
                after = min(after, hit.first) if place < hit.first else after
                if places := parties(document, people, place + 1, after):
                    return places
                return pair_meant(document, people, window, place + 1, after)
            if words[place] in STOPS or words[place] == "since":
                break
    return []


def phrase_end(words: list[str], first: int, window: Window) -> int:
    """Return where the list of names that begins at `first` ends."""
    for place in range(first, min(first + REACH, window.after)):
        if words[place] in STOPS:
            return place
    return min(first + REACH, window.after)


def parties(document: Document, people: People, first: int, after: int) -> list[str]:
    """Return people and states named between two tokens, as full as the article names them."""
    if first >= after:
        return []
    start, end = document.starts[first], document.ends[after - 1]
    mentions = people.between(start, end)
    names = [people.person(mention).name for mention in mentions]
    taken = [(mention.start, mention.end) for mention in mentions]
    return names or states(document, first, after, taken)


def states(document: Document, first: int, after: int, taken: list[tuple[int, int]]) -> list[str]:
    """Return states named between two tokens, by country, capital or seat of government."""
    names: list[str] = []
    place = first
    while place < after:
        name, place = state_at(document, place, after)
        start = document.starts[place - 1]
        if name and not any(begin <= start < end for begin, end in taken):
            names.append(name)
    return names


def state_at(document: Document, place: int, after: int) -> tuple[str | None, int]:
    """Read the longest name of a state at a token; return it and the next token.

    A part of a longer name (The Washington Post) or compound (China-based) is none.
    """
    if not document.words[place][0].isupper():
        return None, place + 1
    end = place + 1
    while end < after and end - place < 6 and document.words[end][0].isupper():
        end += 1
    first = place + 1 if document.lower[place] == "the" and place + 1 < end else place
    name = document.text[document.starts[first] : document.ends[end - 1]]
    word = country_word(name)
    if word is None or word.kind == "adjective" or at(document.words, end) == "-":
        return None, end
    if name.isupper() and len(name) >= SHORTEST_DATELINE and name not in ABBREVIATIONS:
        return None, end
    return name.removesuffix("'s").removesuffix("’s"), end


SHORTEST_DATELINE = 4
ABBREVIATIONS = ("DPRK", "USSR")
"""Letters from which a name in capitals is a dateline (SEOUL, KYIV), and abbreviations as long."""


def pair_meant(
    document: Document, people: People, window: Window, first: int, after: int
) -> list[str]:
    """Resolve `the two leaders`, `both presidents`, `the two countries`, `the two`."""
    words = document.lower
    if words[first : first + 1] == ["the"] and at(words, first + 1) in PERSON_NOUNS:
        return people_meant(people, document.starts[first], at(words, first + 1) in LEADER_NOUNS)
    for place in range(first, after):
        if words[place] in ("two", "both", "pair") and at(words, place - 1) != "as":
            noun = next(
                (w for w in words[place : place + 4] if w in PERSON_NOUNS or w in STATE_NOUNS), ""
            )
            offset = document.starts[place]
            if noun in STATE_NOUNS:
                return states_before(document, offset)
            if noun or at(words, place - 1) == "the":
                return people_meant(people, offset, noun in LEADER_NOUNS)
    return []


def people_meant(people: People, offset: int, leaders: bool) -> list[str]:
    """Return the two people last spoken of; leaders of states only where the text says so."""
    found = people.leaders_before(offset) if leaders else []
    if len(found) < 2:
        found = people.pair_before(offset)
    return [person.name for person in found[:2]]


def states_before(document: Document, offset: int) -> list[str]:
    """Return the two states of the nearest sentence before an offset that names two."""
    last = document.sentence_at(offset)
    for index in range(last, max(-1, last - 4), -1):
        sentence = document.sentences[index]
        first = document.token_at(sentence.start)
        after = document.token_at(min(sentence.end, offset) - 1) + 1
        first = max(first, after - WIDEST)
        names = list(dict.fromkeys(states(document, first, after, [])))
        if len(names) >= 2:
            return names[:2]
    return []


def subjects(document: Document, people: People, hit: Hit, window: Window) -> list[str]:
    """Return who stands before the count: subject, possessor, or whom a pronoun means."""
    words = document.lower
    if hit.noun < window.first:
        return []
    pronoun = at(words, hit.first)
    limit = min(hit.first, hit.noun)
    if pronoun in POSSESSIVES or hit.pattern in ("ordinal-time", "cardinal-times"):
        named = parties(document, people, window.first, limit)
        if named and (len(named) > 1 or pronoun == "its" or named[0] in people.frequency):
            return named
        if pronoun == "its" or PRONOUNS.isdisjoint(words[window.first : hit.after]):
            return nationalities(document, window.first, limit)
        person = people.last_before(document.starts[hit.first])
        return [person.name] if person else []
    if at(document.words, hit.noun - 1) in ("s", "’s", "'s"):
        return parties(document, people, max(window.first, hit.noun - 4), hit.noun)
    before = parties(document, people, window.first, limit)
    return possessor(document, people, hit.first, window) or (before if len(before) == 2 else [])


PRONOUNS = frozenset("he she his her".split())


def nationalities(document: Document, first: int, after: int) -> list[str]:
    """Return the states of `Russian and Ukrainian officials`, where two or more are named."""
    found = []
    for place in range(first, after):
        word = country_word(document.words[place])
        if word is not None and word.kind == "adjective":
            found.append(country_name(word.country))
    return found if len(found) > 1 else []


def possessor(document: Document, people: People, first: int, window: Window) -> list[str]:
    """Return whose it is: `Trump’s third meeting`."""
    if not at(document.words, first - 1).endswith(("'s", "’s", "s'", "s’")):
        return []
    return parties(document, people, max(window.first, first - 4), first)
