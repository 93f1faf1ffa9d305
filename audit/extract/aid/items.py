"""What is given or imposed: noun phrases of aid and sanctions in a sentence."""

from __future__ import annotations

from bisect import bisect_left

from newsaudit.extract.aid.amounts import amount_of, sums
from newsaudit.extract.aid.controls import NOMINAL_LINKS
from newsaudit.extract.aid.goods import (
    AID_WORDS,
    ANSWERED,
    ARMS,
    BILLS,
    CARRIERS,
    CONVOYS,
    FUNDING,
    HEADS,
    NOT_AID_AFTER,
    NOT_AID_BEFORE,
    PACKAGES,
    REGIMES,
    SANCTION_HEADS,
    SANCTION_WORDS,
    SANCTIONS,
    STOPPAGES,
    STRONG_HEADS,
    TOPIC_HEADS,
    VAGUE_HEADS,
)
from newsaudit.extract.aid.lexicon import DETERMINERS
from newsaudit.extract.aid.phrases import (
    NOT_IN_PHRASE,
    Item,
    phrase_start,
)
from newsaudit.extract.document import Document
from newsaudit.extract.money import SYMBOLS
from newsaudit.extract.money import WORDS as CURRENCIES
from newsaudit.extract.numbers import MAGNITUDES, at
from newsaudit.extract.once import once

CAN_BE_HEADS = HEADS.union(
    ANSWERED, BILLS, CONVOYS, REGIMES, SANCTION_HEADS, {"relief"}, *TOPIC_HEADS.values()
)


def find_items(
    document: Document, first: int, after: int, topics: frozenset[str] = frozenset()
) -> list[Item]:
    """Return the items of a sentence, in text order.

    In an article about aid or sanctions (`topics`), more nouns are, and bare amounts of money.
    """
    found, places = [], may_be_heads(document)
    for place in places[bisect_left(places, first) : bisect_left(places, after)]:
        if document.lower[place] not in CAN_BE_HEADS:
            if is_model(document.lower, place, first):
                found.append(model_at(document, place, first))
            continue
        measure = measure_of(document.lower, place, first, topics)
        if measure and is_item(document, place, first):
            found.append(item_at(document, place, first, after, measure))
    return sorted([*found, *sums(document, first, after, found)], key=lambda item: item.head)


@once
def may_be_heads(document: Document) -> list[int]:
    """Return the tokens that may be heads of items: nouns, and numbers behind a hyphen, of models."""
    words = document.lower
    behind = (place + 1 for place in document.places_of({"-"}))
    numbers = (place for place in behind if at(words, place).isdigit())
    return sorted([*document.places_of(CAN_BE_HEADS), *numbers])


def is_model(words: list[str], place: int, first: int) -> bool:
    """Tell the number of a jet or tank, F-16s, where no noun follows."""
    if words[place - 1] != "-" or place - 2 < first or words[place - 2] not in MODELS:
        return False
    return words[place].isdigit() and at(words, place + 1) not in OF_MODELS


def model_at(document: Document, place: int, first: int) -> Item:
    """Read jets or tanks by their model."""
    start = phrase_start(document, place - 2, first)
    after = place + (2 if at(document.lower, place + 1) == "s" else 1)
    return Item(after - 1, start, after, start, "aid", False, False, None, "jets")


