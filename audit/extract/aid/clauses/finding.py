"""Clauses of a document as the model finds them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsaudit.extract.aid.clauses.columns import Sequences, columns, sequences_of
from newsaudit.extract.aid.clauses.features import Marked, beside, of_clause, of_party
from newsaudit.extract.aid.clauses.field import Columns
from newsaudit.extract.aid.clauses.model import Model
from newsaudit.extract.aid.parties import Parties, Party
from newsaudit.extract.document import Document
from newsaudit.extract.money import find_money
from newsaudit.extract.statements.model import Floats
from newsaudit.schemas.facts import AidStatus

MARKED = 0.22
"""Probability from which on a token may be in a clause; the states judge the clause as a whole."""
OPENS = 0.3
"""Probability from which on a token opens a clause of its own."""
SHORTEST = 3
"""Tokens of a clause at least."""
NEAREST = 5
"""Parties before, in and behind a clause that are asked about, so that time stays linear."""
NONE = "none"
"""The state of what is no clause of aid or sanctions."""
ACCEPTED = 0.75
"""Probability from which on a clause is one of aid or sanctions."""
LIKELY = 0.35
"""Probability that its likeliest state has at least."""
REFUSED = 0.5
"""Probability of no fact from which on a fact of the patterns is none."""
PREDICATES = ("verb", "-ed", "-ing", "be", "have", "do")
"""Classes of words one of which a clause has, where it has no word of state."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of aid or sanctions: its tokens, what it tells and how likely that is."""

    first: int
    after: int
    sentence: tuple[int, int]
    measure: str
    status: str
    modality: str
    chance: float

    @property
    def marked(self) -> Marked:
        """Its tokens as they were marked."""
        return Marked(self.first, self.after, self.sentence)


class Finder:
    """Finds the clauses of one document."""

    def __init__(
        self,
        document: Document,
        parties: Parties,
        told: Sequence[AidStatus],
        about: Iterable[str],
    ) -> None:
        self.document = document
        self.parties = parties
        self.sequences: Sequences = sequences_of(document)
        self.columns: Columns = columns(document, self.sequences, parties, told, about)

    def clauses(self, model: Model) -> Iterator[Clause]:
        """Yield the clauses that are ones of aid or sanctions, in text order."""
        chances = model.marks.marginals(self.columns, self.sequences)
        for marked in self.marked(chances):
            features = of_clause(self.columns, marked)
            states = model.states.chances(features)
            none = states.pop(NONE, 0.0)
            state = best(states)
            if 1 - none < ACCEPTED or states[state] < LIKELY:
                continue
            measure, _, status = state.partition("|")
            yield Clause(
                first=marked.first,
                after=marked.end,
                sentence=marked.sentence,
                measure=measure,
                status=status,
                modality=best(model.tones.chances([*features, f"state={state}"])),
                chance=states[state],
            )

    def is_none(self, model: Model, fact: AidStatus) -> bool:
        """Tell whether the model thinks that a fact of the patterns is none."""
        first = self.document.token_at(fact.start)
        end = self.document.token_at(fact.end - 1) + 1
        marked = Marked(first, end, self.sequence_of(first))
        return model.states.chances(of_clause(self.columns, marked)).get(NONE, 0.0) > REFUSED

    def sequence_of(self, token: int) -> tuple[int, int]:
        """Return the sentence of a token."""
        at = bisect_right(self.sequences, token, key=lambda one: one[0]) - 1
        return self.sequences[at]

    def marked(self, chances: Floats) -> Iterator[Marked]:
        """Yield runs of tokens that may be clauses; labels are O, B, I."""
        within, opens = (1 - chances[:, 0] >= MARKED).tolist(), (chances[:, 1] > OPENS).tolist()
        for first, end in self.sequences:
            run: list[int] = []
            for here in range(first, end):
                if run and (opens[here] or not within[here]):
                    yield from self.kept(run, (first, end))
                    run = []
                if within[here]:
                    run.append(here)
            yield from self.kept(run, (first, end))

    def kept(self, run: list[int], sentence: tuple[int, int]) -> Iterator[Marked]:
        """Yield a run of tokens that is long enough and has a predicate, or one told before: `Paris $60m`."""
        first, end = run[0] if run else 0, run[-1] + 1 if run else 0
        if len(run) >= SHORTEST and any(map(self.is_predicate, run)):
            yield Marked(first, end, sentence)
        elif any(self.columns["party"][first:end]) and find_money(self.document, first, end):
            yield Marked(first, end, sentence)

    def is_predicate(self, here: int) -> bool:
        """Tell a word that can say what has become of something."""
        made = self.columns
        signs = made["verb"][here] or made["cue"][here]
        return bool(signs) or made["class"][here].startswith(PREDICATES)

    def roles(self, model: Model, clause: Clause) -> tuple[Party | None, Party | None]:
        """Return who gives or imposes, and to or on whom, of the parties of the sentence."""
        marked, state = clause.marked, f"{clause.measure}|{clause.status}"
        named = self.named(marked)
        taken: list[tuple[float, str, Party]] = []
        for party, one in zip(named, beside(spans(named), marked), strict=True):
            chances = model.roles.chances(of_party(self.columns, marked, one, state))
            if (role := best(chances)) != NONE:
                taken.append((chances[role], role, party))
        found: dict[str, Party] = {}
        for _, role, party in sorted(taken, key=lambda one: -one[0]):
            if role not in found and party.code not in {other.code for other in found.values()}:
                found[role] = party
        return found.get("donor"), found.get("recipient")

    def named(self, marked: Marked) -> list[Party]:
        """Return the parties in and nearest to a clause in its sentence whose code is known."""
        number = self.document.sentence_at(self.document.starts[marked.first])
        begin, stop = marked.sentence
        before = self.known(number, begin, marked.first)
        inside = self.known(number, marked.first, marked.end)
        behind = self.known(number, marked.end, stop)
        return [*before[-NEAREST:], *inside[:NEAREST], *behind[:NEAREST]]

    def known(self, sentence: int, first: int, after: int) -> list[Party]:
        """Return the parties between two tokens whose code is known."""
        return [party for party in self.parties.within(sentence, first, after) if party.code]


def spans(parties: Iterable[Party]) -> list[tuple[int, int, str]]:
    """Return tokens and kind of parties."""
    return [(party.first, party.after, party.kind) for party in parties]


def best(chances: dict[str, float]) -> str:
    """Return the likeliest label; of equal ones the first by name."""
    return min(chances, key=lambda label: (-chances[label], label))
