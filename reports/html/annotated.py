"""The article, typeset: facts tinted by kind, findings underlined, notes in the margin.

The text is cut at every boundary of a mark and of a paragraph, then each piece is escaped. Its
characters are never changed, so what a reader copies is what was audited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsaudit.reports.html.markup import Child, Html, join, tag, ticked
from newsaudit.reports.html.sheet import (
    ICONS,
    SHORT,
    Sheet,
    badge,
    cure,
    fact_id,
    finding_id,
    line_of,
    sentence_id,
)
from newsaudit.reports.summary import is_open
from newsaudit.schemas.facts import Fact, Statement
from newsaudit.schemas.findings import Finding, Place

FACT_CLASS = {
    "event_count": "c",
    "date": "d",
    "time": "d",
    "duration": "d",
    "set": "d",
    "official": "o",
    "person": "o",
    "aid_status": "a",
    "quantity": "q",
}
MOST_BESIDE = 6
"""Paragraphs that notes may stand beside; the style sheet knows as many."""
WRAPPED_LINES = 3
"""Lines a paragraph must have to be taken as wrapped by hand."""
LEGEND = (
    ("o", "official"),
    ("d", "date"),
    ("c", "event_count"),
    ("a", "aid_status"),
    ("q", "quantity"),
    ("k", "statement"),
)
HARD_WRAPPED = range(50, 101)
"""Line lengths of copy that was wrapped by hand: such lines run on."""


@dataclass(slots=True, eq=False)
class Mark:
    """A stretch of text that means something: of a fact, or of a finding."""

    start: int
    end: int
    class_: str
    fact: Fact | None = None
    finding: Finding | None = None
    place: int | None = None
    """Which related place of the finding this is; None: its primary place."""


def annotated(sheet: Sheet) -> Html:
    """Return the article with its margin."""
    text = sheet.part.article.text
    pieces = Pieces(sheet)
    whole = [finding for finding in sheet.placed() if not sheet.inside(finding.start, finding.end)]
    whole = [finding for finding in whole if finding.state != "fixed"]
    notes = tag("div", [note(sheet, f) for f in whole], class_="margin") if whole else None
    head = (
        tag("div", tag("p", sheet.say("article.whole"), class_="whole"), notes, class_="row")
        if whole
        else None
    )
    paragraphs = [(start, end, noted(sheet, start, end)) for start, end in blocks(text)]
    reach = reaches([bool(found) for _, _, found in paragraphs])
    rows = [
        block(sheet, pieces, start, end, found, rows_)
        for (start, end, found), rows_ in zip(paragraphs, reach, strict=True)
    ]
    language = sheet.part.article.language
    lang = language if language and re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", language) else None
    return tag("article", head, rows, class_="copy", lang=lang, dir="auto")


def noted(sheet: Sheet, start: int, end: int) -> list[Finding]:
    """Return the findings that begin in a paragraph."""
    return [f for f in sheet.placed() if sheet.marked(f) and start <= f.start < end]


def reaches(has_notes: list[bool]) -> list[int]:
    """Return how many paragraphs the notes on each may stand beside: up to the next with notes."""
    found, free = [], 1
    for own in reversed(has_notes):
        found.append(min(free, MOST_BESIDE))
        free = 1 if own else free + 1
    return found[::-1]


def legend(sheet: Sheet) -> Html:
    """Return what the marks mean; each kind can be switched off, by style alone."""
    say = sheet.say
    kinds = [switch(class_, tag("span", say(f"legend.{kind}"))) for class_, kind in LEGEND]
    levels = [
        switch(SHORT[level], [tag("mark", say.word("level", level)), f" {icon}"])
        for level, icon in ICONS.items()
    ]
    return tag("ul", kinds, levels, class_="legend", aria_label=say("article.legend"))


def switch(class_: str, words: Child) -> Html:
    """Return a kind of mark in the legend with its box."""
    box = tag("input", type="checkbox", id=f"k-{class_}", checked=True, autocomplete="off")
    return tag("li", tag("label", box, " ", words), class_=class_)


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a text: its lines, and lines wrapped by hand as one paragraph."""
    for match in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        lines = match[0].split("\n")
        if len(lines) >= WRAPPED_LINES and all(len(line) in HARD_WRAPPED for line in lines[:-1]):
            yield match.span()
            continue
        start = match.start()
        for line in lines:
            yield start, start + len(line)
            start += len(line) + 1


