"""Parties that act together: `Sweden and Canada have resumed funding` is a fact of each.

A clause has one giver and one receiver; who stands beside them in a list (`Chad, Niger and Mali`) gives
or receives as they do. The amount is that of the clause, whatever each pays of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsaudit.extract.aid.parties import Parties, Party
from newsaudit.extract.document import Document
from newsaudit.schemas.facts import AidStatus

REACH = 60
"""Tokens on either side of a fact within which a list is read, so that time stays linear."""
JOINS = frozenset({"and", "&"})
BETWEEN = frozenset({",", "the"}) | JOINS
"""What may stand between two members of a list."""


class Joint:
    """Finds who acts together in a document."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self.document = document
        self.parties = parties

    def each(self, facts: Iterable[AidStatus]) -> Iterator[AidStatus]:
        """Yield every fact, and behind it one for each other party of a list its parties stand in."""
        for fact in facts:
            yield fact
            donors, recipients = (
                self.others(fact.donor, fact.start, fact),
                self.others(fact.recipient, fact.end - 1, fact),
            )
            if not recipients:
                yield from (replace(fact, donor=code) for code in donors)
            if not donors:
                yield from (replace(fact, recipient=code) for code in recipients)

    def others(self, code: str | None, place: int, fact: AidStatus) -> list[str]:
        """Return the codes beside that of a party of a fact, the nearest to a place, in text order."""
        token = self.document.token_at(place)
        sentence = self.document.sentence_at(place)
        named = self.parties.within(sentence, token - REACH, token + REACH)
        numbers = [number for number, party in enumerate(named) if code and party.code == code]
        if not numbers:
            return []
        nearest = min(numbers, key=lambda number: abs(named[number].first - token))
        codes = dict.fromkeys(party.code for party in self.listed(named, nearest))
        return [one for one in codes if one and one not in (fact.donor, fact.recipient)]

    def listed(self, named: Sequence[Party], place: int) -> Sequence[Party]:
        """Return the parties of the list in which one stands; itself where there is none."""
        first = last = place
        while first > 0 and self.are_joined(named[first - 1], named[first]):
            first -= 1
        while last + 1 < len(named) and self.are_joined(named[last], named[last + 1]):
            last += 1
        found = named[first : last + 1]
        return found if self.is_list(found) else named[place : place + 1]

    def are_joined(self, one: Party, other: Party) -> bool:
        """Tell whether nothing but a comma or `and` stands between two parties of a kind."""
        words = self.document.lower[one.after : other.first]
        owned = self.document.lower[one.after - 1].endswith("'s")
        return bool(words) and BETWEEN.issuperset(words) and not owned and alike(one, other)

    def is_list(self, parties: Sequence[Party]) -> bool:
        """Tell a list: `and` stands before its last member only, and no `between` before its first."""
        lower = self.document.lower
        joins = [
            not JOINS.isdisjoint(lower[one.after : other.first]) for one, other in pairwise(parties)
        ]
        opened = parties[0].first
        before = lower[max(0, opened - 2) : opened]
        return bool(joins) and joins[-1] and not any(joins[:-1]) and "between" not in before


def alike(one: Party, other: Party) -> bool:
    """Tell whether both are adjectives, or neither is."""
    return (one.kind == "adjective") == (other.kind == "adjective")
