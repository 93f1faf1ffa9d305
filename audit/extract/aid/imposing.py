"""Sanctions that are a verb of their own: sanctioned two banks, froze assets, banned imports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsaudit.extract.aid.before import actives
from newsaudit.extract.aid.goods import SANCTIONS
from newsaudit.extract.aid.governed import Governed, Operator, auxiliaries_before
from newsaudit.extract.aid.lexicon import AUXILIARIES, BE, HAVE, MODALS, PREPOSITIONS
from newsaudit.extract.aid.parties import Party
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.roles import Roles
from newsaudit.extract.aid.states import State, state_of
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at

PENALISE = frozenset("sanctioned blacklisted sanctioning blacklisting".split())
PLAIN = frozenset("sanction blacklist".split())
"""Those that are verbs behind an auxiliary alone."""
PLAIN_BAN = frozenset("ban prohibit outlaw bar".split())
"""Those of trade, alike."""
HIT = frozenset({"targeted", "designated", "punished"})
"""Those that are sanctions only in an article about them, and not as passives."""
PLAIN_HIT = frozenset({"target", "designate", "punish"})
"""Their plain forms, behind will or would."""
LISTS = frozenset("listed lists banned bans barred".split())
"""Those that are where the object is counted: Britain listed 50 more, bans three broadcasters."""
LAWS = frozenset("package packages measures law resolution it".split())
"""What bans and lists in the name of who made it."""
COUNTED = frozenset("more several two three four five six seven dozens hundreds another".split())
FREEZE = frozenset(
    "froze frozen freeze freezes freezing seized confiscated immobilised immobilized".split()
)
BAN = frozenset("banned bans barred prohibited outlawed".split())
TRADED = frozenset(
    "imports exports import export sale sales shipments transactions trade dealings airlines "
    "airspace vessels ships goods products investment investments".split()
)
CUT = frozenset("halted suspended severed stopped halts suspends cut".split())
"""Those of trade with a state alone: halted all trade with Egypt."""
CUTS_OFF = frozenset("cut cuts cutting shut shuts".split())
UNPLUGS = frozenset(
    "unplug unplugs unplugged exclude excludes excluded excluding expel expels expelled disconnect "
    "disconnects disconnected eject ejected remove removed removes".split()
)
"""Verbs of what is kept out of a system of payments."""
IMPOSING = (
    PENALISE
    | PLAIN
    | PLAIN_BAN
    | HIT
    | PLAIN_HIT
    | LISTS
    | FREEZE
    | BAN
    | CUT
    | CUTS_OFF
    | UNPLUGS
    | {"sanctions"}
)
"""The words one of which a sentence of such a verb has."""
REACH = 10
"""Most tokens between the verb and whom it hits."""


@dataclass(frozen=True, slots=True)
class Imposed:
    """Sanctions imposed in tokens `first` to `after` (exclusive), by whom and on whom."""

    first: int
    after: int
    roles: Roles
    state: State
    named: bool = False
    """Whether whom it hits is told and no state or body: a person, a firm, rebels."""


def impositions(
    document: Document, here: list[Party], first: int, after: int, in_topic: bool
) -> Iterator[Imposed]:
    """Yield what the verbs of a sentence impose.

    Whom it hits must be named, or the article be about sanctions.
    """
    words = document.lower
    for place in range(first + 1, after):
        if penalises(words, place):
            made = penalised(words, here, place, in_topic or is_name(document, place + 1, after))
        elif is_headline(words, here, place) or (in_topic and hits(words, place)):
            made = penalised(words, here, place, in_topic)
        elif is_frozen(words, place, first):
            made = frozen(words, here, place)
        elif in_topic and words[place] in BAN and not BE.isdisjoint(words[place - 2 : place]):
            made = frozen(words, here, place) or (Roles(None, None), place + 1)
        elif bars(words, place):
            made = kept_from(words, here, place, after, in_topic)
        elif cuts_off(words, place):
            made = cut_off(words, here, place, in_topic)
        else:
            made = None
        state = state_at(words, place, first, after, "approved", "sanctions") if made else None
        if made is not None and state is not None:
            roles, last = made
            start = auxiliaries_before(words, place, first)
            yield Imposed(start, last, roles, state, is_named(document, place, after, roles))


DRAFTS = frozenset("draft bill proposal plan package text legislation".split())
"""Subjects of "would ban" that nobody has passed yet."""


def penalises(words: list[str], place: int) -> bool:
    """Tell a verb of sanctions: sanctioned two banks; not the sanctioned banks."""
    if words[place] in PLAIN:
        return at(words, place - 1) in AUXILIARIES
    described = words[place].endswith("ed") and at(words, place - 1) in DESCRIBES
    return words[place] in PENALISE and not described


def is_name(document: Document, place: int, after: int) -> bool:
    """Tell a token that begins a name."""
    return place < after and document.words[place][:1].isupper()


def is_named(document: Document, place: int, after: int, roles: Roles) -> bool:
    """Tell `sanctioned Acme Shipping`, where no state is hit that the context could tell."""
    return roles.recipient is None and is_name(document, place + 1, after)


DESCRIBES = frozenset("of the other with against by for from many newly recently its their".split())
"""Words before those that are under sanctions: a list of sanctioned officials."""


def state_at(
    words: list[str], place: int, first: int, after: int, status: str, measure: str
) -> State | None:
    """Return status and modality of a verb that is a measure: voted to sanction, has not banned."""
    verb = Operator(place, "status", status, words[place])
    item = Item(place, place, place + 1, place, measure, True, False, None, measure)
    passive = at(words, place - 1) in ("was", "were", "been", "being")
    governed = None if passive else actives(words, item, first, verb)
    state = state_of(words, governed or Governed(item, (verb,), passive, first), first, after)
    start = auxiliaries_before(words, place, first)
    if state and state[0] == status == "approved" and "would" in words[start:place]:
        drafted = not DRAFTS.isdisjoint(words[max(first, start - REACH) : start])
        return ("proposed", "conditional") if drafted else state
    return state


def bars(words: list[str], place: int) -> bool:
    """Tell a verb that keeps a state from its assets or trade: froze, would ban, halted trade."""
    word = words[place]
    if word == "frozen" and HAVE.isdisjoint(words[auxiliaries_before(words, place, 0) : place]):
        return False  # frozen Russian assets
    plain = word in PLAIN_BAN and words[place - 1] in AUXILIARIES
    return word in FREEZE or word in BAN or plain or (word in CUT and cuts_trade(words, place))


def cuts_trade(words: list[str], place: int) -> bool:
    """Tell `halted all trade with Egypt` from other things that are halted."""
    return any(
        at(words, here) == "trade" and at(words, here + 1) == "with"
        for here in range(place, place + 4)
    )


def hits(words: list[str], place: int) -> bool:
    """Tell `targeted two banks` from `was targeted` and `targeted sanctions`."""
    if words[place] in PLAIN_HIT:
        return words[place - 1] in MODALS
    if words[place] in LISTS:
        return is_counted(words, place + 1)
    described = at(words, place + 1) in SANCTIONS
    return words[place] in HIT and words[place - 1] not in BE and not described


def is_counted(words: list[str], place: int) -> bool:
    """Tell `50 more`, `dozens of ships`."""
    return at(words, place).isdigit() or at(words, place) in COUNTED


def is_headline(words: list[str], here: list[Party], place: int) -> bool:
    """Tell the verb of headlines, `Britain sanctions 50 ships`, from the noun."""
    if words[place] != "sanctions" or not any(party.after == place for party in here):
        return False
    return is_counted(words, place + 1) or any(
        p.first == place + 1 and p.kind == "adjective" for p in here
    )


def penalised(
    words: list[str], here: list[Party], place: int, in_topic: bool
) -> tuple[Roles, int] | None:
    """Read `The US sanctioned two banks`, `were sanctioned by the EU`: roles and the last token."""
    before, behind = sides(here, place)
    passive = at(words, place - 1) in ("was", "were", "been", "being")
    agent = passive and at(words, place + 1) == "by"
    target, imposer = (before, behind if agent else []) if passive else (behind, before)
    of_law = in_topic and words[place] in LISTS and words[place - 1] in LAWS
    if of_law and not imposer:
        return Roles(None, target[0] if target else None), object_end(words, place)
    if not (imposer or passive) or not (target or (in_topic and imposer)):
        return None
    roles = Roles(imposer[0 if agent else -1] if imposer else None, target[0] if target else None)
    end = place + 1 if passive else object_end(words, place)
    return roles, behind[0].after if behind and (agent or not passive) else end


LONGEST_OBJECT = 5
"""Most tokens of whom a verb hits that are quoted with it: three more state broadcasters."""


def object_end(words: list[str], place: int) -> int:
    """Return where the object behind a verb ends, as far as it is a few plain words."""
    end = place + 1
    while end <= place + LONGEST_OBJECT and at(words, end).isalnum() and goes_on(words[end]):
        end += 1
    return end


def goes_on(word: str) -> bool:
    """Tell a word of a noun phrase from what follows it."""
    return word not in PREPOSITIONS and word not in ENDS_OBJECT


ENDS_OBJECT = frozenset("and or but who which that last this today yesterday".split())


def kept_from(
    words: list[str], here: list[Party], place: int, after: int, in_topic: bool
) -> tuple[Roles, int] | None:
    """Read `froze Egypt's assets`, `banned imports of oil from Egypt`: roles and the last token."""
    things = {"assets"} if words[place] in FREEZE else TRADED
    thing = next(
        (p for p in range(place + 1, min(after, place + REACH)) if words[p] in things), None
    )
    before, behind = sides(here, place)
    imposer = before[-1] if before else None
    hit = (party for party in behind if imposer is None or party.code != imposer.code)
    target = next(hit, None)
    again = in_topic and (words[place - 1] in LAWS or words[place] in PLAIN_BAN | {"bans"})
    if (
        thing is None
        or not (before or again)
        or at(words, place - 1) in ("was", "were", "been", "the")
    ):
        return None
    if target is None:
        return (Roles(imposer, None), thing + 1) if in_topic else None
    return Roles(imposer, target), max(thing + 1, target.after)


def is_frozen(words: list[str], place: int, first: int) -> bool:
    """Tell the passive of assets: the bank's reserves have been frozen."""
    if words[place] not in FREEZE or BE.isdisjoint(words[place - 2 : place]):
        return False
    return not HELD.isdisjoint(words[max(first, place - REACH) : place])


