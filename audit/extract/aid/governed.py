"""What governs an item: verbs and nouns of state and control."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.aid.lexicon import BE, HAVE, is_beside_verb
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.numbers import at


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb or noun of state or control at token `place`; `kind`: status, nominal, control."""

    place: int
    kind: str
    value: str
    word: str
    sibling: bool = False
    """A coordinated verb whose auxiliaries and negation the nearest one shares."""


@dataclass(frozen=True, slots=True)
class Governed:
    """An item with what governs it; `operators` nearest first, the base being the first."""

    item: Item
    operators: tuple[Operator, ...]
    passive: bool
    boundary: int
    """Token where the clause begins, as far as it was read."""
    coordinated: bool = False
    denied: bool = False
    relative: bool = False
    """Whether the verb is of a clause on the item: `the sanctions the EU imposed`."""

    @property
    def base(self) -> Operator:
        """The verb or noun that governs the item itself."""
        return self.operators[0]

    @property
    def outermost(self) -> Operator:
        """The verb the clause's subject belongs to."""
        return self.operators[-1]


def auxiliaries_before(words: list[str], place: int, first: int) -> int:
    """Return where the auxiliaries, adverbs and negation before a verb begin."""
    while place > first:
        if is_auxiliary(words[place - 1]):
            place -= 1
        elif place - 2 > first and words[place - 2 : place] == ["more", "than"]:
            place -= 2  # would more than double
        else:
            break
    return place


def is_auxiliary(word: str) -> bool:
    """Tell what stands before a verb and belongs to it: no longer, hasn't, formally."""
    return is_beside_verb(word) or word.endswith(("n't", "n’t")) or word == "longer"


def only_auxiliaries(words: list[str], first: int, after: int) -> bool:
    """Tell whether a coordinated verb follows its conjunction at once: "and impose"."""
    return all(is_beside_verb(word) for word in words[first:after])


def is_adjoined(words: list[str], start: int, first: int) -> bool:
    """Tell a gerund that goes on a sentence: , halting the aid."""
    return words[start - 1] == "," and start - first > SHORTEST_SENTENCE


SHORTEST_SENTENCE = 6
TELLS = frozenset("after since in".split())
"""Prepositions behind which a gerund tells what was done: after freezing aid."""


ORDERS = frozenset("order decree directive law bill resolution proclamation waiver".split())
"""What is signed or passed "ending sanctions"."""
BEFORE_GERUNDS = TELLS | ORDERS
BEFORE_INFINITIVES = BE | HAVE | {"yet", "able"}
"""Words that an infinitive tells no state behind: is to send, has yet to send."""
BLAME = frozenset(
    "criticised criticized condemned denounced blamed protested attacked faulted rebuked slammed thanked "
    "praised punished sued".split()
)
"""Verbs behind which "for sending" tells what was done."""


def is_gerund(words: list[str], operator: Operator, first: int, governed: bool) -> bool:
    """Tell "imposing sanctions would hurt" (no state) from "is imposing", "stopped sending"."""
    if not operator.word.endswith("ing") or operator.kind != "status":
        return False
    start = auxiliaries_before(words, operator.place, first)
    told = start > first and (
        words[start - 1] in BEFORE_GERUNDS
        or is_adjoined(words, start, first)
        or (
            words[start - 1] == "for"
            and not BLAME.isdisjoint(words[max(first, start - 12) : start])
        )
    )
    between = words[start : operator.place]
    return BE.isdisjoint(between) and not governed and not told


def is_bare_infinitive(words: list[str], operator: Operator, governed: bool) -> bool:
    """Tell "ability to send" (no state) from "plans to send"."""
    place = operator.place - 1
    if at(words, place) != "to" or governed or at(words, place - 1) in BEFORE_INFINITIVES:
        return False
    return not is_ranked(words, place)


def is_ranked(words: list[str], place: int) -> bool:
    """Tell `became the latest country to pause aid`, which it did, from `the first step to`."""
    noun = at(words, place - 1)
    before = words[max(0, place - 4) : place]
    return noun in RANKED or (noun in ACTORS and not RANKED.isdisjoint(before))


RANKED = frozenset("first latest second third last only".split())
ACTORS = frozenset(
    "country countries state states nation nations government governments member members ally "
    "allies donor donors president leader power".split()
)
