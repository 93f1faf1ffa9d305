"""The amount of an item, and amounts that are items by themselves."""

from __future__ import annotations

from newsaudit.extract.aid.phrases import Item
from newsaudit.extract.document import Document
from newsaudit.extract.money import Money, find_money
from newsaudit.extract.numbers import at


def sums(document: Document, first: int, after: int, found: list[Item]) -> list[Item]:
    """Return the amounts of money that belong to no other item."""
    taken = {item.money.first for item in found if item.money}
    return [
        Item(
            money.after - 1,
            money.first,
            money.after,
            money.first,
            "aid",
            is_paid_out(document.lower, money.first),
            False,
            money,
        )
        for money in find_money(document, first, after)
        if money.first not in taken
        and not is_of_assets(document.lower, money.first)
        and not is_total(document.lower, money.first)
        and at(document.lower, money.after) not in ("a", "per")
    ]


def is_of_assets(words: list[str], first: int) -> bool:
    """Tell the amount of what is seized: assets worth about $5 million."""
    return "assets" in words[max(0, first - 5) : first]


def is_total(words: list[str], first: int) -> bool:
    """Tell `brings the total to $5 million`, which is given already."""
    return words[max(0, first - 2) : first] == ["total", "to"]


def is_paid_out(words: list[str], first: int) -> bool:
    """Tell the disbursement of $5 million, which is aid, from a fine of it."""
    place = first - 1
    while place > first - 4 and words[place] in HOLDING and words[place] != "of":
        place -= 1
    return words[place] == "of" and words[place - 1] in PAID_OUT


PAID_OUT = frozenset("disbursement tranche instalment release".split())
HOLDING = frozenset("for of worth more than about nearly over up to some totaling".split())
"""What may stand between a package and its amount."""


def amount_of(document: Document, start: int, head: int, lower: int, upper: int) -> Money | None:
    """Return the amount in, before ("$5m in aid") or behind ("aid worth $5m") a phrase."""
    inside = find_money(document, start, head)
    if inside:
        return inside[0]
    for money in find_money(document, lower, start):
        after = money.after + (at(document.lower, money.after) in ("'", "’"))
        if at(document.lower, after) in ("in", "of", "worth") and start - after <= 3:
            return money
    behind = find_money(document, head + 1, upper)
    between = document.lower[head + 1 : behind[0].first] if behind else []
    near = bool(behind) and len(between) < 6 and HOLDING.issuperset(between)
    return behind[0] if near or "worth" in between or "totaling" in between else None
