"""The named body behind `the department’s spokesman`: the one of its kind that was named before.

Only a kind that was named once in the passage is resolved: of two departments neither is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from newsaudit.extract.document import Document
from newsaudit.extract.officials.bodies import body_end
from newsaudit.extract.officials.owners import proper
from newsaudit.extract.officials.roles import Role, Words, country_in
from newsaudit.schemas.article import Span

KINDS = {
    "department": "department",
    "ministry": "ministry",
    "university": "university",
    "college": "college",
    "school": "school",
    "institute": "institute institution",
    "center": "center",
    "centre": "centre",
    "commission": "commission",
    "committee": "committee",
    "council": "council",
    "court": "court",
    "board": "board",
    "bureau": "bureau",
    "association": "association",
    "foundation": "foundation",
    "hospital": "hospital",
    "union": "union",
    "party": "party",
    "bank": "bank",
    "company": "corp inc co ltd plc company",
    "firm": "corp inc co ltd plc llp llc partners associates",
}
"""What the noun can stand for: the words by which names of its kind are known."""

NEAR = 120
"""Tokens before the title in which the body must have been named."""

NEAREST = 40
"""The same for companies, most of which have names that do not tell their kind."""

BEFORE = frozenset("of for at with".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A body of the text: its tokens, and the words of its kind."""

    first: int
    last: int
    kind: str


class Units:
    """The bodies named in a document, found once they are asked for."""

    def __init__(self, document: Document) -> None:
        self.words = Words(document)
        self.named: dict[str, list[Named]] | None = None

    def with_body(self, role: Role) -> Role:
        """Return the role with the body its unit stands for, if it names a unit and no body."""
        if role.organisation is not None and not self.is_unit(role.organisation):
            return role
        at = bisect_left(self.words.starts, role.title.start)
        end = bisect_left(self.words.starts, role.title.end)
        unit = self.unit_before(at) or self.unit_after(end)
        if role.organisation is not None:
            unit = self.words.low(at - 1)
        body = self.body(unit, at) if unit else None
        if body is None:
            return role
        country = role.country or country_in(self.words, [(body.first, body.last)])
        span = self.words.span(body.first, body.last)
        return replace(role, organisation=span, country=country, told_before=True)

    def is_unit(self, span: Span) -> bool:
        """Tell `Department` in `Department spokesman Roe`, where a sentence begins."""
        return span.of(self.words.document.text).lower() in KINDS

    def unit_before(self, at: int) -> str | None:
        """Return the noun of `the department’s spokesman`, `the department spokesman`."""
        words = self.words
        owned = words.possessive(at - 1) and words.low(at - 1) in KINDS
        if owned and words.low(at - 2) in ("the", "that"):
            return words.low(at - 1)
        return None

    def unit_after(self, end: int) -> str | None:
        """Return the noun of `a spokesman for the department`."""
        words = self.words
        if words.low(end) not in BEFORE or words.low(end + 1) not in ("the", "that"):
            return None
        whole = words.word(end + 3) not in ("of", "for", "-") and not words.possessive(end + 2)
        small = words.word(end + 2).islower() and words.word(end + 2) in KINDS
        return words.word(end + 2) if whole and small else None

    def body(self, unit: str, at: int) -> Named | None:
        """Return the one body of the kind that is named before the token at `at`."""
        if self.named is None:
            self.named = self.bodies()
        near = NEAREST if unit in ("company", "firm") else NEAR
        found = [
            named
            for kind in KINDS[unit].split()
            for named in self.named.get(kind, ())
            if at - near <= named.first and named.last <= at
        ]
        names = {self.words.span(n.first, n.last).of(self.words.document.text) for n in found}
        return found[-1] if len(names) == 1 else None

    def bodies(self) -> dict[str, list[Named]]:
        """Return the bodies of the text by the word of their kind."""
        kinds = {word for words in KINDS.values() for word in words.split()}
        found: dict[str, list[Named]] = {}
        for i, word in enumerate(self.words.words):
            if word[0].isupper() and (kind := self.words.low(i)) in kinds:
                first, last = self.reach(i)
                if last - first > 1:
                    found.setdefault(kind, []).append(Named(first, last, kind))
        return found

    def reach(self, i: int) -> tuple[int, int]:
        """Return the tokens of the name in which the word at `i` stands."""
        words, first = self.words, i
        while i - first < 6 and proper(words, first - 1) and words.joined(first):
            if words.possessive(first - 1):
                break
            first -= 1
        last = i + 1
        if words.low(last) in ("of", "for") or words.word(last) == ".":
            last = body_end(words, i)
        return first, last
