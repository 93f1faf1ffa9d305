"""From verbs to status and modality."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from newsaudit.extract.aid.controls import IN_STOPPAGE, NOMINAL_GOVERNORS
from newsaudit.extract.aid.governed import (
    Governed,
    Operator,
    auxiliaries_before,
    is_adjoined,
    is_bare_infinitive,
    is_gerund,
)
from newsaudit.extract.aid.lexicon import BE, NEGATIONS, SAID
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import DELIVER_ONLY, GROWS, LIFTS, RECEIVE, TO_VOTE, forms_of

BRINGS_IN = forms_of("introduce draft")
"""What is done to a bill that is not passed."""
State = tuple[str, str]
"""Status and modality."""

TO_COME = frozenset("will would plans planned expected".split())
"""Words of a sentence whose adjoined gerunds lie ahead."""
OPENS_CONDITION = frozenset("if unless whether".split())
GIVING = frozenset({"approved", "announced", "delivered"})
STOPPING = frozenset({"paused", "resumed", "ended", "rejected"})
"""What an order or approval puts into effect: approved lifting sanctions."""
CONDITIONS = frozenset("if unless should provided plan proposal resolution".split())


def state_of(words: list[str], governed: Governed, first: int, after: int) -> State | None:
    """Return status and modality of a governed item; None where nothing is stated."""
    state = stated(words, governed, first, after)
    if state and state[0] == "approved" and governed.base.word == TO_VOTE:
        return "under_review", state[1]  # brought to a vote, whose outcome is to come
    return state


def stated(words: list[str], governed: Governed, first: int, after: int) -> State | None:
    """Return status and modality as the verbs tell them."""
    base, outer = governed.base, [op for op in governed.operators[1:] if not op.sibling]
    if not governed.passive and is_unstated(words, governed, first):
        return None
    if base.kind == "control":
        state: State = ("requested", "asserted")
    else:
        state = (of_item(governed.item, held_up(words, governed) or base.value), "asserted")
    if state[0] == "delivered" and governed.item.measure == "sanctions":
        return None
    for operator in outer:
        state = under(operator, state, base)
    if is_adjoined(words, base.place, first) and base.word.endswith("ing"):
        ahead = not TO_COME.isdisjoint(words[first : base.place])
        return (future(state[0], governed), "planned") if ahead else state
    modals = auxiliary_words(words, governed, first)
    if not governed.passive and is_by_nobody(words, governed, first):
        modals.append("not")
    if state[0] == "requested" and is_asked_not_to(words, governed, first):
        return "requested", "negated"
    if governed.boundary > first and words[governed.boundary - 1] in OPENS_CONDITION:
        return state[0], "conditional"
    before = words[governed.boundary - 1] if governed.boundary > first else ""
    return with_auxiliaries(state, modals, governed, words[first:after], before)


NOBODY = frozenset("no none neither nobody".split())
"""Words that open a subject which denies what it does."""
OPENS_CLAUSE = frozenset("that but and because as while though although said says".split())
LONGEST_SUBJECT = 8
"""Tokens of such a subject at most."""


def is_by_nobody(words: list[str], governed: Governed, first: int) -> bool:
    """Tell `No country has approved`, `none of the donors sent`: the denial stands on the subject."""
    end = auxiliaries_before(words, governed.outermost.place, first)
    for place in range(end - 1, max(first, end - LONGEST_SUBJECT) - 1, -1):
        if words[place] in NOBODY:
            before = words[place - 1] if place > first else ""
            return not before.isalpha() or before in OPENS_CLAUSE
        if not (words[place].isalpha() or words[place].endswith(("'s", "’s"))):
            return False
    return False


def is_asked_not_to(words: list[str], governed: Governed, first: int) -> bool:
    """Tell `urged the EU not to send them`: the denial is of what is asked for, not of asking."""
    asking = auxiliary_words(words, replace(governed, operators=(governed.outermost,)), first)
    inner = auxiliary_words(words, replace(governed, operators=governed.operators[:-1]), first)
    return "not" in inner and "not" not in asking


def held_up(words: list[str], governed: Governed) -> str | None:
    """Tell deliveries that are blocked, on their way, from a vote that blocks aid."""
    moving = not CARRIERS.isdisjoint(words[governed.item.first : governed.item.after])
    return "paused" if governed.base.word in BLOCKS and (moving or governed.passive) else None


BLOCKS = forms_of("block")
CARRIERS = frozenset(
    "deliveries delivery shipments shipment supplies convoy convoys trucks".split()
)
IN_RELIEF = {"approved": "paused", "announced": "paused", "delivered": "paused", "ended": "resumed"}
"""What becomes of sanctions when an exception from them is granted, or ends."""


def of_item(item: Item, status: str) -> str:
    """Return the status of aid or sanctions, given that of a stop of or exception from them."""
    if item.relieves:
        return IN_RELIEF.get(status, status)
    return IN_STOPPAGE.get(status, status) if item.stops else status


def is_unstated(words: list[str], governed: Governed, first: int) -> bool:
    """Tell a gerund or an infinitive that no verb governs: no state is stated."""
    outer = len(governed.operators) > 1
    nominal = governed.base.kind == "nominal"
    return not nominal and (
        is_gerund(words, governed.base, first, outer)
        or is_bare_infinitive(words, governed.base, outer)
    )


def under(operator: Operator, state: State, base: Operator) -> State:
    """Return the state of an item under one more verb."""
    return (
        under_control(operator.value, state)
        if operator.kind == "control"
        else (under_status(operator, state, base))
    )


def under_control(kind: str, state: State) -> State:
    """Apply a verb of control: plans to, agreed to, urged … to."""
    status, modality = state
    gives = status in GIVING
    if kind == "begin":
        return state
    if kind == "request":
        return "requested", "asserted"
    if kind == "plan":
        return ("announced" if status == "delivered" else status), "planned"
    if kind == "agree":
        return ("approved", "asserted") if gives else (status, "planned")
    if kind == "promise":
        return ("announced", "asserted") if gives else (status, "planned")
    if kind == "refuse":
        return ("rejected", "asserted") if gives else (status, "negated")
    if kind == "order":
        return ("approved" if gives else status), "asserted"
    if kind == "deny":
        return status, "negated"
    if kind == "fail":
        return ("not_approved" if status == "approved" else status), "negated"
    if kind == "threaten":
        return ("proposed" if gives else status), "conditional"
    if kind == "propose":
        return ("proposed" if gives else status), modality
    return "under_review", "asserted"


def under_status(operator: Operator, state: State, base: Operator) -> State:
    """Apply a verb of state to an inner one: passed a bill to send, stopped sending."""
    status, modality = state
    if operator.word in LIFTS and base.kind == "nominal" and status == "paused":
        return "resumed", "asserted"
    if base.kind == "nominal" and operator.word in NOMINAL_GOVERNORS:
        return state
    if status == "proposed" and operator.word in BRINGS_IN:
        return state
    if operator.value == "announced":
        return ("announced", "asserted") if status in GIVING | {"proposed"} else state
    if operator.value == "delivered" or (operator.value == "approved" and status in STOPPING):
        return status, modality
    return ("ended" if operator.word in STOPS else operator.value), "asserted"


STOPS = forms_of("stop+")
"""Deliveries that are stopped may go on; who stopped sending has ended it."""


def auxiliary_words(words: list[str], governed: Governed, first: int) -> list[str]:
    """Return the auxiliaries and negations on the verbs of a governed item."""
    found: list[str] = []
    for operator in governed.operators:
        start = auxiliaries_before(words, operator.place, first)
        found += words[start : operator.place]
    return found


def with_auxiliaries(
    state: State, auxiliaries: list[str], governed: Governed, sentence: list[str], before: str
) -> State | None:
    """Apply negation, modals and the progressive to a state; `before` opens the clause."""
    status, modality = state
    if "longer" in auxiliaries:
        return "ended", "asserted"
    has_modal = not {"will", "would", "'ll", "’ll", "wo"}.isdisjoint(auxiliaries)
    if is_denied(auxiliaries, governed):
        return denied(status, modality, governed.base, has_modal)
    if is_to_come(auxiliaries):
        status, modality = future(status, governed), "planned"
    elif "would" in auxiliaries:
        given = not CONDITIONS.isdisjoint(sentence)
        status, modality = future(status, governed), "conditional" if given else "planned"
    elif has_modal:
        status, modality = future(status, governed), "planned"
    elif not {"could", "may", "might"}.isdisjoint(auxiliaries):
        status, modality = future(status, governed), "conditional"
    elif "must" in auxiliaries and governed.passive and status == "approved":
        status, modality = "not_approved", "negated"
    elif not {"should", "must", "can"}.isdisjoint(auxiliaries):
        if governed.base.word in RECEIVE:  # who should receive it
            return None
        return ("requested", "asserted") if status in GIVING and "can" not in auxiliaries else None
    elif is_progressive(auxiliaries, governed) and not is_told_past(auxiliaries, before):
        status = future(status, governed)
    return status, modality


def is_to_come(auxiliaries: list[str]) -> bool:
    """Tell `is to be paid` from `has paid` and `had to pay`."""
    return any(word in BE and following == "to" for word, following in pairwise(auxiliaries))


def future(status: str, governed: Governed) -> str:
    """Return the status of what is not done yet: a delivery to come has been announced."""
    if governed.outermost.value in ("rejected", "paused", "ended") and not governed.passive:
        return status
    grows = status == "approved" and governed.base.word in GROWS and governed.item.measure == "aid"
    return "announced" if status == "delivered" or grows else status


def is_progressive(auxiliaries: list[str], governed: Governed) -> bool:
    """Tell "is sending"."""
    return governed.base.word.endswith("ing") and not BE.isdisjoint(auxiliaries)


def is_told_past(auxiliaries: list[str], before: str) -> bool:
    """Tell "was sending", which is done, from "said it was sending", which may lie ahead."""
    return not PAST.isdisjoint(auxiliaries) and before not in SAID | {"that"}


PAST = frozenset("was were".split())


def is_denied(auxiliaries: list[str], governed: Governed) -> bool:
    """Tell a negation on the verbs, in the coordination or on the item ("no weapons")."""
    return (
        governed.denied
        or not NEGATIONS.isdisjoint(auxiliaries)
        or any(word.endswith(("n't", "n’t")) for word in auxiliaries)
        or "yet" in auxiliaries
    )


def denied(status: str, modality: str, base: Operator, has_modal: bool) -> State | None:
    """Return the state a negation makes of another."""
    if status in ("requested", "under_review", "not_approved", "rejected"):
        return None
    if has_modal and status in GIVING:
        return "rejected", "asserted"
    if status in GIVING and base.word not in DELIVER_ONLY:
        return "not_approved", "negated"
    return status, "negated"
