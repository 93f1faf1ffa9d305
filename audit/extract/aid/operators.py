"""The verbs and nouns that govern an item, nearest first."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.aid.before import actives
from newsaudit.extract.aid.behind import passives, reduced, relative
from newsaudit.extract.aid.governed import Governed
from newsaudit.extract.aid.items import Item


def govern(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Return what governs an item: a passive behind it (perhaps two), else verbs before it."""
    made = passives(words, item, first, after) or [
        governed for governed in [actives(words, item, first)] if governed
    ]
    made = made or reduced(words, item, after) or relative(words, item, after)
    # "No sanctions have been imposed": the denial stands on the item.
    none = (
        "no" in words[item.first : item.head]
        or "none" in words[max(first, item.first - 2) : item.first]
    )
    return [replace(governed, denied=True) for governed in made] if none else made
