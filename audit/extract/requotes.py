"""Words in quotation marks told as a repetition (`Roe’s warning that …`) that no quotation has.

What is repeated is looked for in the other quotations: one that shares a telling word with the repetition,
or with the words that introduce it, and that stands beside whoever is said to have spoken. Silent where the
words stand anywhere else in the article, and where nothing like them does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsaudit.extract.document import Document, Quotation
from newsaudit.schemas.article import Span

REMARK = (
    r"(?:line|claim|remarks?|warning|words|phrase|comments?|promise|description|statement|assertion|threat|boast"
    r"|joke|quip|prediction|argument|plea|vow|pledge|complaint|observation|insistence|image|metaphor)"
)
CUE = re.compile(
    r"(?:\b(?P<who>[A-Z][\w-]{2,30})[’']s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|the [a-z]{3,20}[’']s))"
    rf" (?:own |earlier |famous |recent )?{REMARK}"
    r"(?P<about>,?(?: (?:that|about|of)\b[^.;“”\"\n]{0,70})?),? $"
)
JUDGES = re.compile(r"\b(?:is|are|was|were|as|amounts? to|called)(?: an?| not)?$")
"""What makes the words in quotation marks somebody's judgement on the remark."""
PUT_IT = re.compile(
    r"^[”\"]?,? as (?:(?:M(?:r|s|rs)\.? )?(?P<who>[A-Z][\w-]{2,30})|he|she) (?:had )?put it\b"
)
WORD = re.compile(r"[a-z’']{4,}")
COMMON = frozenset(
    "that this with from have been were will would could should what when where which they them their there"
    " than then your into very just only some more most much many such like over also about after before"
    " because going people think know want need make made does didn't don't can't it's i'm we're you're said"
    " says".split()
)
STEM = 5
LONGEST, SHORTEST = 12, 2
"""Words of a repetition: more are a quotation of their own."""
MOST_QUOTATIONS = 500
"""Quotations of a text beyond which it is no article: each repetition is weighed against the others."""
BESIDE = 200
"""Characters around a quotation in which its speaker is named."""


class Requote(NamedTuple):
    """A repetition, and the quotation that it seems to repeat."""

    place: Span
    other: Span


def find_requotes(document: Document) -> Iterator[Requote]:
    """Yield repetitions that the quotation they repeat does not hold."""
    if not 2 <= len(document.quotations) <= MOST_QUOTATIONS:
        return
    lower = document.text.lower()
    for quotation in document.quotations:
        inner = lower[quotation.inner.start : quotation.inner.end].strip(" .,!?;")
        cue = introduced(document, quotation)
        if cue is None or not SHORTEST <= len(inner.split()) <= LONGEST or lower.count(inner) > 1:
            continue
        if other := repeated(document, quotation, cue):
            yield Requote(Span(quotation.start, quotation.end), other)


def introduced(document: Document, quotation: Quotation) -> re.Match[str] | None:
    """Return the words that tell a quotation as a repetition."""
    if document.text[quotation.inner.start : quotation.inner.start + 1].isupper():
        return None
    sentence = document.sentences[document.sentence_at(quotation.start)]
    before = document.text[max(sentence.start, quotation.start - 140) : quotation.start]
    cue = CUE.search(before)
    if cue and JUDGES.search(cue["about"]):
        return None
    return cue or PUT_IT.match(document.text[quotation.end : quotation.end + 60])


def repeated(document: Document, quotation: Quotation, cue: re.Match[str]) -> Span | None:
    """Return the one quotation that a repetition seems to repeat in other words."""
    text = document.text
    told = cue.groupdict()
    mine = stems(
        text[quotation.inner.start : quotation.inner.end] + " " + (told.get("about") or "")
    )
    sentence = document.sentence_at(quotation.start)
    best: tuple[int, Span] | None = None
    for other in document.quotations:
        if other is quotation or document.sentence_at(other.start) == sentence:
            continue
        shared = len(mine & stems(text[other.inner.start : other.inner.end]))
        around = text[max(0, other.start - BESIDE) : other.end + BESIDE]
        who = told.get("who")
        if shared and (who is None or who in around) and (best is None or shared > best[0]):
            best = (shared, Span(other.start, other.end))
    return best[1] if best else None


def stems(words: str) -> set[str]:
    """Return the beginnings of the telling words."""
    return {word[:STEM] for word in WORD.findall(words.lower()) if word not in COMMON}
