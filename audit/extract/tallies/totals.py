"""Parts told in several sentences beside the whole that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span


def find_totals(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield wholes and rests told beside their parts."""
    for find in (
        others,
        remaining_money,
        dead_by_place,
        children_among,
        records,
        verdicts,
        party_votes,
    ):
        yield from find(document, figures)


def beside(
    kind: str, figure: Figure, stated: float, made: float, detail: str, other: Span
) -> Tally:
    """Return the tally of a number that is exactly what its parts make."""
    return Tally(kind, figure.start, figure.end, stated, made, made, detail, other)


def added(parts: Iterable[Figure]) -> str:
    """Return parts as a sum: 31 + 28 + 9."""
    return " + ".join(shown(one.value) for one in parts)


# The rest of a whole


THE_OTHER = re.compile(r"\b[Tt]he (?:other|remaining) $")
NO_REST = re.compile(
    r"^ (?:days?|hours?|weeks?|months?|years?|minutes?|times|per|people in|million|billion)\b"
)
OF_THEM = re.compile(r"^ of (?:them|these|those|which|whom)\b")
NEAR = 250
"""Characters between a part and the rest."""
WHOLE_NEAR = 700
"""Characters between a whole and its first part."""
TIMES = re.compile(
    r"^[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|miles?|feet|percent|points)\b"
)
BY_SITE = re.compile(
    r"(?i)\b(?:no\.?|highway|route|section|chapter|number|page|aged?|district|room|square) $"
)


