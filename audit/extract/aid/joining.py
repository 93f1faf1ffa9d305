"""The facts of the patterns joined with those of the model of clauses."""

from __future__ import annotations

from newsaudit.extract.aid.belonging import code_of
from newsaudit.extract.aid.clauses.columns import good
from newsaudit.extract.aid.clauses.filling import Filling
from newsaudit.extract.aid.clauses.finding import Clause, Finder
from newsaudit.extract.aid.clauses.model import Model
from newsaudit.extract.aid.facts import Reader
from newsaudit.extract.aid.goods import EMPTY, GIVING_WORDS, SANCTION_HINTS
from newsaudit.extract.aid.making import Sentence
from newsaudit.extract.aid.roles import Roles
from newsaudit.extract.aid.topics import is_of_campaigns
from newsaudit.extract.money import find_money
from newsaudit.schemas.facts import AidStatus

MADE_BY = "aid/model"
"""The extractor of facts that only the model found."""
UNASKED = 0.8
"""Probability, at least, of a clause in an article in which no pattern found a fact."""
FOLLOWING = 0.5
"""Probability of one that names nothing given or imposed but follows a fact: `Denmark would not budge`."""
UNNAMED = 0.75
"""Probability of one that does not follow any: states refuse and demand much else."""
NEXT = 2
"""Sentences on that a fact follows another."""
SURE = 0.7
"""Probability from which on the model's state stands against the patterns'."""
INTERNATIONAL = GIVING_WORDS | SANCTION_HINTS
"""Words of giving and of sanctions that are no goods."""
CALIBRATION = ((0.99, 0.96), (0.95, 0.87), (0.8, 0.7), (0.6, 0.5), (0.4, 0.34), (0.0, 0.3))
"""The model's probability from which on, and the share right of 746 facts of five sets it was not
trained on: it is too sure of itself, as its readers differ."""


class Joiner:
    """Joins the facts that a reader's patterns found in a document with clauses of the model."""

    def __init__(self, reader: Reader, told: list[AidStatus]) -> None:
        self.reader, self.told = reader, told
        self.document, self.parties = reader.document, reader.parties
        self.about = reader.maker.about

    def facts(self, model: Model) -> list[AidStatus]:
        """Return all facts in text order, with the parties that their sentences leave out."""
        if not self.may_tell_more():
            return self.told
        facts = self.joined(model, self.finder())
        Filling(self.document, self.parties, facts).fill(model.fills)
        kept: list[AidStatus] = []
        for fact in facts:
            if fact.extractor != MADE_BY:
                kept.append(fact)
            elif self.stands(fact, self.follows(fact, kept[-1:])):
                fact.confidence = calibrated(chance_of(fact))
                kept.append(fact)
        return kept

    def follows(self, fact: AidStatus, last: list[AidStatus]) -> bool:
        """Tell whether a fact stands in the sentence of the one before it, or soon after."""
        here = self.document.sentence_at(fact.start)
        return any(here - self.document.sentence_at(before.start) <= NEXT for before in last)

    def may_tell_more(self) -> bool:
        """Tell whether an article may have facts that no pattern finds.

        One with some, or about aid or sanctions; or one that names two states or bodies besides the
        United States and is not about elections, which have donors, too.
        """
        if self.told or self.about:
            return True
        if is_of_campaigns(self.document):
            return False
        abroad: set[str] = set()
        for number in range(len(self.document.sentences)):
            named = self.parties.of(number)
            abroad |= {one.code for one in named if one.kind != "person"} - {"", "US"}
            if len(abroad) > 1:
                return True
        return False

    def finder(self) -> Finder:
        """Return what finds clauses, given the facts of the patterns."""
        return Finder(self.document, self.parties, self.told, self.about)

    def joined(self, model: Model, finder: Finder) -> list[AidStatus]:
        """Return the facts of patterns and model in text order.

        Those of the patterns stand, but for such as the model thinks to be none; where they touch none,
        its clauses are facts of their own.
        """
        left: dict[int, list[AidStatus]] = {}
        for fact in self.told:
            sequence, _ = finder.sequence_of(self.document.token_at(fact.start))
            left.setdefault(sequence, []).append(fact)
        facts: list[AidStatus] = []
        for clause in finder.clauses(model):
            made = self.of_clause(clause)
            here = left.get(clause.sentence[0], [])
            touching = [fact for fact in here if fact.start < made.end and fact.end > made.start]
            here[:] = [fact for fact in here if fact.start >= made.end or fact.end <= made.start]
            if touching:
                one = settled(touching, made)
                others = (f for f in touching if f is not one and not finder.is_none(model, f))
                facts += (one, *others)
            elif not any(fact.end > made.start for fact in facts[-1:]):
                made.donor, made.recipient = map(code_of, finder.roles(model, clause))
                facts.append(made)
        rest = (fact for here in left.values() for fact in here)
        facts += (fact for fact in rest if not finder.is_none(model, fact))
        return sorted(facts, key=lambda fact: (fact.start, fact.end))

    def of_clause(self, clause: Clause) -> AidStatus:
        """Make the fact of a clause that the model found, without its parties."""
        number = self.document.sentence_at(self.document.starts[clause.first])
        sentence = Sentence(number, *clause.sentence)
        state = clause.status, clause.modality
        nobody = Roles(None, None)
        fact = self.reader.maker.made(sentence, clause.first, clause.after, state, nobody)
        fact.measure, fact.extractor, fact.confidence = clause.measure, MADE_BY, clause.chance
        if money := find_money(self.document, clause.first, clause.after):
            fact.amount, fact.currency = money[0].value, money[0].currency
        return fact

    def stands(self, fact: AidStatus, follows: bool) -> bool:
        """Tell whether a clause that only the model found is a fact between two parties.

        One that does not name what is given or imposed must follow another, or be surer, one that names
        nothing as well. In an article that is not surely about aid or sanctions it must name that and
        somebody abroad, and be likelier.
        """
        if fact.donor is not None and fact.donor == fact.recipient:
            return False
        first, end = self.document.token_at(fact.start), self.document.token_at(fact.end)
        words = self.document.lower[first:end]
        if not EMPTY.isdisjoint(words) and chance_of(fact) < SURE:
            return False
        named = any(good(word) or word in INTERNATIONAL for word in words)
        if self.told or self.about:
            return named or chance_of(fact) >= (FOLLOWING if follows else UNNAMED)
        abroad = bool({fact.donor, fact.recipient} - {None, "US"})
        return named and abroad and chance_of(fact) >= UNASKED


def settled(touching: list[AidStatus], made: AidStatus) -> AidStatus:
    """Return the patterns' fact that the model agrees with; else the first, as the model is sure.

    What a fact says whose item stands elsewhere (`would follow suit`) is told by the one it points at;
    that nobody has done something, patterns tell better.
    """
    agreeing = (f for f in touching if (f.measure, f.status) == (made.measure, made.status))
    if (fact := next(agreeing, None)) is not None:
        return fact
    fact = touching[0]
    points = fact.item_start is None or not fact.start <= fact.item_start < fact.end
    if chance_of(made) < SURE or points or fact.modality == "negated":
        return fact
    fact.measure, fact.status, fact.modality = made.measure, made.status, made.modality
    fact.extractor, fact.confidence = made.extractor, made.confidence
    return fact


def chance_of(fact: AidStatus) -> float:
    """Return the model's probability of a fact it made."""
    return fact.confidence or 0.0


def calibrated(chance: float) -> float:
    """Return the share of facts that are right of those the model gives about this probability."""
    return next(share for least, share in CALIBRATION if chance >= least)
