"""The article, typeset: facts tinted by kind, findings underlined, notes in the margin.

A paragraph is a row: its line number, its words with their marks, the notes beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsaudit.reports.html.marks import Pieces
from newsaudit.reports.html.markup import Child, Html, tag, ticked
from newsaudit.reports.html.sheet import ICONS, SHORT, Sheet, badge, cure, finding_id, line_of
from newsaudit.reports.summary import is_open
from newsaudit.schemas.findings import Finding, Place

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


def annotated(sheet: Sheet) -> Html:
    """Return the article with its margin."""
    pieces = Pieces(sheet)
    marked = [finding for finding in sheet.placed() if sheet.marked(finding)]
    spans = list(blocks(sheet.part.article.text))
    found = [[f for f in marked if start <= f.start < end] for start, end in spans]
    rows = [
        block(sheet, pieces, span, notes, beside)
        for span, notes, beside in zip(spans, found, reaches(map(bool, found)), strict=True)
    ]
    language = sheet.part.article.language
    lang = language if language and re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", language) else None
    return tag("article", about_the_whole(sheet), rows, class_="copy", lang=lang, dir="auto")


def about_the_whole(sheet: Sheet) -> Html | None:
    """Return the notes that have no words in the text."""
    found = [f for f in sheet.placed() if f.state != "fixed" and not sheet.inside(f.start, f.end)]
    if not found:
        return None
    words = tag("p", sheet.say("article.whole"), class_="whole")
    notes = tag("div", [note(sheet, finding) for finding in found], class_="margin")
    return tag("div", words, notes, class_="row")


def reaches(has_notes: Iterable[bool]) -> list[int]:
    """Return how many paragraphs the notes on each may stand beside: up to the next with notes."""
    found, free = [], 1
    for own in reversed(list(has_notes)):
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
    sheet: Sheet, pieces: Pieces, span: tuple[int, int], found: list[Finding], beside: int
) -> Html:
    """Return a paragraph with its notes, which may stand `beside` so many paragraphs."""
    (start, end), article = span, sheet.part.article
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
        tag("p", head, badge(sheet, finding), back, class_="nh"),
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
