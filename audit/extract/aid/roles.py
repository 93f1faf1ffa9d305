"""Who gives and who receives: the parties of a governed item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from newsaudit.extract.aid.behind import STUCK
from newsaudit.extract.aid.goods import FUNDING, SHARED
from newsaudit.extract.aid.governed import Governed, only_auxiliaries
from newsaudit.extract.aid.lexicon import (
    CLAUSE_STOPS,
    LENDERS,
    PREPOSITIONS,
    RECIPIENT_LINKS,
    SAID,
    SUBJECT_NOUNS,
)
from newsaudit.extract.aid.parties import Parties, Party
from newsaudit.extract.aid.phrases import is_verb_form
from newsaudit.extract.aid.verbs import AID_ONLY, RECEIVE, STRIKES, WITHHOLD
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

REACH = 12
"""Most tokens read on behind an item for its recipient."""

NEXT_TO = 6
"""Most tokens between a noun of plan and whose it is."""
LEADS_AWAY = frozenset("by from through via under than over since during after".split())
"""Prepositions behind which no receiver stands."""
JUDGING = frozenset({"approved", "rejected", "under_review"})
"""What becomes of a request on the side of those who are asked."""

Role = Party | None


@dataclass(frozen=True, slots=True)
class Roles:
    """Donor and recipient, each with where it is stated."""

    donor: Role
    recipient: Role
    modifier: Role = None
    """The party named inside the item: US support, Ukraine aid."""
    by_many: bool = False
    """Whether the givers are many and unnamed: donors."""


class Casting:
    """Finds the roles in one sentence, tokens `first` to `after` (exclusive)."""

    def __init__(
        self, document: Document, parties: Parties, sentence: int, first: int, after: int
    ) -> None:
        self.document = document
        self.words = document.lower
        self.parties = parties
        self.sentence = sentence
        self.first, self.after = first, after
        self.here = parties.within(sentence, first, after)
        self.starts = {party.first: party for party in reversed(self.here)}

    def roles(self, governed: Governed) -> Roles:
        """Return donor and recipient of a governed item."""
        modifier = self.inside(governed.item.first, governed.item.head + 1)
        verb = min(operator.place for operator in governed.operators)
        many = not MANY.isdisjoint(self.words[max(governed.boundary, verb - REACH) : verb])
        return replace(self.cast(governed, modifier), modifier=modifier, by_many=many)

    def cast(self, governed: Governed, modifier: Role) -> Roles:
        """Return donor and recipient, given the party named inside the item."""
        item = governed.item
        owns = modifier is not None and self.possesses(modifier)
        donor = modifier if modifier and (owns or gives(modifier, item.measure)) else None
        recipient = self.given_to(governed) or self.behind(governed)
        if recipient is None and modifier is not None and donor is None:
            recipient = modifier
        if source := self.linked(item.after, {"from"}, REACH):
            if governed.base.word in WITHHOLD:
                recipient = source
            else:
                donor = donor or source
        requests = [
            op
            for op in governed.operators
            if op.value in ("request", "requested") and not op.sibling
        ]
        judged = governed.outermost.kind == "status" and governed.outermost.value in JUDGING
        if requests and not governed.passive and not judged:
            return self.asked(governed, requests[-1].place, donor, recipient)
        subject = self.agent(governed) if governed.passive else self.subject(governed)
        if governed.base.kind == "nominal" and len(governed.operators) == 1:
            subject = self.agent(governed) or subject
        if governed.relative and governed.base.value == "requested":
            return Roles(donor, subject)
        if lender := self.lender(governed):
            return distinct(lender, recipient or subject, lender)
        received = any(operator.word in RECEIVE for operator in governed.operators)
        if received and item.measure == "aid":
            return Roles(donor, recipient if governed.passive else subject)
        if recipient is None and not governed.passive:
            recipient = self.backed(governed.base.place)
        return distinct(subject if state(subject) or not donor else donor, recipient, donor)

    def lender(self, governed: Governed) -> Role:
        """Return the body that lends: signed a loan agreement with the World Bank."""
        if governed.item.measure != "aid" or governed.passive:
            return None
        party = self.linked(governed.item.after, {"with"}, REACH)
        return party if party and party.code in LENDERS else None

    def possesses(self, party: Party) -> bool:
        """Tell `Chad's` from `Chad`."""
        return self.words[party.after - 1].endswith(("'s", "’s", "s'", "s’"))

    def backed(self, place: int) -> Role:
        """Return the party whose allies act: Ukraine's allies pledged."""
        before = (party for party in self.here if party.after <= place)
        return next((party for party in before if at(self.words, party.after) in BACKERS), None)

    def asked(self, governed: Governed, place: int, donor: Role, recipient: Role) -> Roles:
        """Return the roles of a request: who is asked gives, who asks receives."""
        asker = self.nearest_before(governed, place)
        if self.words[place] == "pressure":  # who is under it gives
            return Roles(asker, recipient)
        base = governed.base.place
        end = base if base > place else governed.item.reach
        asked = [party for party in self.here if place < party.first < end]
        giver = next((party for party in asked if party.is_state), asked[0] if asked else donor)
        if giver is None and governed.base.value == "ended":
            giver = self.linked(governed.item.after, {"by"}, REACH)
        own = asker is not None and asker.code in OWN_BUDGETS
        if giver is None and own and governed.base.value == "requested":
            return Roles(asker, recipient)
        if giver is not None and giver == recipient:
            giver = donor
        for_itself = governed.item.measure == "aid" and not (asker and asker.code in APPEALING)
        receives = recipient or (asker if for_itself else None)
        if giver is not None and receives is not None and giver.code == receives.code:
            return Roles(giver, None)
        return distinct(giver, receives, donor)

    def inside(self, first: int, after: int) -> Role:
        """Return the party named inside a noun phrase."""
        return next((p for p in self.here if first <= p.first and p.after <= after), None)

    def given_to(self, governed: Governed) -> Role:
        """Return the indirect object: gave Ukraine weapons, provide Kyiv with."""
        base = governed.base
        if base.word in STRIKES and not governed.passive:
            return self.inside(base.place, governed.item.reach)
        if governed.passive or base.word not in AID_ONLY:
            return None
        party = next((p for p in self.here if base.place < p.first <= base.place + 2), None)
        if party is None or party.kind == "adjective" or party.first > governed.item.head:
            return None
        if at(self.words, party.first - 1) in ("to", "from"):
            return party if at(self.words, party.first - 1) == "to" else None
        return None if self.words[party.first] in ("us", "u.s.") else party

    def behind(self, governed: Governed) -> Role:
        """Return the party behind `to`, `for`, `on` or `against`, close behind the item."""
        start = governed.item.after
        if governed.passive and governed.base.word == "arrived":
            reached = next(
                (p for p in self.here if 0 < p.first - governed.base.place <= 3 and p.code), None
            )
            if reached is not None and at(self.words, reached.first - 1) != "from":
                return reached
        found = self.linked(start, links_of(governed.item.word), REACH)
        if found is None and governed.passive:
            found = self.linked(governed.base.place + 1, {"to", "for", "on", "against"}, REACH)
        over = "over" in self.words[start : start + 3] and governed.item.measure == "sanctions"
        if found is None and over:  # sanctions over Russia's role in: not on where it was
            party = self.linked(start, {"over"}, REACH)
            return party if party and self.possesses(party) else None
        return found or self.linked(start, {"in"}, 8)

    def linked(self, start: int, links: frozenset[str] | set[str], reach: int) -> Role:
        """Return the first party behind one of some prepositions, within the clause."""
        link = None
        for place in range(start, min(self.after, start + reach)):
            word = self.words[place]
            if self.leaves(place, start):
                return None
            if word == "at" and links == {"in"}:
                return None
            if word in links:
                link = place
            elif word in LEADS_AWAY:
                link = None
            party = self.starting_at(place)
            if party is not None and link is not None:
                return party
        return None

    def leaves(self, place: int, start: int) -> bool:
        """Tell whether a comma or another verb ends the phrase read on from `start`."""
        word = self.words[place]
        if word in CLAUSE_STOPS or word in SAID or word in ("by", "that", "which", "who", "as"):
            return True
        coordinated = word in ("and", "but") and is_verb_form(at(self.words, place + 1))
        return coordinated or (word == "," and place > start)

    def starting_at(self, place: int) -> Role:
        """Return the party whose name begins at a token."""
        return self.starts.get(place)

    def agent(self, governed: Governed) -> Role:
        """Return who did it, of a passive: behind `by`, else who governs it before the item."""
        base, behind = governed.base.place, governed.item.after
        if governed.relative:
            named = next((p for p in self.here if behind <= p.first < base), None)
            pronoun = not SUBJECT_NOUNS.isdisjoint(self.words[behind:base])
            return named or (self.subject_before(governed.item.reach) if pronoun else None)
        links = ("by", "in") if governed.base.word in STUCK else ("by",)  # stuck in Congress
        for place in range(behind, min(self.after, max(base, behind) + 6)):
            if self.words[place] in links:
                end = min(self.after, place + 8)
                return next((p for p in self.here if place < p.first < end), None)
        return None

    def subject(self, governed: Governed) -> Role:
        """Return who the verbs of a governed item belong to."""
        outer = min(operator.place for operator in governed.operators)
        if at(self.words, outer + 1) == "by":  # a decision by the government to
            return next((p for p in self.here if outer + 1 < p.first < outer + NEXT_TO), None)
        return self.nearest_before(governed, outer)

    def nearest_before(self, governed: Governed, place: int) -> Role:
        """Return the party nearest before a verb in its clause; else whom its pronoun means."""
        before = [party for party in self.here if party.after <= place]
        if self.words[place].endswith("ing") and at(self.words, place - 1) == "in":
            return self.subject_before(place)  # will join the West in imposing
        inside = [p for p in before if p.first >= governed.boundary and self.may_act(p, place)]
        if inside:
            return inside[-1] if inside[-1].code else whole(inside)
        pronoun = any(word in SUBJECT_NOUNS for word in self.words[governed.boundary : place])
        opened = at(self.words, governed.boundary - 1)
        acting = [party for party in before if self.may_act(party, place)]
        if acting and opened in ("and", "but", ",") and governed.boundary > self.first:
            start = governed.boundary + (self.words[governed.boundary] in ("and", "but"))
            joined = (start > governed.boundary or opened != ",") and only_auxiliaries(
                self.words, start, place
            )
            return next((party for party in acting if joined and party.code), acting[-1])
        if before and opened in ("which", "who", ","):
            return before[-1]
        if pronoun or opened in ("and", "but"):
            return whole(acting) or (self.meant() if pronoun else None)
        return None

    def subject_before(self, place: int) -> Role:
        """Return the first party before a token that may act, else of the sentences before."""
        acting = (p for p in self.here if p.after <= place and p.code and self.may_act(p, place))
        return next(acting, None) or self.meant()

    def may_act(self, party: Party, place: int) -> bool:
        """Tell a subject from what stands in a phrase of place: in Brussels, from Moscow."""
        following = at(self.words, party.after)
        led = following == "-" and at(self.words, party.after + 1) in ("led", "backed", "based")
        if led or following in BACKERS:
            return False
        before, farther = at(self.words, party.first - 1), at(self.words, party.first - 2)
        if before == "the" and farther != "of":
            before = farther
        if before == "of":
            return at(self.words, party.first - 2) in SUBJECT_NOUNS
        return before not in PLACES or party.kind == "person"

    def meant(self) -> Role:
        """Return the state a pronoun means: the first party of the nearest sentence before."""
        for sentence in range(self.sentence - 1, max(-1, self.sentence - 3), -1):
            found = next((party for party in self.parties.of(sentence) if party.code), None)
            if found is not None:
                return found
        return None


