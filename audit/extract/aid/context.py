"""What an article tells of a fact beside its sentence: whose aid goes where."""

from __future__ import annotations

from collections import Counter

from newsaudit.extract.aid.making import CONFIDENCE, Made
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at
from newsaudit.schemas.facts import AidStatus

MEANT_AGAIN = frozenset(
    "country nation regime government junta territory enclave strip republic mission army "
    "kingdom north neighbour neighbor state agency".split()
)
"""Nouns by which a recipient named before is meant again: to the country."""
LENDERS = frozenset({"International Monetary Fund", "World Bank"})
"""Bodies that give, and are given nothing."""
NEAR = 3
"""Sentences back in which a party is looked for."""


class Context:
    """Fills the parties that the sentence of a fact leaves out from the facts around it."""

    def __init__(
        self, document: Document, parties: Parties, about: frozenset[str], made: list[Made]
    ) -> None:
        self.document = document
        self.parties = parties
        self.about = about
        facts = [one.fact for one in made]
        self.told: dict[str, AidStatus] = {}
        """The last fact of each measure, as far as was read."""
        self.usual, self.donors = usual_recipients(facts), usual_donors(facts)
        sentences = range(len(document.sentences)) if about else range(0)
        mentions = sum(map(parties.counted, sentences), Counter[str]())
        self.targets = {measure: main_recipient(facts, measure, mentions) for measure in about}

    def fill(self, made: Made) -> None:
        """Fill donor and recipient of a fact, where the context tells them."""
        fact = made.fact
        if (fact.measure, fact.donor, fact.recipient) == ("aid", None, "US"):
            fact.recipient = None  # seldom helped, so that the donor would be told
        if fact.measure == "aid" and fact.recipient in LENDERS:
            fact.donor, fact.recipient = fact.donor or fact.recipient, None
        if made.item is not None and made.item.means is not None:
            self.fill_as_told(fact)
        if fact.donor is None and fact.recipient and made.item is not None:
            fact.donor = self.donors.get((fact.measure, fact.recipient))
        elsewhere = made.goes_elsewhere or self.goes_elsewhere(fact)
        if fact.recipient is None and not elsewhere:
            fact.recipient = self.recipient_meant(fact, made.needs_both)
            if fact.recipient is not None:
                fact.extractor, fact.confidence = "aid/context", CONFIDENCE["context"]
        self.told[fact.measure] = fact

    def fill_as_told(self, fact: AidStatus) -> None:
        """Give a pronoun's fact the parties of the last fact, of what it means."""
        told = self.told.get(fact.measure)
        if told is None:
            return
        if fact.recipient is None and told.recipient != fact.donor:
            fact.recipient = told.recipient
        if fact.donor is None and told.donor != fact.recipient:
            fact.donor = told.donor

    def recipient_meant(self, fact: AidStatus, needs_both: bool) -> str | None:
        """Return the recipient that the context of a fact tells: its donor's usual, or the only."""
        if fact.measure in self.about:
            meant = self.targets[fact.measure]
            if meant or fact.measure == "aid":
                return meant if meant != fact.donor else None
        if fact.measure == "sanctions":
            return self.target_around(fact) if fact.donor else None
        return self.usual.get(fact.donor or "") or (
            None if needs_both else self.recipient_around(fact)
        )

    def recipient_around(self, fact: AidStatus) -> str | None:
        """Return the state the sentences around speak of most, besides the donor."""
        here = self.document.sentence_at(fact.start)
        besides = frozenset({fact.donor or ""})
        return self.parties.most_mentioned(range(here, here + 1), besides) or (
            self.parties.most_mentioned(range(max(0, here - NEAR), here + 1), besides)
        )

    def target_around(self, fact: AidStatus) -> str | None:
        """Return the one state besides the donor that the sentences up to a fact name."""
        here = self.document.sentence_at(fact.start)
        for first in range(here, max(-1, here - NEAR), -1):
            named = self.parties.named(range(first, here + 1)) - {fact.donor}
            if named:
                return min(named) if len(named) == 1 else None
        return None

    def goes_elsewhere(self, fact: AidStatus) -> bool:
        """Tell whether a receiver is named behind the item that is no party known."""
        words = self.document.lower
        following = self.document.token_at((fact.item_end or fact.end) + 1)
        if at(words, following) not in ("to", "for", "into"):
            return False
        return MEANT_AGAIN.isdisjoint(words[following + 1 : following + 3])


def usual_recipients(facts: list[AidStatus]) -> dict[str, str]:
    """Return whom each donor's aid goes to most often, where the article says so."""
    counted = Counter(
        (fact.donor, fact.recipient)
        for fact in facts
        if fact.measure == "aid" and fact.donor and fact.recipient
    )
    usual: dict[str, str] = {}
    for (donor, recipient), _ in counted.most_common():
        if donor and recipient:
            usual.setdefault(donor, recipient)
    return usual


AHEAD = 1.5
"""Times as often as the next one a state is named, that an article is about."""
FEWEST = 3
"""Fewest times a state is named that no fact names as recipient."""


def main_recipient(facts: list[AidStatus], measure: str, mentions: Counter[str]) -> str | None:
    """Return whom the facts of a measure are about: the only recipient, else the state named most.

    A state that gives or imposes more often than it receives is none.
    """
    named = Counter(f.recipient for f in facts if f.measure == measure and f.recipient)
    if len(named) == 1:
        return next(iter(named))
    givers = Counter(f.donor for f in facts if f.measure == measure and f.donor)
    weight = {
        code: count + named[code]
        for code, count in mentions.items()
        if named[code] >= givers[code] and code not in GIVERS and (named[code] or count >= FEWEST)
    }
    first, second = [*sorted(weight, key=lambda code: (-weight[code], code)), None, None][:2]
    if first is None or (second is not None and weight[first] < AHEAD * weight[second]):
        return None
    return first


GIVERS = frozenset({"US", "EU"})
"""Those that are named most in any such article."""


def usual_donors(facts: list[AidStatus]) -> dict[tuple[str, str], str]:
    """Return the donor of what each recipient gets or suffers, where the article names no other."""
    donors: dict[tuple[str, str], set[str]] = {}
    for fact in facts:
        if fact.donor and fact.recipient:
            donors.setdefault((fact.measure, fact.recipient), set()).add(fact.donor)
    return {key: min(named) for key, named in donors.items() if len(named) == 1}
