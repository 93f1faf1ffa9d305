"""The tense of the clause around a time expression, told from nearby verbs without a parser.

A bare `Friday` or `March` names the last one in a past clause and the next one in a future
clause. The nearest verb form to the left decides, else the nearest to the right: in news the
time stands after its verb (`said Friday`, `will meet on Monday`).
"""

from __future__ import annotations

from newsaudit.extract.dates.verbs import (
    FUTURE,
    NOT_PAST,
    cue,
    is_copula,
    is_weak,
    tense_of_word,
)
from newsaudit.extract.document import Document

LEFT, RIGHT = 18, 12
"""Tokens looked at on each side; a verb further away seldom governs the time."""

SINCE = "since"
"""Tense of what has a past beginning: never ahead, however near the next such day is."""

AS_SOON_AS = (["as", "soon", "as"], ["as", "early", "as"], ["as", "late", "as"])


def tense_around(document: Document, start: int, end: int) -> str | None:
    """Return past, present, future or since for the clause around a span; None when nothing tells."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else None
    if sentence is None:
        return None
    first, last = document.token_at(start), document.token_at(end)
    if tense := tense_by_neighbours(document, first, last) or tense_before(
        document, first, sentence.start
    ):
        return tense
    for index in range(last, min(len(document.words), last + RIGHT)):
        if document.starts[index] >= sentence.end:
            break
        if tense := cue(document.words, index):
            return tense
    return "future" if lasts(document, first) else None


def tense_by_neighbours(document: Document, first: int, last: int) -> str | None:
    """Return the tense that the words right beside the time show."""
    if tense := verb_beside(document, last):
        told = tense == "future" and first and tense_of_word(document.words[first - 1])
        return "past" if told == "past" else tense  # a plan announced Monday would
    before = [word.lower() for word in document.words[max(0, first - 3) : first]]
    if before[-1:] == ["since"]:
        return SINCE
    if before in AS_SOON_AS or before[-2:] == ["ahead", "of"]:
        return "future"  # told before the day came, whatever the verb: spoke ahead of Monday’s vote
    if before and before[-1] in ENDS and runs_until(document, first):
        return "future"
    return None


def tense_before(document: Document, first: int, floor: int) -> str | None:
    """Return the tense of the nearest verb before the time.

    The present looks ahead where it is of the day itself (`is on Monday`), lasts until it, or
    tells of what may be done by then (`hopes to win on Monday`).
    """
    weak = False
    for index in range(first - 1, max(-1, first - 1 - LEFT), -1):
        if document.starts[index] < floor:
            break
        if tense := cue(document.words, index):
            beside = document.words[first - 1].lower()
            aim = weak and beside not in ("a", "an")
            of_day = index >= first - 1 - (beside in DAY_AFTER) and is_copula(document.words[index])
            ahead = aim or of_day or beside == "by" or lasts(document, first)
            return "future" if ahead and tense == "present" else tense
        weak = weak or is_weak(document.words, index)
    return "future" if weak else None


def lasts(document: Document, first: int) -> bool:
    """Tell `until Monday`."""
    return bool(first) and document.words[first - 1].lower() in LASTS


DAY_AFTER = ("on", "in", "for")
"""Words that may stand between a verb and its day: in the present, `is on Monday` looks ahead."""

ENDS = frozenset({"until", "till", "through", "to", "by", "payable", "effective"})
LASTS = frozenset({"until", "till"})
"""`funds the government until Jan. 15` looks ahead unless a past verb stands before it."""

RUNS_ON = frozenset(
    """
    extended extend extends postponed postpone delayed delay deadline expire expires payable
    effective loan loans complete completed conclude adjourned suspended recessed remanded
    moved pushed rescheduled deferred off
    """.split()
)
"""What lasts until a day that is mostly ahead, in whatever tense it is told."""


def runs_until(document: Document, first: int) -> bool:
    """Tell `extended the offer to Nov. 20`, `payable Dec. 1`."""
    return any(word.lower() in RUNS_ON for word in document.words[max(0, first - 8) : first])


NEAR = 6
"""Tokens between a verb and the full date it dates: `was signed in Oslo on April 4, 1949`."""

CUTS = frozenset(
    """
    the a an his her its their our my your this that these those for of to until till through by
    from before than ending beginning effective payable due dated called named titled and or but
    """.split()
)
"""Words that take a date away from the verb before them: `approved a budget for 2027`."""


def tense_beside(document: Document, start: int) -> str | None:
    """Return the tense of a verb that surely dates what it tells of; None when in doubt.

    Stricter than `tense_around`: for full dates, where nothing hangs on it but what a rule may
    say of an event told as past that lies ahead.
    """
    first = document.token_at(start)
    floor = document.sentences[document.sentence_at(start)].start
    for index in range(first - 1, max(-1, first - 1 - NEAR), -1):
        word = document.words[index]
        inside = document.starts[index] >= floor and (word.isalnum() or word in ("'", "’"))
        if not inside or word.lower() in CUTS or word.endswith("ing"):
            return None
        if tense := cue(document.words, index):
            return tense
    return None


CLOSE = 4
"""Tokens between a past verb and the month it surely dates: `took office in May`."""


def surely_past(document: Document, start: int) -> bool:
    """Tell `took office in May` from `asked him to speak in May` and `the vote in May`."""
    first = document.token_at(start)
    floor = document.sentences[document.sentence_at(start)].start
    for index in range(first - 1, max(-1, first - 2 - CLOSE), -1):
        if document.starts[index] < floor or not document.words[index].isalnum():
            return False
        if tense := cue(document.words, index):
            return tense == "past" and dates_its_month(document.words, index)
        if is_weak(document.words, index):
            return False
    return False


REPORTS = frozenset("said told announced added noted".split())
"""Verbs of a clause whose own month may follow: `said the fair in May would be the last`."""


def dates_its_month(words: list[str], index: int) -> bool:
    """Tell `took office`, `was told` from `is heard`, `an unprecedented`, `said the fair`."""
    word, before = words[index].lower(), words[index - 1].lower() if index else ""
    passive = before in ("is", "are", "a", "an", "the")
    finite = word not in REPORTS and tense_of_word(word) == "past" and word not in AUXILIARIES
    return finite and not passive and not word.startswith("un")


AUXILIARIES = frozenset("has had been was were did".split())


def verb_beside(document: Document, index: int) -> str | None:
    """Return the tense of the verb that stands right after the time: `Thursday refused`."""
    if index >= len(document.words):
        return None
    word = document.words[index].lower()
    if word in ("had", "was", "were", "said", "did") or (
        word.endswith("ed") and word not in NOT_PAST and word not in FUTURE
    ):
        return "past"
    return "future" if word in ("will", "would") else None
