"""Verbs behind an item that govern it: `aid was paused`, `shipments arrived`."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.aid.controls import CONTROL_OF, IN_STOPPAGE, NOMINAL_LINKS, NOMINALS
from newsaudit.extract.aid.goods import EXPECTED
from newsaudit.extract.aid.governed import Governed, Operator
from newsaudit.extract.aid.lexicon import (
    AUXILIARIES,
    BE,
    CLAUSE_STOPS,
    NEGATIONS,
    SAID,
    is_beside_verb,
)
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import (
    ARRIVALS,
    GETS_THERE,
    INTRANSITIVE,
    PARTICIPLES,
    PHRASAL,
    SANCTIONS_ONLY,
    STARTS,
    STATUS_OF,
)
from newsaudit.extract.numbers import at

ENDS_PHRASE = frozenset(
    "that which who including such if because ; — while and but when : though although whereas unless "
    "until since".split()
)
FINITE = AUXILIARIES - {"to", "'s", "’s", "now", "also", "already", "yet", "having"}
BANS = frozenset("ban bans embargo curbs limits tariffs".split())
STUCK = frozenset("stuck stranded".split())
LIES_AHEAD = frozenset("expected due scheduled".split())
WHEN_TO_COME = frozenset("in on by next later before within this early".split())
BETWEEN = frozenset("put placed on under , however at least most".split())
"""What may stand between an auxiliary and its participle."""
PASSIVES = PARTICIPLES.union(word for word in INTRANSITIVE if word in STATUS_OF)
"""Verbs behind an auxiliary that are of their subject: was paused, will resume."""
LONGEST_GAP = 20
"""Most tokens between an item and the passive behind it."""
ON_HOLD = {"hold": "paused", "review": "under_review", "way": "delivered", "table": "proposed"}


def passives(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Read `aid was paused by …`, `aid arrived`, `aid remains on hold`, and a second verb."""
    auxiliary = auxiliary_behind(words, item, after)
    if auxiliary is None or is_banned(words, item):
        return []
    operators = behind_auxiliary(words, auxiliary, item, after)
    if not operators:
        return []
    denied = not NEGATIONS.isdisjoint(words[auxiliary : operators[0].place])
    operators[0] = under_noun(words, operators[0], item)
    if words[auxiliary] == "be" and (asking := asked_before(words, item, first)):
        operators.append(asking)
    made = [Governed(item, tuple(operators), True, item.first, denied=denied)]
    second = second_verb(words, operators[0].place, item, after)
    return [*made, Governed(item, (second,), True, item.first)] if second else made


def asked_before(words: list[str], item: Item, first: int) -> Operator | None:
    """Return the verb of `demanded that sanctions be lifted`."""
    that = item.reach - 1
    if that > first and words[that] == "that" and CONTROL_OF.get(words[that - 1]) == "request":
        return Operator(that - 1, "control", "request", words[that - 1])
    return None


def is_banned(words: list[str], item: Item) -> bool:
    """Tell `a ban on arms sales was lifted`, which is told of the ban."""
    return item.reach > 1 and words[item.reach - 1] == "on" and words[item.reach - 2] in BANS


def under_noun(words: list[str], verb: Operator, item: Item) -> Operator:
    """Read `the freeze on aid was lifted`, where the verb is of the noun of state."""
    noun = words[item.reach - 2] if item.reach > 1 else ""
    if NOMINALS.get(noun) != "paused" or words[item.reach - 1] not in NOMINAL_LINKS:
        return verb
    return replace(verb, value=IN_STOPPAGE.get(verb.value, verb.value))


def auxiliary_behind(words: list[str], item: Item, after: int) -> int | None:
    """Return the first auxiliary, or intransitive verb, behind an item and what belongs to it."""
    for place in range(item.after, min(after, item.after + LONGEST_GAP)):
        word = words[place]
        if word in ENDS_PHRASE:
            return None
        if is_reduced_relative(words, place) or words[place - 1 : place + 1] == ["red", "cross"]:
            continue
        if word in ARRIVALS and words[place - 1] == "to":
            return None
        if word in SAID or (word in STATUS_OF and word not in INTRANSITIVE):
            return None
        finite = word in FINITE or comes_into_force(words, place)
        arrives = (word, at(words, place + 1)) in GETS_THERE
        if finite or arrives or word in INTRANSITIVE or word in REMAINS:
            aside = "," in words[max(0, item.reach - ASIDE) : item.reach]
            return place if aside or is_of(words[item.after : place]) else None
    return None


def comes_into_force(words: list[str], place: int) -> bool:
    """Tell `took effect`, `comes into force`, `came back into force`."""
    if words[place] in TAKES:
        return at(words, place + 1) == "effect"
    into = place + 1 + (at(words, place + 1) == "back")
    force = at(words, into) == "into" and at(words, into + 1) in ("force", "effect")
    return words[place] in COMES and force


REMAINS = frozenset("remain remains remained stay stays stayed".split())
"""Verbs of what has not been lifted; the next two, of what begins to hold."""
BE_OR_REMAIN = BE | REMAINS
TAKES = frozenset("take takes took taking taken".split())
COMES = frozenset("come comes came coming enter enters entered entering go goes went gone".split())


def phrasal_at(words: list[str], place: int) -> str | None:
    """Return the status of `cut off by`, `held up in`, behind an item."""
    if at(words, place + 2) not in REDUCED_LINKS:
        return None
    return PHRASAL.get((words[place], at(words, place + 1)))


LONGEST_REDUCED = 8
"""Most tokens between an item and its participle: sanctions on three banks imposed by the EU."""
REDUCED_LINKS = frozenset(
    "to for by from with under on in last earlier since through via at".split()
)


