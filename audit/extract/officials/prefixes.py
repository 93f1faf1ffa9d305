"""The organisation inside a title after the name, before its noun: `an` `Acme Corp.` `spokesman`."""

from __future__ import annotations

from newsaudit.extract.officials.owners import body_ends, names_no_body, proper
from newsaudit.extract.officials.roles import Words


def split_prefix(words: Words, start: int, head: int) -> tuple[int, tuple[int, int] | None]:
    """Part an organisation before the noun from the title: `Acme Corp.` `spokesman`."""
    if joined := joined_body(words, start, head):
        return joined[1], joined
    i = head
    while i > start and not boundary(words, i, head):
        i -= 1
    if i == start:
        return start, None
    first = i
    while first > start and (proper(words, first - 1) or words.word(first - 1) in (".", "&", "-")):
        first -= 1
    place = words.place(first, first + 1) and first + 1 == i
    place = place or names_no_body(words, first, i)
    if first == i or words.word(first) == "-":
        return start, None
    return (first, None) if place else (i, (first, i))


def joined_body(words: Words, start: int, head: int) -> tuple[int, int] | None:
    """Return the tokens of `University of Fife` before `law professor`."""
    at = next((j for j in range(start + 1, head - 1) if joins_body(words, j)), None)
    if at is None:
        return None
    first, last = at, at + 1
    while first > start and proper(words, first - 1):
        first -= 1
    while last < head and proper(words, last):
        last += 1
    return first, last


def joins_body(words: Words, j: int) -> bool:
    """Tell `of` in `a University of Fife law professor`: it stands between words of a body."""
    return words.low(j) in ("of", "for") and proper(words, j - 1) and proper(words, j + 1)


def boundary(words: Words, i: int, head: int) -> bool:
    """Tell whether an organisation ends just before the token at `i`."""
    if words.word(i) == "-":
        return False
    if body_ends(words, i):
        return True
    title_word = words.is_modifier(i - 1) or words.is_head(i - 1)
    spans = ((i - w, i + v) for w in (1, 2, 3) for v in (0, 1, 2) if i >= w)
    known = title_word or any(words.place(*span) for span in spans)
    return proper(words, i - 1) and not known
