"""The article's text cut at every boundary of a mark; each piece escaped inside its marks.

Its characters are never changed, so what a reader copies is what was audited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsaudit.reports.html.markup import Child, Html, join, tag
from newsaudit.reports.html.sheet import SHORT, Sheet, fact_id, finding_id, sentence_id
from newsaudit.reports.summary import is_open
from newsaudit.schemas.facts import Fact, Statement
from newsaudit.schemas.findings import Finding

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
    "other": "x",
}


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
            yield Mark(fact.start, fact.end, FACT_CLASS[fact.kind], fact=fact)
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
