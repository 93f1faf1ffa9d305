"""Parties that the sentence of a fact leaves out: who of the article's parties is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from newsaudit.extract.aid.clauses.loglinear import LogLinear
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.document import Document
from newsaudit.schemas.facts import AidStatus

Role = Literal["donor", "recipient"]
OTHER: dict[Role, Role] = {"donor": "recipient", "recipient": "donor"}
MEANT, NOT_MEANT = "meant", "not meant"
SURE = 0.4
"""Probability from which on a party is taken as the one meant."""
FEW = 12
"""Parties of an article that are asked about, the most mentioned first: time stays linear."""


class Filling:
    """The parties of a document and its facts, in text order."""

    def __init__(self, document: Document, parties: Parties, facts: Sequence[AidStatus]) -> None:
        self.document = document
        self.facts = facts
        self.mentions: dict[str, list[int]] = {}
        """The sentences that name each party."""
        for sentence in range(len(document.sentences)):
            for party in parties.of(sentence):
                if party.code:
                    self.mentions.setdefault(party.code, []).append(sentence)
        ordered = sorted(self.mentions, key=lambda code: (-len(self.mentions[code]), code))
        self.rank = {code: number for number, code in enumerate(ordered[:FEW])}
        self.counted: dict[tuple[str, str], Counter[str]] = {
            (measure, role): Counter(
                code for fact in facts if fact.measure == measure and (code := getattr(fact, role))
            )
            for measure in ("aid", "sanctions")
            for role in OTHER
        }

    def fill(self, model: LogLinear) -> None:
        """Fill donor and recipient of the facts that lack one, in text order."""
        for number, fact in enumerate(self.facts):
            for role in OTHER:
                if getattr(fact, role) is None:
                    setattr(fact, role, self.meant(model, number, role))

    def meant(self, model: LogLinear, number: int, role: Role) -> str | None:
        """Return the party most likely meant, if any is likely enough."""
        chances = {
            code: model.chances(features).get(MEANT, 0.0)
            for code, features in self.candidates(number, role)
        }
        best = min(chances, key=lambda code: (-chances[code], code), default=None)
        return best if best is not None and chances[best] >= SURE else None

    def candidates(self, number: int, role: Role) -> Iterator[tuple[str, list[str]]]:
        """Yield the parties that may be meant, with their features."""
        fact = self.facts[number]
        told = getattr(fact, OTHER[role])
        for code in self.rank:
            if code != told:
                yield code, list(dict.fromkeys(self.features(number, role, code)))

    def features(self, number: int, role: Role, code: str) -> Iterator[str]:
        """Yield the features of a party as the one that a fact leaves out."""
        fact = self.facts[number]
        own = self.counted[fact.measure, role]
        others = self.counted[fact.measure, OTHER[role]]
        last = self.last(number, role)
        following = self.following(number, role)
        share = own[code] / own.total() if own.total() else -1.0
        signs = {
            "last": "none" if last is None else str(last == code),
            "next": "none" if following is None else str(following == code),
            "share": "none" if share < 0 else str(round(share * 4)),
            "other": str(min(2, others[code])),
            "rank": str(min(3, self.rank[code])),
            "back": self.back(fact, code),
            "first": str(self.mentions[code][0] == 0),
            "kind": code if code in ("US", "EU") else "state" if len(code) == 2 else "body",
            "told": "told" if getattr(fact, OTHER[role]) else "none",
        }
        yield f"{role}"
        for name, value in signs.items():
            yield f"{role} {name}={value}"
            yield f"{role} {fact.measure} {name}={value}"
            yield f"{role} {fact.measure} {fact.status} {name}={value}"
        for one, two in PAIRS:
            yield f"{role} {fact.measure} {one}={signs[one]} {two}={signs[two]}"

    def last(self, number: int, role: Role) -> str | None:
        """Return the party in this role of the last fact of the measure that tells one."""
        measure = self.facts[number].measure
        before = self.facts[max(0, number - FEW) : number]
        return next(
            (c for f in reversed(before) if f.measure == measure and (c := getattr(f, role))), None
        )

    def following(self, number: int, role: Role) -> str | None:
        """Return the party in this role of the next fact of the measure that tells one."""
        measure = self.facts[number].measure
        behind = self.facts[number + 1 : number + 1 + FEW]
        return next((c for f in behind if f.measure == measure and (c := getattr(f, role))), None)

    def back(self, fact: AidStatus, code: str) -> str:
        """Return how many sentences back a party was named last; `on` where it is named later."""
        here = self.document.sentence_at(fact.start)
        named = self.mentions[code]
        at = bisect_left(named, here + 1)
        return "on" if at == 0 else str(min(3, here - named[at - 1]))


PAIRS = (
    ("last", "back"),
    ("last", "next"),
    ("last", "share"),
    ("share", "rank"),
    ("rank", "back"),
    ("share", "other"),
    ("last", "kind"),
    ("rank", "kind"),
    ("rank", "other"),
    ("first", "rank"),
    ("back", "kind"),
)
"""Signs that are seen together."""
