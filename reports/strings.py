"""Every string a report says, by language, from `locale/LANGUAGE.json`.

Every catalogue is complete: it has the keys and the placeholders of English.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from newsaudit.schemas.errors import UsageError

LANGUAGES = ("en", "de", "uk")
"""Languages with a catalogue in `locale/`."""


class Strings:
    """The catalogue of one language."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self.texts = texts

    def __call__(self, key: str, **values: object) -> str:
        """Return a string with `{name}` filled in. Raises KeyError for an unknown key."""
        text = self.texts[key]
        return text.format(**values) if values else text

    def word(self, vocabulary: str, value: str | None) -> str:
        """Return a word of a controlled vocabulary (`status.paused`), or the value as it is."""
        if value is None:
            return ""
        return self.texts.get(f"{vocabulary}.{value}", value.replace("_", " "))

    def count(self, key: str, number: int) -> str:
        """Return `3 errors`: key `.one` for exactly one, `.few` for 2–4 as in Slavic, else `.many`.

        Teens are many in Ukrainian (11, 12, …); a language without `.few` uses `.many`.
        """
        return self(f"{key}.{self.form(key, number)}", n=number)

    def form(self, key: str, number: int) -> str:
        """Return the plural form of a number (CLDR, cardinal, integers)."""
        if f"{key}.few" not in self.texts:
            return "one" if number == 1 else "many"
        if number % 10 == 1 and number % 100 != 11:
            return "one"
        return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


@cache
def strings(language: str) -> Strings:
    """Return the catalogue of a BCP 47 tag. Raises UsageError for a language without one.

    Only the language of a tag counts: `en-GB` is `en`.
    """
    short = language.split("-")[0].lower()
    if short not in LANGUAGES:
        raise UsageError(f"no report language {language!r}; one of {', '.join(LANGUAGES)}")
    return Strings(short, load(short))


def load(language: str) -> dict[str, str]:
    """Return the strings of one file."""
    raw = files("newsaudit.reports").joinpath(f"locale/{language}.json").read_bytes()
    texts: dict[str, str] = json.loads(raw)
    return texts
