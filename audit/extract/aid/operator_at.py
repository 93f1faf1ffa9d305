"""What governs an item at one token: a verb or noun of state or control, where it is one there."""

from __future__ import annotations

from newsaudit.extract.aid.behind import ON_HOLD
from newsaudit.extract.aid.controls import (
    CONTROL_OF,
    NEVER_VERBS,
    NOMINAL_LINKS,
    NOMINALS,
    OF_ONLY,
    PLAN_NOUNS,
)
from newsaudit.extract.aid.goods import AID_WORDS, CARRIERS, DROPPED
from newsaudit.extract.aid.governed import Operator
from newsaudit.extract.aid.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, is_beside_verb
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import (
    AID_ONLY,
    ARRIVE,
    AS_NOUNS,
    BUYS,
    DIRECT_ONLY,
    DROPS,
    ISSUES,
    KEEPS,
    LIFTS,
    OBJECTS,
    PHRASAL,
    PUTS,
    SANCTIONS_ONLY,
    STATUS_OF,
    STRIKES,
    TO_VOTE,
)
from newsaudit.extract.numbers import at

DESCRIBES = frozenset("- the a an its his her their our no 's ’s".split())
"""What stands before a participle that is an adjective: the long-delayed bill."""


def operator_at(words: list[str], place: int, item: Item, found: list[Operator]) -> Operator | None:
    """Return the operator at a token, if it is one in this place."""
    word, before, following = words[place], at(words, place - 1), at(words, place + 1)
    described = following in ("to", "of", "on") and is_noun(at(words, place - 2))
    opens = before in OPENINGS and following in NOMINAL_LINKS and word in PLAIN_NOUNS
    noun = word in NEVER_VERBS or is_noun(before) or described or before in HANDED or opens
    if (word, following) == ("extended", "fund"):  # the Extended Fund Facility
        return None
    if word in NOMINALS and noun and (following == "of" or is_state_in(word, following)):
        return None if found else Operator(place, "nominal", NOMINALS[word], word)
    if found and word in PLAN_NOUNS and following in ("to", "that", "which", "by"):
        return Operator(place, "control", PLAN_NOUNS[word], word)
    if (word, following) in PHRASAL and at(words, place + 2) not in DAYS:  # decided on Friday to
        return Operator(place, "status", PHRASAL[word, following], word)
    if word == "nod" or (before, word) in ASSENTS:
        return Operator(place, "status", "approved", word)
    if not found and item.reach - place < SPLIT and (word, at(words, item.after)) in PHRASAL:
        return Operator(place, "status", PHRASAL[word, words[item.after]], word)
    if not found and word in VOTES and (vote := VOTED.get(words[item.reach - 1])):
        return Operator(place, "status", vote, word)
    if not found and CONTROL_OF.get(word) == "begin" and is_carried_out(words, item):
        return Operator(place, "status", "delivered", word)
    if word in KEEPS and not found and item.measure == "sanctions":
        return Operator(place, "status", "approved", word)
    if word in BRINGS_ON and not found and is_to_vote(words, item.after):
        return Operator(place, "status", "approved", TO_VOTE)
    if (
        word in PUTS
        and not found
        and words[place + 1] in ("on", "under")
        and words[place + 2] in ON_HOLD
    ):
        return Operator(place, "status", ON_HOLD[words[place + 2]], word)
    if word in PUTS and not found and (put := put_where(words, item)):
        return Operator(place, "status", put, word)
    if not found and item.measure == "sanctions" and word in STRIKES:
        if operator := struck(words, place, item):
            return operator
    if word in ARRIVE or (word not in STATUS_OF and word not in CONTROL_OF):
        return None
    if word.endswith("ed") and before in DESCRIBES:
        return None
    if is_noun(before) and word not in ("called", "asked") and not word.endswith("ed"):
        return None
    if (found and word in DIRECT_ONLY) or (word in AS_NOUNS and not is_plain_form(before)):
        return None
    if not found and word.endswith("ed") and before in PREPOSITIONS:
        return None
    if word in CONTROL_OF and controls(words, place, found):
        return Operator(place, "control", CONTROL_OF[word], word)
    if word in DROPS and not found and item.word in DROPPED:
        return Operator(place, "status", "delivered", word)
    if word not in STATUS_OF or not takes(words, place, item, found):
        return None
    return Operator(place, "status", STATUS_OF[word], word)


OPENINGS = frozenset([".", "", "\n", "”", ":"])
PLAIN_NOUNS = frozenset("halt pause freeze cut cuts hold delay".split())
"""Nouns of headlines that need no article: Halt in US aid."""
HANDED = frozenset("given gave received made".split())
"""Verbs of nouns of state: given assurances of, made pledges of."""
ASSENTS = frozenset({("-", "ahead"), ("green", "light")})
"""Nouns of approval of two words: gave the go-ahead for."""
SPLIT = 5
"""Most tokens between a verb and its particle: put the aid off."""
VOTES = frozenset("vote votes voted voting".split())
VOTED = {"on": "under_review", "for": "approved", "of": "approved"}
"""What a vote on, for or in favour of aid makes of it."""


