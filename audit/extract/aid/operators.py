"""The verbs and nouns that govern an item, nearest first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsaudit.extract.aid.items import Item
from newsaudit.extract.aid.lexicon import (
    ADVERBS,
    AID_ONLY,
    ARRIVE,
    AUXILIARIES,
    BE,
    CLAUSE_STOPS,
    CONTROL_OF,
    DETERMINERS,
    HAVE,
    INTRANSITIVE,
    LIFTS,
    NEGATIONS,
    NEVER_VERBS,
    NOMINAL_LINKS,
    NOMINALS,
    PHRASAL,
    PLAN_NOUNS,
    PREPOSITIONS,
    PUTS,
    SAID,
    SANCTIONS_ONLY,
    STATUS_OF,
)
from newsaudit.extract.numbers import at

FARTHEST_BASE = 14
"""Most tokens between an item and the verb that governs it."""
FARTHEST = 40
MOST = 5
"""Most operators on one item."""


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

    @property
    def base(self) -> Operator:
        """The verb or noun that governs the item itself."""
        return self.operators[0]

    @property
    def outermost(self) -> Operator:
        """The verb the clause's subject belongs to."""
        return self.operators[-1]


def govern(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Return what governs an item: a passive behind it (perhaps two), else verbs before it."""
    made = passives(words, item, first, after) or [
        governed for governed in [actives(words, item, first)] if governed
    ]
    # "No sanctions have been imposed": the denial stands on the item.
    none = "no" in words[item.first : item.head]
    return [replace(governed, denied=True) for governed in made] if none else made


# Before the item


def actives(words: list[str], item: Item, first: int) -> Governed | None:
    """Scan left from an item for what governs it, up to the clause's beginning."""
    found: list[Operator] = []
    coordinated, denied, commas, aside = False, False, 0, False
    boundary = first
    for place in range(item.reach - 1, max(first, item.reach - FARTHEST) - 1, -1):
        word = words[place]
        if ends_clause(words, place, bool(found)):
            boundary = place + 1
            break
        if word == ",":
            commas += 1
            opens_aside = bool(found) and words[place + 1] == "to"
            if not opens_aside and not aside and (found or commas > 2):
                boundary = place + 1
                break
            aside = opens_aside
            continue
        if word in ("and", "or", "nor", "but") and found:
            if only_auxiliaries(words, place + 1, found[-1].place):
                coordinated, denied = True, denied or word == "nor"
            elif not coordinated:
                boundary = place + 1
                break
            continue
        operator = operator_at(words, place, item, found)
        if operator is not None and len(found) < MOST:
            sibling = coordinated and not has_sibling(found)
            found.append(Operator(place, operator.kind, operator.value, word, sibling))
    if not found or item.reach - found[0].place > FARTHEST_BASE:
        return None
    return Governed(item, tuple(found), False, boundary, coordinated, denied)


def has_sibling(found: list[Operator]) -> bool:
    """Tell whether a coordinated verb has been found already."""
    return any(operator.sibling for operator in found)


def ends_clause(words: list[str], place: int, governed: bool) -> bool:
    """Tell whether a token separates the clause from what stands before it."""
    word = words[place]
    if word in CLAUSE_STOPS or word in ("which", "who", "if", "as"):
        return True
    if word == "that":
        return at(words, place - 1) not in PLAN_NOUNS
    return word in SAID and governed


def only_auxiliaries(words: list[str], first: int, after: int) -> bool:
    """Tell whether a coordinated verb follows its conjunction at once: "and impose"."""
    return all(
        word in AUXILIARIES or word in ADVERBS or word in NEGATIONS for word in words[first:after]
    )


def operator_at(words: list[str], place: int, item: Item, found: list[Operator]) -> Operator | None:
    """Return the operator at a token, if it is one in this place."""
    word, before, following = words[place], at(words, place - 1), at(words, place + 1)
    noun = word in NEVER_VERBS or is_noun(before)
    if word in NOMINALS and following in NOMINAL_LINKS and noun:
        return None if found else Operator(place, "nominal", NOMINALS[word], word)
    if found and word in PLAN_NOUNS and following in ("to", "that", "which"):
        return Operator(place, "control", PLAN_NOUNS[word], word)
    if (word, following) in PHRASAL:
        return Operator(place, "status", PHRASAL[word, following], word)
    if word in PUTS and not found and (put := put_where(words, item)):
        return Operator(place, "status", put, word)
    if word in ARRIVE or (word not in STATUS_OF and word not in CONTROL_OF):
        return None
    if is_noun(before) and word not in ("called", "asked") and not word.endswith("ed"):
        return None
    if word in CONTROL_OF and controls(words, place, found):
        return Operator(place, "control", CONTROL_OF[word], word)
    if word not in STATUS_OF or not takes(word, following, item, found):
        return None
    return Operator(place, "status", STATUS_OF[word], word)


def put_where(words: list[str], item: Item) -> str | None:
    """Read what is behind the item of `put aid on hold`, `putting aid under review`."""
    for place in range(item.after, min(len(words) - 1, item.after + 8)):
        if words[place] in ("on", "under") and words[place + 1] in ON_HOLD:
            return ON_HOLD[words[place + 1]]
    return None


def is_noun(before: str) -> bool:
    """Tell a noun from the verb of the same form, by the word before it."""
    return before in DETERMINERS - {"that"} or before in ("day", "month", "of", "’s", "'s", "new")


CALLS = frozenset("call calls called calling appeal appeals appealed appealing".split())


def controls(words: list[str], place: int, found: list[Operator]) -> bool:
    """Tell whether a verb of control governs here: an operator, or the item behind "for"."""
    word, following = words[place], at(words, place + 1)
    if word in CALLS:
        return following in ("on", "for", "to", "upon")
    if found:
        return True
    return CONTROL_OF[word] == "request" and "for" in words[place + 1 : place + 10]


PARTICLES = frozenset("up off on over out about".split())


def takes(word: str, following: str, item: Item, found: list[Operator]) -> bool:
    """Tell whether a verb can have the item as its object."""
    if found:
        return True
    if following in PREPOSITIONS - PARTICLES:
        return False
    if item.measure == "sanctions":
        return word not in AID_ONLY
    return word not in SANCTIONS_ONLY or word in LIFTS - {"lift", "lifts", "lifted", "lifting"}


# Behind the item

ENDS_PHRASE = frozenset(
    "that who if because ; — while and but when : though although whereas unless until since".split()
)
LONGEST_GAP = 14
"""Most tokens between an item and the passive behind it."""
ON_HOLD = {"hold": "paused", "review": "under_review", "way": "delivered", "table": "proposed"}


def passives(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Read `aid was paused by …`, `aid arrived`, `aid remains on hold`, and a second verb."""
    auxiliary = auxiliary_behind(words, item, after)
    if auxiliary is None:
        return []
    operators = behind_auxiliary(words, auxiliary, item, after)
    if not operators:
        return []
    denied = not NEGATIONS.isdisjoint(words[auxiliary : operators[0].place]) or stands(
        words, auxiliary
    )
    made = [Governed(item, tuple(operators), True, item.first, denied=denied)]
    second = second_verb(words, operators[0].place, item, after)
    return [*made, Governed(item, (second,), True, item.first)] if second else made


def auxiliary_behind(words: list[str], item: Item, after: int) -> int | None:
    """Return the first auxiliary, or intransitive verb, behind an item and what belongs to it."""
    for place in range(item.after, min(after, item.after + LONGEST_GAP)):
        word = words[place]
        if word in ENDS_PHRASE:
            return None
        if is_reduced_relative(words, place):
            continue
        if word in SAID or (word in STATUS_OF and word not in INTRANSITIVE):
            return None
        finite = word in AUXILIARIES - {"to", "'s", "’s", "now", "also", "already", "yet", "having"}
        if finite or word in INTRANSITIVE or word in ("remain", "remains", "remained"):
            return place
    return None


def is_reduced_relative(words: list[str], place: int) -> bool:
    """Tell `the missiles promised to Ukraine were` from `the missiles promised a change`."""
    word = words[place]
    participle = word.endswith(("ed", "en")) or word in ("sent", "bound", "meant")
    linked = at(words, place + 1) in ("to", "for", "by", "from", "under")
    return participle and linked and word not in INTRANSITIVE and word in STATUS_OF


def behind_auxiliary(words: list[str], auxiliary: int, item: Item, after: int) -> list[Operator]:
    """Return the participle behind an auxiliary, and what stands between them and governs it."""
    if words[auxiliary] in INTRANSITIVE:
        return [Operator(auxiliary, "status", STATUS_OF.get(words[auxiliary], "ended"), "arrived")]
    if stands(words, auxiliary) and item.measure == "sanctions":
        return [Operator(auxiliary + 2, "status", "ended", "lifted")]
    outer: list[Operator] = []
    for place in range(auxiliary + 1, min(after, auxiliary + 7)):
        word = words[place]
        if word in CONTROL_OF and at(words, place + 1) == "to":
            outer.append(Operator(place, "control", CONTROL_OF[word], word))
        elif (word, at(words, place + 1)) in PHRASAL and is_passive(words, auxiliary, place):
            return [Operator(place, "status", PHRASAL[word, words[place + 1]], word), *outer]
        elif word in STATUS_OF and is_passive(words, auxiliary, place):
            return [Operator(place, "status", STATUS_OF[word], word), *outer]
        elif word in ON_HOLD and at(words, place - 1) in ("on", "under"):
            return [Operator(place, "status", ON_HOLD[word], word), *outer]
        elif word not in AUXILIARIES | ADVERBS | NEGATIONS | {"put", "placed", "on", "under"}:
            return []
    return []


def stands(words: list[str], auxiliary: int) -> bool:
    """Tell `remain in force`: they have not been lifted."""
    remains = words[auxiliary] in ("remain", "remains", "remained")
    return remains and words[auxiliary + 1 : auxiliary + 3] in (
        ["in", "force"], ["in", "place"], ["in", "effect"]
    )  # fmt: skip


def is_passive(words: list[str], auxiliary: int, place: int) -> bool:
    """Tell "was paused" and "remains frozen" from "has approved": a form of be is needed."""
    if words[place] in INTRANSITIVE:
        return True
    between = words[auxiliary:place]
    return not (BE | {"remain", "remains", "remained"}).isdisjoint(between) and not words[
        place
    ].endswith("ing")


def second_verb(words: list[str], place: int, item: Item, after: int) -> Operator | None:
    """Read the second verb of `was paused in July and resumed in September`."""
    for index in range(place + 1, min(after - 1, place + 14)):
        if words[index] in ("and", "but", "then") and words[index + 1] in STATUS_OF:
            word = words[index + 1]
            if word.endswith(("ed", "en")) and at(words, index + 2) in (
                "in",
                "on",
                "by",
                "after",
                "last",
                ".",
            ):
                return Operator(index + 1, "status", STATUS_OF[word], word)
    return None


def auxiliaries_before(words: list[str], place: int, first: int) -> int:
    """Return where the auxiliaries, adverbs and negation before a verb begin."""
    while place > first and (
        words[place - 1] in AUXILIARIES
        or words[place - 1] in ADVERBS
        or words[place - 1] in NEGATIONS
        or words[place - 1].endswith(("n't", "n’t"))
        or words[place - 1] == "longer"
    ):
        place -= 1
    return place


def is_gerund(words: list[str], operator: Operator, first: int, governed: bool) -> bool:
    """Tell "imposing sanctions would hurt" (no state) from "is imposing", "stopped sending"."""
    if not operator.word.endswith("ing") or operator.kind != "status":
        return False
    start = auxiliaries_before(words, operator.place, first)
    between = words[start : operator.place]
    return BE.isdisjoint(between) and not governed


def is_bare_infinitive(words: list[str], operator: Operator, governed: bool) -> bool:
    """Tell "ability to send" (no state) from "plans to send"."""
    before = at(words, operator.place - 1)
    return (
        before == "to" and not governed and at(words, operator.place - 2) not in BE | HAVE | {"yet"}
    )
