"""Since when an article counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from newsaudit.extract.counts.hits import Hit, Window, window_at
from newsaudit.extract.document import Document
from newsaudit.extract.found import Found
from newsaudit.extract.numbers import ORDINAL_SUFFIXES, ORDINALS, at
from newsaudit.schemas.facts import TimeExpression


@dataclass(frozen=True, slots=True)
class Day:
    """A day and the characters that state it."""

    day: date | None
    start: int
    end: int


THE_BEGINNING = re.compile(
    r"the (?:beginning|start|outbreak|onset) of (?:the |its |their )?(?P<noun>[a-z-]{3,20})"
)
CLAUSE = re.compile(r"[,;.—\n]| and | but ")
LONGEST_CLAUSE = 120
WITHIN = frozenset("year month week decade quarter".split())


class Beginnings:
    """When what a document names began, each looked for once: keeps time linear."""

    def __init__(self, document: Document, found: Found) -> None:
        self.document = document
        self.found = found
        self._days: dict[str, date | None] = {}

    def of(self, stated: str) -> date | None:
        """Return when "the beginning of the war" was, where the article dates it."""
        match = THE_BEGINNING.search(stated)
        if match is None:
            return None
        noun = match["noun"]
        if noun not in self._days:
            self._days[noun] = beginning_of(self.document, self.found, noun)
        return self._days[noun]


def since_of(
    document: Document, found: Found, hit: Hit, window: Window, beginnings: Beginnings
) -> Day | None:
    """Return the first day of the span of counting, with where it is stated.

    A clause without a date ("since taking office") gives a place without a day.
    """
    words = document.lower
    if (period := this_period(document, found, hit, window)) and period.start <= (
        document.ends[hit.after - 1] + RIGHT_BEHIND
    ):
        return period
    behind = range(
        hit.after,
        next((p for p in range(hit.after, window.after) if ends_span(words, p)), window.after),
    )
    before = range(
        next((p for p in range(hit.first, window.first, -1) if words[p] == ";"), window.first),
        hit.first,
    )
    for place in [*behind, *before]:
        if words[place] == "since" and at(words, place - 1) != "ever":
            if at(words, place - 1) in ("has", "have", "had"):
                return day_before(document, found, place, window)
            return since_clause(document, found, place, beginnings)
    return period


RIGHT_BEHIND = 4
"""Characters: "its fifth this year", "the third of the year"."""


def ends_span(words: list[str], place: int) -> bool:
    """Tell where what follows belongs to another count: "the fourth strike and the first since June"."""
    return words[place] == ";" or words[place] in ORDINALS or words[place] in ORDINAL_SUFFIXES


def day_before(document: Document, found: Found, place: int, window: Window) -> Day | None:
    """Read "took office in January and has since held": the date before the adverb."""
    dates = found.within(TimeExpression, document.starts[window.first], document.starts[place])
    for expression in reversed(dates):
        if expression.kind == "date" and expression.first_day:
            return Day(expression.first_day, expression.start, expression.end)
    return None


def since_clause(
    document: Document, found: Found, place: int, beginnings: Beginnings
) -> Day | None:
    """Read the clause behind `since`; of `since then` the date before."""
    if at(document.lower, place + 1) == "then":
        return day_before(document, found, place, sentence_before(document, place))
    start = document.ends[place] + 1
    end = min(start + LONGEST_CLAUSE, len(document.text))
    for expression in found.within(TimeExpression, start, end):
        between = document.text[start : expression.start]
        if expression.first_day and expression.kind == "date" and not CLAUSE.search(between):
            return Day(expression.first_day, expression.start, expression.end)
    stop = CLAUSE.search(document.text, start, end)
    stated = document.text[start : stop.start() if stop else end].rstrip()
    day = beginnings.of(stated)
    return Day(day, start, start + len(stated)) if stated else None


def sentence_before(document: Document, place: int) -> Window:
    """Return the sentence of a token and the one before, as one."""
    window = window_at(document, place)
    earlier = window_at(document, max(0, window.first - 1))
    return Window(earlier.first, window.after)


def beginning_of(document: Document, found: Found, noun: str) -> date | None:
    """Return when something began, where the article dates it ("the war began on …")."""
    began = re.compile(
        rf"\b{re.escape(noun)} (?:began|started|broke out|erupted|was launched) (?:on |in )?"
    )
    for mention in began.finditer(document.text):
        dated = found.within(TimeExpression, mention.end(), mention.end() + 40)
        if dated and dated[0].start == mention.end():
            return dated[0].first_day
    return None


def this_period(document: Document, found: Found, hit: Hit, window: Window) -> Day | None:
    """Read `this year`, `so far this month`, `of the year` behind a count."""
    start = document.starts[hit.first]
    end = document.ends[window.after - 1]
    for expression in found.within(TimeExpression, document.ends[hit.after - 1], end):
        if expression.granularity in WITHIN and expression.first_day:
            if document.text[expression.start : expression.start + 5].lower() in ("this ", "the y"):
                between = document.text[document.ends[hit.after - 1] : expression.start]
                if expression.start - start < LONGEST_CLAUSE and "," not in between.rstrip(", "):
                    return Day(expression.first_day, expression.start, expression.end)
    return None
