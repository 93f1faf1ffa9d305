"""Grounding: finding a given quote in the article's text. Never trusted, never silently fixed.

exact        the quote stands at the given span
normalised   it stands elsewhere, or after folding quotes, dashes, spaces or case; the note says
             which, and the fact's quote becomes the text's own characters
ungrounded   it does not stand in the text; the note has the nearest passage
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz

from newsaudit.schemas.facts import Fact, Official

FOLDS = (
    ("quotation marks", {**dict.fromkeys(map(ord, "“”„«»"), '"'), **dict.fromkeys(map(ord, "‘’"), "'")}),
    ("dashes", dict.fromkeys(map(ord, "–—‑−"), "-")),
)  # fmt: skip
SPACE = re.compile(r"\s+")
TEXT_LIMIT = 200_000
"""Characters of a text that are searched for a nearest passage; matching is quadratic."""


QUOTE_LIMIT = 1_000
"""Characters of a quote that are looked for."""


@dataclass(frozen=True, slots=True)
class Grounded:
    """Where a quote stands, how it was found, and a note where that was not exact."""

    start: int
    end: int
    quote: str
    grounding: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its differences of typography taken out, and where each character came from."""

    text: str
    offsets: tuple[int, ...]


def ground(fact: Fact, text: str, reached: int = 0) -> Fact:
    """Return a fact with its span, quote and grounding as they are in the text.

    `reached` is where a fact without a place is looked for first. What a reader of the file has
    said of a fact not yet grounded stays in its note.
    """
    found = locate(fact.quote, fact.start, fact.end, text, reached)
    said = fact.grounding_note if fact.grounding == "exact" else None
    return replace(
        named(fact, found),
        start=found.start,
        end=found.end,
        quote=found.quote,
        grounding=found.grounding,
        grounding_note="; ".join(filter(None, (said, found.note))) or None,
    )


def named(fact: Fact, found: Grounded) -> Fact:
    """Return a fact whose name is its whole quote with the name where the quote was found."""
    if not isinstance(fact, Official) or found.grounding == "ungrounded":
        return fact
    if (fact.name, fact.name_start) != (fact.quote, fact.start):
        return fact
    return replace(fact, name=found.quote, name_start=found.start, name_end=found.end)


def locate(quote: str, start: int, end: int, text: str, reached: int = 0) -> Grounded:
    """Find a quote in a text, at its span or as near to it as it stands.

    Without a span (a negative start), the first from `reached` on, else the first.
    """
    if quote and 0 <= start < end <= len(text) and text[start:end] == quote:
        return Grounded(start, end, quote, "exact")
    at = first_or_nearest(text, quote, start, reached) if quote else -1
    if at >= 0:
        said = f"given at {start}–{end}, found at {at}–{at + len(quote)}"
        note = said if start >= 0 else "given without a place"
        grounding = "normalised" if start >= 0 else "exact"
        return Grounded(at, at + len(quote), quote, grounding, note)
    return folded_match(quote, start, reached, text) or unfound(quote, start, text)


def first_or_nearest(text: str, quote: str, start: int, reached: int) -> int:
    """Return the occurrence nearest to a place; without one, the first from `reached` on."""
    if start >= 0:
        return nearest(text, quote, start)
    at = text.find(quote, reached)
    return at if at >= 0 else text.find(quote)


def nearest(text: str, quote: str, start: int) -> int:
    """Return the occurrence of a quote that is nearest to a place, or -1."""
    before = text.rfind(quote, 0, max(start, 0) + len(quote))
    after = text.find(quote, max(start, 0))
    found = [at for at in (before, after) if at >= 0]
    return min(found, key=lambda at: abs(at - start), default=-1)


def folded_match(quote: str, start: int, reached: int, text: str) -> Grounded | None:
    """Find a quote after folding typography and case."""
    wanted = fold(quote).text.strip()
    source = fold(text)
    begin, after = (bisect_left(source.offsets, at) if at > 0 else at for at in (start, reached))
    at = first_or_nearest(source.text, wanted, begin, after) if wanted else -1
    if at < 0:
        return None
    first, last = source.offsets[at], source.offsets[at + len(wanted) - 1] + 1
    actual = text[first:last]
    return Grounded(
        first, last, actual, "normalised", f"given as `{quote}`: {differences(quote, actual)}"
    )


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Return a text with quotes, dashes, spaces, compatibility forms and case folded."""
    characters: list[str] = []
    offsets: list[int] = []
    for at, character in enumerate(text):
        plain = character
        for _, table in FOLDS:
            plain = plain.translate(table)
        plain = " " if plain.isspace() else unicodedata.normalize("NFKC", plain).casefold()
        if plain == " " and characters and characters[-1] == " ":
            continue
        characters += plain
        offsets += [at] * len(plain)
    return Folded("".join(characters), tuple(offsets))


def differences(given: str, actual: str) -> str:
    """Name what had to be folded to make two texts the same."""
    named = [name for name, table in FOLDS if given.translate(table) != given != actual]
    named += [n for n, table in FOLDS if actual.translate(table) != actual and n not in named]
    if SPACE.findall(given) != SPACE.findall(actual):
        named.append("spaces")
    return ", ".join(named or ["case or character forms"]) + " folded"


def unfound(quote: str, start: int, text: str) -> Grounded:
    """Return where a quote that is not in the text comes nearest, around its place if it has one."""
    begin = max(0, min(start, len(text)) - TEXT_LIMIT // 2)
    window = text[begin : begin + TEXT_LIMIT]
    sought = quote[:QUOTE_LIMIT]
    near = fuzz.partial_ratio_alignment(sought, window) if sought and window else None
    if near is None:
        return Grounded(0, 0, quote, "ungrounded", "no passage comes near")
    first, last = whole_words(text, begin + near.dest_start, begin + near.dest_end)
    passage = " ".join(text[first:last].split())
    note = f"nearest passage, {near.score:.0f}% alike: `{passage}`"
    return Grounded(first, last, quote, "ungrounded", note)


WORD = 40
"""Characters a word may be longer on either side of a passage."""


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a passage's span without words cut in two."""
    before = re.search(r"\w*$", text[max(0, start - WORD) : start])
    after = re.match(r"\w*", text[end : end + WORD])
    widened = start - len(before.group()) if before else start
    return widened, end + (len(after.group()) if after else 0)
