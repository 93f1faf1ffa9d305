"""What is given or imposed: noun phrases of aid and sanctions in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.aid.controls import CONTROL_OF, NOMINAL_LINKS
from newsaudit.extract.aid.goods import (
    AID_WORDS,
    BILLS,
    CARRIERS,
    CONVOYS,
    HEADS,
    NOT_AID_AFTER,
    NOT_AID_BEFORE,
    PACKAGES,
    RELIEFS,
    SANCTION_HEADS,
    SANCTION_WORDS,
    SANCTIONS,
    STOPPAGES,
    STRONG_HEADS,
    TOPIC_HEADS,
    VAGUE_HEADS,
)
from newsaudit.extract.aid.lexicon import AUXILIARIES, CLAUSE_STOPS, DETERMINERS, PREPOSITIONS, SAID
from newsaudit.extract.aid.verbs import STATUS_OF
from newsaudit.extract.document import Document
from newsaudit.extract.money import Money, find_money
from newsaudit.extract.numbers import at

LONGEST_PHRASE = 12
"""Most tokens before the head of a noun phrase."""

NOT_IN_PHRASE = (
    PREPOSITIONS
    | AUXILIARIES
    | SAID
    | CLAUSE_STOPS
    | frozenset(
        "up off out and or nor but , ( ) it he she they we i you who which not if so to".split()
    )
)


@dataclass(frozen=True, slots=True)
class Item:
    """A noun phrase: tokens `first` to `after` (exclusive), its head at `head`.

    `reach` is where what belongs to it begins: the amount of "$195 million in military aid".
    """

    head: int
    first: int
    after: int
    reach: int
    measure: str
    strong: bool
    vague: bool
    money: Money | None
    word: str = ""
    """The head in small letters; empty where an amount of money is all there is."""
    means: Item | None = None
    """Of a pronoun, the item told before that it means."""

    @property
    def stops(self) -> bool:
        """Whether the item is a stop of aid: a freeze."""
        return self.word in STOPPAGES

    @property
    def relieves(self) -> bool:
        """Whether the item is an exception from sanctions: a waiver, sanctions relief."""
        return self.measure == "sanctions" and self.word in RELIEFS


CAN_BE_HEADS = HEADS.union(BILLS, CONVOYS, SANCTION_HEADS, {"relief"}, *TOPIC_HEADS.values())


def find_items(
    document: Document, first: int, after: int, topics: frozenset[str] = frozenset()
) -> list[Item]:
    """Return the items of a sentence, in text order.

    In an article about aid or sanctions (`topics`), more nouns are, and bare amounts of money.
    """
    found = []
    for place in range(first, after):
        if document.lower[place] not in CAN_BE_HEADS:
            if is_model(document.lower, place, first):
                found.append(model_at(document, place, first))
            continue
        measure = measure_of(document.lower, place, first, topics)
        if measure and is_item(document, place, first):
            found.append(item_at(document, place, first, after, measure))
    return sorted([*found, *sums(document, first, after, found)], key=lambda item: item.head)


def is_model(words: list[str], place: int, first: int) -> bool:
    """Tell the number of a jet or tank, F-16s, where no noun follows."""
    if words[place - 1] != "-" or place - 2 < first or words[place - 2] not in MODELS:
        return False
    return words[place].isdigit() and at(words, place + 1) not in HEADS


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
    if word in PACKAGES and (topics == {"sanctions"} or words[place - 1] in SANCTIONS):
        return "sanctions"
    if word == "relief" and words[place - 1] == "sanctions":
        return "sanctions"
    if word in HEADS:
        return "aid"
    if word in CONVOYS and words[place - 1] in ("aid", "relief", "humanitarian", "food"):
        return "aid"
    if word in BILLS:
        return measure_of_bill(words, place, topics)
    if at(words, place + 1) in ("to", "that") and word in ("measures", "program", "scheme"):
        if word != "measures" or words[place - 1] not in FURTHER:
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


MODELS = frozenset("f mig su t".split())
"""What the names of jets and tanks begin with."""
FURTHER = frozenset("additional further punitive restrictive unspecified new tougher".split())
"""Words before measures that are sanctions, whatever they are to do."""


def measure_of_bill(words: list[str], place: int, topics: frozenset[str]) -> str | None:
    """Return what a bill brings: an aid bill, a sanctions bill, the bill in an article on one."""
    before = words[place - 1]
    if before in SANCTIONS:
        return "sanctions"
    if before in ("aid", "assistance", "bailout", "arms", "weapons", "loan"):
        return "aid"
    if before in ("the", "that", "this") and len(topics) == 1 and at(words, place + 1) != "to":
        return min(topics)
    return None


def is_sanction(words: list[str], place: int, first: int) -> bool:
    """Tell travel bans and asset freezes from bans on smoking."""
    return place > first and words[place - 1] in SANCTION_WORDS


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
        and at(document.lower, money.after) not in ("a", "per")
    ]


def is_of_assets(words: list[str], first: int) -> bool:
    """Tell the amount of what is seized: assets worth about $5 million."""
    return "assets" in words[max(0, first - 5) : first]


def is_paid_out(words: list[str], first: int) -> bool:
    """Tell the disbursement of $5 million, which is aid, from a fine of it."""
    place = first - 1
    while place > first - 4 and words[place] in HOLDING and words[place] != "of":
        place -= 1
    return words[place] == "of" and words[place - 1] in ("disbursement", "tranche", "instalment")


STUDENTS = frozenset("students student pupils undergraduates families".split())
BEFORE_A_VERB = frozenset("to that which who they we it he she".split())


def is_item(document: Document, place: int, first: int) -> bool:
    """Tell a head from the first part of a compound, a verb and other meanings."""
    words = document.lower
    following, before = at(words, place + 1), at(words, place - 1)
    if words[place] in BILLS:
        return True
    if words[place] in ("aid", "relief", "food") and following in CONVOYS:
        return False
    if words[place] in STOPPAGES and (following in NOMINAL_LINKS or before not in DETERMINERS):
        return False
    if following in HEADS or following in NOT_AID_AFTER or following in ("-", "for-profit"):
        return False
    if following == "of" and is_carrier(words, place):
        return True
    if following in BILLS or following == "of" or before in BEFORE_A_VERB:
        return False
    if before in SANCTIONS:
        return words[place] == "relief" or words[place] in PACKAGES
    if before == "financial" and words[place] == "aid":  # of students, unless an amount is told
        return following in ("of", "to", "for") and STUDENTS.isdisjoint(words[place : place + 5])
    if words[place] in SANCTIONS and following == "relief":
        return False
    if words[place] in SANCTIONS or words[place] in SANCTION_HEADS:
        return True
    return NOT_AID_BEFORE.isdisjoint(words[max(first, place - 2) : place])


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


def item_at(document: Document, head: int, first: int, after: int, measure: str) -> Item:
    """Read the whole noun phrase of a head, with what carries it and its amount."""
    words = document.lower
    start = phrase_start(document, head, first)
    while at(words, start - 1) == "of" and at(words, start - 2) in CARRIERS and start - 2 >= first:
        start = phrase_start(document, start - 2, first)
    modifiers = set(words[start:head])
    word = words[head]
    strong = word in STRONG_HEADS or measure == "sanctions" or not AID_WORDS.isdisjoint(modifiers)
    money = amount_of(document, start, head, max(first, start - 8), min(after, head + 16))
    reach = min(start, money.first) if money else start
    vague = word in VAGUE_HEADS and not strong and money is None
    return Item(head, start, head + 1, reach, measure, strong, vague, money, word)


def phrase_start(document: Document, head: int, first: int) -> int:
    """Walk left from a head over adjectives, nouns and numbers, to the determiner."""
    words, start = document.lower, head
    for place in range(head - 1, max(first, head - LONGEST_PHRASE) - 1, -1):
        word = words[place]
        if word in DETERMINERS:
            return determiners_start(words, place, first)
        if word == "but" and at(words, place - 1) == "all":
            return place - 1
        verb = is_verb_form(word) and at(words, place + 1) != "-" and not is_adjective(words, place)
        if verb or word in NOT_IN_PHRASE:
            return start
        if word not in ("-", "'s", "’s"):
            start = place
    return start


def determiners_start(words: list[str], place: int, first: int) -> int:
    """Take in all determiners in a row: nearly all, some more."""
    while place > first and words[place - 1] in DETERMINERS and words[place - 1] != "that":
        place -= 1
    return place


LETS = frozenset("let lets letting put puts held hold".split())
"""First words of verbs of two."""


def is_verb_form(word: str) -> bool:
    """Tell a possible verb by its form."""
    known = word in STATUS_OF or word in CONTROL_OF or word in LETS
    return known or (word.endswith("ing") and word != "existing")


BEFORE_ADJECTIVES = DETERMINERS | {"-", "'s", "’s"}


def is_adjective(words: list[str], place: int) -> bool:
    """Tell a participle before a noun (the promised aid) from a verb, by what is before it."""
    return at(words, place - 1) in BEFORE_ADJECTIVES and words[place].endswith(("ed", "ing", "en"))


HOLDING = frozenset("for of worth more than about nearly over up to some totaling".split())
"""What may stand between a package and its amount."""


def amount_of(document: Document, start: int, head: int, lower: int, upper: int) -> Money | None:
    """Return the amount in, before ("$5m in aid") or behind ("aid worth $5m") a phrase."""
    inside = find_money(document, start, head)
    if inside:
        return inside[0]
    for money in find_money(document, lower, start):
        if at(document.lower, money.after) in ("in", "of", "worth") and start - money.after <= 3:
            return money
    behind = find_money(document, head + 1, upper)
    between = document.lower[head + 1 : behind[0].first] if behind else []
    near = bool(behind) and len(between) < 6 and HOLDING.issuperset(between)
    return behind[0] if near or "worth" in between or "totaling" in between else None
