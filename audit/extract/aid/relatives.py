"""Clauses on an item: the sanctions the EU imposed, jets that Denmark is preparing to send."""

from __future__ import annotations

from newsaudit.extract.aid.behind import behind_auxiliary
from newsaudit.extract.aid.controls import CONTROL_OF
from newsaudit.extract.aid.governed import Governed, Operator
from newsaudit.extract.aid.lexicon import (
    AUXILIARIES,
    CLAUSE_STOPS,
    PREPOSITIONS,
    SAID,
    is_beside_verb,
)
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import PARTICIPLES, PHRASAL, STATUS_OF
from newsaudit.extract.numbers import at

LINKS = frozenset({"that", "which"})
LONGEST_ITEM = 9
"""Most tokens between an item and its clause: aid to Egypt, nearly all of which was frozen."""
LONGEST_SUBJECT = 7
"""Most tokens between an item and the verbs of its clause."""
LONGEST_VERBS = 8
"""Most tokens from the first of the verbs to the last."""
VERBAL = AUXILIARIES.union(STATUS_OF, CONTROL_OF)
BEHIND = PREPOSITIONS | frozenset(
    ". , ; each every last this next earlier and but again when while since".split()
)
"""What stands behind a verb whose object is before it."""


def relative(words: list[str], item: Item, after: int) -> list[Governed]:
    """Read the clause on an item whose object the item is; its subject stands between."""
    link = link_behind(words, item, after)
    linked = link is not None
    start = item.after if link is None else link + 1
    if linked and at(words, start) in AUXILIARIES:
        suffered = behind_auxiliary(words, start, item, after)
        return [Governed(item, tuple(suffered), True, item.first)] if suffered else []
    verbs = verbs_behind_subject(words, start, after)
    if verbs is None or not (linked or is_simple(words, start, verbs)):
        return []
    operators = operators_of(words, verbs, after)
    return [Governed(item, operators, True, item.first, relative=True)] if operators else []


def link_behind(words: list[str], item: Item, after: int) -> int | None:
    """Return where "that" or "which" stands behind an item and what belongs to it."""
    for place in range(item.after, min(after, item.after + LONGEST_ITEM)):
        word = words[place]
        if word in LINKS:
            return place
        if is_verbal(word) and word != "to":
            return None
        if word in CLAUSE_STOPS or word in SAID or word in ("and", "but"):
            return None
    return None


def verbs_behind_subject(words: list[str], start: int, after: int) -> int | None:
    """Return where the verbs of a clause begin: behind a subject of one word at least."""
    for place in range(start, min(after, start + LONGEST_SUBJECT)):
        word = words[place]
        if is_verbal(word):
            return place if place > start else None
        if (word in PREPOSITIONS and word != "of") or word in CLAUSE_STOPS or word in OTHER_CLAUSE:
            return None
    return None


OTHER_CLAUSE = frozenset(", who if unless once as".split())
"""What opens a clause that is not of the item before it."""


def is_verbal(word: str) -> bool:
    """Tell a word that a group of verbs begins with."""
    return word in VERBAL and word not in ("'s", "’s")


def is_simple(words: list[str], start: int, verbs: int) -> bool:
    """Tell verb and subject of a clause without "that" from two nouns: sanctions the EU imposed."""
    verb = words[verbs]
    past = verb in PARTICIPLES or verb in ("gave", "froze")
    past = past or (verb.endswith("s") and words[start] == "the")
    return (past or words[verbs] in AUXILIARIES) and "and" not in words[start:verbs]


def operators_of(words: list[str], start: int, after: int) -> tuple[Operator, ...]:
    """Return the verbs of a clause without an object, nearest first; none where it has one."""
    outer: list[Operator] = []
    for place in range(start, min(after, start + LONGEST_VERBS)):
        word = words[place]
        if word in SAID or word in CLAUSE_STOPS:
            return ()
        if word in CONTROL_OF and at(words, place + 1) == "to":
            outer.append(Operator(place, "control", CONTROL_OF[word], word))
        elif (word, at(words, place + 1)) in PHRASAL and at(words, place + 2) in BEHIND:
            return (Operator(place, "status", PHRASAL[word, words[place + 1]], word), *outer[::-1])
        elif word in STATUS_OF:
            ends = place + 1 >= after or words[place + 1] in BEHIND
            if not ends or (word.endswith("s") and words[place - 1] not in AUXILIARIES and outer):
                return ()
            return (Operator(place, "status", STATUS_OF[word], word), *reversed(outer))
        elif not is_beside_verb(word):
            return ()
    return ()
