"""Cardinals before a plural: `five previous calls`, `18 packages of sanctions`."""

from __future__ import annotations

from newsaudit.extract.counts.anaphora import inherited
from newsaudit.extract.counts.hits import Hit, window_at
from newsaudit.extract.counts.lexicon import DETERMINERS, FREQUENCY
from newsaudit.extract.counts.modifiers import may_modify
from newsaudit.extract.counts.nouns import NEEDS_CLASSIFIER, ORDINAL_ONLY, PLURALS, SINGULARS
from newsaudit.extract.counts.phrases import HOLDERS, REACH, describe, head_after
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import ORDINAL_SUFFIXES, TENS, UNITS, Number, at, cardinal

EMERGENCY_NUMBERS = (911.0, 999.0, 112.0, 311.0)
"""A "911 call" is no count of calls."""


def by_noun(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `five previous calls`, `18 packages of sanctions`, `23 air strikes`."""
    lemma = PLURALS[document.lower[index]]
    if at(document.lower, index + 1) in ("-", "’", "'", *HOLDERS):
        return None
    number = None if lemma in ORDINAL_ONLY else number_before(document, index)
    if number is None or number.whole is None or number.value in EMERGENCY_NUMBERS:
        return None
    window = window_at(document, index)
    if number.first < window.first or not is_governing(document, number):
        return None
    behind = document.lower[index + 1 : index + 4] if at(document.lower, index + 1) == "of" else []
    if lacks_company(lemma, document.lower[number.after : index] + behind):
        return None
    event, after = describe(document, number.after, index, window) or inherited(
        lemma, index, history
    )
    if event is None or is_frequency(document, after):
        return None
    return Hit(
        number.first, after, number.whole, "cardinal", event, "cardinal-noun", index, number.first
    )


def lacks_company(lemma: str, modifiers: list[str]) -> bool:
    """Tell a noun that counts events only beside certain words: 270 votes, two cuts of meat."""
    if lemma == "war" and "world" in modifiers:
        return True
    return lemma in NEEDS_CLASSIFIER and NEEDS_CLASSIFIER[lemma].isdisjoint(modifiers)


def number_before(document: Document, index: int) -> Number | None:
    """Return the cardinal before the noun or `times` at `index`, over modifiers and `of the`."""
    words = document.lower
    for place in range(index - 1, max(-1, index - REACH - 1), -1):
        word = words[place]
        if is_number(word):
            if at(words, place + 1) == "-" and place + 2 < index:  # five three-hour meetings
                continue
            return cardinal(words, whole_number_start(words, place))
        if word == "dozen" and at(words, place - 1) == "-" and at(words, place - 2) == "half":
            return Number(6.0, place - 2, place + 1)
        if word == "dozen" and at(words, place - 1) == "a":
            return cardinal(words, place - 2 if at(words, place - 2) == "half" else place - 1)
        if word == "pair" and at(words, place + 1) == "of":
            return Number(2.0, place, place + 2)
        if word in WHOLES and at(words, place - 1) == "of":
            return part_of(document, place - 1)
        within = word in PARTS_OF_NUMBERS or (word == "of" and words[place - 1] == "pair")
        if not within and not may_modify(document, place):
            return None
    return None


WHOLES = DETERMINERS | {"those", "these"}
PARTS_OF_NUMBERS = ("dozen", "a", "hundred", "thousand")


def is_number(word: str) -> bool:
    """Tell a figure or a number word that may govern a plural."""
    return word[:1].isdigit() or word in TENS or (word in UNITS and word not in ("zero", "one"))


def part_of(document: Document, place: int) -> Number | None:
    """Read the number before `of the`: `three of the hearings`, `one of their calls`."""
    word = at(document.lower, place - 1)
    if is_number(word) or (word == "one" and at(document.lower, place - 2) in ("but", "only")):
        number = cardinal(document.lower, whole_number_start(document.lower, place - 1))
        return Number(number.value, number.first, place + 2) if number else None
    return None


def whole_number_start(words: list[str], place: int) -> int:
    """Return where a number that ends at `place` begins: `twenty-one`."""
    if at(words, place - 1) == "-" and at(words, place - 2) in TENS:
        return place - 2
    return place


def is_governing(document: Document, number: Number) -> bool:
    """Refuse ranges (two to three), money, compounds (7-day), scores and parts of names."""
    words = document.lower
    before = at(words, number.first - 1)
    if at(words, number.after) in AFTER_NO_COUNT or before in BEFORE_NO_COUNT:
        return False
    if is_year(words[number.first]) or is_in_a_name(document, number):
        return False
    if number.first and document.ends[number.first - 1] == document.starts[number.first]:
        return before in ("“", '"', "‘", "(", "—", "–", "``")
    return not (before in ("to", "and") and is_number(at(words, number.first - 2)))


AFTER_NO_COUNT = frozenset(["-", "%", "percent", ":", *ORDINAL_SUFFIXES])
BEFORE_NO_COUNT = frozenset("$ € £ # - / no or age aged".split())


def is_year(word: str) -> bool:
    """Tell a year: the 2016 primaries."""
    return len(word) == 4 and word.isdigit() and "1700" < word < "2100"


def is_in_a_name(document: Document, number: Number) -> bool:
    """Tell a figure behind a name: Article 5 consultations, the Group of Seven meetings."""
    words, first = document.words, number.first
    before = at(words, first - 1)
    if before == "of" and at(words, first - 2) in ("Group", "group"):
        return True
    follows_name = before[:1].isupper() and before.isalpha() and before.lower() not in DETERMINERS
    starts_sentence = at(words, first - 2)[:1] in ("", ".", "”", '"', "\n")
    return words[first][0].isdigit() and follows_name and not starts_sentence


def is_frequency(document: Document, after: int) -> bool:
    """Tell "three meetings a week" and "five incidents for every 1,000" from a count."""
    words = document.lower
    if "every" in words[after : after + 8] and "for" in words[after : after + 8]:
        return True
    return at(words, after) in ("a", "per", "each", "every") and at(words, after + 1) in FREQUENCY


def by_one(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `only one call`, `one previous attempt`, `a single quake`."""
    words = document.lower
    before, following = at(words, index - 1), at(words, index + 1)
    counted = words[index] == "single" and before in ("a", "one")
    if words[index] == "one":
        counted = (
            before in ONLY
            or following in PRIOR
            or at(words, index + 2) in SO_FAR
            or is_listed(document, index, history)
        )
    window = window_at(document, index)
    noun = head_after(document, index + 1, window, SINGULARS) if counted else None
    if noun is None or SINGULARS[words[noun]] in ORDINAL_ONLY | VOTES:
        return None
    if not NEGATIONS.isdisjoint(words[max(0, index - 4) : index]):
        return None
    described = describe(document, index + 1, noun, window)
    if described is None:
        return None
    first = index - 1 if words[index] == "single" else index
    event, after = described
    return Hit(first, after, 1, "cardinal", event, "cardinal-noun", noun, index)


def is_listed(document: Document, index: int, history: list[Hit]) -> bool:
    """Tell the last of a list of counts: `eight calls and one meeting`."""
    return (
        at(document.lower, index - 1) == "and"
        and bool(history)
        and history[-1].form == "cardinal"
        and document.sentence_at(document.starts[history[-1].first])
        == document.sentence_at(document.starts[index])
    )


VOTES = frozenset("vote ballot".split())
NEGATIONS = frozenset("not without never no before".split())
"""Not a single attack: none."""

SO_FAR = frozenset(["already"])
ONLY = frozenset("only just exactly".split())
PRIOR = frozenset("previous earlier prior more further such other additional".split())
