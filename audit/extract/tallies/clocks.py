"""Lengths of time beside the two times of day that they lie between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.tally import Tally, is_rough
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact, TimeExpression

AT = re.compile(r"T(\d\d):(\d\d)")
LENGTH = re.compile(r"^PT(?:(\d+)H)?(?:(\d+)M)?$")
BARE = re.compile(
    r"\b(?:just|shortly|soon|a little) (?:past|after|before) (\d{1,2}|six|seven|eight|nine|ten|eleven)"
    r"(?=[.,;]|\s(?:on|in|and|when|that|the)\b)(?!\s?[.:]\d)"
)
"""An hour told without its half of the day: `just past 11`."""
HOURS = {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
HALF_TOLD = re.compile(
    r"(?i)[ap]\.?m\b|noon|midnight|^0\d|^1[3-9]\b|^2[0-3]\b|morning|evening|night"
)
AFTER = re.compile(r"^ (?:later|into|after|earlier)\b(?! than\b)")
ANOTHER_DEED = re.compile(
    r" (?:later|earlier)\b[^.]{0,200}?, (?:and|but|where|who|which|before|when)\b"
)
"""What leads from the deed so much later to another, whose time of day is told."""
OF_EVENT = re.compile(r"^ (?:after|into) (?:the|its|his|her|their) (?:[a-z-]+ )?([a-z]{4,})\b")
TOOK = re.compile(
    r"(?i)\b(?:took|takes|taken|lasted|lasts|needed|r[au]n for|went on for|gone on for|spent)(?: \w+){0,2} $"
    r"|\b(?:ended|finished|closed|adjourned|broke up)\b[^;“”\n]{0,30},? after (?:about |some )?$"
)
LASTING = (
    "voyage|show|concert|performance|shift|debate|meeting|session|hearing|talks|flight|journey|speech|outage|blackout|vigil|siege|standoff|stand-off|"
    "count|operation|sitting|marathon|crossing|power cut|rescue|protest|bombardment|ordeal|wait|walkout|"
    "stoppage"
)
NAMED = re.compile(rf"^ (?:[a-z]+ )?({LASTING})\b")
"""What an `N-hour` length is of."""
OF_NAMED = re.compile(
    rf"\b(?:{LASTING}|trip|drive|voyage|show|concert|shift) of (?:about |some |almost |nearly )?$"
)
"""What such a length stands behind: a voyage of 22 hours."""
PAUSE = re.compile(
    r"(?i)\b(?:break|recess|delay|interval|adjourn\w*|pause\w*|interrupt\w*|suspended)\b"
)
DAY, HALF_DAY = 24 * 60, 12 * 60
LONGEST = 3 * DAY
EVENT_WORD = 3
"""Sentences with the event's name that are looked at."""


class Clock(NamedTuple):
    """A time of day in minutes; `whole` if its half of the day is told, `dated` if its day is."""

    start: int
    end: int
    minute: int
    whole: bool
    day: int | None
    rough: bool


class Length(NamedTuple):
    """A length of time in minutes, and the step it is told in."""

    start: int
    end: int
    minutes: int
    rough: bool

    @property
    def slack(self) -> float:
        """What its rounding hides: half an hour of whole hours, minutes of round minutes."""
        exact = 30.0 if self.minutes % 60 == 0 else 16.0 if self.minutes % 30 == 0 else 2.5
        return exact + (0.15 * self.minutes + 5 if self.rough else 0)


def find_clock_spans(document: Document, facts: Iterable[Fact]) -> Iterator[Tally]:
    """Yield lengths told beside the times of day that begin and end them."""
    times = [fact for fact in facts if isinstance(fact, TimeExpression)]
    clocks = sorted([*clocks_of(document, times), *bare_clocks(document)])
    if len(clocks) < 2:
        return
    yield from backwards(document, clocks)
    clocks = [one for one in clocks if not is_elsewhere(document, one)]
    for length in lengths_of(document, times):
        if MOVED.match(document.text[length.end : length.end + LONGEST_MOVE]):
            yield from moved(document, clocks, length)
        elif pair := pair_of(document, clocks, length):
            yield from compared(document, length, pair, clocks)


BEGINS = re.compile(r"\b(?:entered|arrived|began|opened|started|broke in|walked in|boarded)\b")
ENDS = re.compile(
    r",? (?:and|before) (?:\w+ )?(?:left|ended|closed|finished|fled|drove off|came out)\b"
)
LATE = 180
"""Minutes from which on an end before its beginning may be one of the next day, or half of the day."""


