"""A tally: what a number of the copy says, beside what other numbers of the same copy make."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.schemas.article import Span

ROUGH = re.compile(
    r"(?i)\b(?:about|around|some|nearly|almost|roughly|approximately|approaching|close to|over|under|up to|"
    r"(?:more|less|fewer) than|an estimated|at least|at most|well|"
    r"(?:just|shortly|a little|soon) (?:after|before|past)|"
    r"or so|or more)\W*(?:the |an? )?(?:past |last )?$"
)
"""What makes a number a rough one, right before it."""
BEFORE = 24
"""Characters before a number in which that can stand."""


class Tally(NamedTuple):
    """A number stated, the least and the most that others make, and the arithmetic in words."""

    kind: str
    start: int
    end: int
    stated: float
    least: float
    most: float
    detail: str
    other: Span
    """Where the other numbers stand."""


def is_rough(document: Document, start: int) -> bool:
    """Tell a number that the words before it make a rough one."""
    return ROUGH.search(document.text[max(0, start - BEFORE) : start]) is not None


def shown(value: float) -> str:
    """Return a number as the copy would write it: 12, 1,200, 2.5 million."""
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if abs(value) >= size:
            return f"{round(value / size, 3):g}{word}"
    return f"{round(value, 2):,.10g}"