def others(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `31 of them … The other 25`, beside the only number before that can be their whole."""
    text = document.text
    for figure in figures.every:
        if figure.kind != "count" or not THE_OTHER.search(
            text[max(0, figure.start - 20) : figure.start]
        ):
            continue
        before = figures.within(figure.start - NEAR, figure.start, "count")
        parts = [one for one in before if OF_THEM.match(text[one.end : one.end + 10])]
        if len(parts) != 1 or NO_REST.match(text[figure.end : figure.end + 12]):
            continue
        part, made = parts[0], parts[0].value + figure.value
        rough = is_rough(document, part.start) or is_rough(document, figure.start)
        if made in figures.values or rough:
            continue
        wholes = {
            one.value: one
            for one in figures.within(part.start - WHOLE_NEAR, part.start, "count")
            if one.value > part.value and counts_things(document, one)
        }
        if len(wholes) == 1:
            whole = wholes.popitem()[1]
            rest = whole.value - part.value
            detail = f"{shown(whole.value)} - {shown(part.value)} = {shown(rest)}"
            yield beside("total", figure, figure.value, rest, detail, Span(whole.start, whole.end))


def counts_things(document: Document, figure: Figure) -> bool:
    """Tell a number of things from one of a measure or a name."""
    text = document.text
    behind = text[figure.end : figure.end + 12]
    return not (
        TIMES.match(behind)
        or BY_SITE.search(text[max(0, figure.start - 12) : figure.start])
        or not re.match(r"\s[a-z]", behind)
    )


OF_IT = re.compile(r"^Of (?:the|that|this|its|it|her|his|their)\b")
REST = re.compile(r"\b[Tt]he (?:remaining|other|rest,|remainder,|balance,) $")
CLOSE = (0.7, 1.3)


def remaining_money(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `Of the money, £4m went … The remaining £2m` beside the amount nearest to their sum."""
    text = document.text
    for figure in figures.every:
        if figure.kind != "money" or not REST.search(
            text[max(0, figure.start - 20) : figure.start]
        ):
            continue
        number = document.sentence_at(figure.start)
        span = document.sentences[max(0, number - 1)]
        if not OF_IT.match(span.of(text)):
            continue
        parts = [*figures.within(span.start, figure.start, "money"), figure]
        made, slack = sum(one.value for one in parts), sum(one.step for one in parts)
        if len(parts) < 2 or any(is_rough(document, one.start) for one in parts):
            continue
        if next(figures.near(made, slack, "money"), None):
            continue
        yield from nearest_whole(figures, parts, made, "money")


def nearest_whole(figures: Figures, parts: list[Figure], made: float, kind: str) -> Iterator[Tally]:
    """Yield the number of the copy nearest to a sum, where it is so near that it is meant."""
    meant = [
        one
        for one in figures.every
        if one.kind == kind and one not in parts and CLOSE[0] <= made / (one.value or 1) <= CLOSE[1]
    ]
    if meant and len({one.value for one in meant}) == 1:
        detail = f"{added(parts)} = {shown(made)}, text says {shown(meant[0].value)}"
        first, last = parts[0], parts[-1]
        yield Tally(
            "total", first.start, last.end, meant[0].value, made, made, detail,
            Span(meant[0].start, meant[0].end),
        )  # fmt: skip


# The dead


DEAD_BEFORE = re.compile(
    r"(?i)\b(?:killed|killing|killing of|death toll(?: \w+){0,3}?(?: to| at| of| was| is)|dead:)"
    r"(?: at least| more than| about| some| an estimated| another)? $"
)
DEAD_BEHIND = re.compile(
    r"^ (?:[a-z]+ ){0,2}?(?:dead|deaths|died|(?:were|was|had been|have been|are) "
    r"(?:killed|dead|confirmed dead)|killed|fatalities)\b"
)
OF_DEAD = re.compile(r"^ of the (?:dead|victims|fatalities|bodies)\b")
AT_PLACE = re.compile(r"^ (?:in|at|on|near|from|outside|along)\b")
JOINED = re.compile(r"(?:,|\band) $")
CHILDREN = re.compile(
    r"^ (?:of (?:them|the (?:dead|victims)) )?(?:were|was) "
    r"(?:children|women|civilians|men|students|police officers|soldiers)\b"
)


def dead_told(document: Document, figures: Figures, until: int) -> list[Figure]:
    """Return the numbers told of those who died, up to an offset: behind it stand other disasters."""
    text = document.text
    found = []
    for figure in figures.within(0, until, "count"):
        before = DEAD_BEFORE.search(text[max(0, figure.start - 50) : figure.start])
        if before or DEAD_BEHIND.match(text[figure.end : figure.end + 50]):
            found.append(figure)
    return found


def dead_by_place(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the dead told place by place (`31 of the dead …, 28 in A and nine in B`) beside all of them."""
    text = document.text
    for figure in figures.every:
        if not OF_DEAD.match(text[figure.end : figure.end + 20]):
            continue
        sentence = document.sentences[document.sentence_at(figure.start)]
        parts = [figure] + [
            one
            for one in figures.within(figure.end, sentence.end, "count")
            if AT_PLACE.match(text[one.end : one.end + 9])
            and JOINED.search(text[one.start - 5 : one.start])
        ]
        made = sum(one.value for one in parts)
        every = dead_told(document, figures, sentence.start)
        if not every or len(parts) < 2:
            continue
        most = max(every, key=lambda one: one.value)
        if made > most.value and made not in figures.values:
            detail = f"{added(parts)} = {shown(made)}, text says {shown(most.value)} died"
            yield Tally(
                "total", figure.start, parts[-1].end, most.value, made, made, detail,
                Span(most.start, most.end),
            )  # fmt: skip


def children_among(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the children among the dead where they are more than all of them."""
    text = document.text
    for number, span in enumerate(document.sentences[1:], start=1):
        figure = next(iter(figures.within(span.start, span.start + 1, "count")), None)
        told = figure and CHILDREN.match(text[figure.end : figure.end + 45])
        before = document.sentences[number - 1]
        if (
            not figure
            or not told
            or not re.search(r"\b(?:dead|killed|died|dying)\b", before.of(text))
        ):
            continue
        every = [
            one
            for one in dead_told(document, figures, span.start)
            if not OF_DEAD.match(text[one.end : one.end + 20])
        ]
        more = figures.within(before.start, before.end, "count")
        if not every or any(one.value >= figure.value for one in [*every, *more]):
            continue
        most = max(every, key=lambda one: one.value)
        detail = f"{shown(figure.value)} are more than the {shown(most.value)} who died"
        yield Tally(
            "total", figure.start, figure.end, figure.value, 0.0, most.value, detail,
            Span(most.start, most.end),
        )  # fmt: skip


# Results


class Record(NamedTuple):
    """The groups of a result told in full."""

    games: str
    won: str
    drawn: str
    lost: str


RECORD = re.compile(
    r"(?<=\s)(?P<games>[\w-]+) (?:games|matches)[^.;\n\d]{0,20}?,? (?:with|after|and have|having) "
    r"(?P<won>[\w-]+) (?:wins?|victories)"
    r",? (?P<drawn>[\w-]+) (?:draws?|ties?),? and (?P<lost>[\w-]+) (?:defeats?|loss(?:es)?)\b"
)


def records(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `33 games, with 18 wins, seven draws and nine defeats`."""
    for match in RECORD.finditer(document.text):
        told = [
            next(iter(figures.within(match.start(name), match.start(name) + 1)), None)
            for name in Record._fields
        ]
        games, *parts = [one for one in told if one]
        if len(parts) == 3:
            made = sum(one.value for one in parts)
            detail = f"{added(parts)} = {shown(made)}"
            yield beside(
                "total", games, games.value, made, detail, Span(parts[0].start, match.end())
            )


VERDICT = re.compile(
    r"\b(?:convicted|(?:found )?guilty)\b[^.;\n]{0,40}?\b(?:of|on) (?=([\w-]+))[^.;\n]{0,60}?"
    r"\b(?:cleared|acquitted|not guilty)\b[^.;\n]{0,30}?\b(?:of|on) (?:the other )?(?=([\w-]+))"
)
CHARGES = re.compile(r"^ (?:[a-z]+ )?(?:counts?|charges|offences|offenses)\b")
NOT_OF_THEM = re.compile(r"^ (?:years?|months?|people|men|women)\b")


def verdicts(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `convicted of nine and cleared of three` beside the charges brought."""
    text = document.text
    for match in VERDICT.finditer(text):
        told = [
            next(iter(figures.within(match.start(n), match.start(n) + 1, "count")), None)
            for n in (1, 2)
        ]
        parts = [one for one in told if one and not NOT_OF_THEM.match(text[one.end : one.end + 8])]
        charges = {
            one.value: one
            for one in figures.within(0, len(text), "count")
            if one not in parts and CHARGES.match(text[one.end : one.end + 30])
        }
        made = sum(one.value for one in parts)
        if len(parts) != 2 or made in figures.values or not charges:
            continue
        most = max(charges.values(), key=lambda one: one.value)
        if most.value > max(one.value for one in parts):
            detail = f"{added(parts)} = {shown(made)}, text says {shown(most.value)}"
            yield Tally(
                "total", parts[0].start, parts[1].end, most.value, made, made, detail,
                Span(most.start, most.end),
            )  # fmt: skip


RESULT = re.compile(
    r"\b(?:by|voted|vote of|passed|approved|defeated|rejected)\s"
    r"(?:a (?:vote|margin) of )?(?=(\d{1,3})(?: to |-|–)(\d{1,3})\b)"
)
FOR = re.compile(
    r"^ (?:[\w.’'-]+ ){0,2}?(?:backed|supported|(?:voted|votes?) (?:yes|for|in favou?r)|in favou?r|"
    r"favou?red)\b"
)
AGAINST = re.compile(
    r"^ (?:[\w.’'-]+ ){0,2}?(?:opposed|(?:voted|votes?) (?:no|against)|against|rejected)\b"
)


def party_votes(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the votes of parties beside the result, where one side adds up and the other does not."""
    text = document.text
    results = {(int(one[1]), int(one[2])) for one in RESULT.finditer(text)}
    if len(results) != 1:
        return
    result = results.pop()
    place = next(RESULT.finditer(text))
    for paragraph in document.paragraphs:
        told = figures.within(paragraph.start, paragraph.end, "count")
        sides = [
            [one for one in told if cue.match(text[one.end : one.end + 50])]
            for cue in (FOR, AGAINST)
        ]
        if not all(2 <= len(side) <= 4 for side in sides):
            continue
        made = [sum(one.value for one in side) for side in sides]
        wrong = [n for n in (0, 1) if made[n] != result[n]]
        if len(wrong) == 1:
            side, most = sides[wrong[0]], made[wrong[0]]
            detail = f"{added(side)} = {shown(most)}, the vote was {result[0]} to {result[1]}"
            yield Tally(
                "total", side[0].start, side[-1].end, result[wrong[0]], most, most,
                detail, Span(place.start(1), place.end(2)),
            )  # fmt: skip