def backwards(document: Document, clocks: list[Clock]) -> Iterator[Tally]:
    """Yield `entered at 9.47pm and left at 9.35pm`."""
    text = document.text
    for first, last in pairwise(clocks):
        gap = last.minute - first.minute
        # A day that only the tense of a clause gives to one of them does not part them.
        told = first.whole and last.whole and None in (first.day, last.day)
        if not told or abs(gap) >= LATE or "\n" in text[first.end : last.start]:
            continue
        before = text[max(0, first.start - 120) : first.start].rpartition(". ")[2]
        if BEGINS.search(before) and ENDS.match(text[first.end : last.start]):
            words = [text[one.start : one.end] for one in (first, last)]
            detail = (
                f"{words[1]} is {in_words(abs(gap))} {'before' if gap < 0 else 'after'} {words[0]}"
            )
            yield Tally(
                "clock_span",
                last.start,
                last.end,
                gap,
                0,
                LATE,
                detail,
                Span(first.start, first.end),
            )


ELSEWHERE = re.compile(
    r"(?:, or |\(|, which (?:is|was) |(?:\b[A-Z]{3}|[\da-z] in [A-Z]\w{2,20}), )$"
)
"""What stands before a moment told again in another zone: 9:30 a.m. in Oslo, or 10:30 a.m. in Kyiv."""


def is_elsewhere(document: Document, clock: Clock) -> bool:
    """Tell a time of day that only repeats the one before it."""
    return ELSEWHERE.search(document.text, max(0, clock.start - 30), clock.start) is not None


MOVED = re.compile(r" (earlier|later),? at ")
LONGEST_MOVE = 16


def moved(document: Document, clocks: list[Clock], length: Length) -> Iterator[Tally]:
    """Yield `Fifteen minutes earlier, at 4:11`, where no time before it is so much later or earlier."""
    at = bisect_left(clocks, (length.end,))
    here = clocks[at] if at < len(clocks) else None
    if here is None or not here.whole:
        return
    way = MOVED.fullmatch(document.text[length.end : here.start])
    before = [one for one in clocks[:at] if length.start - one.start <= NEAR and one.whole]
    if way is None or not before:
        return
    sign = -1 if way[1] == "earlier" else 1
    gaps = [nearest_gap(sign * (here.minute - one.minute)) for one in before]
    fits = [gap for gap in gaps if abs(gap - length.minutes) <= length.slack]
    words = [document.text[one.start : one.end] for one in (here, before[-1])]
    side = "after" if sign * gaps[-1] > 0 else "before"
    detail = f"{words[0]} is {in_words(abs(gaps[-1]))} {side} {words[1]}"
    made = fits[0] if fits else gaps[-1]
    yield Tally(
        "clock_span", length.start, here.end, length.minutes, made - length.slack, made + length.slack,
        detail, Span(before[-1].start, before[-1].end),
    )  # fmt: skip


def nearest_gap(minutes: int) -> int:
    """Return a gap between two times of day as the shorter way round."""
    return (minutes + HALF_DAY) % DAY - HALF_DAY


def clocks_of(document: Document, times: Iterable[TimeExpression]) -> Iterator[Clock]:
    """Yield the times of day; the day of one counts where the copy tells it."""
    for fact in times:
        if fact.kind == "time" and (told := AT.search(fact.value or "")):
            minute = int(told[1]) * 60 + int(told[2])
            dated = fact.anchor == "other" and fact.first_day is not None
            day = fact.first_day.toordinal() if dated and fact.first_day else None
            whole = HALF_TOLD.search(fact.quote) is not None
            yield Clock(fact.start, fact.end, minute, whole, day, is_rough(document, fact.start))


def bare_clocks(document: Document) -> Iterator[Clock]:
    """Yield hours that only the words before them tell from other numbers."""
    for match in BARE.finditer(document.text):
        hour = HOURS.get(match[1]) or int(match[1])
        if 1 <= hour <= 12:
            yield Clock(match.start(1), match.end(1), hour * 60, False, None, True)


def lengths_of(document: Document, times: Iterable[TimeExpression]) -> Iterator[Length]:
    """Yield the lengths in hours and minutes, of ten minutes or more."""
    for fact in times:
        if fact.kind == "duration" and (told := LENGTH.match(fact.value or "")):
            minutes = int(told[1] or 0) * 60 + int(told[2] or 0)
            if 10 <= minutes <= LONGEST:
                rough = fact.modifier is not None or is_rough(document, fact.start)
                yield Length(fact.start, fact.end, minutes, rough)


def pair_of(document: Document, clocks: list[Clock], length: Length) -> tuple[Clock, Clock] | None:
    """Return the two times that a length lies between; None where its words leave that open."""
    number = document.sentence_at(length.start)
    behind = document.text[length.end : length.end + 60]
    here = within(document, clocks, number)
    last = within(document, clocks, number - 1) if number else []
    if another := ANOTHER_DEED.match(document.text, length.end):
        here = [one for one in here if one.start < another.end()]
    if AFTER.match(behind):
        return (
            turned(two(here), length, behind)
            or after_event(document, clocks, here, behind)
            or across(last, here)
        )
    if TOOK.search(document.text[max(0, length.start - 60) : length.start]):
        return begun(document, two(here)) or (two(last) if not here else None)
    if OF_NAMED.search(document.text[max(0, length.start - 40) : length.start]):
        return two(here)
    if "-" in document.text[length.start : length.end] and (event := NAMED.match(behind)):
        return two(here) or told_of(document, clocks, event[1])
    return None


