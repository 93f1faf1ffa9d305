"""One quantity: a number, what modifies it, its unit and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.counts.nouns import PLURALS
from newsaudit.extract.document import Document
from newsaudit.extract.money import (
    SYMBOLS,
    Money,
    adjacent,
    money_after_number,
    money_at_symbol,
    number_at,
)
from newsaudit.extract.numbers import MAGNITUDES, Number, at, cardinal
from newsaudit.extract.quantities.lexicon import (
    AREAS,
    ENDS,
    FALLS,
    IRREGULAR,
    MODIFIERS,
    NOT_MEASURES,
    NOT_PLURAL,
    PEOPLE,
    RISES,
    STATES,
    TIME_NOUNS,
    UNITS,
    VAGUE,
)

LONGEST_NOUN_PHRASE = 5
RANGE_LINKS = frozenset({"to", "-", "–", "or"})


@dataclass(frozen=True, slots=True)
class Read:
    """A quantity: tokens `first` to `after` (exclusive) are its quote."""

    first: int
    after: int
    value: float
    high: float | None
    unit: str | None
    of: str | None
    modifier: str | None
    pattern: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number or range with its currency, tokens `first` to `after` (exclusive)."""

    value: float
    high: float | None
    currency: str | None
    first: int
    after: int
    in_words: bool


def read_at(document: Document, index: int) -> Read | None:
    """Read the quantity that begins at a token, None where there is none."""
    amount = amount_at(document, index)
    if amount is None or is_part_of_a_name(document, amount):
        return None
    modifier, first = modifier_before(document.lower, amount.first)
    if amount.currency:
        return money_read(document, amount, modifier, first)
    return (
        share(document, amount, modifier, first)
        or measured(document, amount, modifier, first)
        or counted(document, amount, modifier, first)
    )


# Numbers and ranges


def amount_at(document: Document, index: int) -> Range | None:
    """Read a number, an amount of money or a range of either at a token."""
    low = single_at(document, index)
    if low is None:
        return None
    between = at(document.lower, low.first - 1) == "between"
    link = at(document.lower, low.after)
    if link not in RANGE_LINKS and not (between and link == "and"):
        return low
    high = single_at(document, low.after + 1) if low.after + 1 < len(document.words) else None
    if high is None or not may_be_range(document, low, high):
        return low
    value = spread(document, low, high)
    if high.value <= value and not (between and high.value < value):
        return low  # "between 90 and 60" is a range, told upside down
    currency = low.currency or high.currency
    return Range(value, high.value, currency, low.first, high.after, low.in_words)


def single_at(document: Document, index: int) -> Range | None:
    """Read one number or amount of money at a token."""
    words = document.lower
    if words[index] in SYMBOLS:
        return of_money(money_at_symbol(document, index))
    number = number_at(document, index) if words[index][0].isdigit() else cardinal(words, index)
    if number is None:
        return None
    return of_money(money_after_number(document, number)) or of_number(number)


def of_money(money: Money | None) -> Range | None:
    """Return an amount of money as a range of one."""
    if money is None:
        return None
    return Range(money.value, None, money.currency, money.first, money.after, money.number.in_words)


def of_number(number: Number) -> Range:
    """Return a number as a range of one."""
    return Range(number.value, None, None, number.first, number.after, number.in_words)


def may_be_range(document: Document, low: Range, high: Range) -> bool:
    """Refuse scores and odds (7 - 5): a range is of one kind, a dash in it stands close."""
    if low.currency and high.currency and low.currency != high.currency:
        return False
    return high.first == low.after + 1 or high.currency is not None


def spread(document: Document, low: Range, high: Range) -> float:
    """Return the lower end with the magnitude of the upper: "26 to 31 million".

    Not where the currency is said twice: "between $26 and $31 million" says 26 dollars.
    """
    word = at(document.lower, high.after - 1)
    magnitude = MAGNITUDES.get(word, 1.0)
    has_own = at(document.lower, low.after - 1) in MAGNITUDES
    said_twice = at(document.lower, high.first) in SYMBOLS
    if has_own or said_twice or low.value * magnitude >= high.value:
        return low.value
    return low.value * magnitude


