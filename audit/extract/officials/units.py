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
    "board": "board",
    "bureau": "bureau",
    "association": "association",
    "foundation": "foundation",
    "hospital": "hospital",
    "union": "union",
    "agency": "agency",
    "authority": "authority",
    "court": "court",
    "federation": "federation",
    "church": "church",
    "museum": "museum",
    "trust": "trust",
    "fund": "fund",
    "group": "group",
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


Unit = tuple[str, str]
"""The noun for a body, and the word before it or "": `department`, `police`."""


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
        unit = self.unit_before(at) or self.unit_within(at, end) or self.unit_after(end)
        if role.organisation is not None:
            unit = self.unit_of(role.organisation)
        body = self.body(*unit, at) if unit else None
        if body is None:
            return role
        country = role.country or country_in(self.words, [(body.first, body.last)])
        span = self.words.span(body.first, body.last)
        return replace(role, organisation=span, country=country, told_before=True)

    def is_unit(self, span: Span) -> bool:
        """Tell `department`, `police department`, also `Department` where a sentence begins."""
        return self.unit_of(span) is not None

    def unit_of(self, span: Span) -> Unit | None:
        """Return the unit that an organisation of one or two words in small letters stands for."""
        text = span.of(self.words.document.text)
        *which, noun = text.split()
        if len(which) > 1 or noun.lower() not in KINDS or (which and not text.islower()):
            return None
        return noun.lower(), "".join(which)

    def unit_before(self, at: int) -> Unit | None:
        """Return the unit of `the department’s spokesman`."""
        return self.unit(at - 1, at - 1) if self.words.possessive(at - 1) else None

    def unit_within(self, at: int, end: int) -> Unit | None:
        """Return the unit of `a ministry spokesman`, whose title is two words long."""
        words = self.words
        noun = words.word(at) in KINDS and words.is_a(at - 1, "determiner")
        return (words.word(at), "") if noun and end == at + 2 else None

    def unit_after(self, end: int) -> Unit | None:
        """Return the unit of `a spokesman for the department`, `for the police department`."""
        words = self.words
        if words.low(end) not in BEFORE:
            return None
        noun = end + 2 if words.word(end + 2) in KINDS else end + 3
        whole = words.word(noun + 1) not in ("of", "for", "-") and not words.possessive(noun)
        return self.unit(end + 2, noun) if whole else None

    def unit(self, first: int, noun: int) -> Unit | None:
        """Return the unit whose noun stands at `noun`, from `first` on, behind `the`."""
        words = self.words
        known = words.low(noun) in KINDS and words.word(noun).islower()
        if not known or words.low(first - 1) not in ("the", "that"):
            return None
        return words.low(noun), words.low(first) if first < noun else ""

    def body(self, unit: str, described: str, at: int) -> Named | None:
        """Return the one body of the kind that is named before the token at `at`."""
        if self.named is None:
            self.named = self.bodies()
        near = NEAREST if unit in ("company", "firm") else NEAR
        found = [
            named
            for kind in KINDS[unit].split()
            for named in within(self.named.get(kind, []), at - near, at)
        ]
        found = [body for body in found if not described or self.has_word(body, described)]
        names = {self.words.span(n.first, n.last).of(self.words.document.text) for n in found}
        return found[-1] if len(names) == 1 else None

    def has_word(self, body: Named, word: str) -> bool:
        """Tell whether a body's name has the word that tells which: `police`."""
        return any(self.words.low(i) == word for i in range(body.first, body.last))

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


def within(bodies: list[Named], first: int, last: int) -> list[Named]:
    """Return the bodies, in text order, that stand between two tokens."""
    start = bisect_left(bodies, first, key=lambda body: body.first)
    end = bisect_left(bodies, last, key=lambda body: body.first)
    return [body for body in bodies[start:end] if body.last <= last]
