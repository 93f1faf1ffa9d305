"""What an article is about: of aid or sanctions, more words and fewer parties are enough."""

from __future__ import annotations

from collections import Counter

from newsaudit.extract.aid.belonging import is_between_parties
from newsaudit.extract.aid.goods import (
    ARMS,
    GIVEN_WORDS,
    GIVING_WORDS,
    SANCTION_HINTS,
    SANCTIONS,
    TOPIC_HINTS,
    TOPIC_WORDS,
)
from newsaudit.extract.aid.making import Made
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.document import Document
from newsaudit.schemas.facts import AidStatus

TOPICS = {"aid": (TOPIC_WORDS, TOPIC_HINTS), "sanctions": (SANCTIONS, SANCTION_HINTS)}
"""Words that make an article one about a measure alone, and beside a fact that is sure."""

AID = frozenset({"aid"})
"""The word that is of students and schools, too."""


def topics(document: Document, parties: Parties, made: list[Made]) -> frozenset[str]:
    """Tell what an article is about, by the facts of its first reading and its words."""
    return by_facts(document, made) | by_words(document, parties)


def by_words(document: Document, parties: Parties) -> frozenset[str]:
    """Tell what an article is about by how many words of it there are, where it names states."""
    words = document.lower
    few = len(words) / 100
    giving = [words[place] for place in document.places_of(GIVING_WORDS)]
    given = [words[place] for place in document.places_of(GIVEN_WORDS)]
    penal = [words[place] for place in document.places_of(SANCTION_HINTS)]
    about = set()
    if (len(set(giving)) >= 3 and len(giving) >= few) or (
        len(set(given)) >= 3 and len({*giving, *given}) >= 4 and len(giving) + len(given) >= 3 * few
    ):
        about.add("aid")
    if len(set(penal)) >= 3 and len(penal) >= few:
        about.add("sanctions")
    if is_of_campaigns(document):
        return frozenset()
    if about and len(parties.named(range(len(document.sentences))) - {"US"}) < 2:
        return frozenset()
    return frozenset(about)


def is_of_campaigns(document: Document) -> bool:
    """Tell an article about elections by its words."""
    return len(document.places_of(CAMPAIGNS)) >= MOST_CAMPAIGNING


CAMPAIGNS = frozenset("pac pacs campaign campaigns candidate candidates nominee".split())
"""Words of elections, which have donors, too."""
MOST_CAMPAIGNING = 3
"""As many such words make donors those of candidates."""


def by_facts(document: Document, made: list[Made]) -> frozenset[str]:
    """Tell what an article is about by the facts of its first reading."""
    facts = [one.fact for one in made if is_between_parties(one.fact, one.needs_both)]
    abroad = (
        fact
        for fact in facts
        if (fact.donor or fact.recipient)
        and (fact.recipient != "US" or fact.measure == "sanctions")
    )
    sure = Counter(fact.measure for fact in abroad)
    possible = Counter(one.fact.measure for one in made if is_abroad(one.fact))
    return frozenset(
        measure
        for measure, (alone, beside) in TOPICS.items()
        if sure[measure] > 1
        or (sure[measure] and told(document, beside | ARMS) >= (1 if is_short(document) else 3))
        or (possible[measure] > 1 and told(document, beside | ARMS) > 1 and is_short(document))
        or (possible[measure] and told(document, alone) and told(document, beside) >= 3)
        or (told(document, alone) >= 4 and (possible[measure] or told(document, alone - AID) >= 2))
    )


def told(document: Document, topic: frozenset[str]) -> int:
    """Return in how many sentences words of a topic stand."""
    return len(sentences_with(document, topic))


SHORT = 25
"""Most sentences of an article that one fact makes one about it."""


def is_short(document: Document) -> bool:
    """Tell a report of one thing from a long one of many."""
    return len(document.sentences) <= SHORT


def sentences_with(document: Document, words: frozenset[str]) -> set[int]:
    """Return the sentences that have one of some words."""
    return {document.sentence_at(document.starts[index]) for index in document.places_of(words)}


def is_abroad(fact: AidStatus) -> bool:
    """Tell whether a party other than the United States, whose budgets fill the news, is named."""
    return bool({fact.donor, fact.recipient} - {None, "US"})
