"""The verbs and nouns that govern an item, nearest first."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.aid.before import actives
from newsaudit.extract.aid.behind import passives
from newsaudit.extract.aid.governed import Governed
from newsaudit.extract.aid.items import Item


def govern(words: list[str], item: Item, first: int, after: int) -> list[Governed]:
    """Return what governs an item: a passive behind it (perhaps two), else verbs before it."""
    made = passives(words, item, first, after) or [
        governed for governed in [actives(words, item, first)] if governed
    ]
    # "No sanctions have been imposed": the denial stands on the item.
    none = "no" in words[item.first : item.head]
    return [replace(governed, denied=True) for governed in made] if none else made
