"""The dead and the hurt of the headline beside those of the first sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

TOLLS = {
    "died": (
        re.compile(r"(?i)\b(?:kill(?:s|ed|ing)|deaths of|claims|leaves) $"),
        re.compile(
            r"(?i)^(?: (?!(?:and|or|of|at|after)\b)[a-z-]+){0,2}? (?:dead|killed|dies?|died|drown(?:ed)?|"
            r"(?:is|are|was|were|has been|have been|had been) (?:killed|dead))\b"
        ),
    ),
    "were hurt": (
        re.compile(r"(?i)\b(?:injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?) $"),
        re.compile(
            r"(?i)^(?: (?!(?:and|or|of|at|after)\b)[a-z-]+){0,2}? (?:hurt|injured|wounded|"
            r"(?:is|are|was|were|has been|have been|had been) (?:hurt|injured|wounded))\b"
        ),
    ),
    "are missing": (
        re.compile(r"(?i)\bmissing $"),
        re.compile(
            r"(?i)^(?: (?!(?:and|or|of|at|after)\b)[a-z-]+){0,2}? "
            r"(?:(?:is|are|was|were|remains?|remained) )?(?:still )?missing\b"
        ),
    ),
}
"""What stands before and behind a number of people to whom this happened."""
AT_LEAST = re.compile(r"(?i)\b(?:at least|more than|another) $")
AGED = re.compile(r"^[- ](?:year|month|day)s?[- ]old|^ percent")
LEAD = 3
"""Sentences below the headline that tell what it is about."""


def find_headline_tolls(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield a headline's dead or hurt where the lead has another number, and the text nowhere that one."""
    headline = document.article.headline_span
    if headline is None:
        return
    body = [span for span in document.sentences if span.start >= headline.end]
    lead = body[min(LEAD, len(body)) - 1].end if body else headline.end
    for what in TOLLS:
        heads = told(document, figures.within(headline.start, headline.end, "count"), what)
        every = told(document, figures.within(headline.end, len(document.text), "count"), what)
        first = {one.value: one for one in reversed(every) if one.start < lead}
        if len(heads) == 1 and len(first) == 1 and not is_rough_about(document, heads[0]):
            value, one = first.popitem()
            agrees = heads[0].value in {other.value for other in every}
            made = heads[0].value if agrees else value
            yield Tally(
                "headline_toll", heads[0].start, heads[0].end, heads[0].value, made, made,
                f"headline says {shown(heads[0].value)} {what}, text says {shown(value)}",
                Span(one.start, one.end),
            )  # fmt: skip


def told(document: Document, figures: list[Figure], what: str) -> list[Figure]:
    """Return the numbers of people to whom something happened."""
    before, behind = TOLLS[what]
    text = document.text
    return [
        one
        for one in figures
        if not AGED.match(text[one.end : one.end + 12])
        and (
            before.search(AT_LEAST.sub("", text[max(0, one.start - 30) : one.start]))
            or behind.match(text[one.end : one.end + 50])
        )
    ]


def is_rough_about(document: Document, figure: Figure) -> bool:
    """Tell a rough number: nearly 300. `At least` is none, the text has that, too."""
    before = document.text[max(0, figure.start - 12) : figure.start]
    return is_rough(document, figure.start) and AT_LEAST.search(before) is None
