"""Events told by a verb: `met for the third time`, `have spoken six times`, `twice`."""

from __future__ import annotations

from newsaudit.extract.counts.cardinals import number_before
from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.lexicon import NOT_A_COUNT_AFTER_TIMES
from newsaudit.extract.counts.phrases import with_determiner
from newsaudit.extract.counts.telling import event_of_verb, event_verb
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import Number, at


def by_time(document: Document, number: Number, window: Window, history: list[Hit]) -> Hit | None:
    """Read `met for the first time since`, `the second time the two have talked`."""
    words = document.lower
    first = with_determiner(document, number.first)
    if at(words, first - 1) == "for":
        forward = at(words, first - 2) in CLAUSE_STARTS
    else:
        forward = at(words, first - 1) != "so" and words[first] in ("the", "this")
    if denies(words, first):
        return None
    verb = event_verb(document, number.after + 1, first, window, forward)
    event = event_of_verb(document, verb, window) if verb is not None else None
    if at(words, first - 1) == "so" and history and history[-1].first >= window.first:
        verb, event = history[-1].noun, history[-1].event  # he would do so a third time
    if verb is None or event is None:
        return None
    first = first - 1 if at(words, first - 1) == "for" else first
    return Hit(
        first, number.after + 1, int(number.value), "ordinal", event, "ordinal-time", verb,
        number.first,
    )  # fmt: skip


CLAUSE_STARTS = frozenset("because that when where which who while whether and".split())
"""Before "for the first time": the verb follows."""


def denies(words: list[str], first: int) -> bool:
    """Tell "it was not the first time" (no count) by the words before the phrase."""
    return any(
        word in ("not", "never", "hardly") or word.endswith(("n't", "n’t"))
        for word in words[max(0, first - 2) : first]
    )


def by_times(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `have spoken six times`, `twice`, `on four occasions`."""
    words = document.lower
    number = number_of_times(document, index)
    if number is None or number.whole is None or is_ratio(document, index + 1):
        return None
    before = at(words, number.first - 1)
    if before in THINKING or (before == "of" and at(words, number.first - 2) != "total"):
        return None
    return of_verb(document, number.first, index + 1, number.whole)


def number_of_times(document: Document, index: int) -> Number | None:
    """Read the number that stands right before `times`, or is in `twice` itself."""
    word = document.lower[index]
    if word in TIMES_IN_ONE_WORD:
        return Number(TIMES_IN_ONE_WORD[word], index, index + 1)
    number = number_before(document, index)
    return number if number is not None and is_next(document.lower, number, index) else None


TIMES_IN_ONE_WORD = {"twice": 2.0, "thrice": 3.0}
THINKING = frozenset("think thinks thought thinking".split())


def is_next(words: list[str], number: Number, index: int) -> bool:
    """Tell whether a number stands right before `times`, or only `separate` or `more` between."""
    return number.after == index or (
        number.after == index - 1
        and words[number.after] in ("separate", "more", "other", "consecutive")
    )


def of_verb(document: Document, first: int, after: int, count: int) -> Hit | None:
    """Make the count of the verb that a number of times belongs to."""
    window = window_at(document, first)
    verb = event_verb(document, after, first, window, forward_first=False)
    event = event_of_verb(document, verb, window) if verb is not None else None
    if verb is None or event is None:
        return None
    return Hit(first, after, count, "cardinal", event, "cardinal-times", verb, first)


def is_ratio(document: Document, after: int) -> bool:
    """Tell "three times as many" and "ten times harder" from a count, by the words behind."""
    words = document.lower
    following, next_word = at(words, after), at(words, after + 1)
    if following == "-":
        if document.starts[after] > document.ends[after - 1]:
            return False  # a dash
        return not next_word.endswith("ed")  # twice-impeached counts, twice-daily does not
    if following == "that":
        return next_word in AMOUNTS
    comparative = following.endswith("er") and following not in NO_COMPARATIVES
    return following in NOT_A_COUNT_AFTER_TIMES or comparative


NO_COMPARATIVES = frozenset("after over under ever either however whether per".split())
AMOUNTS = frozenset("amount number figure size level rate sum much many total of . ,".split())
"""twice that number: a ratio; "said twice that he would" is none."""
