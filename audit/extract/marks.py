"""Quotation marks without a partner.

More tolerant than the pairing of `Document.quotations`, which wants to know what is quoted: here
only a mark that nothing can explain counts. Quotations nest, styles mix (`"…”`), and a paragraph
that ends inside a quotation is fine when the next one opens with a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsaudit.extract.document import Document
from newsaudit.schemas.article import Span

MARK = re.compile(r"[\"“”«»„]")
OPENS = "“«„"
CLOSES = "”»"
INCHES = re.compile(r"(?:\d|\d ?(?:1/2|½)|['’′]{1,2})$")
FEET = re.compile(r"\d['’′] ?\d{1,2}$")
"""Before a mark of inches that may be curly: 6’2”."""
CONTEXT = 48
"""Characters shown beside a lone mark, so that a reader can find it."""


def lone_marks(document: Document) -> Iterator[Span]:
    """Yield the first mark without a partner of each paragraph, with the words beside it."""
    text = document.text
    paragraphs = document.paragraphs
    for here, paragraph in enumerate(paragraphs):
        lone, unclosed = pair(text, paragraph)
        goes_on = here + 1 < len(paragraphs) and MARK.match(text, paragraphs[here + 1].start)
        if lone is not None:
            yield before(text, paragraph, lone)
        elif unclosed and not goes_on:
            yield after(text, paragraph, unclosed[0])


def pair(text: str, paragraph: Span) -> tuple[int | None, Sequence[int]]:
    """Return the first closing mark nothing opens, and the opening marks nothing closes."""
    still_open: list[int] = []
    measured = False
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        at = match.start()
        if FEET.search(text[max(paragraph.start, at - 6) : at]):
            measured = True  # of inches, or the end of the quotation too: nobody can tell
        elif opens(text, at, bool(still_open)):
            still_open.append(at)
        elif still_open:
            still_open.pop()
        elif not inches(text, paragraph, at):
            return at, still_open
    return None, () if measured else still_open


def opens(text: str, at: int, inside: bool) -> bool:
    """Tell an opening mark from a closing one: by its form, straight ones by what is beside them."""
    mark = text[at]
    if mark in OPENS:
        return not (mark == "“" and inside and closes_by_place(text, at))
    if mark in CLOSES:
        return False
    before_it, after_it = text[at - 1 : at], text[at + 1 : at + 2]
    if after_it == ">" or text.startswith("/>", at + 1):  # the end of an attribute in markup
        return False
    if before_it.isspace() and after_it.isspace():  # set apart on both sides, as in old corpora
        return not inside
    return (
        not before_it or before_it.isspace() or before_it in BEFORE_OPENING
    ) and not after_it.isspace()


BEFORE_OPENING = "([—–-“‘/="
"""Characters a straight opening mark may follow without a space; `=` is an attribute in markup."""


def closes_by_place(text: str, at: int) -> bool:
    """Tell a mark between a word and a space: it closes, as in German, or by a slip."""
    after_it = text[at + 1 : at + 2]
    return not text[at - 1 : at].isspace() and (not after_it or after_it.isspace())


def inches(text: str, paragraph: Span, at: int) -> bool:
    """Tell a mark that stands for inches or seconds."""
    return text[at] == '"' and INCHES.search(text[max(paragraph.start, at - 6) : at]) is not None


def before(text: str, paragraph: Span, at: int) -> Span:
    """Return a mark with the words before it."""
    start = max(paragraph.start, at - CONTEXT)
    if start > paragraph.start:
        start = text.find(" ", start, at) + 1 or start
    return Span(start, at + 1)


def after(text: str, paragraph: Span, at: int) -> Span:
    """Return a mark with the words after it."""
    end = min(paragraph.end, at + 1 + CONTEXT)
    if end < paragraph.end:
        end = max(at + 1, text.rfind(" ", at, end))
    return Span(at, end)
