"""The body that `its` stands for: `The ministry denied it. Its spokesman, Jane Roe, …`.

It is the first body of the sentence, its subject more often than not, or of the sentence before when
`Its` opens one; right behind `and` it is the body named last: `the agency and its director`. Where
a country or place stands there, it is the one meant, and no body.
"""

from __future__ import annotations

from bisect import bisect_left

from newsaudit.extract.officials.bodies import body_end, small_tail
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.owners import is_letters, proper
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.runs import opens_sentence
from newsaudit.extract.officials.small import Range, is_noun, small_body_at

LONGEST_LOOK = 80
"""Tokens before `its` that are looked at."""

LONGEST_GAP = 3
"""Tokens between `its` and a title's noun: `its long-time` `director`."""


class Antecedents:
    """The bodies of a document, looked up for one `its` at a time."""

    def __init__(self, words: Words, taken: list[tuple[int, int]]) -> None:
        self.words = words
        self.taken = taken

    def of_title(self, at: int) -> Range | None:
        """Return the body of the `its` that stands before the title that begins at `at`."""
        words = self.words
        owner = next(
            (i for i in range(at - 1, at - 1 - LONGEST_GAP, -1) if words.low(i) == "its"), None
        )
        if owner is None or any(not words.word(i).isalpha() for i in range(owner, at)):
            return None
        return self.of(owner)

    def of(self, owner: int) -> Range | None:
        """Return the body that the `its` at `owner` stands for."""
        document = self.words.document
        if owner == 0:
            return None
        index = document.sentence_at(document.starts[owner])
        first = self.opening(index)
        found = self.bodies(first, owner)
        if not found and index > 0 and opens_sentence(document, owner):
            found = self.bodies(self.opening(index - 1), first)
        beside = [body for body in found if body[1] == owner - 1]
        if self.words.low(owner - 1) == "and" and beside:
            return None if self.words.place(*beside[0]) else beside[0]
        body = found[0] if found else None
        return None if body is None or self.words.place(*body) else body

    def opening(self, index: int) -> int:
        """Return the first token of a sentence."""
        document = self.words.document
        return bisect_left(document.starts, document.sentences[index].start)

    def bodies(self, first: int, last: int) -> list[Range]:
        """Return the bodies and places named between two tokens, in text order."""
        found: list[Range] = []
        i = max(first, last - LONGEST_LOOK)
        while i < last:
            body = self.body_at(i)
            if body is not None and body[1] <= last:
                found.append(body)
                i = body[1]
            else:
                i += 1
        return found

    def body_at(self, i: int) -> Range | None:
        """Return the body whose first word, or article in small letters, stands at `i`."""
        words = self.words
        if words.low(i) == "the" and not words.capital(i + 1):
            body = small_body_at(words, i) or owner_at(words, i + 1)
            return body if body is not None and self.is_near(i, body) else None
        if words.low(i) in ("a", "an") and not words.capital(i + 1) and is_noun(words, i + 1):
            return i + 1, i + 2
        return self.named_at(i)

    def is_near(self, i: int, body: Range) -> bool:
        """Tell a body of few words; a longer reach may go over a verb."""
        return body[1] - i <= 4 and not any(self.words.is_a(k, "said") for k in range(i, body[1]))

    def named_at(self, i: int) -> Range | None:
        """Return the name of a body or place that begins at `i`."""
        words = self.words
        if not proper(words, i) or words.is_a(i, "calendar"):
            return None
        end = body_end(words, i)
        end = small_tail(words, i, end) or end
        if end == i or self.is_person(i, end) or words.is_a(i, "state_abbreviation"):
            return None
        if words.place(i, end) or self.is_body(i, end):
            return i, end
        return None

    def is_person(self, first: int, last: int) -> bool:
        """Tell words of a person's name."""
        start, end = self.words.starts[first], self.words.ends[last - 1]
        at = bisect_left(self.taken, start, key=lambda span: span[1])
        return at < len(self.taken) and self.taken[at][0] < end

    def is_body(self, first: int, last: int) -> bool:
        """Tell the name of a body by its words, its letters, or as a new word before a verb."""
        words = self.words
        known = ("organisation", "institution", "authority", "union")
        if any(words.is_a(i, name) for i in range(first, last) for name in known):
            return True
        if last - first == 1 and is_letters(words.word(first)):
            return True
        kinds = kinds_of(words.word(first))
        titled = any(words.is_head(i) for i in range(first, last))
        plain = kinds.common or kinds.modifier or kinds.place or titled
        return not plain and words.low(first) not in classes()["other"]


def owner_at(words: Words, first: int) -> Range | None:
    """Return the body of `the panel’s`, its words from `first` on."""
    for i in range(first, first + 3):
        if words.possessive(i) and is_noun(words, i):
            return first, i + 1
    return None
