"""Ordinals before their noun and without it: `the sixth call`, `was the sixth between`."""

from __future__ import annotations

from dataclasses import replace

from newsaudit.extract.counts.anaphora import inherited, next_of_series
from newsaudit.extract.counts.cardinals import is_number
from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.counts.lexicon import COPULAS, ELLIPTIC
from newsaudit.extract.counts.nouns import EVENT_NOUNS, NOT_WITH_ORDINAL
from newsaudit.extract.counts.phrases import (
    describe,
    first_noun,
    head_after,
    last_noun,
    noun_before_sentence,
    with_determiner,
)
from newsaudit.extract.counts.times import by_time
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import ORDINAL_SUFFIXES, ORDINALS, TENS, Number, at, ordinal


def by_ordinal(document: Document, index: int, history: list[Hit]) -> Hit | None:
    """Read `the sixth call`, `was the sixth between`, `for the first time`."""
    words = document.lower
    first = index - 1 if words[index] in ORDINAL_SUFFIXES else index
    if at(words, first - 1) == "-" and at(words, first - 2) in TENS:
        first -= 2
    number = ordinal(words, first) if first >= 0 else None
    if number is None:
        return None
    number = with_addition(words, number)
    if is_no_count(document, number):
        return None
    if is_number(at(words, number.after)) and at(words, number.after + 1) != "-":
        return None  # the first two rounds: a cardinal
    window = window_at(document, index)
    if at(words, number.after) == "time":
        return by_time(document, number, window, history)
    return (
        attributive(document, number, window, history)
        or elliptic(document, number, window)
        or next_of_series(document, number, window, history)
    )


def with_addition(words: list[str], number: Number) -> Number:
    """Take in what strengthens an ordinal: `first ever`, `fourth and final`, `third straight time`."""
    after = number.after
    if at(words, after) == "-" and at(words, after + 1) == "ever":
        after += 2
    elif at(words, after) == "ever":
        after += 1
    if at(words, after) == "and" and at(words, after + 1) in ("final", "last", "only"):
        after += 2
    if at(words, after) in IN_A_ROW and at(words, after + 1) == "time":
        after += 1
    return replace(number, after=after)


IN_A_ROW = ("straight", "consecutive", "successive")


def is_no_count(document: Document, number: Number) -> bool:
    """Tell rankings (second largest), names (First Lady) and compounds (third-party)."""
    words, following = document.lower, at(document.lower, number.after)
    if following in NO_COUNT_AFTER or (following.endswith("est") and following not in EVENT_NOUNS):
        return True
    before = at(words, number.first - 1)
    if before == "the" and is_part_of(words, number.first - 2):
        return True
    if before == "-" or before in ADVERBIAL_AFTER:
        return True
    word = document.words[number.first]
    starts = number.first == 0 or not before[0].isalnum()
    return word[0].isupper() and not starts


NO_COUNT_AFTER = frozenset("- most least person party few several couple".split())


def is_part_of(words: list[str], place: int) -> bool:
    """Tell `among the first`, `one of the first`: which of them is left open."""
    return at(words, place) == "among" or (
        at(words, place) == "of" and at(words, place - 1) in ("one", "some")
    )


ADVERBIAL_AFTER = frozenset(
    "would will could should may might can must to who he she they i we it you was were when had".split()
)
"""Words after which `first` is an adverb: "whom he would first call"."""


def attributive(
    document: Document, number: Number, window: Window, history: list[Hit]
) -> Hit | None:
    """Read an ordinal before its noun: `a third round of talks`, `its fifth nuclear test`."""
    start = behind_coordination(document.lower, number.after)
    noun = head_after(document, start, window, EVENT_NOUNS)
    if noun is None:
        return None
    lemma = EVENT_NOUNS[document.lower[noun]]
    if lemma in NOT_WITH_ORDINAL or (
        lemma == "refusal" and at(document.lower, number.first - 1) == "of"
    ):
        return None  # a right of first refusal
    event, after = describe(document, start, noun, window) or inherited(lemma, noun, history)
    if event is None:
        return None
    after = after if start == number.after else number.after
    first = with_determiner(document, number.first)
    return Hit(
        first, after, int(number.value), "ordinal", event, "ordinal-noun", noun, number.first
    )


def behind_coordination(words: list[str], after: int) -> int:
    """Return where the phrase goes on behind a second ordinal: `the fifth and sixth rounds`."""
    if at(words, after) in ("and", "or", "to") and at(words, after + 1) in ORDINALS:
        return after + 2
    return after


def elliptic(document: Document, number: Number, window: Window) -> Hit | None:
    """Read an ordinal without its noun: `The call … was the sixth between …`."""
    words = document.lower
    first = with_determiner(document, number.first)
    possessed = at(document.words, number.first - 1).endswith(("'s", "’s", "s'", "s’"))
    if first == number.first and not possessed:
        return None
    one = next((p for p in (number.after, number.after + 1) if at(words, p) == "one"), None)
    after = behind_known(words, number) if one is None else one + 1
    following = at(words, after)
    if following not in ELLIPTIC and following not in (",", ".", "", ";", "—"):
        return None
    noun = elliptic_noun(document, first, window, possessed)
    if noun is None or (following == "of" and at(words, after + 1) not in OF_A_SERIES):
        return None
    event = describe(document, max(window.first, noun - 3), noun, window_at(document, noun))
    if event is None:
        return None
    count = int(number.value)
    return Hit(first, after, count, "ordinal", event[0], "ordinal-elliptic", noun, number.first)


def behind_known(words: list[str], number: Number) -> int:
    """Return where an ordinal goes on behind `known`, `publicly reported`."""
    after = number.after + 1 if at(words, number.after).endswith("ly") else number.after
    return after + 1 if at(words, after) in KNOWN else number.after


KNOWN = frozenset("known reported confirmed announced acknowledged disclosed".split())
OF_A_SERIES = frozenset("its their his her the this that such".split())


def elliptic_noun(document: Document, first: int, window: Window, possessed: bool) -> int | None:
    """Find the noun an ordinal stands for: the subject before a copula, or before a comma."""
    words = document.lower
    copula = next(
        (
            place
            for place in range(first - 1, max(window.first, first - 5), -1)
            if words[place] in COPULAS
        ),
        None,
    )
    if copula is not None:
        if copula - window.first <= 2 and words[window.first] in ("it", "this", "that"):
            return noun_before_sentence(document, window)
        return first_noun(document, window.first, copula, window)
    if possessed or at(words, first - 1) in (",", "and", "—", "–"):
        return last_noun(document, max(window.first, first - 25), first, window)
    return None
