"""What has been found in a document so far, by kind, in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TypeVar, cast

from newsaudit.schemas.facts import Fact

F = TypeVar("F", bound=Fact)


class Found:
    """Facts of the kinds that have run, for those that run after them."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self._by_type: dict[type[Fact], list[Fact]] = {}

    def add(self, facts: Iterable[Fact]) -> None:
        """Add the facts of one extractor."""
        for fact in facts:
            self.facts.append(fact)
            self._by_type.setdefault(type(fact), []).append(fact)
        for kind in self._by_type.values():
            kind.sort(key=lambda fact: (fact.start, fact.end))

    def of(self, kind: type[F]) -> list[F]:
        """Return the facts of one kind, in text order."""
        return cast("list[F]", self._by_type.get(kind, []))

    def within(self, kind: type[F], start: int, end: int) -> list[F]:
        """Return the facts of one kind that lie wholly between `start` and `end`."""
        facts = self.of(kind)
        first = bisect_left(facts, start, key=lambda fact: fact.start)
        last = bisect_left(facts, end, lo=first, key=lambda fact: fact.start)
        return [fact for fact in facts[first:last] if fact.end <= end]