def is_carried_out(words: list[str], item: Item) -> bool:
    """Tell deliveries of food, which begin, from food."""
    return not CARRIERS.isdisjoint(words[item.first : item.after])


def is_state_in(word: str, following: str) -> bool:
    """Tell `a pause in aid` from `a provision in the law`."""
    return following in NOMINAL_LINKS and word not in OF_ONLY


def struck(words: list[str], place: int, item: Item) -> Operator | None:
    """Read `hit Egypt with sanctions`, `threatened it with an embargo`, `put sanctions on`."""
    word = words[place]
    if word in PUTS:
        return Operator(place, "status", "approved", word) if place > item.reach - 5 else None
    if words[item.reach - 1] != "with":
        return None
    return Operator(place, "status", STRIKES[word], word)


BRINGS_ON = frozenset("bring brings bringing brought put puts putting".split())
"""Verbs of what is brought to a vote."""


def is_to_vote(words: list[str], after: int) -> bool:
    """Tell `to a vote`, `up for a vote`, `to the floor` behind what is brought there."""
    for place in range(after + 2, min(len(words), after + FARTHEST_VOTE)):
        if words[place] in ("vote", "floor") and words[place - 2 : place] in TO_A:
            return at(words, place + 1) != "of"
    return False


FARTHEST_VOTE = 8
"""Tokens behind an item within which the vote or the floor stands."""
TO_A = (["to", "a"], ["for", "a"], ["to", "the"], ["on", "the"])


def put_where(words: list[str], item: Item) -> str | None:
    """Read what is behind the item of `put aid on hold`, `putting aid under review`."""
    for place in range(item.after, min(len(words) - 1, item.after + 8)):
        if words[place] in ("on", "under") and words[place + 1] in ON_HOLD:
            return ON_HOLD[words[place + 1]]
    return None


BEFORE_NOUNS = (DETERMINERS - {"that"}).union("day month of ’s 's new".split())


def is_noun(before: str) -> bool:
    """Tell a noun from the verb of the same form, by the word before it."""
    return before in BEFORE_NOUNS or before in AID_WORDS


def is_plain_form(before: str) -> bool:
    """Tell by the word before whether a verb can stand in its plain form: to, will, donors."""
    return before.endswith("s") or is_beside_verb(before) or before in ("they", "we", "and")


CALLS = frozenset("call calls called calling appeal appeals appealed appealing".split())


def controls(words: list[str], place: int, found: list[Operator]) -> bool:
    """Tell whether a verb of control governs here: an operator, or the item behind "for"."""
    word = words[place]
    if word in DENIES:
        return bool(found) and denies_doing(words, place)
    if word in CALLS:
        return behind_time(words, place + 1) in ("on", "for", "to", "upon")
    if found:
        return True
    return CONTROL_OF[word] == "request" and "for" in words[place + 1 : place + 10]


DENIES = frozenset(word for word, kind in CONTROL_OF.items() if kind == "deny")


def denies_doing(words: list[str], place: int) -> bool:
    """Tell `denied ever sending arms` from `denied it aid` and `said sending arms`."""
    following = place + 1 + (at(words, place + 1) in ADVERBS)
    return words[place] in DENIES and at(words, following).endswith("ing")


DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december".split()
)
WHEN = DAYS | frozenset("least most principle law place effect force".split())
"""What tells when, between a verb and its object: approved on Monday a loan."""
TIMES = WHEN | frozenset("this last week month year early late today yesterday".split())


def behind_time(words: list[str], place: int) -> str:
    """Return the first word behind a time told: appealed this week *for* aid."""
    while at(words, place) in TIMES or (at(words, place) == "on" and at(words, place + 1) in WHEN):
        place += 1
    return at(words, place)


SPANS = frozenset("days weeks months years day week month year".split())
"""Units of how long something holds: waived for 180 days the penalties."""
PARTICLES = frozenset("up off on over out about".split())
LEADS_ELSEWHERE = PREPOSITIONS - PARTICLES
"""Prepositions behind a verb that has no object."""
LIFTS_AID = LIFTS - {"lift", "lifts", "lifted", "lifting"}


def takes(words: list[str], place: int, item: Item, found: list[Operator]) -> bool:
    """Tell whether a verb can have the item as its object."""
    word, following, behind = words[place], at(words, place + 1), at(words, place + 2)
    if word in ISSUES and item.measure == "sanctions" and not item.relieves:
        return False
    if word in BUYS and at(words, item.after) != "for":
        return False
    if word in OBJECTS and item.word not in OBJECTS[word]:
        return False
    if found:
        return True
    lasting = following == "for" and at(words, place + 3) in SPANS
    if following in LEADS_ELSEWHERE and behind not in WHEN and not lasting:
        return False
    if item.measure == "sanctions":
        return word not in AID_ONLY
    if item.stops:
        return word not in AID_ONLY
    return word not in SANCTIONS_ONLY or word in LIFTS_AID
