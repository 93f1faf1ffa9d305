"""Cities and the countries and states they lie in, for what a copy says about where a city is.

`data/cities.csv` and `data/states.csv` state their source and licence. A name stands for every place
so called; only a country or state in which there is none of them is wrong.
"""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from importlib.resources import files

from newsaudit.schemas.countries import country_name, country_words

ONE_OF = (
    frozenset({"UA", "RU"}),
    frozenset({"GE", "RU"}),
    frozenset({"IL", "PS", "SY"}),
    frozenset({"RS", "XK", "ME"}),
    frozenset({"CN", "HK", "MO", "TW"}),
    frozenset({"MA", "EH"}),
    frozenset({"SD", "SS"}),
    frozenset({"ET", "ER"}),
    frozenset({"ID", "TL"}),
    frozenset({"CY", "TR"}),
    frozenset({"AM", "AZ"}),
    frozenset({"GB-NIR", "IE"}),
    frozenset({"US", "PR", "GU", "VI", "AS", "MP"}),
    frozenset({"FR", "GP", "MQ", "RE", "GF", "YT", "NC", "PF"}),
    frozenset({"GB", "GI", "JE", "GG", "IM", "BM", "FK", "KY"}),
    frozenset({"NL", "CW", "AW", "SX", "BQ"}),
    frozenset({"DK", "GL", "FO"}),
)
"""Countries between which a city may be told to lie in either: claimed, parted, overseas."""
OPPOSITE = {"northern": "S", "southern": "N", "eastern": "W", "western": "E"}
OPPOSITE |= {side[:-3]: letter for side, letter in tuple(OPPOSITE.items())}
SIDE_NAMES = {"N": "north", "S": "south", "E": "east", "W": "west"}
SEAS = {
    "Baltic": "DE PL LT LV EE RU FI SE DK",
    "Black": "UA RU GE TR BG RO MD",
    "Adriatic": "IT SI HR BA ME AL",
    "Aegean": "GR TR",
    "Red": "EG SD ER SA YE DJ IL JO",
    "Caspian": "RU KZ TM IR AZ",
    "North": "GB NO DK DE NL BE FR SE",
    "Mediterranean": "ES FR MC IT MT SI HR BA ME AL GR TR CY SY LB IL PS EG LY TN DZ MA GI GB",
}
"""Countries on each sea. Facts; no source needed but a map."""


def fold(name: str) -> str:
    """Return a name in small letters, without accents, as `data/cities.csv` has it."""
    plain = unicodedata.normalize(
        "NFKD", name.replace("’", "'").replace("ø", "o").replace("ł", "l")
    )
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


@cache
def cities() -> dict[str, dict[str, str]]:
    """Return by name the countries and states with a place so called, and the sides it is on there."""
    made: dict[str, dict[str, str]] = {}
    for row in table("cities"):
        pairs = (place.partition(":") for place in row["places"].split(" "))
        made[row["name"]] = {code: sides for code, _, sides in pairs}
    return made


@cache
def states() -> dict[str, str]:
    """Return the code of each state and province by its names; of one that is two, a country's first."""
    made: dict[str, str] = {}
    for row in table("states"):
        for name in filter(None, (row["name"], *row["other_names"].split(";"))):
            made.setdefault(name, row["code"])
    return made


@cache
def state_capitals() -> dict[str, str]:
    """Return the capital, as `cities` has it, of each state by its code."""
    return {row["code"]: fold(row["capital"]) for row in table("states")}


@cache
def capitals() -> dict[str, frozenset[str]]:
    """Return the capitals and seats of government, as `cities` has them, by country."""
    made: dict[str, set[str]] = {}
    for word, of in country_words().items():
        if of.kind == "capital":
            made.setdefault(of.country, set()).add(fold(word))
    return {country: frozenset(names) for country, names in made.items()}


def lies_in(city: str, codes: frozenset[str]) -> bool | None:
    """Tell whether a city of that name lies in one of the countries or states; None: not known."""
    places = cities().get(fold(city))
    if places is None:
        return None
    every = {*places, *(place.partition("-")[0] for place in places)}
    every |= {other for group in ONE_OF if group & every for other in group}
    return bool(codes & every)


def place_name(code: str) -> str:
    """Return the name of a country or state."""
    return state_names().get(code) or country_name(code)


@cache
def state_names() -> dict[str, str]:
    """Return the name of each state by its code."""
    return {row["code"]: row["name"] for row in table("states")}


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a data file."""
    text = files("newsaudit.schemas").joinpath(f"data/{name}.csv").read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