def block(
    sheet: Sheet, pieces: Pieces, start: int, end: int, found: list[Finding], beside: int
) -> Html:
    """Return a paragraph with its notes, which may stand `beside` so many paragraphs."""
    article = sheet.part.article
    heading = article.headline_span
    is_head = heading is not None and start <= heading.start < end
    kind = "head" if is_head else "furniture" if end <= article.body_start else None
    number = str(article.text.count("\n", 0, start) + 1)
    class_ = "margin" if beside == 1 else f"margin r{beside}"
    notes = [note(sheet, finding) for finding in found]
    return tag(
        "div",
        tag("span", number, class_="ln", aria_hidden="true"),
        tag("p", pieces.between(start, end), class_=kind),
        tag("div", notes, class_=class_) if notes else None,
        class_="row",
    )


def note(sheet: Sheet, finding: Finding) -> Html:
    """Return the note on a finding in the margin: short for notes, in full for the rest."""
    say = sheet.say
    level = tag("span", ICONS[finding.level], f" {say.word('level', finding.level)}", class_="lv")
    head = tag(
        "a",
        tag("b", str(sheet.number(finding))),
        " ",
        level,
        " ",
        finding.code,
        href=f"#{finding_id(finding)}",
    )
    back = (
        tag(
            "a",
            "↩",
            href=f"#{finding_id(finding, 'mark')}",
            aria_label=say("article.to_text", n=sheet.number(finding)),
            class_="back",
        )
        if sheet.marked(finding)
        else None
    )
    others = [other(sheet, finding, n, place) for n, place in enumerate(finding.related)]
    class_ = f"note {SHORT[finding.level]}{'' if is_open(finding) else ' stood'}"
    return tag(
        "div",
        tag("p", head, badge(finding, say), back, class_="nh"),
        tag("p", ticked(finding.message)),
        tag("p", cure(finding)) if finding.suggestion and finding.level != "note" else None,
        others,
        class_=class_,
        id=finding_id(finding, "note"),
        data_f=sheet.number(finding),
    )


def other(sheet: Sheet, finding: Finding, number: int, place: Place) -> Html:
    """Return the way to the other side of a contradiction."""
    article = sheet.part.article
    here = place.article_id == article.article_id and sheet.inside(place.start, place.end)
    words: list[Child] = ["↔ ", *ticked(place.message)]
    if here:
        where = tag(
            "a",
            line_of(article.text, place.start),
            href=f"#{finding_id(finding, f'other{number}')}",
        )
        return tag("p", words, ", ", where, class_="other")
    return tag("p", words, f", {place.article_id}", class_="other")


class Pieces:
    """The text cut at every mark's boundary, with the marks of each piece."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.text = sheet.part.article.text
        self.marks = sorted(marks(sheet), key=lambda mark: (mark.start, -mark.end))
        self.ids = self.anchors()
        edges = {edge for mark in self.marks for edge in (mark.start, mark.end)}
        self.edges = sorted(edges | set(self.ids))
        self.next = 0
        self.active: list[Mark] = []
        self.edge = 0

    def anchors(self) -> dict[int, list[str]]:
        """Return the ids that begin at an offset: of sentences and of facts."""
        found: dict[int, list[str]] = {}
        for number, sentence in enumerate(self.sheet.part.sentences):
            found.setdefault(sentence.start, []).append(sentence_id(number))
        for fact in self.sheet.part.facts:
            if self.sheet.inside(fact.start, fact.end):
                found.setdefault(fact.start, []).append(fact_id(fact, "t"))
        return found

    def between(self, start: int, end: int) -> Iterator[Html]:
        """Yield the pieces of a paragraph; paragraphs must be asked for in order."""
        at = start
        while at < end:
            while self.edge < len(self.edges) and self.edges[self.edge] <= at:
                self.edge += 1
            until = min(self.edges[self.edge], end) if self.edge < len(self.edges) else end
            yield self.piece(at, until, end)
            at = until

    def piece(self, start: int, end: int, paragraph_end: int) -> Html:
        """Return one piece; the marks that end with it get their number behind it."""
        while self.next < len(self.marks) and self.marks[self.next].start <= start:
            self.active.append(self.marks[self.next])
            self.next += 1
        self.active = [mark for mark in self.active if mark.end > start]
        words = dressed(self.sheet, self.text[start:end], self.active, self.ids.get(start, []))
        closing = [
            number(self.sheet, mark)
            for mark in self.active
            if mark.finding and (mark.end == end or (end == paragraph_end and self.last(mark, end)))
        ]
        return join(words, closing)

    def last(self, mark: Mark, end: int) -> bool:
        """Tell whether nothing but white space of a mark is left after a paragraph."""
        return mark.end > end and not self.text[end : mark.end].strip()


def marks(sheet: Sheet) -> Iterator[Mark]:
    """Yield every mark of the article's text."""
    for fact in sheet.part.facts:
        if isinstance(fact, Statement):
            yield from statement_marks(sheet, fact)
        elif sheet.inside(fact.start, fact.end):
            yield Mark(fact.start, fact.end, FACT_CLASS.get(fact.kind, "q"), fact=fact)
    for finding in sheet.part.findings:
        if finding.state == "fixed":
            continue
        class_ = SHORT[finding.level] + ("" if is_open(finding) else " stood")
        if sheet.inside(finding.start, finding.end):
            yield Mark(finding.start, finding.end, class_, finding=finding)
        for n, place in enumerate(finding.related):
            here = place.article_id == sheet.part.article.article_id
            if here and sheet.inside(place.start, place.end):
                yield Mark(place.start, place.end, class_, finding=finding, place=n)


