"""Deaths and arrests that the copy tells and denies of the same time: `One child has died` … `no deaths`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figures
from newsaudit.extract.tallies.tally import Tally, shown
from newsaudit.schemas.article import Span

NOBODY = r"(?i:no ?one|nobody|none of (?:them|the \w+))"
PAIRS = (
    (
        re.compile(
            rf"\b{NOBODY} has died\b|\b(?:[Tt]here (?:have|had) been|seen) no (?:deaths|fatalities)\b"
            r"|\b[Nn]o (?:deaths|fatalities) have been (?:reported|recorded)\b"
        ),
        re.compile(r"^(?: of (?:them|the \w+))?(?: [a-z]+){0,2} (?:has|have) died\b"),
    ),
    (
        re.compile(rf"\b{NOBODY} has been arrested\b|\b[Nn]o arrests? (?:has|have) been made\b"),
        re.compile(r"^(?: of (?:them|the \w+))?(?: [a-z]+){0,2} (?:has|have) been arrested\b"),
    ),
)
NO = ("No ", "no ")
ELSEWHERE = re.compile(r"\b(?:since|elsewhere|last year|in (?:19|20)\d\d|other|earlier|previous)\b")


def find_denied(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield numbers of those who have died or been arrested, where the copy also says nobody has."""
    text = document.text
    for nobody, somebody in PAIRS:
        denial = nobody.search(text)
        if denial is None or ELSEWHERE.search(sentence_of(document, denial.start())):
            continue
        for one in figures.every:
            if denial.start() <= one.start < denial.end() or text[one.start - 3 : one.start] in NO:
                continue
            if one.kind != "count" or not somebody.match(text[one.end : one.end + 60]):
                continue
            if not ELSEWHERE.search(sentence_of(document, one.start)):
                detail = f"{shown(one.value)} here, but `{denial.group()}` there"
                yield Tally(
                    "denied", one.start, one.end, one.value, 0, 0, detail,
                    Span(denial.start(), denial.end()),
                )  # fmt: skip


def sentence_of(document: Document, at: int) -> str:
    """Return the sentence around an offset."""
    return document.sentences[document.sentence_at(at)].of(document.text)
