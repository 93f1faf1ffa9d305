"""Verbs and nouns before an item that govern it: `has approved military aid`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsaudit.extract.aid.controls import CONTROL_OF, PLAN_NOUNS
from newsaudit.extract.aid.governed import Governed, Operator, only_auxiliaries
from newsaudit.extract.aid.lexicon import AUXILIARIES, CLAUSE_STOPS, SAID
from newsaudit.extract.aid.operator_at import VOTES, WHEN, denies_doing, operator_at
from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.aid.verbs import LEMMAS, PHRASAL
from newsaudit.extract.numbers import MAGNITUDES, at

FARTHEST_BASE = 14
"""Most tokens between an item and the verb that governs it."""
FARTHEST = 40
MOST = 5
"""Most operators on one item."""


def actives(
    words: list[str], item: Item, first: int, nearest: Operator | None = None
) -> Governed | None:
    """Scan left from an item for what governs it, up to the clause's beginning.

    `nearest` is what is known to govern it: of "aid cuts", the cuts.
    """
    if words[item.first] == "about" and words[item.first + 1][0].isalpha():
        return None
    scan = Scan(words, item, [nearest] if nearest else [])
    boundary = first
    for place in range(item.reach - 1, max(first, item.reach - FARTHEST) - 1, -1):
        if not scan.goes_on(place):
            boundary = place + 1
            break
    return scan.governed(boundary)


@dataclass(slots=True)
class Scan:
    """What a scan to the left of an item has found so far."""

    words: list[str]
    item: Item
    found: list[Operator]
    coordinated: bool = False
    denied: bool = False
    commas: int = 0
    aside: bool = False
    """Whether the comma before opened an aside: , to be paid in May,"""

    def goes_on(self, place: int) -> bool:
        """Read one token; False where the clause begins behind it."""
        word = self.words[place]
        if ends_clause(self.words, place, bool(self.found)):
            return False
        if word == ",":
            return self.behind_comma(place)
        if word in ("and", "or", "nor", "but") and self.found:
            return self.behind_conjunction(place)
        operator = operator_at(self.words, place, self.item, self.found)
        if operator is not None and len(self.found) < MOST:
            self.found.append(replace(operator, sibling=self.is_sibling(operator)))
        return True

    def behind_comma(self, place: int) -> bool:
        """Tell a comma inside the clause from one that opens it."""
        self.commas += 1
        opens_aside = bool(self.found) and self.words[place + 1] == "to"
        inside = opens_aside or self.aside or not (self.found or self.commas > MOST_COMMAS)
        self.aside = opens_aside
        return inside

    def behind_conjunction(self, place: int) -> bool:
        """Tell whether the verb found shares its subject with one before "and"."""
        if only_auxiliaries(self.words, place + 1, self.found[-1].place):
            self.coordinated, self.denied = True, self.denied or self.words[place] == "nor"
            return True
        return self.coordinated

    def is_sibling(self, operator: Operator) -> bool:
        """Tell a verb coordinated with the one found before: approved and sent."""
        shared = operator.kind == "control" and self.found and self.found[-1].word in LEMMAS
        return self.coordinated and not shared and not has_sibling(self.found)

    def governed(self, boundary: int) -> Governed | None:
        """Return what governs the item; None where nothing near does."""
        if not self.found or is_taken_away(self.words, self.item, self.found[0]):
            return None
        base = self.found[0]
        if self.item.reach - base.place > FARTHEST_BASE or is_beside(self.words, self.item, base):
            return None
        return Governed(
            self.item, tuple(self.found), False, boundary, self.coordinated, self.denied
        )


TAKEN_AWAY = frozenset(
    "steal stealing stole stolen divert diverting diverted loot looting looted misuse misusing misused "
    "spend spending spent monitor monitoring".split()
)
"""Verbs of what befalls aid once it is there: no state of it."""
MOST_COMMAS = 2
"""Most commas between an item and the verb that governs it: of a list of items."""


def is_taken_away(words: list[str], item: Item, base: Operator) -> bool:
    """Tell `let the militia steal aid`: between the verb found and the item stands another."""
    return not TAKEN_AWAY.isdisjoint(words[base.place + 1 : item.head])


BESIDE = frozenset("on in over under from by against".split())
"""Prepositions of an item that is beside the object of a verb: raised taxes on loans."""


def is_beside(words: list[str], item: Item, base: Operator) -> bool:
    """Tell whether another object stands between a verb and an item."""
    link, object_ = words[item.reach - 1], words[item.reach - 2]
    counted = (
        object_ in MAGNITUDES
        or object_ in ("dollars", "euros", "pounds")
        or object_ in WHEN
        or (base.word, object_) in PHRASAL
        or (link == "over" and not words[item.reach].isalpha())
    )
    behind = item.reach - 2 > base.place and link in BESIDE and not counted
    return behind and base.kind == "status" and base.word not in VOTES


def has_sibling(found: list[Operator]) -> bool:
    """Tell whether a coordinated verb has been found already."""
    return any(operator.sibling for operator in found)


def ends_clause(words: list[str], place: int, governed: bool) -> bool:
    """Tell whether a token separates the clause from what stands before it."""
    word = words[place]
    if word == ".":  # of an abbreviation, where no quotation ends
        return at(words, place + 1) in ("”", '"', "’")
    if word in QUOTES and (is_fragment(words, place) or at(words, place - 1) in GOES_ON):
        return False
    if word == "that" and CONTROL_OF.get(at(words, place - 1)) == "request":
        return False
    if word in CLAUSE_STOPS or word in ("which", "who", "if", "as"):
        return True
    if word == "whether" and words[place + 1] != "to":
        return at(words, place - 1) not in CONTROL_OF
    if word == "that":
        return at(words, place - 1) not in PLAN_NOUNS
    return word in SAID and governed and not denies_doing(words, place)


GOES_ON = AUXILIARIES.union(("it", "they", "he", "she"))
"""Words of a clause that a quotation goes on: said it “will halt”."""
QUOTES = frozenset(["”", "“", '"'])
LONGEST_FRAGMENT = 6
"""Most tokens of a quotation that is a part of its clause: a "pause" in aid."""


def is_fragment(words: list[str], place: int) -> bool:
    """Tell whether a quotation mark has its other close by."""
    near = (
        words[max(0, place - LONGEST_FRAGMENT) : place]
        + words[place + 1 : place + 1 + LONGEST_FRAGMENT]
    )
    return not QUOTES.isdisjoint(near)
