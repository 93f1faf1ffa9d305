"""The body a person is introduced with, beside or instead of a title: `Roe, of the Poe Institute`.

A title says what somebody is; here the text says only whose they are, and the body is recorded alone.
"""

from __future__ import annotations

from newsaudit.extract.officials.bodies import body_end, body_start, is_institution
from newsaudit.extract.officials.openings import NOW, after_age
from newsaudit.extract.officials.owners import organisation_before
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.segments import Segment
from newsaudit.extract.officials.small import small_body_at
from newsaudit.schemas.article import Span

Range = tuple[int, int]

JOINING = frozenset("of from with at".split())
BEFORE_VERB = NOW | {"has", "had", "also"}
HANGING = frozenset("of about against on to".split())
ENDS = frozenset({",", ".", ";", ")", "—", "–", "", '"', "”", "’"})


def affiliation(words: Words, piece: Segment, titled: bool) -> Span | None:
    """Return the body that a name is introduced with; `titled` names have a title as well."""
    first, last = piece.first, piece.last
    body = body_run(words, last) or body_of(words, piece, titled) or owner(words, first)
    return words.span(*body) if body and not words.place(*body) else None


def owner(words: Words, first: int) -> Range | None:
    """Return the body in `Fife University’s Jane Roe`, `the BBC’s Jane Roe`."""
    if not words.possessive(first - 1) or not words.capital(first - 1):
        return None
    body = organisation_before(words, first)
    if body is None or words.is_a(body[0], "calendar"):
        return None
    letters = words.low(first - 1).upper()
    short = words.word(first - 1).startswith(letters) and 2 < len(letters) < 6
    named = words.possessive(body[1] - 1) and any(
        words.is_a(i, "institution") and words.capital(i) for i in range(*body)
    )
    return body if short or named else None


def body_run(words: Words, i: int) -> Range | None:
    """Return the body in `, who heads the Poe Institute`."""
    if words.word(i) != ",":
        return None
    i = after_age(words, i + 1)
    if words.low(i) != "who":
        return None
    verb = i + 2 if words.low(i + 1) in BEFORE_VERB else i + 1
    if not words.is_a(verb, "runs"):
        return None
    body = named_after(words, verb + 1)
    owned = words.is_a(verb + 1, "determiner") and words.word(verb + 2)[:1].islower()
    if body is None or owned:
        return small_body_at(words, verb + 1)
    closed = words.word(body[1]) in ENDS or words.is_a(body[1], "phrase_end")
    return body if is_institution(words, body) or closed else None


def body_of(words: Words, piece: Segment, titled: bool) -> Range | None:
    """Return the body in `, of the Poe Institute`, `of Poe University`: one of known kind.

    Without a comma `of` may hang on something else (`the fear of Roe of the Poe School`), so the
    name must be whole and stand in no phrase that goes on.
    """
    last, apart = piece.last, words.word(piece.last) == ","
    i = after_age(words, last + 1) if apart else last
    if not words.joined(i) or words.low(i) not in (JOINING if apart else ("of",)):
        return None
    whole = titled or piece.honorific is not None or not piece.single
    if not apart and not (whole and words.low(piece.first - 1) not in HANGING):
        return None
    body = named_after(words, i + 1)
    if body is None and words.low(i + 1) == "the":
        return small_body_at(words, i + 1)
    if body is None or not is_of_body(words, body, titled, words.low(i + 1) == "the"):
        return None
    return body if not apart or words.word(body[1]) in ENDS else None


def is_of_body(words: Words, body: Range, titled: bool, definite: bool) -> bool:
    """Tell a body by its name, or by the article before several words: `of the Fife Red Cross`."""
    if is_institution(words, body) or (titled and is_public(words, body)):
        return True
    named = body[1] - body[0] > 1 and not is_where(words, body)
    return definite and named


def is_where(words: Words, body: Range) -> bool:
    """Tell `Solomon Islands`, `Fife Region` from bodies."""
    last = body[1] - 1
    return (
        words.place(*body) or words.is_a(last, "region") or words.low(last) in ("islands", "states")
    )


def named_after(words: Words, i: int) -> Range | None:
    """Return the name in capitals that begins at `i`, behind its article; None for a possessor."""
    first = body_start(words, i)
    end = body_end(words, first)
    if end == first or words.possessive(end - 1) or words.word(end) in ("’", "'"):
        return None
    return first, end


def is_public(words: Words, body: Range) -> bool:
    """Tell an authority or party by the last word of its name."""
    return words.is_a(body[1] - 1, "authority") and body[1] - body[0] > 1
