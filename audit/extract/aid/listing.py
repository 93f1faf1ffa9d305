"""Sanctions told of a list: put two banks on its blacklist, removed him from a sanctions list."""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.extract.aid.forms import conjugated
from newsaudit.extract.aid.goods import SANCTIONS
from newsaudit.extract.aid.governed import auxiliaries_before
from newsaudit.extract.aid.imposing import PENALISE, Imposed, state_at
from newsaudit.extract.aid.lexicon import BE, CLAUSE_STOPS
from newsaudit.extract.aid.parties import Party
from newsaudit.extract.aid.roles import Roles
from newsaudit.extract.numbers import at

BLACKLISTS = frozenset("blacklist blacklists".split())
LISTS = frozenset("list lists".split())
"""A list of sanctions, where a word of them stands before it, or behind "of"."""
KINDS = frozenset("control controls entity terrorism".split())
"""What such lists are of, too: export controls, the U.S. Entity List."""
LISTING = BLACKLISTS | LISTS
ADDS = frozenset(conjugated("add include put+=put place"))
TAKES_OFF = frozenset(conjugated("remove delist strike=struck,stricken take=took,taken drop+"))
STATUS = (
    (ADDS, frozenset("on to in onto".split()), "approved"),
    (TAKES_OFF, frozenset("from off".split()), "ended"),
)
"""Verbs of a list, the words that go with them, and what they make of its sanctions."""
LONGEST_NAME = 5
"""Most tokens of the list before its noun: on the Union's European sanctions list."""
REACH = 16
"""Most tokens between the verb and the list."""


def listings(words: list[str], here: list[Party], first: int, after: int) -> Iterator[Imposed]:
    """Yield what a sentence, tokens `first` to `after` (exclusive), puts on lists or takes off."""
    for noun in range(first + 2, after):
        if not is_list(words, noun):
            continue
        for verbs, links, status in STATUS:
            place = verb_before(words, noun, first, verbs, links)
            state = state_at(words, place, first, after, status, "sanctions") if place else None
            if place and state:
                roles = roles_of(words, here, place, noun)
                if roles.donor or roles.recipient:
                    start = auxiliaries_before(words, place, first)
                    yield Imposed(start, noun + 1, roles, state, named=roles.recipient is None)


def is_list(words: list[str], place: int) -> bool:
    """Tell a list of those under sanctions from other lists."""
    if words[place] in BLACKLISTS:
        return True
    behind = at(words, place + 2) if at(words, place + 1) == "of" else ""
    of_them = words[place - 1] in SANCTIONS or words[place - 1] in KINDS
    return words[place] in LISTS and (of_them or behind in PENALISE)


def verb_before(
    words: list[str], noun: int, first: int, verbs: frozenset[str], links: frozenset[str]
) -> int | None:
    """Return the verb that goes with a list by one of some links; None where there is none."""
    link = next(
        (p for p in range(noun - 1, max(first, noun - 1 - LONGEST_NAME), -1) if words[p] in links),
        None,
    )
    for place in range((link or first) - 1, max(first, noun - REACH) - 1, -1):
        if words[place] in CLAUSE_STOPS:
            return None
        if words[place] in verbs:
            return place
    return None


def roles_of(words: list[str], here: list[Party], place: int, noun: int) -> Roles:
    """Return who keeps the list and who is on it, of the states and bodies named."""
    before = [party for party in here if party.after <= place and party.code]
    listed = [party for party in here if place < party.first < noun and party.code]
    if words[place - 1] in BE:
        by = [p for p in here if p.first == noun + 2 and words[noun + 1] == "by"]
        return Roles(by[0] if by else None, before[-1] if before else None)
    return Roles(before[-1] if before else None, listed[0] if listed else None)
