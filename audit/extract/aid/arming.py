"""Aid that is a verb of its own: armed the rebels, equips Egypt, reversed course."""

from __future__ import annotations

from collections.abc import Iterator

from newsaudit.extract.aid.forms import conjugated
from newsaudit.extract.aid.governed import auxiliaries_before
from newsaudit.extract.aid.imposing import Imposed, sides, state_at
from newsaudit.extract.aid.lexicon import BE, PREPOSITIONS, is_beside_verb
from newsaudit.extract.aid.parties import Party
from newsaudit.extract.aid.roles import Roles
from newsaudit.extract.numbers import at

ARMING = frozenset(conjugated("arm equip+ rearm resupply bankroll subsidise subsidize"))
"""Verbs whose object is who gets the aid."""
NOUNS = frozenset({"arms", "arm"})
"""Forms that are verbs behind an auxiliary alone."""
NEXT = 2
"""Most tokens between the verb and whom it arms: arming the Syrian rebels."""
DESCRIBING = frozenset("the a an heavily well better by of and".split())
"""Words before a participle that describes: the armed Syrian rebels."""
REVERSING = frozenset(conjugated("reverse reconsider rethink=rethought"))
"""Verbs of a stop of aid that is taken back, in an article about aid."""
REVERSED = frozenset("course itself".split())
DECISIONS = frozenset("decision decisions freeze pause cut cuts suspension halt move".split())
WITHIN = 4
"""Most tokens from such a verb to the decision."""
NOT_ACTIVE = BE | DESCRIBING


def armings(words: list[str], here: list[Party], first: int, after: int) -> Iterator[Imposed]:
    """Yield what the verbs of a sentence give, tokens `first` to `after` (exclusive)."""
    for place in range(first + 1, after):
        word = words[place]
        if word not in ARMING or (word in NOUNS and not is_beside_verb(words[place - 1])):
            continue
        described = not word.endswith("ing") and words[place - 1] in NOT_ACTIVE
        givers, receivers = sides(here, place)
        near = next((party for party in receivers if party.first <= place + NEXT), None)
        group = group_behind(words, place, after)
        if described or not givers or not (near or group) or words[place + 1] in PREPOSITIONS:
            continue
        state = state_at(words, place, first, after, "delivered", "aid")
        if state is not None and (near is None or givers[-1].code != near.code):
            start = auxiliaries_before(words, place, first)
            end, roles = near.after if near else group, Roles(givers[-1], near)
            yield Imposed(start, end, roles, state, named=near is None)


def group_behind(words: list[str], place: int, after: int) -> int:
    """Return the token behind the fighters that a verb arms; 0 where it arms others."""
    for here in range(place + 1, min(after, place + 1 + FARTHEST_GROUP)):
        if words[here] in GROUPS:  # not of armed groups
            return here + 1 if words[place].endswith("ing") or here > place + 1 else 0
        if words[here] in PREPOSITIONS:
            break
    return 0


GROUPS = frozenset(
    "group groups rebels insurgents militia militias fighters militants separatists paramilitaries "
    "guerrillas faction factions houthis hezbollah rsf opposition neighbour neighbor island".split()
)
"""Those that a state arms beside states."""
FARTHEST_GROUP = 4


def reversals(words: list[str], here: list[Party], first: int, after: int) -> Iterator[Imposed]:
    """Yield the stops of aid that a sentence says, or asks, to take back."""
    for place in range(first + 1, after):
        if words[place] not in REVERSING:
            continue
        end = end_of_reversal(words, place, after)
        state = state_at(words, place, first, after, "resumed", "aid") if end else None
        if state is None or (end == place + 1 and state[0] != "requested"):
            continue
        givers, _ = sides(here, place)
        asks = state[0] == "requested" and len(givers) > 1
        roles = Roles(givers[-1] if givers else None, givers[-2] if asks else None)
        yield Imposed(auxiliaries_before(words, place, first), end, roles, state)


def end_of_reversal(words: list[str], place: int, after: int) -> int:
    """Return the token behind what is reversed; the verb itself may be all. 0 for other things."""
    if at(words, place + 1) in REVERSED:
        return place + 2
    for here in range(place + 1, min(after, place + WITHIN + 1)):
        if words[here] in DECISIONS:
            return here + 1
    alone = place + 1 >= after or words[place + 1] in (".", ",", ";")
    return place + 1 if alone else 0
