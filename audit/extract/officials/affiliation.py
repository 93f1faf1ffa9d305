"""The body a person is introduced with, beside or instead of a title: `Roe, of the Poe Institute`.

A title says what somebody is; here the text says only whose they are, and the body is recorded alone.
"""

from __future__ import annotations

from newsaudit.extract.officials.bodies import body_end, body_start
from newsaudit.extract.officials.openings import after_age
from newsaudit.extract.officials.roles import Words
from newsaudit.schemas.article import Span

Range = tuple[int, int]

ENDS = frozenset({",", ".", ";", ")", "—", "–", "", '"', "”", "’"})


def affiliation(words: Words, first: int, last: int) -> Span | None:
    """Return the body that the name of the tokens `first` to `last` is introduced with."""
    body = body_run(words, last) or body_of(words, first, last)
    return words.span(*body) if body and not words.place(*body) else None


def body_run(words: Words, i: int) -> Range | None:
    """Return the body in `, who heads the Poe Institute`."""
    if words.word(i) != ",":
        return None
    i = after_age(words, i + 1)
    if words.low(i) != "who" or not words.is_a(i + 1, "runs"):
        return None
    body = named_after(words, i + 2)
    if body is None:
        return None
    closed = words.word(body[1]) in ENDS or words.is_a(body[1], "phrase_end")
    return body if is_institution(words, body) or closed else None


def body_of(words: Words, first: int, last: int) -> Range | None:
    """Return the body in `, of the Poe Institute`, `of Poe University`: one of known kind.

    Without a comma `of` may hang on something else (`the fear of Roe of the Poe Party`), so the
    name must have two words and stand in no phrase that goes on.
    """
    apart = words.word(last) == ","
    i = after_age(words, last + 1) if apart else last
    if not words.joined(i) or words.low(i) not in (
        ("of", "from", "with", "at") if apart else ("of",)
    ):
        return None
    if not apart and (last - first < 2 or words.low(first - 1) in ("of", "by", "about", "against")):
        return None
    body = named_after(words, i + 1)
    if body is None or not is_institution(words, body):
        return None
    return body if not apart or words.word(body[1]) in ENDS else None


def named_after(words: Words, i: int) -> Range | None:
    """Return the name in capitals that begins at `i`, behind its article; None for a possessor."""
    first = body_start(words, i)
    end = body_end(words, first)
    if end == first or words.possessive(end - 1) or words.word(end) in ("’", "'"):
        return None
    return first, end


def is_institution(words: Words, body: Range) -> bool:
    """Tell a body by a word of its name."""
    return any(words.is_a(i, "institution") and words.capital(i) for i in range(*body))
