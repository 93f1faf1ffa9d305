"""The words that persons, titles and organisations are known by, read from `data/` once."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from newsaudit.extract.document import without_possessive
from newsaudit.schemas.countries import country_words


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a capitalised word can be, all that applies."""

    first: bool
    surname: bool
    common: bool
    """News writes it in small letters too (or it is a month, a creed, a brand)."""
    head: bool
    """It can end a title: President, Sen."""
    modifier: bool
    organisation: bool
    place: bool
    honorific: bool
    acronym: bool
    initial: bool

    @property
    def name(self) -> bool:
        """It is known as a given or a family name."""
        return self.first or self.surname


def data_lines(file: str) -> Iterator[str]:
    """Yield the lines of a data file without comments and blank lines."""
    text = files("newsaudit.extract.officials").joinpath(f"data/{file}").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def classes() -> dict[str, frozenset[str]]:
    """Return the classes of `data/words.txt`, lower case, with spaces for "_"."""
    found: dict[str, set[str]] = {}
    members: set[str] = set()
    for line in data_lines("words.txt"):
        if line.startswith("["):
            members = found.setdefault(line.strip("[] "), set())
        else:
            members.update(word.replace("_", " ") for word in line.split())
    return {name: frozenset(words) for name, words in found.items()}


@cache
def first_names() -> dict[str, str]:
    """Return given names with m, f or x; x also where nobody told us, as of most of the world's."""
    told = {row["name"]: row["sex"] for row in csv.DictReader(data_lines("first_names.csv"))}
    elsewhere = (*data_lines("given_names.txt"), *data_lines("given_names_more.txt"))
    return dict.fromkeys(elsewhere, "x") | told


@cache
def surnames() -> frozenset[str]:
    """Return family names frequent here and elsewhere, and those of the office holders."""
    return holder_surnames().union(frequent_surnames(), data_lines("family_names.txt"))


@cache
def frequent_surnames() -> tuple[str, ...]:
    """Return family names that are frequent in the United States, most frequent first."""
    return tuple(data_lines("surnames.txt"))


@cache
def everyday_surnames() -> frozenset[str]:
    """Return the family names so frequent that they stand in many other names: `Johnson`."""
    return frozenset(frequent_surnames()[:2000])


@cache
def holder_surnames() -> frozenset[str]:
    """Return the family names of the office holders."""
    return frozenset(name.removesuffix(" Jr.").split()[-1] for name in office_holders())


@cache
def office_holders() -> dict[str, str]:
    """Return the country of people who hold or held public office, by full name."""
    return {row["name"]: row["country"] for row in csv.DictReader(data_lines("office_holders.csv"))}


@cache
def pattern_shares() -> dict[str, float]:
    """Return how often each pattern reads title and organisation right, as `data/patterns.csv`."""
    return {r["pattern"]: float(r["right"]) for r in csv.DictReader(data_lines("patterns.csv"))}


@cache
def common_words() -> frozenset[str]:
    """Return words that news writes in small letters."""
    return frozenset(data_lines("common_words.txt"))


@cache
def ordinary_words() -> frozenset[str]:
    """Return many more English words, none of them a name: they cut no name, but make none either."""
    return frozenset(data_lines("ordinary_words.txt"))


@cache
def cities() -> frozenset[str]:
    """Return large cities of one word, lower case, that are not among the places."""
    return frozenset(data_lines("cities.txt"))


@cache
def places() -> frozenset[str]:
    """Return names of places and countries, lower case, of one word or several."""
    countries = {phrase.lower() for phrase, word in country_words().items() if word.kind != "seat"}
    return classes()["place"] | frozenset(countries)


@cache
def place_openers() -> frozenset[str]:
    """Return the first words of places, lower case: most words begin none."""
    return frozenset(place.split(" ")[0] for place in places())


def without_article(word: str) -> str:
    """Return `Sisi` for `el-Sisi` and `Al-Sisi`, whose article later mentions leave out."""
    article, hyphen, name = word.partition("-")
    return name if hyphen and article.lower() in ("al", "el", "ul") and name else word


LETTERS = str.maketrans("łŁøØđĐıİßæÆœŒ", "lLoOdDiIsaAoO")
"""Letters that are no plain letter with an accent."""


def plain(word: str) -> str:
    """Return `Cavusoglu` for `Çavuşoğlu`: the lists have most names without accents."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word.translate(LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def kinds_of(word: str) -> Kinds:
    """Tell what a capitalised word can be; `TRUMP` is taken as `Trump`."""
    base = without_possessive(word).replace("’", "'")
    if base.isupper() and len(base) > 3:
        base = base.capitalize()
    low, known = base.lower(), classes()
    ascii_name = plain(base)
    return Kinds(
        first=base in first_names() or ascii_name in first_names(),
        surname=base in surnames() or ascii_name in surnames(),
        common=low in common_words() or low in known["other"],
        head=low in known["head"] or low in known["abbreviation"] or low in known["plural"],
        modifier=low in known["modifier"],
        organisation=low in known["organisation"],
        place=low in places(),
        honorific=low in known["honorific"],
        acronym=base.isupper() and 1 < len(base) <= 5,
        initial=len(base) == 1 or (base.endswith(".") and base.isupper()),
    )