def is_reduced_relative(words: list[str], place: int) -> bool:
    """Tell `the missiles promised to Ukraine were` from `the missiles promised a change`."""
    word = words[place]
    participle = word.endswith(("ed", "en")) or word in ("sent", "bound", "meant", "bought")
    linked = at(words, place + 1) in REDUCED_LINKS
    return participle and linked and word not in INTRANSITIVE and word in STATUS_OF


ASIDE = 6
"""Most tokens from a comma to an item in an aside: , out of a package for Egypt, was."""


def is_of(between: list[str]) -> bool:
    """Tell whether a verb is of an item before one comma: not of the next clause's subject."""
    return between.count(",") != 1 or "and" in between or "or" in between


def behind_auxiliary(words: list[str], auxiliary: int, item: Item, after: int) -> list[Operator]:
    """Return the participle behind an auxiliary, and what stands between them and governs it."""
    if (words[auxiliary], at(words, auxiliary + 1)) in GETS_THERE:
        return [Operator(auxiliary, "status", "delivered", "arrived")]
    if words[auxiliary] in INTRANSITIVE:
        return [Operator(auxiliary, "status", arrival(words[auxiliary]), "arrived")]
    if stands(words, auxiliary) and item.measure == "sanctions":
        return [Operator(auxiliary + 2, "status", "approved", "kept")]
    if comes_into_force(words, auxiliary):
        return [Operator(auxiliary, "status", "approved", "imposed")]
    outer: list[Operator] = []
    for place in range(auxiliary + 1, min(after, auxiliary + 7)):
        word = words[place]
        if word in CONTROL_OF and at(words, place + 1) == "to":
            outer.append(Operator(place, "control", CONTROL_OF[word], word))
        elif (word, at(words, place + 1)) in PHRASAL and is_passive(words, auxiliary, place):
            return [Operator(place, "status", PHRASAL[word, words[place + 1]], word), *outer]
        elif comes_into_force(words, place):
            return [Operator(place, "status", "approved", "imposed"), *outer]
        elif word in ARRIVALS or (word, at(words, place + 1)) in GETS_THERE:
            return [Operator(place, "status", "delivered", "arrived"), *outer]
        elif word in PASSIVES and suits(words, word, item) and is_passive(words, auxiliary, place):
            return [Operator(place, "status", STATUS_OF[word], word), *outer]
        elif word in STUCK:
            return [Operator(place, "status", "paused", word), *outer]
        elif word in LIES_AHEAD and item.word in EXPECTED and at(words, place + 1) in WHEN_TO_COME:
            plan = Operator(place, "control", "plan", word)
            return [Operator(place, "status", "delivered", word), plan]
        elif word == "placed" and at(words, place + 1) == "on" and item.measure == "sanctions":
            return [Operator(place, "status", "approved", word), *outer]
        elif word in ON_HOLD and at(words, place - 1) in ("on", "under"):
            return [Operator(place, "status", ON_HOLD[word], word), *outer]
        elif word not in BETWEEN and not is_beside_verb(word):
            return []
    return []


def suits(words: list[str], word: str, item: Item) -> bool:
    """Tell whether a verb is one of aid, not of sanctions alone: bombs are dropped."""
    stopped = item.stops or (item.reach > 1 and words[item.reach - 2] in NOMINALS)
    return item.measure == "sanctions" or stopped or word not in SANCTIONS_ONLY


def arrival(word: str) -> str:
    """Return what has become of an item that is itself the subject: arrived, resumed, expired."""
    return "delivered" if word in ARRIVES_OR_STARTS else STATUS_OF.get(word, "ended")


ARRIVES_OR_STARTS = ARRIVALS | STARTS


def reduced(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Read the participle behind an item that nothing else governs: `sanctions imposed on Egypt`."""
    opens = item.reach == first or words[item.reach - 1] in (":", ",", "\u2013")
    start = item.after + (at(words, item.after) == "," and at(words, item.after + 1) in PARTICIPLES)
    for place in range(start, min(after, start + LONGEST_REDUCED)):
        headline = opens and place == item.after and is_bare_participle(words, place, after)
        if (status := phrasal_at(words, place)) is not None:
            verb = Operator(place, "status", status, words[place])
            return [Governed(item, (verb,), True, item.first)]
        if headline or is_reduced_relative(words, place):
            word = words[place]
            operator = Operator(place, "status", STATUS_OF[word], word)
            return [Governed(item, (operator,), True, item.first)]
        if words[place] in CLAUSE_STOPS or words[place] in FINITE or words[place] in (",", "and"):
            return []
    return []


def is_bare_participle(words: list[str], place: int, after: int) -> bool:
    """Tell the passive of headlines: `Iran: sanctions eased`."""
    ends = place + 1 >= after or words[place + 1] in (",", ";", ".", "as", "after", "over", "until")
    return ends and words[place].endswith("ed") and words[place] in STATUS_OF


def stands(words: list[str], auxiliary: int) -> bool:
    """Tell `remain in force`: they have not been lifted."""
    verb = auxiliary + (words[auxiliary] in ("will", "would", "to"))
    return at(words, verb) in REMAINS and words[verb + 1 : verb + 3] in (
        ["in", "force"], ["in", "place"], ["in", "effect"]
    )  # fmt: skip


def is_passive(words: list[str], auxiliary: int, place: int) -> bool:
    """Tell "was paused" and "remains frozen" from "has approved": a form of be is needed."""
    if words[place] in INTRANSITIVE:
        return True
    between = words[auxiliary:place]
    return not BE_OR_REMAIN.isdisjoint(between) and not words[place].endswith("ing")


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