def measure_of(words: list[str], place: int, first: int, topics: frozenset[str]) -> str | None:
    """Return what a noun can be: aid or sanctions, by itself or in an article about them."""
    word = words[place]
    if word in SANCTIONS or (word in SANCTION_HEADS and is_sanction(words, place, first)):
        return "sanctions"
    of_money = not MAGNITUDES.keys().isdisjoint(words[max(first, place - 3) : place])
    if (
        word in PACKAGES
        and not of_money
        and (topics == {"sanctions"} or words[place - 1] in SANCTIONS)
    ):
        return "sanctions"
    if (word == "relief" or word in REGIMES) and words[place - 1] in SANCTIONS:
        return "sanctions"
    if word in HEADS:
        return "aid"
    if word in CONVOYS and words[place - 1] in ("aid", "relief", "humanitarian", "food", "cash"):
        return "aid"
    if word in BILLS:
        return measure_of_bill(words, place, topics)
    if word in ANSWERED and is_told_again(words, place) and topics:
        return min(topics)
    if at(words, place + 1) in ("to", "that") and word in ("measures", "program", "scheme"):
        of_aid = words[place - 1] in OF_AID
        if (word != "measures" or words[place - 1] not in FURTHER) and not of_aid:
            return None
    for measure in ("sanctions", "aid"):
        if measure in topics and word in TOPIC_HEADS[measure]:
            return (
                None
                if word in ("restrictions", "ban")
                and at(words, place + 1) == "on"
                and topics != {"sanctions"}
                else (measure)
            )
    return None


def is_told_again(words: list[str], place: int) -> bool:
    """Tell `the offer.` from `the offer to talk`."""
    told = words[place - 1] in ("the", "that", "this", "their")
    return told and at(words, place + 1) not in OPENS_COMPLEMENT


OPENS_COMPLEMENT = frozenset("to of for that".split())
"""What follows a request or an offer that says what it is: the offer to talk."""
MODELS = frozenset("f mig su t mirage leopard".split())
"""What the names of jets and tanks begin with."""
OF_MODELS = HEADS | {"fighter", "jet"}
"""Nouns of jets and tanks behind their model."""
OF_AID = AID_WORDS | {"usaid"}


FURTHER = frozenset("additional further punitive restrictive unspecified new tougher".split())
"""Words before measures that are sanctions, whatever they are to do."""


def measure_of_bill(words: list[str], place: int, topics: frozenset[str]) -> str | None:
    """Return what a bill brings: an aid bill, a sanctions bill, the bill in an article on one."""
    before = words[place - 1]
    if before in SANCTIONS:
        return "sanctions"
    if before in ("aid", "assistance", "bailout", "arms", "weapons", "loan", "grant", "funding"):
        return "aid"
    if words[place] in ("agreement", "agreements"):
        return None
    if before in OF_BILLS:
        before = words[place - 2]
    if before in ("the", "that", "this") and len(topics) == 1 and at(words, place + 1) != "to":
        return min(topics)
    return None


OF_BILLS = frozenset("bigger larger bipartisan stalled supplemental emergency spending".split())
"""What an aid bill is called where it is told again."""


def is_sanction(words: list[str], place: int, first: int) -> bool:
    """Tell travel bans and asset freezes from bans on smoking."""
    if at(words, place + 1) == "on" and not OF_TRADE.isdisjoint(words[place + 2 : place + 5]):
        return True  # a ban on sales of weapons
    return place > first and words[place - 1] in SANCTION_WORDS


MONEY_NAMES = frozenset(CURRENCIES) | frozenset(MAGNITUDES)
"""What an amount ends with: 50 billion euros of, $50 million of."""
OF_TRADE = frozenset(
    "sales exports imports shipments purchases investment transactions oil crude gas coal "
    "banks shipping grain seafood gold diamonds steel aluminium aluminum buying selling".split()
)
"""What a ban is on that is a sanction where it is against a state."""
STUDENTS = frozenset("students student pupils undergraduates families".split())


BEFORE_A_VERB = frozenset("to that which who they we it he she".split())