def is_part_of_a_name(document: Document, amount: Range) -> bool:
    """Tell numbers that count nothing: No. 5, MS804, 7-year-old, 3:2, "6 in 10"."""
    words = document.lower
    before = at(words, amount.first - 1)
    if before in ("no", "#", "number", "section", "article", "route", "highway", "flight", "/"):
        return True
    if before == "in" and at(words, amount.first - 2)[:1].isdigit():
        return True
    touches = adjacent(document, amount.first)
    return touches and (before.isalnum() or before in ("-", "–", ":", ".", "@", "_", "+"))


def modifier_before(words: list[str], first: int) -> tuple[str | None, int]:
    """Return the modifier before a number and the first token of both."""
    for length in (3, 2, 1):
        phrase = tuple(words[max(0, first - length) : first])
        if len(phrase) == length and phrase in MODIFIERS:
            return MODIFIERS[phrase], first - length
    return None, first


# Kinds of quantity


def money_read(document: Document, amount: Range, modifier: str | None, first: int) -> Read:
    """Return an amount of money, with what it is for: $1.2 billion in aid."""
    words = document.lower
    of, after = change_of(words, amount.first), amount.after
    if of is None and at(words, amount.after) in ("in", "of", "worth"):
        start = amount.after + 1 if at(words, amount.after + 1) != "of" else amount.after + 2
        if noun := noun_phrase(document, start, plural=False):
            of, after = noun
    pattern = change_pattern(words, amount.first) if of and after == amount.after else "money"
    return Read(first, after, amount.value, amount.high, amount.currency, of, modifier, pattern)


def share(document: Document, amount: Range, modifier: str | None, first: int) -> Read | None:
    """Return a percentage or percentage points, with what it is a share of, or what changed."""
    words = document.lower
    place = amount.after + 1 if at(words, amount.after) == "-" else amount.after
    word, following = at(words, place), at(words, place + 1)
    if word == "percentage" and following in ("point", "points"):
        unit, after = "pp", place + 2
    elif word in ("%", "percent", "pct"):
        unit, after = "%", place + 1
    elif word == "per" and following == "cent":
        unit, after = "%", place + 2
    else:
        return None
    changed = change_of(words, amount.first)
    if at(words, after) == "of" and (noun := noun_phrase(document, after + 1, plural=False)):
        return Read(first, noun[1], amount.value, amount.high, unit, noun[0], modifier, "share")
    pattern = change_pattern(words, amount.first) if changed else "percent"
    return Read(first, after, amount.value, amount.high, unit, changed, modifier, pattern)


def measured(document: Document, amount: Range, modifier: str | None, first: int) -> Read | None:
    """Return a number with a unit of measurement: 10 miles, 3-acre, 25 degrees Celsius."""
    words = document.lower
    place = amount.after + 1 if at(words, amount.after) == "-" else amount.after
    word = at(words, place)
    if word in ("square", "sq") and UNITS.get(at(words, place + 1)) in AREAS:
        unit, after = f"{UNITS[words[place + 1]]}2", place + 2
    elif word in UNITS and not (len(word) == 1 and not adjacent(document, place)):
        unit, after = UNITS[word], place + 1
    else:
        return None
    if unit == "degree":
        scale = at(words, after)
        unit = {"fahrenheit": "F", "f": "F", "celsius": "C", "c": "C"}.get(scale, unit)
        after += unit != "degree"
    elif at(words, after) == "per" and at(words, after + 1) == "hour":
        unit, after = f"{unit}/h", after + 2
    pattern = "conversion" if at(words, amount.first - 1) in ("(", "/") else "measure"
    of = None
    if at(words, after) == "of" and (noun := noun_phrase(document, after + 1, plural=False)):
        of, after = noun
    return Read(first, after, amount.value, amount.high, unit, of, modifier, pattern)


