"""Pronouns that mean an item told before: renewed them, has not signed it, they have arrived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsaudit.extract.aid.lexicon import ADVERBS, AUXILIARIES, CLAUSE_STOPS, PREPOSITIONS
from newsaudit.extract.aid.operator_at import BRINGS_ON, is_to_vote
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import OF_ALL_THINGS, PHRASAL, STATUS_OF
from newsaudit.extract.numbers import at

NUMBER = {
    "it": False,
    "them": True,
    "they": True,
    "that": False,
    "both": True,
    "any": True,
    "own": True,
}
"""Pronouns, and whether each is plural."""
ENDS = ADVERBS | frozenset(
    ", all both and or nor last next this two three until if late early yesterday today tonight".split()
)
"""What stands behind a pronoun that is all of an object."""


def find_pronouns(
    words: list[str], first: int, after: int, named: list[Item], before: list[Item]
) -> Iterator[Item]:
    """Yield the pronouns of a sentence that mean an item.

    It is the last of their number in the sentence (`named`), else in the one before (`before`).
    """
    for place in range(first, after):
        plural = NUMBER.get(words[place])
        if plural is None or not (is_object(words, place) or is_subject(words, place, first)):
            continue
        told = [item for item in named if item.after <= place]
        if not told and (place == first or words[place - 1] not in CLAUSE_STOPS):
            told = before
        any_number = words[place] in ("both", "any", "own")
        meant = next(
            (item for item in reversed(told) if any_number or is_plural(item) == plural), None
        )
        if meant is not None:
            start = place - 1 if words[place] == "own" else place
            start = start - 2 if is_part(words, start) else start
            yield replace(
                meant, head=place, first=start, after=place + 1, reach=start, vague=False,
                money=None, means=meant.means or meant,
            )  # fmt: skip


def is_plural(item: Item) -> bool:
    """Tell weapons from a package."""
    return item.word.endswith("s") and item.money is None


def is_object(words: list[str], place: int) -> bool:
    """Tell the object of a verb of state: renewed them."""
    before, following = at(words, place - 1), at(words, place + 1)
    if words[place] == "they":
        return False
    if (before, at(words, place + 1)) in PHRASAL:
        return True
    if words[place] == "that":
        return False
    if (at(words, place - 2), before) in PHRASAL:
        return True
    if before in BRINGS_ON and is_to_vote(words, place + 1):
        return True
    if words[place] == "own":
        if before not in ("its", "their"):
            return False
        place, before = place - 1, at(words, place - 2)
        following = at(words, place + 2)
    if is_part(words, place):
        before = words[place - 3]
    ends = (
        (following in PREPOSITIONS and (following != "to" or words[place + 1] == "own"))
        or following in CLAUSE_STOPS
        or following in ENDS
    )
    return ends and before in STATUS_OF and before not in OF_ALL_THINGS


def is_part(words: list[str], place: int) -> bool:
    """Tell `all of them`."""
    return place > 2 and words[place - 1] == "of" and words[place - 2] in PARTS


PARTS = frozenset("all some most none half any many much".split())

BESIDE_VERBS = AUXILIARIES | ADVERBS


def is_subject(words: list[str], place: int, first: int) -> bool:
    """Tell the subject of a clause with a passive: They were suspended."""
    if words[place] == "that":
        return False
    if words[place] == "them":
        return words[place - 1] == "of" and at(words, place + 1) in AUXILIARIES
    opens = place == first or words[place - 1] in CLAUSE_STOPS or words[place - 1] in ("but", ",")
    return opens and at(words, place + 1) in BESIDE_VERBS