PLACES = PREPOSITIONS - frozenset("of as than until like including following".split())
"""Prepositions of a phrase that is no subject; the others open clauses, too."""
OWN_BUDGETS = frozenset({"US", "EU"})
"""Those whose governments ask their own parliaments for what they give."""
APPEALING = frozenset({"United Nations", "World Food Programme", "Red Cross", "Oxfam", "UNICEF"})
"""Bodies that ask on behalf of others."""
MANY = frozenset("donors donor countries lenders creditors governments nations allies".split())
"""Givers that are no party by name."""
BACKERS = frozenset("allies partners backers supporters".split())
"""Those of a party that are others: Ukraine's allies."""


@cache
def links_of(noun: str) -> frozenset[str]:
    """Return the prepositions behind an item that its receiver stands behind."""
    shared = {"with"} if noun in SHARED else set[str]()
    shared |= {"of"} if noun in FUNDING else set[str]()
    return RECIPIENT_LINKS - {"in", "at", "with"} | shared


def whole(parties: list[Party]) -> Role:
    """Return the last party that has a code."""
    return next((party for party in reversed(parties) if party.code), None)


def state(party: Role) -> bool:
    """Tell whether a party is a state or body, not a person of unknown country."""
    return party is not None and bool(party.code)


def gives(party: Party, measure: str) -> bool:
    """Tell a donor (American weapons, US sanctions) from a recipient (Ukraine aid)."""
    donors = ("US", "EU", "GB", "NATO", "the West", "United Nations")
    return party.kind in ("adjective", "seat", "body") or party.code in donors


def distinct(donor: Role, recipient: Role, modifier: Role) -> Roles:
    """Return the roles; of one party in both, it is the recipient, and the modifier gives."""
    if donor is not None and recipient is not None and donor.code == recipient.code:
        donor = modifier if modifier and modifier.code != recipient.code else None
    return Roles(donor, recipient)