def statement_marks(sheet: Sheet, fact: Statement) -> Iterator[Mark]:
    """Yield the cue of a statement, a link to its row, and its content."""
    if (
        fact.cue_start is not None
        and fact.cue_end is not None
        and sheet.inside(fact.cue_start, fact.cue_end)
    ):
        yield Mark(fact.cue_start, fact.cue_end, "k", fact=fact)
    for start, end in zip(fact.content_starts, fact.content_ends, strict=False):
        if sheet.inside(start, end):
            yield Mark(start, end, "s")


def dressed(sheet: Sheet, words: str, active: Iterable[Mark], ids: list[str]) -> Html:
    """Return a piece of text inside the elements of its marks."""
    facts = [mark for mark in active if mark.fact]
    own = ids[-1] if ids and facts else None
    ids = ids[:-1] if own else ids
    found = [mark for mark in active if mark.finding]
    said = any(mark.class_ == "s" for mark in active)
    inner: Child = words
    if facts:
        innermost = min(facts, key=lambda mark: mark.end - mark.start)
        classes = " ".join(dict.fromkeys(mark.class_ for mark in [*facts[:-1], innermost]))
        inner = tag(
            "a",
            words,
            id=own,
            href=f"#{fact_id(innermost.fact)}" if innermost.fact else None,
            class_=classes + (" s" if said else ""),
        )
    elif said:
        inner = tag("span", words, class_="s")
    if found:
        inner = tag(
            "mark",
            inner,
            class_=min((mark.class_ for mark in found), key=severity),
            data_f=" ".join(dict.fromkeys(str(sheet.number(f)) for f in found_by(found))),
        )
    return join([tag("i", id=identifier) for identifier in ids], inner)


def found_by(marks: Iterable[Mark]) -> Iterator[Finding]:
    """Yield the findings of marks."""
    return (mark.finding for mark in marks if mark.finding)


def severity(class_: str) -> tuple[bool, int]:
    """Return the sort key of a finding's class: open ones first, then errors, warnings, notes."""
    return "stood" in class_, "ewn".index(class_[0])


def number(sheet: Sheet, mark: Mark) -> Html:
    """Return the number behind a finding's words, a link to its note, or to the other side."""
    finding = mark.finding
    assert finding is not None
    n, say = sheet.number(finding), sheet.say
    if mark.place is None:
        return tag(
            "a",
            str(n),
            class_=f"m {mark.class_}",
            id=finding_id(finding, "mark"),
            href=f"#{finding_id(finding, 'note')}",
            aria_label=say("article.mark", n=n, level=say.word("level", finding.level)),
        )
    back = "mark" if sheet.marked(finding) else "note"
    return tag(
        "a",
        f"↔{n}",
        class_=f"m {mark.class_}",
        id=finding_id(finding, f"other{mark.place}"),
        href=f"#{finding_id(finding, back)}",
        aria_label=say("article.other", n=n),
    )
