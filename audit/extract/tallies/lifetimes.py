"""Years of a life: how long a marriage lasted, and ages in a year beside the year of birth."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from newsaudit.extract.document import Document
from newsaudit.extract.lives import BORN, Named
from newsaudit.extract.numbers import TENS, UNITS
from newsaudit.extract.tallies.ages import AGE, years_in
from newsaudit.extract.tallies.tally import Tally, is_rough
from newsaudit.extract.tallies.years import ANY_YEAR
from newsaudit.schemas.arithmetic import YEAR
from newsaudit.schemas.article import Span
from newsaudit.schemas.facts import Fact

MANY = rf"\d{{1,2}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(list(UNITS)[1:10])}))?|{'|'.join(list(UNITS)[3:])}"
TOGETHER = re.compile(
    rf"\b(?:(?P<of>{MANY})\syears\sof\smarriage"
    rf"|marriage\s(?:had\s)?lasted\s(?:for\s)?(?P<lasted>{MANY})\syears"
    rf"|(?:were|been)\s(?:married|together)\sfor\s(?P<been>{MANY})\syears)\b",
    re.IGNORECASE,
)
TRIGGER = re.compile(r"(?:years of |he )marriage|(?:married|together) for")
"""What a text must hold to be looked at: plain words are found much faster than a pattern."""
WED = re.compile(r"\b(?:married|wed|wedding|honeymoon|marriage)\b")
ENDED = re.compile(r"\b(?:died|death|until|till|ended|divorced?)\b")
THEN = re.compile(
    rf"\b(?:in\s(?P<year>{YEAR})(?:,[^.;,\d]{{1,40}})?,\s(?:at\s(?:the\sage\sof\s)?|aged\s)"
    rf"|at\s(?:the\sage\sof\s)?(?=(?:{AGE}),?\sin\s(?P<year2>{YEAR})))(?P<age>{AGE})(?=[.,;]|\sin\s{YEAR})"
)

MOST = 50
"""Marriages, births and ages of a text that are looked at: each is weighed against the others."""


def find_lifetimes(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield the years of marriages, and ages beside births."""
    yield from marriages(document)
    yield from since_birth(document, facts)


def marriages(document: Document) -> Iterator[Tally]:
    """Yield `They married in 1958 … The marriage lasted 34 years, until his death in 2002`."""
    text = document.text
    if not TRIGGER.search(text):
        return
    for match in islice(TOGETHER.finditer(text), MOST):
        sentence = document.sentences[document.sentence_at(match.start())]
        ends = list(ANY_YEAR.finditer(text, sentence.start, sentence.end))
        if (
            len(ends) != 1
            or not ENDED.search(sentence.of(text))
            or is_rough(document, match.start())
        ):
            continue
        years = years_in(match["of"] or match["lasted"] or match["been"])
        end = int(ends[0].group())
        weddings = years_of_weddings(document, sentence.start)
        told = {int(one.group()) for one in ANY_YEAR.finditer(text, 0, sentence.start)}
        if len(weddings) != 1:
            continue
        wed = int(weddings[0].group())
        fits = abs(end - wed - years) <= 1
        if wed >= end or (not fits and any(abs(end - one - years) <= 1 for one in told)):
            continue
        yield Tally(
            "year_span", match.start(), match.end(), years, end - wed - 1, end - wed + 1,
            f"from {wed} to {end} are {end - wed} years", Span(weddings[0].start(), weddings[0].end()),
        )  # fmt: skip


def years_of_weddings(document: Document, until: int) -> list[re.Match[str]]:
    """Return the years of the sentences that tell of a wedding and one year."""
    text, found = document.text, []
    for span in document.sentences:
        if span.start >= until:
            break
        here = list(ANY_YEAR.finditer(text, span.start, span.end))
        if WED.search(text, span.start, span.end) and len(here) == 1:
            found.append(here[0])
    return found


def since_birth(document: Document, facts: Collection[Fact]) -> Iterator[Tally]:
    """Yield `born in 1934 … at 44, in 1968`."""
    text = document.text
    births = list(islice(BORN.finditer(text), MOST))
    then = list(islice(THEN.finditer(text), MOST)) if births else []
    if not then:
        return
    people = Named(document, facts)
    for match in then:
        year, age = int(match["year"] or match["year2"]), years_in(match["age"])
        sentence = document.sentences[document.sentence_at(match.start())]
        person = people.told_of(match.start())
        mine = {
            int(one[1][-4:]): one
            for one in births
            if sentence.start <= one.start() < match.start()
            or (person is not None and people.told_of(one.start()) == person)
        }
        if len(mine) != 1:
            continue
        born, place = mine.popitem()
        made = year - born
        if 0 < made < 120:
            yield Tally(
                "year_span", match.start("age"), match.end("age"), age, made - 1, made,
                f"born in {born}, in {year} somebody is {made - 1} or {made}",
                Span(place.start(1), place.end(1)),
            )  # fmt: skip
