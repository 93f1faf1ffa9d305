"""From sentences to aid and sanctions facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from newsaudit.extract.aid.belonging import (
    TOPICS,
    code_of,
    is_abroad,
    is_between_parties,
    is_carried,
    is_in_topic,
)
from newsaudit.extract.aid.governed import Governed, auxiliaries_before
from newsaudit.extract.aid.imposing import impositions
from newsaudit.extract.aid.items import find_items
from newsaudit.extract.aid.lexicon import SAID
from newsaudit.extract.aid.operators import govern
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.aid.roles import Casting, Roles
from newsaudit.extract.aid.states import State, state_of
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.numbers import at
from newsaudit.extract.people import People
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import AidStatus, TimeExpression

CONFIDENCE = {"active": 0.85, "passive": 0.85, "nominal": 0.7, "context": 0.6, "sanctioned": 0.85}
"""Share of right facts by pattern, on our gold passages and a reading of development articles."""

REASON = re.compile(
    r"\b(?:because|due to|citing|in response to|in retaliation for|out of concern|"
    r"over (?:concerns?|fears?|allegations?|suspicions?|worries|its|their|his|the (?!(?:coming|"
    r"next|past|last|course|weekend))[a-z]+ of)) [^.;\n]{3,140}"
)
"""Why, as written, to the end of the clause."""

REASON_ENDS = re.compile(
    r",? (?:he|she|it|they|[a-z]+ officials|officials|[A-Z][a-z]+) (?:said|says)\b|"
    r", (?:a|an|the|and|but|which|who|according) "
)


LONGEST_SENTENCE = 250
"""Tokens read as one sentence at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its number and its tokens, `first` to `after` (exclusive)."""

    number: int
    first: int
    after: int


class Reader:
    """Reads the facts of one document."""

    def __init__(self, document: Document, found: Found) -> None:
        self.document = document
        self.found = found
        self.parties = Parties(document, People(document, found))
        self.about: frozenset[str] = frozenset()

    def facts(self, sentences: list[int]) -> Iterator[AidStatus]:
        """Return the facts of some sentences; what their context must tell is filled in last."""
        made = self.made_in(sentences)
        if topics := self.topics(made):
            self.about = topics
            made = self.made_in(range(len(self.document.sentences)))
        facts = [fact for fact, _ in made]
        usual, donors = usual_recipients(facts), usual_donors(facts)
        targets = {measure: only_recipient(facts, measure) for measure in self.about}
        for fact, needs_both in made:
            if fact.donor is None and fact.measure == "aid" and fact.recipient in donors:
                fact.donor = donors[fact.recipient]
            if fact.recipient is None and not self.goes_elsewhere(fact):
                fact.recipient = self.recipient_meant(fact, needs_both, usual, targets)
                if fact.recipient is not None:
                    fact.extractor, fact.confidence = "aid/context", CONFIDENCE["context"]
            if is_between_parties(fact, needs_both):
                yield fact

    def recipient_meant(
        self,
        fact: AidStatus,
        needs_both: bool,
        usual: dict[str, str],
        targets: dict[str, str | None],
    ) -> str | None:
        """Return the recipient that the context of a fact tells: its donor's usual, or the only."""
        if fact.measure in self.about:
            meant = targets[fact.measure]
            return meant if meant != fact.donor else None
        if fact.measure != "aid":
            return None
        return usual.get(fact.donor or "") or (None if needs_both else self.recipient_around(fact))

    def made_in(self, sentences: Iterable[int]) -> list[tuple[AidStatus, bool]]:
        """Return the facts of some sentences, and whether each needs both parties."""
        return [
            made
            for number in sentences
            for part in self.parts(number)
            for made in self.in_sentence(part)
        ]

    def topics(self, made: list[tuple[AidStatus, bool]]) -> frozenset[str]:
        """Tell what the article is about: of that, more words and fewer parties are enough."""
        sure = Counter(
            fact.measure for fact, needs_both in made if is_between_parties(fact, needs_both)
        )
        possible = Counter(fact.measure for fact, _ in made if is_abroad(fact))
        return frozenset(
            measure
            for measure, (alone, beside) in TOPICS.items()
            if (sure[measure] and self.told(beside))
            or (possible[measure] and self.told(alone) and self.told(beside) >= 3)
            or self.told(alone) >= 4
        )

    def told(self, topic: frozenset[str]) -> int:
        """Return in how many sentences words of a topic stand."""
        document = self.document
        return len(
            {
                document.sentence_at(document.starts[index])
                for index, word in enumerate(document.lower)
                if word in topic
            }
        )

    def goes_elsewhere(self, fact: AidStatus) -> bool:
        """Tell whether a receiver is named behind the item that is no party known."""
        following = self.document.token_at((fact.item_end or fact.end) + 1)
        return at(self.document.lower, following) in ("to", "for", "into")

    def parts(self, number: int) -> Iterator[Sentence]:
        """Yield a sentence with its tokens; a very long one in parts, to keep time linear."""
        span = self.document.sentences[number]
        first, after = self.document.token_at(span.start), self.document.token_at(span.end - 1) + 1
        for start in range(first, after, LONGEST_SENTENCE):
            yield Sentence(number, start, min(after, start + LONGEST_SENTENCE))

    def in_sentence(self, sentence: Sentence) -> Iterator[tuple[AidStatus, bool]]:
        """Yield the facts of a sentence, and whether each needs both parties.

        One for each verb, whatever it governs.
        """
        words, seen = self.document.lower, dict[int, AidStatus]()
        made: list[tuple[AidStatus, bool]] = []
        for item in find_items(self.document, sentence.first, sentence.after, self.about):
            for governed in govern(words, item, sentence.first, sentence.after):
                state = self.in_headline(governed, sentence) or state_of(
                    words, governed, sentence.first, sentence.after
                )
                fact = self.fact(sentence, governed, state) if state else None
                if fact is None:
                    continue
                if known := seen.get(governed.base.place):
                    self.go_on(known, fact)
                    continue
                seen[governed.base.place] = fact
                made.append((fact, not item.strong and item.measure not in self.about))
        yield from made
        for fact in self.sanctioned(sentence):
            yield fact, False

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

    def fact(self, sentence: Sentence, governed: Governed, state: State) -> AidStatus | None:
        """Make the fact of a governed item; None where its parties do not carry it."""
        casting = Casting(
            self.document, self.parties, sentence.number, sentence.first, sentence.after
        )
        roles = casting.roles(governed)
        if not self.is_carried(governed, roles, state):
            return None
        first, after = self.extent(governed, roles, sentence)
        made = self.made(sentence, first, after, state, roles)
        item, document = governed.item, self.document
        made.measure = item.measure
        made.item_start, made.item_end = document.starts[item.first], document.ends[item.after - 1]
        made.item = document.text[made.item_start : made.item_end]
        if item.money:
            made.amount, made.currency = item.money.value, item.money.currency
        pattern = "passive" if governed.passive else "active"
        pattern = "nominal" if governed.base.kind == "nominal" else pattern
        made.extractor, made.confidence = f"aid/{pattern}", CONFIDENCE[pattern]
        return made

    def is_carried(self, governed: Governed, roles: Roles, state: State) -> bool:
        """Tell whether an item is aid or sanctions, by its parties or its article."""
        return is_carried(governed, roles, state) or (
            governed.item.measure in self.about and is_in_topic(governed, roles, state)
        )

    def extent(self, governed: Governed, roles: Roles, sentence: Sentence) -> tuple[int, int]:
        """Return the tokens from the verbs to the item and its recipient."""
        item = governed.item
        places = [operator.place for operator in governed.operators if not operator.sibling]
        if governed.passive:
            return item.reach, max(places) + 1
        first = auxiliaries_before(self.document.lower, min(places), sentence.first)
        after = max(item.after, max(places) + 1)
        near = [p for p in (roles.donor, roles.recipient) if p and after <= p.first < after + 12]
        return first, max([after, *(party.after for party in near)])

    def made(
        self, sentence: Sentence, first: int, after: int, state: State, roles: Roles
    ) -> AidStatus:
        """Make a fact of tokens, state and parties, with day and reason."""
        document = self.document
        start, end = document.starts[first], document.ends[after - 1]
        return AidStatus(
            start=start,
            end=end,
            quote=document.text[start:end],
            extractor="aid",
            donor=code_of(roles.donor),
            recipient=code_of(roles.recipient),
            status=state[0],
            modality=state[1],
            effective=self.effective(sentence, start, end),
            reason=self.reason(sentence, end),
        )

    def effective(self, sentence: Sentence, start: int, end: int) -> date | None:
        """Return the day beside the verbs and their item; not the day something was said."""
        span = self.extent_of(sentence)
        for expression in self.found.within(TimeExpression, span.start, span.end):
            day = expression.first_day
            if day is None or day != expression.last_day or expression.kind != "date":
                continue
            before = at(self.document.lower, self.document.token_at(expression.start) - 1)
            earlier = at(self.document.lower, self.document.token_at(expression.start) - 2)
            if before in SAID or before == "since" or (before == "on" and earlier in SAID):
                continue
            opens = expression.start - span.start < 4
            if opens or start - 16 <= expression.start <= end + 40:
                return day
        return None

    def extent_of(self, sentence: Sentence) -> Span:
        """Return the characters of a sentence."""
        document = self.document
        return Span(document.starts[sentence.first], document.ends[sentence.after - 1])

    def reason(self, sentence: Sentence, end: int) -> str | None:
        """Return the reason given behind the fact, as written."""
        span = self.extent_of(sentence)
        match = REASON.search(self.document.text, end, span.end)
        if match is None:
            return None
        stated = match.group()
        stop = REASON_ENDS.search(stated)
        return (stated[: stop.start()] if stop else stated).rstrip(" ,”\"'’")

    def sanctioned(self, sentence: Sentence) -> Iterator[AidStatus]:
        """Read the verbs that are sanctions: `The US sanctioned two banks`."""
        here = self.parties.within(sentence.number, sentence.first, sentence.after)
        for imposed in impositions(
            self.document.lower, here, sentence.first, sentence.after, "sanctions" in self.about
        ):
            fact = self.made(
                sentence, imposed.first, imposed.after, ("approved", "asserted"), imposed.roles
            )
            fact.measure, fact.extractor = "sanctions", "aid/sanctioned"
            fact.confidence = CONFIDENCE["sanctioned"]
            yield fact

    def recipient_around(self, fact: AidStatus) -> str | None:
        """Return the state the sentences around speak of most, besides the donor."""
        here = self.document.sentence_at(fact.start)
        besides = frozenset({fact.donor or ""})
        return self.parties.most_mentioned(range(here, here + 1), besides) or (
            self.parties.most_mentioned(range(max(0, here - 3), here + 1), besides)
        )


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


def only_recipient(facts: list[AidStatus], measure: str) -> str | None:
    """Return the one recipient that the facts of a measure name, where they name no other."""
    named = {fact.recipient for fact in facts if fact.measure == measure and fact.recipient}
    return named.pop() if len(named) == 1 else None


def usual_donors(facts: list[AidStatus]) -> dict[str, str]:
    """Return the donor of each recipient's aid, where the article names no other."""
    donors: dict[str, set[str]] = {}
    for fact in facts:
        if fact.measure == "aid" and fact.donor and fact.recipient:
            donors.setdefault(fact.recipient, set()).add(fact.donor)
    return {recipient: min(named) for recipient, named in donors.items() if len(named) == 1}
