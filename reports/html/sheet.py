"""One article's share of a result, as every section of its report needs it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsaudit.reports.html.markup import Child, Html, anchor, tag, ticked
from newsaudit.reports.strings import Strings
from newsaudit.reports.summary import Part, status
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.findings import Finding
from newsaudit.schemas.result import Result

ICONS = {"error": "■", "warning": "▲", "note": "●"}
"""A shape for each level, so that colour is never the only sign."""
LETTER = {
    "aid_status": "a",
    "date": "d",
    "duration": "u",
    "event_count": "c",
    "official": "o",
    "other": "x",
    "person": "p",
    "quantity": "q",
    "set": "e",
    "statement": "s",
    "time": "t",
}
SURE = 0.8
"""Confidence from which it is not worth saying."""
PLACE = re.compile(r"\d+-\d+(-\d+)?\Z")
PREFIX = {"note": "n", "mark": "m"}
SHORT = {"error": "e", "warning": "w", "note": "n"}


@dataclass(slots=True)
class Sheet:
    """What is reported, in which language; findings are numbered in order of their place."""

    result: Result
    part: Part
    say: Strings
    verdict: str
    numbers: dict[int, int] = field(default_factory=dict)
    """Identity of a finding to its number in this article, from 1."""
    compared: bool = False
    """Whether an earlier audit had findings on this article."""

    def __post_init__(self) -> None:
        placed = sorted(self.part.findings, key=lambda f: (f.state == "fixed", f.start, f.end))
        self.compared = any(finding.state != "new" for finding in placed)
        self.numbers = {id(finding): n for n, finding in enumerate(placed, 1)}

    def number(self, finding: Finding) -> int:
        """Return a finding's number."""
        return self.numbers[id(finding)]

    def placed(self) -> list[Finding]:
        """Return the findings in order of their numbers."""
        return sorted(self.part.findings, key=self.number)

    def inside(self, start: int | None, end: int | None) -> bool:
        """Tell whether a span has characters in this article's text."""
        return (
            start is not None
            and end is not None
            and 0 <= start < end <= len(self.part.article.text)
        )

    def marked(self, finding: Finding) -> bool:
        """Tell whether a finding has a mark in the text: it has words, and they are today's."""
        return finding.state != "fixed" and self.inside(finding.start, finding.end)


def finding_id(finding: Finding, what: str = "finding") -> str:
    """Return the anchor of a finding's row, of its `note` in the margin or its `mark`."""
    return anchor(PREFIX.get(what, what), finding.fingerprint or f"{finding.code}.{finding.start}")


def fact_id(fact: Fact, what: str = "f") -> str:
    """Return the anchor of a fact's row (`f-…`), or of its words in the text (`t-…`).

    Our own ids, which say kind and place, are short: `date-23-31` is `F23-31d` and `T23-31d`.
    """
    place = fact.fact_id.removeprefix(f"{fact.kind.replace('_', '-')}-")
    if fact.kind in LETTER and PLACE.match(place):
        return f"{what.upper()}{place}{LETTER[fact.kind]}"
    return anchor(what, fact.fact_id)


def sureness(facts: Iterable[Fact]) -> Html | None:
    """Return how sure the extractor is of the least sure fact, where that is less than SURE."""
    stated = [fact.confidence for fact in facts if fact.confidence is not None]
    least = min(stated, default=1.0)
    return tag("small", f" {least:.0%}") if least < SURE else None


def sentence_id(number: int) -> str:
    """Return the anchor of a sentence."""
    return f"s{number}"


def badge(sheet: Sheet, finding: Finding) -> Html | None:
    """Return the state of a finding, where there is something to say; `new` only beside others."""
    state = status(finding)
    if state == "new" and not sheet.compared:
        return None
    return tag("span", sheet.say.word("state", state), class_=f"state {state}")


def cure(finding: Finding) -> Html | None:
    """Return what to do about a finding, where its rule can say it."""
    if not finding.suggestion:
        return None
    return tag(
        "span", tag("span", "→ ", aria_hidden="true"), ticked(finding.suggestion), class_="fix"
    )


def section(identifier: str, title: str, *children: Child, intro: str | None = None) -> Html:
    """Return a section with its heading."""
    heading = tag("h2", title, id=f"{identifier}-heading")
    about = tag("p", intro, class_="intro") if intro else None
    return tag(
        "section", heading, about, children, id=identifier, aria_labelledby=f"{identifier}-heading"
    )


def line_of(text: str, offset: int) -> str:
    """Return `line:column`, both from 1."""
    return f"{text.count(chr(10), 0, offset) + 1}:{offset - text.rfind(chr(10), 0, offset)}"
