"""Where the title after a name begins: behind a comma, a dash, a bracket, `is`, `who was`."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.officials.lexicon import kinds_of
from newsaudit.extract.officials.roles import Words

COPULAS = frozenset("is was became remains serves served".split())
"""Without `becomes`: who does so does not hold the office yet."""
NAMED = frozenset("named appointed elected nominated".split())
NOW = frozenset("now then also currently still once formerly previously recently newly".split())
ONCE = frozenset("then once formerly previously".split())
"""Adverbs that say an office is past."""

SUPPOSING = frozenset("would will could should might".split())

LONGEST_BRACKET = 8
"""Tokens of `(R-Texas)` and `(Acme News chairman and CEO)`."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a title phrase may begin, and how it stands to the name."""

    start: int
    form: str
    closed_by: str = ""
    """The mark that must follow the title: the end of its bracket."""
    bound: bool = False
    """The title must be of some body, as after `as`: any person can speak `as a critic`."""


def openings(words: Words, first: int, last: int) -> list[Opening]:
    """Return the places at which a title of the name `first` to `last` may begin."""
    found: list[Opening] = []
    i = last
    if words.word(i) == "(":
        found.append(Opening(i + 1, "appositive", closed_by=")"))
        i = after_bracket(words, i) if last - first > 1 else i
    if words.word(i) == "," or is_dash(words, i):
        found.append(after_mark(words, after_dash(words, i)))
    elif "if" not in (words.low(first - 1), words.low(first - 2)):
        found.append(Opening(after_copula(words, i), "copular"))
    return [opening for opening in found if opening.start > last and words.joined(opening.start)]


def after_mark(words: Words, i: int) -> Opening:
    """Return where a title begins behind a comma or dash."""
    aged = after_age(words, i)
    if aged > i and (start := after_copula(words, aged)):
        return Opening(start, "copular")  # `Roe, 51, is the mayor`
    i = aged
    if words.low(i) == "who":
        return Opening(after_copula(words, i + 1), "appositive")
    if words.low(i) == "as":
        return Opening(i + 1, "appositive", bound=True)
    return Opening(after_now(words, i), "appositive")


def after_now(words: Words, i: int) -> int:
    """Go over `now`, `recently named`; `then` before a noun is a word of the title."""
    noun = words.low(i) == "then" and not words.capital(i + 1)
    if words.low(i) in NOW and (not noun or words.is_a(i + 1, "determiner")):
        i += 1
        if words.low(i) in NAMED:
            i += 1
    return i


def is_dash(words: Words, i: int) -> bool:
    """Tell a dash that stands apart: `Roe — the mayor — left`, also written `--`."""
    dash = words.word(i) in ("—", "–") or words.word(i) == words.word(i + 1) == "-"
    return dash and not kinds_of(words.word(i + 1)).name


def after_dash(words: Words, i: int) -> int:
    """Go over the comma or dash at `i`, a dash written with two hyphens as well."""
    return i + 2 if words.word(i) == words.word(i + 1) == "-" else i + 1


def after_bracket(words: Words, i: int) -> int:
    """Go over the bracket that opens at `i`; stay there when it is long or stays open."""
    for j in range(i + 1, i + LONGEST_BRACKET):
        if words.word(j) == ")":
            return j + 1
    return i


def after_age(words: Words, i: int) -> int:
    """Go over `61,`, `61 years old and`, `a 61-year-old`."""
    if words.word(i).isdigit() and len(words.word(i)) == 2:
        i += 1
        if words.low(i) == "years":
            i += 2
        if words.word(i) in (",", "and"):
            i += 1
    return i


def after_copula(words: Words, i: int) -> int:
    """Go over `is`, `was named`, `has been`, `serves as`; return 0 when nothing of that is there."""
    start = i
    if words.low(i) in ("has", "had", "have"):
        i += 1 if words.low(i + 1) == "been" else 0
        i += 1 if words.low(i) == "been" else 0
    elif words.low(i) in COPULAS:
        i += 1
    if i == start:
        return 0
    if words.low(i) in NOW:
        i += 1
    if words.low(i) in NAMED:
        i += 1
    return i + 1 if words.low(i) == "as" else i


def is_supposed(words: Words, end: int) -> bool:
    """Tell an office only thought of: `Roe, as president of the club, would close it`."""
    return any(words.low(i) in SUPPOSING for i in range(end, end + 3))
