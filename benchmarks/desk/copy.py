# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeds of family TXT."""

from __future__ import annotations

import re

from benchmarks.desk.making import Planted, Seed, body_of, chosen, replaced, swap

LOOKALIKES = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"}
PLACEHOLDERS = (
    "TK",
    "XXXX",
    "[CHECK]",
    "TKTK",
    "[NAME]",
    "[TK]",
    "XX",
    "TODO",
    "[insert name]",
    "???",
)
FILLERS = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "[PHOTO CAPTION TK]",
    "[EDITOR: check this with legal]",
    "TK TK TK",
)  # fmt: skip
UNSEEN = ("\u202e", "\u2066", "\u202d", "\u2067")
ZERO_WIDTH = ("\u200b", "\u2060", "\u00ad", "\ufeff", "\u200e")


def doubled(match: re.Match[str]) -> str:
    """Write a small word twice."""
    return f" {match['word']} {match['word']} "


def mangled(match: re.Match[str]) -> str:
    """Read a character's UTF-8 as Windows-1252."""
    curly = {"'": "’", '"': "“"}.get(match.group(), match.group())
    return curly.encode().decode("cp1252", errors="replace")


def said_again(text: str) -> Planted | None:
    """Paste a long sentence in again, a paragraph on."""
    found = []
    for match in re.finditer(r"(?<=\n\n)[A-Z][^.\n“”\"]{70,}\.(?=\s)", text):
        after = text.find("\n\n", match.end())
        if match.start() >= body_of(text) and after >= 0:
            found.append((after + 2, match.group() + " "))
    if not found:
        return None
    at, words = chosen(found, text)
    return replaced(text, at, at, words)


def lookalike(match: re.Match[str]) -> str:
    """Write one letter of a word in Cyrillic."""
    at = next(n for n, letter in enumerate(match.group()) if letter in LOOKALIKES)
    word = match.group()
    return word[:at] + LOOKALIKES[word[at]] + word[at + 1 :]


def filler(text: str) -> Planted | None:
    """Leave a line in that is not copy."""
    at = text.find("\n\n", body_of(text) + 2)
    return None if at < 0 else replaced(text, at + 2, at + 2, chosen(FILLERS, text) + "\n\n")


SEEDS = (
    Seed("doubled word", ("TXT",), swap(r"(?<=[a-z]) (?P<word>the|in|of|on|for|to|and|with|was|a) (?=[a-z])", doubled)),
    Seed("placeholder", ("TXT",), swap(r"(?<= )\d{2,3}(?= [a-z])|(?<=[a-z] )[A-Z][a-z]{3,}(?= said\b)", lambda m: chosen(PLACEHOLDERS, m.string))),
    Seed("filler line", ("TXT",), filler),
    Seed("mojibake", ("TXT",), swap(r"(?<=\w)['’](?=s\b)|[éèüñç—–“]", mangled)),
    Seed("reversed text", ("TXT",), swap(r"\b[a-z]{4,}\b", lambda m: chosen(UNSEEN, m.string) + m.group())),
    Seed("unseen character", ("TXT",), swap(r"(?<=[a-z]{3})(?=[a-z]{3})", lambda m: chosen(ZERO_WIDTH, m.string))),
    Seed("letter of another script", ("TXT", "OFF"), swap(r"\b[a-z]*[aeocp][a-z]{4,}\b", lookalike)),
    Seed("sentence pasted twice", ("TXT",), said_again),
)  # fmt: skip
