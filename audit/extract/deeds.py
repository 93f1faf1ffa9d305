"""Deeds told as facts of somebody who denies them or is to be tried for them.

A man who "denies the charge" did not, for the article, move the money: somebody says that he did.
Defamation and contempt of court turn on this (Dodd and Hanna, McNae's Essential Law for Journalists).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsaudit.extract.document import Document
from newsaudit.schemas.article import Span

DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)\b[”\"]? (?:(?:the|all|both|any|these|those|his|her|their) )?(?:\w+ )?"
    r"(?:charges?|allegations?|claims?|accusations?|counts?|wrongdoing|offen[cs]es?|it|them|this|that)\b"
    r"|plead(?:s|ed)? not guilty|(?:is|are|was|were) (?:due|set|expected) to stand trial"
    r"|(?:is|are) to stand trial|awaiting trial|had done (?:neither|nothing(?: wrong)?|no such thing)"
    r"|(?:is|was|were|are) innocent\b|did not do it\b|says? (?:he|she|they) did not\b)"
)
"""Words by which an article says that what somebody is accused of is not established."""
WORD = r"(?!that\b|who\b|which\b)[\w’'.-]{1,24}+"
SUBJECT = rf"(?<![\w’'.-])(?:He|She|They|[A-Z][\w’'.-]{{0,24}}+(?: {WORD}){{0,4}})"
ADVERB = r"(?:(?:also|then|twice|later|even|[a-z]{2,14}ly) )?"
DEED = (
    r"(?:moved|passed|hid|used|sent|transferred|signed|removed|altered|destroyed|shot|stabbed|struck|hit"
    r"|threatened|forced|lured|leaked|falsified|stole|planned|arranged|copied|deleted|diverted|siphoned"
    r"|pocketed|withdrew|invented|faked|submitted|ordered|smuggled|supplied|handed|poured|pushed|kicked"
    r"|punched|beat|strangled|attacked|fired|bought|accepted|shared|carried|set fire|broke into|helped"
    r"|told (?:the others|others|them|him|her|the (?:gang|burglars|robbers|thieves|killers?))"
    r"|gave (?:them|him|her|the)|took (?!(?:the stand|office|part|over|up|place)\b)|sold (?:the|them|it)"
    r"|paid (?!(?:bail|the fine|tax\w*|tribute)\b))"
)
TOLD = re.compile(rf"{SUBJECT} (?:had )?{ADVERB}{DEED}\b")
KNOWING = re.compile(rf"{SUBJECT} (?:had )?(?:knowingly|fraudulently|corruptly) [a-z]{{2,20}}\b")
"""A deed that is an accusation by its adverb, whoever denies it."""
ALLEGED = re.compile(
    r"\b(?:alleg\w+|prosecut\w+|indictment|according|affidavit|complaint|lawsuit|suit|accus\w+|suspect\w*"
    r"|convict\w+|guilty of|admitt?\w*|confess\w*|court (?:heard|was told)|jur(?:y|ors)|sa(?:id|ys?)"
    r"|told (?:the )?(?:court|jury|police|reporters|judge|investigators)|report\w*|evidence|testif\w+"
    r"|testimony|videos?|footage|records? show\w*|believes?|claims? that|claimed)\b"
)
"""Words by which a paragraph says before the deed whose account it gives, or that it is established."""


def find_deeds(document: Document) -> Iterator[Span]:
    """Yield subject and verb of each deed that the article tells itself of somebody who denies it."""
    spans = document.sentences
    denied = {
        at for at, span in enumerate(spans) if DENIES.search(document.text, span.start, span.end)
    }
    for at, span in enumerate(spans):
        match = TOLD.match(document.text, span.start, span.end) if neighbours(at, denied) else None
        match = match or KNOWING.match(document.text, span.start, span.end)
        if (
            match
            and not accounted_for(document, at)
            and document.quotation_at(match.start()) is None
        ):
            yield Span(match.start(), match.end())


def neighbours(at: int, denied: set[int]) -> bool:
    """Tell a sentence beside one of a denial."""
    return at not in denied and not denied.isdisjoint((at - 1, at + 1))


def accounted_for(document: Document, at: int) -> bool:
    """Tell whether the paragraph says, up to the end of a sentence, whose account it gives."""
    span = document.sentences[at]
    number = bisect_right(document.paragraphs, span.start, key=lambda one: one.start) - 1
    start = max(document.paragraphs[max(0, number)].start, span.start - LONGEST_PARAGRAPH)
    return ALLEGED.search(document.text, start, span.end) is not None


LONGEST_PARAGRAPH = 2000
"""Characters of a paragraph that are looked at: keeps time linear."""
