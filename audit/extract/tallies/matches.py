"""Reports of football matches: scores on the way that the last one rules out, minutes, men on the field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figures
from newsaudit.extract.tallies.tally import Tally
from newsaudit.schemas.article import Span

WORDS = re.compile(
    r"\b(?:goal|goals|goalkeeper|half-time|interval|penalty|minute|striker|headed|equalis\w+|equaliz\w+|"
    r"stoppage|midfielder|defender|winger|corner|free kick|season|league)\b"
)
OF_FOOTBALL = 5
"""Different words of these by which a report of a match is known."""
SEVERAL = re.compile(
    r"(?i)\b(?:aggregate|shoot-?out|on penalties|first leg|second leg|elsewhere|extra time|extra-time)\b"
)
"""What gives a match more than one score, or an article more than one match."""
SCORE = r"(?P<one>\d{1,2})[-–](?P<two>\d{1,2})(?![\d%-])"
RESULT = re.compile(
    r"\b(?:beat|beating|beaten|defeat(?:ed|ing)?|win|wins|victory|won|lost|lose|loss|draw|drew|drawn|held)\b"
    rf"[^.\d\n]{{0,60}}?\b{SCORE}|\b{SCORE.replace('one', 'three').replace('two', 'four')} "
    r"(?:win|victory|defeat|loss|draw)\b"
)
BREAK = r"(?:half-time|halftime|the break|the interval)"
TEN = r"(?:ten|10)"
ON_THE_WAY = re.compile(
    rf"\b(?:(?:made|make|makes|making) it|(?:led|trailed)"
    rf"|(?:level|levelled|behind|ahead|tied|leading|trailing|it was) at) {SCORE}"
    rf"|\b{SCORE.replace('one', 'three').replace('two', 'four')} (?:at|by|before) {BREAK}\b"
)
OPENING = 3
"""Sentences, the headline among them, in which the score of the match is told."""
MINUTE = r"(?P<minute>\d{1,3})(?:st|nd|rd|th)[ -]minute"
BEFORE_BREAK = re.compile(
    rf"\b{MINUTE},? and (?:the (?:sides|teams)|they|it was|both|the score)\b[^.\d]{{0,40}}"
    rf"(?:at|in at) {BREAK}\b"
)
SENT_OFF = re.compile(
    r"\b(?:sent off|dismissed|shown (?:a|the|his|her) (?:second yellow|red) card|red-carded|"
    r"(?:to|with) a (?:second yellow|red) card)\b(?: [a-z]+){0,2}?"
    r"(?:(?: in| after| on)(?: the)? (?P<minute>\d{1,3})(?:st|nd|rd|th)?[ -]minutes?)?"
)
SENDING = re.compile(r"\b(?:sent off|red cards?|second yellow|dismissed|dismissals?|sending-off)\b")
NINE = re.compile(r"\b(?:with|to|had|against) (?:only )?(?:nine|9) (?:men|players|women)\b")
SHORT_AT_BREAK = re.compile(
    rf"\b(?:a (?:man|player|woman) (?:short|down)|down to {TEN}(?: men| players)?|with {TEN} (?:men|players))"
    rf" (?:at|by|before) {BREAK}\b"
)
WITHOUT = re.compile(
    r"\bplayed (?:for )?(?:the (?:last|final) )?(?:(?P<long>\d{1,2}) minutes"
    r"|(?P<words>(?:(?:nearly|almost|more than) )?an hour|half an hour))\b[^.]{0,40}?"
    rf"(?:with {TEN} (?:men|players)|without (?=[A-Z]))"
)
LONG = {"half an hour": 30}
HALF, WHOLE = 45, 90
STOPPAGE = 10
"""Minutes that a match may go on for beyond its time."""


def find_matches(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield what a match report tells that the rest of it rules out."""
    text = document.text
    if "minute" not in text or len(set(WORDS.findall(text))) < OF_FOOTBALL:
        return
    if not SEVERAL.search(text):
        yield from scores(document)
    yield from minutes(text)
    yield from sendings(text)


def scores(document: Document) -> Iterator[Tally]:
    """Yield the score of the headline and of the lead, and those on the way that are beyond them."""
    spans = document.sentences[:OPENING]
    end = spans[-1].end if spans else 0
    finals = [match for match in RESULT.finditer(document.text, 0, end) if plain(document, match)]
    if not finals:
        return
    last = pair(finals[0])
    for match in finals[1:]:
        yield tally(
            match, finals[0], same=pair(match) == last, detail="the score is told in two ways"
        )
    for match in ON_THE_WAY.finditer(document.text, end):
        here = pair(match)
        if plain(document, match):
            within = all(one <= most for one, most in zip(here, last, strict=True))
            yield tally(
                match, finals[0], same=within, detail=f"the match ended {last[0]}-{last[1]}"
            )


def plain(document: Document, match: re.Match[str]) -> bool:
    """Tell words that stand in no quotation."""
    return document.quotation_at(match.start()) is None


def pair(match: re.Match[str]) -> tuple[int, int]:
    """Return the goals of a score, the greater first."""
    told = sorted(int(one) for one in match.groups() if one)
    return told[1], told[0]


def minutes(text: str) -> Iterator[Tally]:
    """Yield a minute of the second half that a clause sets before the break."""
    for match in BEFORE_BREAK.finditer(text):
        minute = int(match["minute"])
        detail = f"minute {minute} is after half-time"
        yield Tally(
            "match", match.start(), match.end(), minute, 0, HALF + STOPPAGE / 2, detail,
            Span(match.start(), match.start("minute")),
        )  # fmt: skip


def sendings(text: str) -> Iterator[Tally]:
    """Yield how many play on, and for how long, after the only sending-off of a report."""
    sent = list(SENT_OFF.finditer(text))
    if not sent:
        return
    first = sent[0]
    if len(SENDING.findall(text)) == 1:
        for match in NINE.finditer(text):
            yield tally(match, first, same=False, detail="one player is told to have been sent off")
    told = {int(one["minute"]) for one in sent if one["minute"]}
    if len(told) != 1:
        return
    minute = told.pop()
    where = next(one for one in sent if one["minute"])
    for match in SHORT_AT_BREAK.finditer(text):
        detail = f"the player was sent off in minute {minute}"
        yield tally(match, where, same=minute <= HALF + STOPPAGE / 2, detail=detail)
    for match in WITHOUT.finditer(text):
        stated = int(match["long"]) if match["long"] else LONG.get(match["words"], 60)
        left = WHOLE - minute
        slack = 2 if match["long"] else 10
        yield Tally(
            "match", match.start(), match.end(), stated, left - slack, left + slack + STOPPAGE,
            f"from minute {minute} to the end there are {left}", Span(where.start(), where.end()),
        )  # fmt: skip


def tally(match: re.Match[str], other: re.Match[str], *, same: bool, detail: str) -> Tally:
    """Return words of a report as right or wrong."""
    stated = 0 if same else 1
    return Tally(
        "match", match.start(), match.end(), stated, 0, 0, detail, Span(other.start(), other.end())
    )
