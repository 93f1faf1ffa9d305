"""What kind of word a word is, by WordNet: part of speech and field of meaning.

A verb the list of verbs of saying does not know may still be one of communication, and a noun a
person or a group; `data/senses.txt` says how classes are written.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

UNKNOWN = "?"
ENDINGS = (
    ("ies", "y"), ("s", ""), ("es", ""), ("es", "e"), ("ied", "y"), ("ed", "e"), ("ed", ""),
    ("ing", "e"), ("ing", ""), ("er", ""), ("est", ""),
)  # fmt: skip
"""Endings and what stands in the lemma for them, as in WordNet's morphy."""

LAST_LETTERS = frozenset(ending[-1] for ending, _ in ENDINGS)
"""Without one of these a word has no ending; most have none."""

DOUBLING = ("ed", "ing")
"""Endings before which a last consonant may be doubled: planned, planning."""


@cache
def classes() -> dict[str, str]:
    """Return the class of every word listed."""
    text = files(__package__).joinpath("data", "senses.txt").read_text(encoding="utf-8")
    lines = (line.split(" ") for line in text.splitlines() if not line.startswith("#"))
    return {word: name for name, *words in lines for word in words}


def sense(low: str) -> str:
    """Return the class of a word in small letters with the ending of its form.

    Empty for what is no word, `?` for a word that is not listed.
    """
    if not low.isalpha():
        return ""
    known = classes()
    if low in known:
        return known[low]
    if low[-1] not in LAST_LETTERS:
        return UNKNOWN
    for ending, instead in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) > 1:
            stem = low[: -len(ending)]
            if stem + instead in known:
                return known[stem + instead] + ending
            if ending in DOUBLING and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in known:
                return known[stem[:-1]] + ending
    return UNKNOWN
