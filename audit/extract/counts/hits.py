"""What a pattern of event counts finds, and the sentence it reads in."""

from __future__ import annotations

from dataclasses import dataclass

from newsaudit.extract.document import Document


@dataclass(frozen=True, slots=True)
class Hit:
    """A counted event: tokens `first` to `after` (exclusive) are the count phrase."""

    first: int
    after: int
    count: int
    form: str
    event: str
    pattern: str
    noun: int
    """Token of the event's noun or verb."""
    number: int
    """First token of the number itself."""


@dataclass(frozen=True, slots=True)
class Window:
    """The tokens of one sentence: `first` to `after` (exclusive)."""

    first: int
    after: int


def window_at(document: Document, index: int) -> Window:
    """Return the tokens of the sentence that holds a token; of a very long one, those around."""
    sentence = document.sentences[document.sentence_at(document.starts[index])]
    first, after = document.token_at(sentence.start), document.token_at(sentence.end - 1) + 1
    return Window(max(first, index - WIDEST), min(after, index + WIDEST))


WIDEST = 120
"""Most tokens on either side that belong to one sentence: keeps time linear on any text."""
