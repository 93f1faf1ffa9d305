"""What the headline says was done and the text says was undone: `cuts outlook`, `raised its forecast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.schemas.article import Span

DEEDS = (
    (r"rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|increas(?:es?|ed|ing)|boost(?:s|ed|ing)?|hik(?:es?|ed|ing)",
     r"cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?"),
    (r"approv(?:es?|ed|ing)|adopt(?:s|ed|ing)?|pass(?:es|ed|ing)?|endors(?:es?|ed|ing)"
     r"|accept(?:s|ed|ing)?|back(?:s|ed|ing)?",
     r"reject(?:s|ed|ing)?|defeat(?:s|ed|ing)?|block(?:s|ed|ing)?|turn(?:s|ed|ing)? down"
     r"|vot(?:es?|ed|ing) down"),
    (r"resum(?:es?|ed|ing)|reopen(?:s|ed|ing)?|restor(?:es?|ed|ing)",
     r"suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|clos(?:es?|ed|ing)|shut(?:s|ting)?"),
    (r"uphold(?:s|ing)?|upheld", r"overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|str(?:ikes?|uck|iking) down"),
    (r"los(?:es?|ing)|lost", r"w(?:ins?|on|inning)"),
)  # fmt: skip
"""Deeds and their opposites."""
THINGS = (
    "outlook|forecast|guidance", "dividend|payout", "interest rates?|key rate|rates?", "taxe?s?|levy",
    "bill|measure|legislation|law", "plans?|proposals?|scheme|levy|cap", "budget", "offer|bid|deal",
    "appeal|conviction|sentence|verdict", "ban|embargo|sanctions", "flights|service|talks",
    "bridge|port|airport|border|crossing|road|school|hospital|library",
    "race|seat|election|vote|runoff|run-off|majority",
    "motion|amendment|resolution",
)  # fmt: skip
"""What they are done to, each with its other names."""
WORDS = r"(?:[\w’'$£€.%-]+ ){0,3}?"
NOT_DONE = re.compile(
    r"(?i)\b(?:not|never|no|n[o’']t|without|refus\w+|declin\w+|instead of|rather than|had|would|could"
    r"|should|might|may|to|threaten\w*|fail\w*|if|whether|earlier|previous\w*"
    r"|last (?:year|month|week|quarter)"
    r"|in (?:19|20)\d\d"
    r"|by|of|for|against|who|called|urged|voted|reverse\w*)(?: \w+)? $"
)
"""What makes a deed of the text another one, right before it."""
LEAD = 6
"""Sentences below the headline that tell what it is about."""


class Reversal(NamedTuple):
    """Words of the headline, and those of the text that say the opposite."""

    start: int
    end: int
    other: Span


def find_reversals(document: Document) -> Iterator[Reversal]:
    """Yield what a headline says was done, where the lead has the opposite and the text nowhere that."""
    headline = document.article.headline_span
    if headline is None:
        return
    text = document.text
    body = [span for span in document.sentences if span.start >= headline.end]
    lead = body[min(LEAD, len(body)) - 1].end if body else headline.end
    for deed, opposite, said in patterns():
        head = deed.search(text, headline.start, headline.end)
        if head is None or deed.search(text, headline.end) or said.search(text, headline.end):
            continue
        for match in opposite.finditer(text, headline.end, lead):
            before = text[max(headline.end, match.start() - 40) : match.start()]
            if document.quotation_at(match.start()) is None and not NOT_DONE.search(before):
                yield Reversal(head.start(), head.end(), Span(match.start(), match.end()))
                break


@cache
def patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """Return deed, opposite deed, and the deed by its verb alone, for each thing and both ways."""
    return tuple(
        (
            re.compile(rf"(?i)\b(?:{one}) {WORDS}(?:{thing})\b"),
            re.compile(rf"(?i)\b(?:{other}) {WORDS}(?:{thing})\b"),
            re.compile(rf"(?i)\b(?:{one})\b"),
        )
        for thing in THINGS
        for pair in DEEDS
        for one, other in (pair, pair[::-1])
    )
