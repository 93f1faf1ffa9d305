"""The verbs and nouns that govern an item, nearest first."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.aid.before import actives
from newsaudit.extract.aid.behind import passives, reduced
from newsaudit.extract.aid.controls import ADJECTIVES, COMPOUNDS, NOMINALS
from newsaudit.extract.aid.goods import EMPTY
from newsaudit.extract.aid.governed import Governed, Operator
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.relatives import relative
from newsaudit.extract.numbers import at

NEXT = 2
"""Most tokens between a verb and the pronoun that is its object."""


def govern(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Return what governs an item: a passive behind it (perhaps two), else verbs before it."""
    if item.means is not None:
        return govern_pronoun(words, item, first, after)
    noun = at(words, item.after)
    if noun in COMPOUNDS and at(words, item.after + 1) != "off" and item.word != "budget":
        governed = actives(
            words, item, first, Operator(item.after, "nominal", NOMINALS[noun], noun)
        )
        return [governed] if governed else []
    made = passives(words, item, first, after) or [
        governed for governed in [actives(words, item, first)] if governed
    ]
    clauses = relative(words, item, after)
    made = made or clauses or reduced(words, item, first, after) or adjectival(words, item)
    by_others = [one for one in reduced(words, item, first, after) if is_by(words, one)]
    taken = {governed.base.place for governed in made}
    for one in [*clauses, *by_others]:
        if one.base.place not in taken:
            taken.add(one.base.place)
            made.append(one)
    # "No sanctions have been imposed": the denial stands on the item.
    none = (
        "no" in words[item.first : item.head]
        or words[item.head] in EMPTY
        or "none" in words[max(first, item.first - 3) : item.first]
    )
    return [replace(governed, denied=True) for governed in made] if none else made


def is_by(words: list[str], governed: Governed) -> bool:
    """Tell `the aid approved by Congress`, which tells whose it is."""
    of_noun = governed.item.reach > 1 and words[governed.item.reach - 2] in NOMINALS
    return at(words, governed.base.place + 1) == "by" and not of_noun


def adjectival(words: list[str], item: Item) -> list[Governed]:
    """Read the participle inside an item: promised food aid."""
    for place in range(item.first, item.head):
        if words[place] in ADJECTIVES:
            noun = Operator(place, "nominal", ADJECTIVES[words[place]], words[place])
            return [Governed(item, (noun,), False, item.first)]
    return []


def govern_pronoun(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Return the verb that a pronoun is the object of, else those it is the subject of."""
    governed = actives(words, item, first)
    if governed is not None and item.first - governed.base.place <= NEXT:
        return [governed]
    return passives(words, item, first, after)