HELD = frozenset("assets reserves accounts holdings".split())
"""What of a state, bank or person is frozen."""


def frozen(words: list[str], here: list[Party], place: int) -> tuple[Roles, int] | None:
    """Read `Egypt's assets have been frozen by the EU`: roles and the last token."""
    before, behind = sides(here, place)
    by = behind[0] if behind and at(words, place + 1) == "by" else None
    if not before and by is None:
        return None
    return Roles(by, before[-1] if before else None), by.after if by else place + 1


def cuts_off(words: list[str], place: int) -> bool:
    """Tell `cut Egypt off from`, `were unplugged from SWIFT`."""
    word = words[place]
    if word in UNPLUGS:
        return "swift" in words[place + 1 : place + REACH]
    near = words[place + 1 : place + 5]
    off = "off" in near and "from" in words[place + 2 : place + 6]
    out = word.startswith("shut") and "out of" in " ".join(near)
    return word in CUTS_OFF and (off or out)


def cut_off(
    words: list[str], here: list[Party], place: int, in_topic: bool
) -> tuple[Roles, int] | None:
    """Read `The West has cut Egypt off from`: roles and the last token."""
    before, behind = sides(here, place)
    if at(words, place - 1) in ("was", "were", "been", "being", "be"):
        return (
            (Roles(None, before[-1] if before else None), place + 1) if in_topic or before else None
        )
    if not before or not (behind or in_topic):
        return None
    hit = behind[0] if behind else None
    return Roles(before[-1], hit), hit.after if hit else place + 1


def sides(here: list[Party], place: int) -> tuple[list[Party], list[Party]]:
    """Return the states and bodies before a verb, and those close behind it."""
    before = [party for party in here if party.after <= place and party.code]
    behind = [party for party in here if place < party.first <= place + REACH and party.code]
    return before, behind