def counted(document: Document, amount: Range, modifier: str | None, first: int) -> Read | None:
    """Return a number of people or things, with what happened to them: 7 people were killed."""
    noun = noun_phrase(document, amount.after, plural=amount.value != 1)
    if noun is None or (amount.value != int(amount.value)):
        return None
    of, after = noun
    state = state_around(document.lower, first, after)
    if state is None and (of in NOT_MEASURES or (amount.value == 1 and of not in PEOPLE)):
        return None
    named = f"{of} {state}" if state else of
    return Read(first, after, amount.value, amount.high, None, named, modifier, "count")


# What is counted


def noun_phrase(document: Document, first: int, plural: bool) -> tuple[str, int] | None:
    """Read a noun phrase: modifiers and head, head in the singular; with the index after it."""
    words = document.lower
    run: list[int] = []
    for place in range(first, min(first + LONGEST_NOUN_PHRASE, len(words))):
        word = words[place]
        if word == "-" and run and adjacent(document, place):
            continue
        if word == "the" and not run:
            continue
        if not word[0].isalpha() or word in ENDS - {"of"} or word in STATES or word == "of":
            break
        run.append(place)
    head = head_of(words, run, plural)
    if head is None or words[head] in TIME_NOUNS or words[head] in PLURALS:
        return None
    modifiers = [words[p] for p in run if p < head and words[p] not in VAGUE | {"’s", "'s"}]
    return " ".join([*modifiers, singular(words[head])]), head + 1


def head_of(words: list[str], run: list[int], plural: bool) -> int | None:
    """Return the head of a run of nouns: the first plural, or the one it is part of.

    Without a plural: a mass noun or singular, the last of a short run ("military aid").
    """
    for place in run:
        if is_plural(words[place]):
            compound = place + 1 in run and is_plural(words[place + 1])
            return place + 1 if compound else place
    if plural or not run or len(run) > LONGEST_WITHOUT_PLURAL:
        return None
    return run[-1]


LONGEST_WITHOUT_PLURAL = 3


def is_plural(word: str) -> bool:
    """Tell a plural by its form."""
    if word in IRREGULAR:
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "ous", "'s", "’s"))
        and (word not in NOT_PLURAL)
    )


def singular(word: str) -> str:
    """Return the singular of a noun, by its form."""
    word = word.removesuffix("'s").removesuffix("’s")
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word


BEHIND = frozenset("were was are is have has been being had reported confirmed left".split())


def state_around(words: list[str], first: int, after: int) -> str | None:
    """Return what happened to those counted: behind the noun, or as the verb before."""
    for place in range(after, min(after + 4, len(words))):
        if words[place] in STATES:
            return STATES[words[place]]
        if words[place] not in BEHIND:
            break
    before = at(words, first - 1)
    return STATES.get(before) if before not in ("dead", "missing", "hurt") else None


def change_of(words: list[str], first: int) -> str | None:
    """Return what rose or fell by, to or from a number: "profit rise" of "profit rose 5 percent"."""
    start = max(0, first - 12)
    for place in range(first - 1, start, -1):
        word = words[place]
        if word in (".", ";", "and"):
            return None
        direction = "rise" if word in RISES else "fall" if word in FALLS else None
        subject = subject_of(words, place) if direction else None
        if subject is not None:
            link = at(words, first - 1)
            return subject if link in ("to", "from") else f"{subject} {direction}"
    return None


def subject_of(words: list[str], verb: int) -> str | None:
    """Return what rose: the noun before the verb, over auxiliaries; None for "a sharp rise"."""
    place = verb - 1
    while place > 0 and (words[place] in AUXILIARIES or words[place].endswith("ly")):
        place -= 1
    noun = words[place] if place >= 0 else ""
    if not noun[:1].isalpha() or noun in ENDS or at(words, place - 1) in ("a", "an"):
        return None
    return singular(noun)


AUXILIARIES = frozenset("was were is are has have had been be will would".split())


def change_pattern(words: list[str], first: int) -> str:
    """Return which end of a change a number is: by, to or from."""
    link = at(words, first - 1)
    return f"change-{link}" if link in ("to", "from") else "change-by"
