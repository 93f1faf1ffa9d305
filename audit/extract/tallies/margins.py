"""What somebody won by, or is behind by, beside the two numbers it is the difference of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.arithmetic import DOWN, UP
from newsaudit.schemas.article import Span

WON_BY = re.compile(r"\b(?:by(?: just| only)?(?: a (?:margin|majority) of)?|majority of)\s(?=\d)")
VOTES = re.compile(r"^\svotes?\b")
POLL = re.compile(r"\b(?:votes?|voted|polled|ballots|rejected|approved|defeated)\b")
AGAINST = re.compile(
    r"(?:\bto|\bagainst|\bover|\bahead of|[’']s?|\bfor|\bon|\bwith|\bcompared with)\s(?:[\w.’' -]{0,30}\s)?$"
)
EARLIER = re.compile(
    r"(?i)\b(?:first|second|initial|preliminary|last|previous|earlier|before|former|overturn\w*|"
    r"defend\w*|that occasion|general election|held the seat)\b|\b(?:19|20)\d\d\b"
)
"""What makes a margin one of another count, or of another year."""
LEAST_MAJORITY = 20
"""A smaller majority may be one of seats."""
LEAST_VOTES = 100
NEAR = 700
"""Characters either way in which the two numbers stand."""

POINTS = re.compile(r"^\spoints\s(?:behind|ahead|above|below|adrift|clear)\b")
HAS_POINTS = re.compile(r"^\spoints\b")
ON = re.compile(r"\b(?:with|on|have|has)\s$")


def find_margins(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield margins told beside the two numbers."""
    yield from vote_margins(document, figures)
    yield from assembly_margins(document, figures)
    yield from point_margins(document, figures)
    yield from changes(document, figures)