def within(document: Document, clocks: list[Clock], number: int) -> list[Clock]:
    """Return the times of day of a sentence."""
    span = document.sentences[number]
    first = bisect_left(clocks, (span.start,))
    return clocks[first : bisect_left(clocks, (span.end,), lo=first)]


def two(clocks: list[Clock]) -> tuple[Clock, Clock] | None:
    """Return the two of a sentence that has just two."""
    return (clocks[0], clocks[1]) if len(clocks) == 2 else None


HAD_BEGUN = re.compile(r"\bhad (?:begun|started|opened) at (?:about |around )?$")


def begun(document: Document, pair: tuple[Clock, Clock] | None) -> tuple[Clock, Clock] | None:
    """Return two times in the order they came, where the one told last is told to be the beginning."""
    if pair and HAD_BEGUN.search(document.text[max(0, pair[1].start - 40) : pair[1].start]):
        return pair[1], pair[0]
    return pair


def turned(
    pair: tuple[Clock, Clock] | None, length: Length, behind: str
) -> tuple[Clock, Clock] | None:
    """Return two times in the order they came: at 3 a.m., five hours after the polls closed at 10."""
    if pair and behind.startswith(" after") and pair[0].end <= length.start < pair[1].start:
        return pair[1], pair[0]
    return pair


def across(last: list[Clock], here: list[Clock]) -> tuple[Clock, Clock] | None:
    """Return the one of a sentence and the one of the sentence before."""
    return (last[0], here[0]) if len(last) == len(here) == 1 else None


def after_event(
    document: Document, clocks: list[Clock], here: list[Clock], behind: str
) -> tuple[Clock, Clock] | None:
    """Return the time of the event that a length is told from, and the sentence's own."""
    event = OF_EVENT.match(behind)
    if event is None or len(here) != 1:
        return None
    spans = [
        span
        for span in document.sentences
        if re.search(rf"(?i)\b{event[1]}\b", span.of(document.text))
    ]
    for span in spans[:EVENT_WORD]:
        told = within(document, clocks, document.sentence_at(span.start))
        if len(told) == 1 and told[0].end < here[0].start:
            return told[0], here[0]
    return None


def told_of(document: Document, clocks: list[Clock], event: str) -> tuple[Clock, Clock] | None:
    """Return the two times of the only sentence that has two and names the event."""
    found = {
        pair
        for first, last in pairwise(clocks)
        if (number := document.sentence_at(first.start)) == document.sentence_at(last.start)
        and (pair := two(within(document, clocks, number)))
        and re.search(rf"(?i)\b{event}\b", document.sentences[number].of(document.text))
    }
    return found.pop() if len(found) == 1 else None


def compared(
    document: Document, length: Length, pair: tuple[Clock, Clock], clocks: list[Clock]
) -> Iterator[Tally]:
    """Yield a length beside its two times, unless other times of the copy make it right."""
    first, last = pair
    around = document.text[min(first.start, length.start) : max(last.end, length.end)]
    if PAUSE.search(around):
        return
    made = nearest(first, last, length.minutes)
    slack = length.slack + 12 * (first.rough + last.rough)
    fits = abs(made - length.minutes) <= slack
    if not fits and any(
        abs(nearest(a, b, length.minutes) - length.minutes) <= length.slack
        for a, b in combinations(clocks[:MOST], 2)
        if b.start - a.start <= NEAR
    ):
        return
    told = [document.text[one.start : one.end] for one in pair]
    detail = f"from {told[0]} to {told[1]} it is {in_words(made)}"
    yield Tally(
        "clock_span", length.start, length.end, length.minutes, made - slack, made + slack, detail,
        Span(first.start, first.end),
    )  # fmt: skip


MOST = 40
"""Times of day that are paired, at most: keeps time linear."""
NEAR = 800
"""Characters between two that can belong together."""


def nearest(first: Clock, last: Clock, stated: int) -> int:
    """Return the minutes between two times, of several readings the one nearest to those stated.

    A day that is not told may be the next; an hour without its half of the day may be of either.
    """
    gap = last.minute - first.minute
    if first.day is not None and last.day is not None and first.day != last.day:
        gap += (last.day - first.day) * DAY
        return abs(gap)
    step = DAY if first.whole and last.whole else HALF_DAY
    return min((gap % step + step * turn for turn in range(3)), key=lambda one: abs(one - stated))


def in_words(minutes: int) -> str:
    """Return a length in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [
        f"{count} {unit}{'s' * (count != 1)}"
        for count, unit in ((hours, "hour"), (rest, "minute"))
        if count
    ]
    return " and ".join(parts) or "no time"