def is_item(document: Document, place: int, first: int) -> bool:
    """Tell a head from the first part of a compound, a verb and other meanings."""
    words = document.lower
    following, before = at(words, place + 1), at(words, place - 1)
    if words[place] in BILLS:
        return True
    if words[place] in ("aid", "relief", "food", "cash") and following in CONVOYS:
        return False
    if words[place] in STOPPAGES and before not in SANCTION_WORDS:
        if following in NOMINAL_LINKS or before not in DETERMINERS:
            return False
    if following in HEADS or following in NOT_AID_AFTER or following in ("-", "for-profit"):
        return False
    if following == "of" and is_carrier(words, place):
        return True
    counted = following == "of" and is_counted(words, place + 2)
    counted = counted or (following == "of" and words[place] in FUNDING)
    counted = counted or at(words, place + 3) == "own"  # contributions of their own
    if following in BILLS or (following == "of" and not counted) or before in BEFORE_A_VERB:
        return False
    if before in SANCTIONS:
        return words[place] == "relief" or words[place] in PACKAGES or words[place] in REGIMES
    if before == "financial" and words[place] == "aid":  # of students, unless an amount is told
        if place - 2 > first and words[place - 2] == "of" and words[place - 3] in MONEY_NAMES:
            return True
        return following in ("of", "to", "for") and STUDENTS.isdisjoint(words[place : place + 5])
    if words[place] in SANCTIONS and following == "relief":
        return False
    if words[place] in SANCTIONS or words[place] in SANCTION_HEADS:
        return True
    if words[place] == "aid" and before == "first":
        return False
    return NOT_AID_BEFORE.isdisjoint(words[max(first, place - 2) : place])


def is_counted(words: list[str], place: int) -> bool:
    """Tell `aid of about 5 billion euros` from `aid of this kind`."""
    start = place + (at(words, place) in ("about", "over", "nearly", "up", "some", "around"))
    start += 2 * (words[start : start + 2] in (["at", "least"], ["more", "than"]))
    return at(words, start)[:1].isdigit() or at(words, start) in SYMBOLS


CARRIED_WITHIN = 8
"""Tokens behind "shipment of" in which another item takes its place."""


def is_carrier(words: list[str], place: int) -> bool:
    """Tell `deliveries of spare parts`, an item of its own, from `deliveries of weapons`."""
    if words[place] not in CARRIERS or words[place] in VAGUE_HEADS:
        return False
    for word in words[place + 2 : place + CARRIED_WITHIN]:
        if word in HEADS:
            return False
        if word in NOT_IN_PHRASE and word != "and":
            break
    return True


def holds_arms(words: list[str], head: int, after: int) -> bool:
    """Tell `a package with artillery and shells` from other packages."""
    within = words[head + 1 : min(after, head + 8)]
    return (
        words[head] in PACKAGES
        and within[:1] in (["with"], ["of"], ["including"])
        and (not ARMS.isdisjoint(within))
    )


RELIEVING = frozenset("help assistance relief".split())
FROM_ABROAD = frozenset("international outside".split())
"""Words before those that make them aid: asked for international help."""
IN_KIND = frozenset("food medicine medicines shelter".split())
"""Aid where an amount is given "in" it: $200 million in food."""


def item_at(document: Document, head: int, first: int, after: int, measure: str) -> Item:
    """Read the whole noun phrase of a head, with what carries it and its amount."""
    words = document.lower
    start = phrase_start(document, head, first)
    while at(words, start - 1) == "of" and at(words, start - 2) in CARRIERS and start - 2 >= first:
        start = phrase_start(document, start - 2, first)
    modifiers = set(words[start:head])
    word = words[head]
    strong = word in STRONG_HEADS or measure == "sanctions" or not AID_WORDS.isdisjoint(modifiers)
    strong = strong or holds_arms(words, head, after)
    strong = strong or (word in RELIEVING and not FROM_ABROAD.isdisjoint(modifiers))
    money = amount_of(document, start, head, max(first, start - 8), min(after, head + 16))
    strong = strong or (word in IN_KIND and money is not None and words[start - 1] == "in")
    reach = min(start, money.first) if money else start
    vague = word in VAGUE_HEADS and not strong and money is None
    return Item(head, start, head + 1, reach, measure, strong, vague, money, word)
