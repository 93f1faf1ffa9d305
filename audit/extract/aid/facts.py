"""From sentences to aid and sanctions facts, by patterns."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator

from newsaudit.extract.aid.arming import ARMING, REVERSING, armings, reversals
from newsaudit.extract.aid.belonging import is_between_parties
from newsaudit.extract.aid.context import Context
from newsaudit.extract.aid.following import pointing
from newsaudit.extract.aid.governed import Governed
from newsaudit.extract.aid.imposing import IMPOSING, Imposed, impositions
from newsaudit.extract.aid.items import find_items
from newsaudit.extract.aid.listing import LISTING, listings
from newsaudit.extract.aid.making import CONFIDENCE, Made, Maker, Sentence
from newsaudit.extract.aid.operators import govern
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.pronouns import find_pronouns
from newsaudit.extract.aid.states import State, state_of
from newsaudit.extract.aid.topics import topics
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.numbers import at
from newsaudit.extract.people import People
from newsaudit.schemas.facts import AidStatus

LONGEST_SENTENCE = 250
"""Tokens read as one sentence at most."""
MEASURES = IMPOSING | ARMING | REVERSING | LISTING
"""Verbs that are measures by themselves, and lists of those they hit."""
Stated = tuple[Governed, State]
"""A governed item and the state that what governs it tells."""


class Reader:
    """Reads the facts of one document."""

    def __init__(self, document: Document, found: Found) -> None:
        self.document = document
        self.parties = Parties(document, People(document, found))
        self.maker = Maker(document, found, self.parties)
        self.told_last: tuple[int, list[Item]] = (-1, [])
        """The items of the sentence read last, by its number."""
        self._stated: dict[tuple[int, Item], list[Stated]] = {}

    def by_patterns(self, sentences: list[int]) -> list[AidStatus]:
        """Return the facts that patterns find; what their context must tell is filled in last.

        In an article about aid or sanctions all its sentences are read, not only those given.
        """
        made = self.made_in(sentences)
        if about := topics(self.document, self.parties, made):
            self.maker.about = about
            made = self.made_in(range(len(self.document.sentences)))
            made = self.with_pointing(made)
        context = Context(self.document, self.parties, self.maker.about, made)
        for one in made:
            context.fill(one)
        return [one.fact for one in made if is_between_parties(one.fact, one.needs_both)]

    def made_in(self, sentences: Iterable[int]) -> list[Made]:
        """Return the facts of some sentences."""
        return [
            made
            for number in sentences
            for part in self.parts(number)
            for made in self.in_sentence(part)
        ]

    def with_pointing(self, made: list[Made]) -> list[Made]:
        """Return facts in text order, with those that only point at one of them."""
        made = sorted(made, key=lambda one: one.fact.start)
        for number in range(len(self.document.sentences)):
            for part in self.parts(number):
                here = self.parties.within(number, part.first, part.after)
                for one in pointing(self.maker, part, here, made):
                    insort(made, one, key=lambda known: known.fact.start)
        return made

    def parts(self, number: int) -> Iterator[Sentence]:
        """Yield a sentence with its tokens; a very long one in parts, to keep time linear."""
        span = self.document.sentences[number]
        first, after = self.document.token_at(span.start), self.document.token_at(span.end - 1) + 1
        for start in range(first, after, LONGEST_SENTENCE):
            yield Sentence(number, start, min(after, start + LONGEST_SENTENCE))

    def in_sentence(self, sentence: Sentence) -> Iterator[Made]:
        """Yield the facts of a sentence: one for each verb, whatever it governs."""
        seen = dict[int, Made]()
        for item in self.items(sentence):
            for governed, state in self.stated(sentence, item):
                made = self.maker.make(sentence, governed, state)
                if made is None:
                    continue
                if known := seen.get(governed.base.place):
                    self.go_on(known.fact, made.fact)
                else:
                    seen[governed.base.place] = made
        yield from seen.values()
        yield from self.by_verbs(sentence)

    def stated(self, sentence: Sentence, item: Item) -> list[Stated]:
        """Return what governs an item with the state it tells.

        It is kept: most items are the same when all sentences are read again.
        """
        known = self._stated.get((sentence.first, item))
        if known is None:
            governed = govern(self.document.lower, item, sentence.first, sentence.after)
            told = ((one, self.state(sentence, one)) for one in governed)
            known = [(one, state) for one, state in told if state]
            self._stated[sentence.first, item] = known
        return known

    def state(self, sentence: Sentence, governed: Governed) -> State | None:
        """Return the state that the verbs of a governed item tell."""
        return self.in_headline(governed, sentence) or state_of(
            self.document.lower, governed, sentence.first, sentence.after
        )

    def items(self, sentence: Sentence) -> list[Item]:
        """Return the items of a sentence, with the pronouns that mean one told before."""
        first, after = sentence.first, sentence.after
        bodies = self.parties.within(sentence.number, first, after)
        within = {place for body in bodies for place in range(body.first, body.after)}
        items = find_items(self.document, first, after, self.maker.about)
        named = [item for item in items if item.head not in within]
        number, before = self.told_last
        near = before if number in (sentence.number, sentence.number - 1) else []
        found = [*named, *find_pronouns(self.document.lower, first, after, named, near)]
        if found:
            self.told_last = sentence.number, found
        return sorted(found, key=lambda item: item.head)

    def in_headline(self, governed: Governed, sentence: Sentence) -> State | None:
        """Read the infinitive of headlines: `US to send tanks to Egypt`."""
        base = governed.base
        if governed.passive or len(governed.operators) > 1 or base.kind != "status":
            return None
        if at(self.document.lower, base.place - 1) != "to":
            return None
        opening = self.parties.within(sentence.number, sentence.first, sentence.first + 2)
        if not any(party.after == base.place - 1 for party in opening):
            return None
        return ("announced" if base.value == "delivered" else base.value), "planned"

    def go_on(self, known: AidStatus, fact: AidStatus) -> None:
        """Give a list's first item the recipient named behind its last: tanks and jets to Egypt."""
        if known.recipient is None and fact.recipient is not None and fact.end > known.end:
            known.recipient, known.end = fact.recipient, fact.end
            known.quote = self.document.text[known.start : known.end]

    def by_verbs(self, sentence: Sentence) -> Iterator[Made]:
        """Read the verbs that are measures: `The US sanctioned two banks`, `armed the rebels`."""
        everything, first, after = self.document.lower, sentence.first, sentence.after
        words = frozenset(everything[first:after])
        if words.isdisjoint(MEASURES):
            return
        here = self.parties.within(sentence.number, first, after)
        in_topic = "sanctions" in self.maker.about or "sanctions" in words
        for imposed in impositions(self.document, here, first, after, in_topic):
            yield self.of_verb(sentence, imposed, "sanctions", "sanctioned")
        if not words.isdisjoint(LISTING):
            for listed in listings(everything, here, first, after):
                yield self.of_verb(sentence, listed, "sanctions", "sanctioned")
        for given in armings(everything, here, first, after):
            yield self.of_verb(sentence, given, "aid", "armed")
        if "aid" in self.maker.about:
            for back in reversals(everything, here, first, after):
                yield self.of_verb(sentence, back, "aid", "armed")

    def of_verb(self, sentence: Sentence, of: Imposed, measure: str, pattern: str) -> Made:
        """Make the fact of a verb that is a measure."""
        fact = self.maker.made(sentence, of.first, of.after, of.state, of.roles)
        fact.measure, fact.extractor = measure, f"aid/{pattern}"
        fact.confidence = CONFIDENCE[pattern]
        return Made(fact, needs_both=False, goes_elsewhere=of.named)
