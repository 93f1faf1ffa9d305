"""Countries and the words news uses for them: names, adjectives, capitals, seats of government.

The words stand in `data/countries.csv`, where their source and licence are stated. Four kinds of
word are told apart, since they do not prove the same: `name` (Ukraine, Burma), `adjective`
(Ukrainian, Danes), `capital` (Kyiv) and `seat` (Kremlin, White House, Downing Street). The last
two stand for a government only when they act; `ambiguous` marks words that often mean something
else (Georgia, Jordan, Washington).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

KIND_OF_COLUMN = {
    "name": "name",
    "other_names": "name",
    "adjectives": "adjective",
    "capital": "capital",
    "seats": "seat",
}
"""Which kind of word each column of the data file holds."""


@dataclass(frozen=True, slots=True)
class CountryWord:
    """One word or phrase for a country: its ISO 3166-1 alpha-2 code and what kind of word it is."""

    country: str
    kind: str
    ambiguous: bool = False


def country_of(phrase: str) -> str | None:
    """Return the country a word or phrase stands for, of whatever kind, as ISO alpha-2 or None."""
    word = country_word(phrase)
    return word.country if word else None


def country_word(phrase: str) -> CountryWord | None:
    """Return what is known of a word or phrase, or None.

    A leading "the", a possessive and the shape of the apostrophe do not matter, nor do capitals
    throughout (`RUSSIA`); small letters do (`turkey`, `us`).
    """
    words = country_words()
    phrase = plain(phrase)
    if phrase in words:
        return words[phrase]
    return words.get(phrase.title()) if phrase.isupper() and len(phrase) > 3 else None


def country_name(code: str) -> str:
    """Return the English short name of a country; the code itself when it is not known."""
    return country_names().get(code, code)


def plain(phrase: str) -> str:
    """Return a phrase without "the", possessive, curly apostrophe and doubled white space."""
    phrase = " ".join(phrase.replace("’", "'").split())
    if phrase[:4] in ("the ", "The ") and phrase not in country_words():
        phrase = phrase[4:]
    if phrase.endswith("'s"):
        return phrase[:-2]
    return phrase[:-1] if phrase.endswith("s'") else phrase


@cache
def country_prefix() -> str:
    """Return a pattern for a country that opens a title: `us president`, `russian president`.

    The title is in small letters without full stops. With what matches cut off, the office is left.
    """
    return f"^(?:{alternatives(('name', 'adjective'))}) "


@cache
def country_suffix() -> str:
    """Return a pattern for a country that ends a title: `president of the united states`."""
    return f" of (?:the )?(?:{alternatives(('name',))})$"


def alternatives(kinds: tuple[str, ...]) -> str:
    """Return the words of these kinds as a pattern, small, without full stops, longest first."""
    words = {
        phrase.lower().replace(".", "")
        for phrase, word in country_words().items()
        if word.kind in kinds
    }
    longest_first = sorted(words, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase) for phrase in longest_first)


@cache
def country_words() -> dict[str, CountryWord]:
    """Return every word of the data file; of two meanings the one in the earlier column stays."""
    words: dict[str, CountryWord] = {}
    for column, kind in KIND_OF_COLUMN.items():
        for row in rows():
            ambiguous = row["ambiguous"].split("|")
            for phrase in filter(None, row[column].split("|")):
                words.setdefault(phrase, CountryWord(row["code"], kind, phrase in ambiguous))
    return words


@cache
def country_names() -> dict[str, str]:
    """Return the English short name of each code."""
    return {row["code"]: row["name"] for row in rows()}


@cache
def rows() -> tuple[dict[str, str], ...]:
    """Return the rows of `data/countries.csv`."""
    text = files("newsaudit.schemas").joinpath("data/countries.csv").read_text("utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
