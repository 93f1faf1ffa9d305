"""Amounts of money: symbols, codes and names of currencies, with magnitude applied."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import (
    CARDINAL_WORDS,
    MAGNITUDES,
    SHORT_MAGNITUDES,
    Number,
    at,
    cardinal,
)
from newsaudit.extract.once import once

SYMBOLS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₺": "TRY",
    "₦": "NGN",
}
"""Currency signs (Unicode category Sc) to ISO 4217; a bare $ is read as the US dollar."""

DOLLARS = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
}
"""Letters directly before $: A$, HK$."""

WORDS = {
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "ruble": "RUB",
    "rubles": "RUB",
    "rouble": "RUB",
    "roubles": "RUB",
    "rupee": "INR",
    "rupees": "INR",
    "franc": "CHF",
    "francs": "CHF",
    "won": "KRW",
    "shekel": "ILS",
    "shekels": "ILS",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "lira": "TRY",
    "liras": "TRY",
    "zloty": "PLN",
    "zlotys": "PLN",
    "peso": "MXN",
    "pesos": "MXN",
    "rand": "ZAR",
    "naira": "NGN",
    "kroner": "DKK",
    "kronor": "SEK",
    "krona": "SEK",
    "cents": "USD",
}
"""Names of currencies to the one meant when no country is named."""

NATIONAL = {
    ("canadian", "dollars"): "CAD",
    ("australian", "dollars"): "AUD",
    ("singapore", "dollars"): "SGD",
    ("zealand", "dollars"): "NZD",
    ("norwegian", "kroner"): "NOK",
    ("danish", "kroner"): "DKK",
    ("norwegian", "crowns"): "NOK",
    ("danish", "crowns"): "DKK",
    ("swedish", "crowns"): "SEK",
    ("czech", "crowns"): "CZK",
    ("egyptian", "pounds"): "EGP",
    ("lebanese", "pounds"): "LBP",
    ("syrian", "pounds"): "SYP",
    ("swiss", "francs"): "CHF",
    ("pakistani", "rupees"): "PKR",
    ("mexican", "pesos"): "MXN",
    ("argentine", "pesos"): "ARS",
    ("chilean", "pesos"): "CLP",
    ("philippine", "pesos"): "PHP",
}
CODES = frozenset(
    "USD EUR GBP JPY CHF CNY RUB INR CAD AUD NZD SEK NOK DKK PLN CZK TRY ZAR UAH KRW".split()
)
ADJECTIVES = frozenset(nation for nation, _ in NATIONAL) | {"us", "u.s.", "american"}
WEIGHT_OR_MONEY = frozenset({"pound", "pounds"})


@dataclass(frozen=True, slots=True)
class Money:
    """An amount read from tokens `first` to `after` (exclusive)."""

    value: float
    currency: str
    first: int
    after: int
    number: Number


def money_at_symbol(document: Document, index: int) -> Money | None:
    """Read an amount whose currency sign stands at `index`: `$1.2 billion`, `A$5m`."""
    words = document.lower
    currency, first = SYMBOLS[words[index]], index
    before = at(words, index - 1)
    if words[index] == "$" and before in DOLLARS and adjacent(document, index):
        currency, first = DOLLARS[before], index - 1
    elif words[index] == "$" and before == "u.s.":
        first = index - 1
    number = number_at(document, index + 1)
    if number is None:
        return None
    value = number.value / 100 if at(words, number.after) == "cents" else number.value
    return Money(value, currency, first, number.after, number)


def money_after_number(document: Document, number: Number) -> Money | None:
    """Read an amount whose currency is named behind the number: `86 billion euros`."""
    words = document.lower
    if at(words, number.after) == "-" and (whole := compounded(words, number)):
        return whole
    word = at(words, number.after)
    if word in ADJECTIVES and (national := NATIONAL.get((word, at(words, number.after + 1)))):
        return Money(number.value, national, number.first, number.after + 2, number)
    place = number.after + 1 if word in ADJECTIVES else number.after
    name = at(words, place)
    if name == "cents":
        return Money(number.value / 100, "USD", number.first, place + 1, number)
    if name == "won" and not (number.value >= 1000):
        return None
    if name == "crowns" and number.value >= LEAST_CROWNS:
        return Money(
            number.value, crown_of(document, number.first), number.first, place + 1, number
        )
    if name in WORDS and not is_weight(words, name, place, number):
        return Money(number.value, WORDS[name], number.first, place + 1, number)
    code = at(document.words, number.first - 1)
    if code in CODES:
        return Money(number.value, code, number.first - 1, number.after, number)
    return None


LEAST_CROWNS = 1000
"""Crowns fewer than this are of teeth and kings."""
CROWNS = {
    "sweden": "SEK", "swedish": "SEK", "stockholm": "SEK", "norway": "NOK", "norwegian": "NOK",
    "oslo": "NOK", "denmark": "DKK", "danish": "DKK", "copenhagen": "DKK", "czech": "CZK",
    "prague": "CZK", "iceland": "ISK", "icelandic": "ISK",
}  # fmt: skip
"""Whose crowns are meant, by the state named nearest."""
NEAR_CROWNS = 400
"""Tokens before and behind in which that state is looked for."""


def crown_of(document: Document, place: int) -> str:
    """Return the currency of crowns: of the nearest state before that has them, else behind; SEK."""
    words = document.lower
    before = words[max(0, place - NEAR_CROWNS) : place]
    behind = words[place : place + NEAR_CROWNS]
    return next((CROWNS[word] for word in [*reversed(before), *behind] if word in CROWNS), "SEK")


def compounded(words: list[str], number: Number) -> Money | None:
    """Read an amount joined by hyphens before a noun: `a 50-billion-euro fund`."""
    place = number.after + 1
    name = at(words, place)
    return (
        Money(number.value, WORDS[name], number.first, place + 1, number) if name in WORDS else None
    )


def is_weight(words: list[str], name: str, place: int, number: Number) -> bool:
    """Tell pounds of weight from pounds sterling: "200 pounds of"; sterling is in the thousands."""
    return name in WEIGHT_OR_MONEY and (at(words, place + 1) == "of" or number.value < 1000)


def number_at(document: Document, index: int) -> Number | None:
    """Read a number in figures, `m` and `k` only where nothing parts them from it: £5m."""
    words = document.lower
    if not at(words, index)[:1].isdigit():
        return None
    number = cardinal(words, index)
    if number is None:
        return None
    last = words[number.after - 1]
    if last in SHORT_MAGNITUDES and len(last) == 1 and not adjacent(document, number.after - 1):
        return Number(round(number.value / MAGNITUDES[last], 4), index, number.after - 1)
    return number


def adjacent(document: Document, index: int) -> bool:
    """Tell whether a token touches the one before it."""
    return index > 0 and document.ends[index - 1] == document.starts[index]


def spelt_at(words: list[str], place: int) -> Number | None:
    """Read a number in words that is as large as sums of state are: five million."""
    number = cardinal(words, place) if words[place] in CARDINAL_WORDS else None
    return number if number and number.value >= LEAST_SPELT else None


LEAST_SPELT = 1000
"""Smaller sums in words, `two dollars`, are read with quantities alone."""


def find_money(document: Document, first: int, after: int) -> list[Money]:
    """Return the amounts of money between two tokens."""
    places, amounts = all_money(document)
    found: list[Money] = []
    free = first
    for number in range(bisect_left(places, first), bisect_left(places, after)):
        if places[number] >= free:
            found.append(amounts[number])
            free = amounts[number].after
    return found


@once
def all_money(document: Document) -> tuple[list[int], list[Money]]:
    """Return the tokens at which an amount of money can be read, and these amounts.

    They may overlap; which of them count depends on where one begins to read.
    """
    may_be = {word for word in document.places if word in BEGINS_MONEY or word[0].isdigit()}
    read = ((place, money_at(document, place)) for place in document.places_of(may_be))
    found = [(place, money) for place, money in read if money is not None]
    return [place for place, _ in found], [money for _, money in found]


BEGINS_MONEY = SYMBOLS.keys() | CARDINAL_WORDS.keys()
"""Words besides figures that an amount of money can begin with."""


def money_at(document: Document, place: int) -> Money | None:
    """Read the amount of money whose sign or number stands at a token."""
    words = document.lower
    if words[place] in SYMBOLS:
        return money_at_symbol(document, place)
    number = number_at(document, place) or spelt_at(words, place)
    return money_after_number(document, number) if number else None