def vote_margins(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the votes somebody won by, unless they are the difference of some other two numbers."""
    for match in WON_BY.finditer(document.text):
        margin = next(iter(figures.within(match.end(), match.end() + 1, "count")), None)
        if margin is None:
            continue
        told = "majority" in match.group() and margin.value >= LEAST_MAJORITY
        if not told and not VOTES.match(document.text[margin.end : margin.end + 7]):
            continue
        sentence = document.sentences[document.sentence_at(margin.start)].of(document.text)
        if EARLIER.search(sentence):
            continue
        if pair := votes_of_two(document, figures, margin):
            made = abs(pair[0].value - pair[1].value) == margin.value
            if made or not differ_by(figures, margin.value):
                yield from compared(document, margin, pair)


BY_VOTES = re.compile(
    r"\b(?:by(?: just| only)?(?: a (?:margin|majority) of)?|(?:margin|majority|lead) of)(?: just| only)? $"
)
RESULT = re.compile(
    r"(?<![\d,.-])(\d{1,3})(?: votes?)?(?: to |-|–)(\d{1,3})(?![\d,.%-]{0,9}\d)"
    r"(?! (?:percent|per cent|years?)\b)"
)
CHAMBER = re.compile(
    r"(?i)\b(?:vot\w+|ballots?|senate|council\w*|committee|parliament|assembly|board|court|judges|motion|bill"
    r"|lawmakers|members|delegates)\b"
)


def assembly_margins(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `passes levy by five votes … passed it, 22 to 19`, where the copy tells one result only."""
    text = document.text
    results: dict[tuple[str, ...], re.Match[str]] = {}
    for one in RESULT.finditer(text):
        if CHAMBER.search(document.sentences[document.sentence_at(one.start())].of(text)):
            results[one.groups()] = one
    if len(results) != 1:
        return
    result = results.popitem()[1]
    first, last = int(result[1]), int(result[2])
    for margin in figures.every:
        if (
            margin.kind != "count"
            or margin.value >= LEAST_MAJORITY
            or is_rough(document, margin.start)
        ):
            continue
        told = BY_VOTES.search(text[max(0, margin.start - 30) : margin.start])
        votes = VOTES.match(text[margin.end : margin.end + 7])
        sentence = document.sentences[document.sentence_at(margin.start)].of(text)
        if told and (votes or "majority" in told.group()) and not EARLIER.search(sentence):
            made = float(abs(first - last))
            if OF_RESULT.match(text[margin.end : margin.end + 14]) or (
                made != margin.value and differ_by(figures, margin.value, LEAST_MAJORITY)
            ):
                continue
            detail = f"{max(first, last)} - {min(first, last)} = {shown(made)}"
            yield Tally(
                "margin", margin.start, margin.end, margin.value, made, made, detail,
                Span(result.start(), result.end()),
            )  # fmt: skip


OF_RESULT = re.compile(r"^(?: votes?)?(?: to |-|–| against )")


def differ_by(figures: Figures, amount: float, least: float = LEAST_VOTES) -> bool:
    """Tell whether any two numbers of the copy that may be votes differ by an amount."""
    votes = {one.value for one in figures.every if one.kind == "count" and one.value >= least}
    return any(value + amount in votes for value in votes)


def votes_of_two(
    document: Document, figures: Figures, margin: Figure
) -> tuple[Figure, Figure] | None:
    """Return the votes of the two in the only sentence nearby that tells of just two."""
    text, found = document.text, []
    first = document.sentence_at(max(0, margin.start - NEAR))
    last = document.sentence_at(min(len(text), margin.end + NEAR))
    for span in document.sentences[first : last + 1]:
        told = figures.within(span.start, span.end, "count")
        many = [one for one in told if one.value >= LEAST_VOTES and one is not margin]
        if len(many) == 2 and POLL.search(span.of(text)):
            found.append((many[0], many[1]))
    pairs = [pair for pair in found if AGAINST.search(text[pair[0].end : pair[1].start])]
    return pairs[0] if len(pairs) == 1 else None


def point_margins(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the points a side is behind by, beside the points of both."""
    text = document.text
    for figure in figures.every:
        if not POINTS.match(text[figure.end : figure.end + 20]):
            continue
        number = document.sentence_at(figure.start)
        start = document.sentences[max(0, number - 1)].start
        own = [
            one
            for one in figures.within(start, figure.start)
            if HAS_POINTS.match(text[one.end : one.end + 8])
        ]
        end = document.sentences[number].end
        other = [
            one
            for one in figures.within(figure.end, end)
            if ON.search(text[one.start - 6 : one.start])
        ]
        if len(own) == len(other) == 1:
            yield from compared(document, figure, (own[0], other[0]))


CHANGES = re.compile(
    rf"\b(?:{UP}|{DOWN}|adds?|added|adding|knocks?|knocked)(?: by)?(?: [a-z]+){{0,3}} $"
)
TO = re.compile(r"^(?: [a-z’']+){0,4},? to $")
BETWEEN = re.compile(
    r"^[^.;\n]{0,80}?,?\s(?:taking|bringing|pushing|lifting|cutting|up|down)\s(?:[a-z]+\s){0,3}?from $"
)
"""What stands between a change and its two ends."""


def changes(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `adds £80.84 to the bill, taking it from £1,620.00 to £1,700.84`."""
    text = document.text
    money = [one for one in figures.every if one.kind == "money"]
    for change, first, last in zip(money, money[1:], money[2:], strict=False):
        if len({one.currency for one in (change, first, last)}) > 1 or last.value == first.value:
            continue
        plain = BETWEEN.match(text[change.end : first.start]) and TO.match(
            text[first.end : last.start]
        )
        if plain and CHANGES.search(text[max(0, change.start - 50) : change.start]):
            yield from compared(document, change, (first, last))


def compared(document: Document, margin: Figure, pair: tuple[Figure, Figure]) -> Iterator[Tally]:
    """Yield a margin beside the two numbers."""
    made = abs(pair[0].value - pair[1].value)
    if made == 0 or (made != margin.value and is_rough(document, margin.start)):
        return
    more, fewer = sorted((pair[0].value, pair[1].value), reverse=True)
    slack = margin.step + pair[0].step + pair[1].step if margin.kind == "money" else 0.0
    made = round(made, 4)
    detail = f"{shown(more)} - {shown(fewer)} = {shown(made)}"
    yield Tally(
        "margin", margin.start, margin.end, margin.value, made - slack, made + slack, detail,
        Span(pair[0].start, pair[1].end),
    )  # fmt: skip
