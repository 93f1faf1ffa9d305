"""Counts whose noun stands in a count before: `a seventh`, `four of them`, `the two earlier ones`."""

from __future__ import annotations

from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.lexicon import DETERMINERS, ELLIPTIC
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import CARDINAL_WORDS, Number, at, cardinal

NEAR = 3
"""Most sentences between a count and one that leaves its noun out."""


def inherited(lemma: str, noun: int, history: list[Hit]) -> tuple[str | None, int]:
    """Name a bare `13 earlier packages` after the packages of sanctions counted before."""
    for hit in reversed(history):
        if hit.event.startswith(f"{lemma} of "):
            return hit.event, noun + 1
    return None, noun + 1


def recent(document: Document, place: int, history: list[Hit], within: int) -> list[Hit]:
    """Return the counts of the sentences before a token, the nearest first."""
    here = document.sentence_at(document.starts[place])
    found: list[Hit] = []
    for hit in reversed(history[-8:]):
        if here - document.sentence_at(document.starts[hit.first]) > within:
            break
        found.append(hit)
    return found


def next_of_series(
    document: Document, number: Number, window: Window, history: list[Hit]
) -> Hit | None:
    """Read `16 packages …, and a seventeenth is being drafted`: the next number of a count before."""
    words = document.lower
    before, following = at(words, number.first - 1), at(words, number.after)
    if before not in DETERMINERS or following not in AFTER_ELLIPSIS:
        return None
    if before in ("a", "an") and at(words, number.first - 2) in BEFORE_FRACTION:
        return None
    count = int(number.value)
    for hit in recent(document, number.first, history, NEAR):
        if hit.pattern.endswith("times") or hit.pattern.endswith("time"):
            continue
        if follows(document, hit, number, count) and hit.first < number.first:
            return Hit(
                number.first - 1, number.after, count, "ordinal", hit.event,
                "ordinal-another", hit.noun, number.first,
            )  # fmt: skip
    return None


def follows(document: Document, hit: Hit, number: Number, count: int) -> bool:
    """Tell the next numbers of a series, or the one before in a sentence: `a second …, after a first in`."""
    if hit.count in (count - 1, count - 2):
        return True
    return (
        hit.count == count + 1
        and hit.form == "ordinal"
        and at(document.lower, number.first - 1) == "a"
        and at(document.lower, number.first - 2) in ("after", "following", "and")
        and document.sentence_at(document.starts[hit.first])
        == document.sentence_at(document.starts[number.first])
    )


AFTER_ELLIPSIS = ELLIPTIC | frozenset(
    ", . ; : ) ” '' — – is was were will would could might may can has had failed ended came began "
    "took collapsed fell brought lasted killed followed".split()
) - {"of"}
BEFORE_FRACTION = frozenset(
    "by than nearly about almost over under up down to of roughly around only just for some".split()
)
"""by a third: a part of a whole, no number of a series."""


def of_them(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `four of them` after a count of events."""
    words = document.lower
    if at(words, index - 1) != "of" or index < 2 or not starts_number(words[index - 2]):
        return None
    number = cardinal(words, index - 2)
    window = window_at(document, index)
    if number is None or number.whole in (None, 1) or number.after != index - 1:
        return None
    for hit in recent(document, index, history, 1)[:1]:
        between = words[max(window.first, hit.after) : index - 2]
        if any(is_other_plural(word) for word in between):
            return None
        if number.whole <= hit.count and hit.first < number.first:
            return again(hit, number.first, index + 1, number.whole)
    return None


def is_other_plural(word: str) -> bool:
    """Tell a plural, or people: what "of them" may mean instead of the events."""
    return word in PEOPLE or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s"))
    )


PEOPLE = frozenset("people men women children police".split())


def there_were_more(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `there have been five more` and `two more are planned` after a count of events."""
    words = document.lower
    if index == 0 or not starts_number(words[index - 1]):
        return None
    number = cardinal(words, index - 1)
    if number is None or number.whole is None or number.after != index:
        return None
    there = "there" in words[max(0, index - 5) : index - 1]
    planned = at(words, index + 1) in ("are", "were") and at(words, index + 2) in PLANNED
    if not (there or planned) or (
        at(words, index + 1).isalpha() and not (planned or at(words, index + 1) in ELLIPTIC)
    ):
        return None
    for hit in recent(document, index, history, 1)[:1]:
        return again(hit, number.first, index + 1, number.whole)
    return None


PLANNED = frozenset("planned scheduled expected due likely".split())


def ones(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `both previous ones`, `the two earlier ones` after a count of events."""
    words = document.lower
    number = at(words, index - 2)
    if at(words, index - 1) not in ("previous", "earlier", "prior", "other", "more"):
        return None
    count = 2 if number == "both" else int(CARDINAL_WORDS.get(number, 0))
    for hit in recent(document, index, history, 2)[:1]:
        return again(hit, index - 2, index + 1, count) if count > 0 else None
    return None


def compared(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `26 spills, compared with 31 last year`, `up from 15`: another number of the same events."""
    words = document.lower
    leads = (
        at(words, index + 1) in ("with", "to")
        if words[index] == "compared"
        else is_change(words, index)
    )
    first = index + 2 if words[index] == "compared" else index + 1
    number = cardinal(words, first) if leads and starts_number(at(words, first)) else None
    if number is None or number.whole is None or at(words, number.after) not in AFTER_COMPARED:
        return None
    sentence = document.sentence_at(document.starts[index])
    for hit in history[-1:]:
        if (
            hit.pattern == "cardinal-noun"
            and document.sentence_at(document.starts[hit.first]) == sentence
        ):
            return again(hit, number.first, number.after, number.whole)
    return None


def is_change(words: list[str], index: int) -> bool:
    """Tell `up from` and `down from`."""
    return at(words, index - 1) in ("up", "down")


AFTER_COMPARED = frozenset("in last during for over the a at , .".split())
"""What follows the number itself: a time, or nothing. "compared with 31 people" counts others."""


def starts_number(word: str) -> bool:
    """Tell a number word or figure."""
    return word in CARDINAL_WORDS or word.isdigit()


def again(hit: Hit, first: int, after: int, count: int) -> Hit:
    """Count the events of an earlier count anew."""
    return Hit(first, after, count, "cardinal", hit.event, "cardinal-another", hit.noun, first)
