"""Whether an item is aid or sanctions between states, and so a fact of its article."""

from __future__ import annotations

from newsaudit.extract.aid.behind import STUCK
from newsaudit.extract.aid.goods import (
    ACTIVITIES,
    ALL_OF_IT,
    ANSWERED,
    BILLS,
    CONVOYS,
    HEADS,
    PACKAGES,
    SANCTIONS,
    VAGUE_HEADS,
)
from newsaudit.extract.aid.governed import Governed
from newsaudit.extract.aid.lexicon import LENDERS
from newsaudit.extract.aid.parties import Party
from newsaudit.extract.aid.roles import Roles
from newsaudit.extract.aid.states import State
from newsaudit.extract.aid.verbs import (
    AID_ONLY,
    ANSWERS,
    BRINGS,
    ENACTS,
    GROWS,
    HOLDS_BACK,
    PLEDGES,
    SANCTIONS_ONLY,
)
from newsaudit.schemas.facts import AidStatus


def code_of(party: Party | None) -> str | None:
    """Return a party's code or name."""
    return (party.code or None) if party else None


def is_carried(governed: Governed, roles: Roles, state: State) -> bool:
    """Tell whether the parties of an item make it aid or sanctions between states."""
    donor, recipient = code_of(roles.donor), code_of(roles.recipient)
    if governed.item.means is not None:
        return True
    if governed.item.measure == "sanctions":
        base = governed.base
        carried = recipient or (donor and governed.item.word in SANCTIONS | PACKAGES)
        rejected = state[0] == base.value == "rejected" and base.word not in HOLDS_BACK
        return bool(carried) and not rejected
    if governed.item.word in BILLS:
        return (governed.item.strong or donor in LENDERS) and bool(donor or recipient)
    if not governed.item.word:
        given = governed.base.word in PLEDGES and not governed.relative
        both = (is_body(roles.donor) or roles.by_many) and is_body(roles.recipient)
        strong = governed.item.strong or is_sought_for(governed, roles)
        return (given and both) or (strong and bool(recipient))
    if is_brought(governed, roles) or is_stopped_support(governed, roles, state):
        return True
    known = governed.item.word in HEADS or governed.item.word in CONVOYS
    if not known or (governed.item.vague and not is_modified(roles)):
        return False
    return bool(donor or recipient)


def is_sought_for(governed: Governed, roles: Roles) -> bool:
    """Tell `appealed for $426 million for Chad`, `the $61 billion it sought for Chad`."""
    if not is_body(roles.recipient) or roles.recipient is None:
        return False
    sought = governed.base.value in ("request", "requested") or governed.base.word in STUCK
    behind = governed.base.place + 1 if governed.relative else governed.item.after
    return sought and 0 < roles.recipient.first - behind <= 2


HANDLED = frozenset({"delivered", "paused", "resumed", "rejected"})
"""What is done to aid where neither giver nor receiver need be named."""


def is_body(party: Party | None) -> bool:
    """Tell a state or body, by a name of its own."""
    return party is not None and bool(party.code) and party.kind != "person"


def is_stopped_support(governed: Governed, roles: Roles, state: State) -> bool:
    """Tell `cut back help for Egypt`, which is aid, from `voiced support for Egypt`."""
    vague = governed.item.word in ("support", "help")
    counted = state[0] in STOPPING or governed.base.word in GROWS
    return vague and counted and is_body(roles.donor) and is_body(roles.recipient)


def is_brought(governed: Governed, roles: Roles) -> bool:
    """Tell food that one state airdrops to another."""
    given = governed.base.word in BRINGS and governed.item.word in VAGUE_HEADS - SAYS_LITTLE
    return given and is_body(roles.donor) and is_body(roles.recipient)


FARTHEST_IN_TOPIC = 8
NEXT_TO_MONEY = 6
NEXT_TO = 2
SAYS_LITTLE = frozenset({"support", "help", "systems"})
STOPPING = frozenset({"paused", "resumed", "ended", "rejected"})


def is_modified(roles: Roles) -> bool:
    """Tell whether a state or body stands before an item; a person's support is of voters."""
    return roles.modifier is not None and roles.modifier.kind != "person"


def distance_to(governed: Governed) -> int:
    """Return how many tokens before its item a verb stands."""
    return governed.item.reach - governed.base.place


def is_in_topic(governed: Governed, roles: Roles, state: State) -> bool:
    """Tell whether an item is of its article's topic."""
    item, status = governed.item, state[0]
    if item.word in ACTIVITIES and status not in STOPPING and item.money is None:
        return False
    if item.word in SAYS_LITTLE and not (item.strong or is_modified(roles)):
        offered = governed.base.word in AID_ONLY | GROWS | PLEDGES and code_of(roles.donor)
        return bool(offered) and distance_to(governed) <= NEXT_TO_MONEY
    if item.word in ALL_OF_IT:
        return (
            status in ("delivered", "announced", "not_approved", "rejected")
            and distance_to(governed) <= NEXT_TO
        )
    if item.word in BILLS:
        put = governed.passive and governed.base.value == "proposed"
        return (put or governed.base.word in ENACTS) and distance_to(governed) <= NEXT_TO_MONEY
    if item.word in ANSWERED:
        return governed.base.word in ANSWERS and distance_to(governed) <= NEXT_TO_MONEY
    named = bool(code_of(roles.donor) or code_of(roles.recipient)) or roles.by_many
    distance = distance_to(governed)
    if item.measure == "sanctions":
        imposed = item.word in SANCTIONS or governed.base.word in SANCTIONS_ONLY
        imposed = imposed or status == "requested" or (governed.passive and status in STOPPING)
        return (named or imposed or item.relieves) and distance <= FARTHEST_IN_TOPIC
    if not item.word:
        sought = status == "requested"
        return (named or governed.passive or sought) and distance <= NEXT_TO_MONEY
    handled = status in HANDLED or status == "requested" or governed.passive
    return (
        named or item.strong or handled or item.money is not None
    ) and distance <= FARTHEST_IN_TOPIC


def is_between_parties(fact: AidStatus, needs_both: bool) -> bool:
    """Tell whether a fact names the parties it needs, and not the same twice.

    A recipient with an amount is enough: all leaders approved a €50 billion fund for Ukraine.
    """
    if fact.donor == fact.recipient and (fact.donor or needs_both):
        return False
    return bool(fact.recipient and (fact.donor or fact.amount)) or not needs_both
