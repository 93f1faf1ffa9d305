"""Aid and sanctions: who gives or imposes what on whom, and what has become of it.

A fact is made where a sentence has an item (military aid, weapons deliveries, sanctions), a verb
or noun of state that governs it (approved, a pause in, urged … to send) and the parties: without
a state or an international body on one side (on both for weak words such as `support`) there is
none, so that student aid and a football club's sanctions stay out.

A pronoun means the item told last (`has not sent them`); in an article about aid or sanctions, more
nouns, bare amounts and bills are items, and a party its sentence leaves out is taken from the facts
around it.

`status` is what the verb says, `modality` how: `has not approved` is not_approved and negated,
`would suspend … if` paused and conditional, `plans to approve` approved and planned; a delivery
still to come (`will send`) is announced and planned; sanctions that remain in force are approved,
as they were when they were imposed. A sentence that only points at the fact before it (`Norway
followed suit`, `Parliament has not voted yet`) is one of the same measure. The quote runs from the
verbs to the item and its recipient. What no pattern reads is found by a model (`clauses`).
"""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.extract.aid.clauses.model import shipped
from newsaudit.extract.aid.facts import Reader
from newsaudit.extract.aid.goods import TRIGGERS
from newsaudit.extract.aid.joining import Joiner
from newsaudit.extract.aid.joint import Joint
from newsaudit.extract.aid.pronouns import NUMBER
from newsaudit.extract.aid.topics import sentences_with
from newsaudit.extract.aid.verbs import PLEDGES, SOUGHT
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.schemas.facts import AidStatus


def extract(document: Document, found: Found) -> Iterator[AidStatus]:
    """Yield the aid and sanctions facts of a document."""
    if not (read := sentences_read(document)):
        return
    reader = Reader(document, found)
    told = reader.by_patterns(read)
    model = shipped()
    facts = told if model is None else Joiner(reader, told).facts(model)
    yield from Joint(document, reader.parties).each(facts)


def sentences_read(document: Document) -> list[int]:
    """Return the sentences that are read for facts at first."""
    told, large = sentences_with(document, TRIGGERS), sentences_with(document, LARGE)
    if not told:
        large &= sentences_with(document, PROMISED)
    read = told | large
    read |= {number + 1 for number in told if has_pronoun(document, number + 1)}
    return sorted(read)


LARGE = frozenset("million billion bn mln bln".split())
"""Words of the amounts that states give one another."""

PROMISED = PLEDGES | SOUGHT
"""Verbs one of which such an amount must go with."""


def has_pronoun(document: Document, number: int) -> bool:
    """Tell whether a sentence has a pronoun that may mean an item told before."""
    if number >= len(document.sentences):
        return False
    span = document.sentences[number]
    words = document.lower[document.token_at(span.start) : document.token_at(span.end - 1) + 1]
    return not NUMBER.keys().isdisjoint(words)
