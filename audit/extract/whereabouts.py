"""Where the copy says a city lies: `Vienna, Hungary`, `the Baltic port of Odesa`, `in southern Italy`.

Only names of cities whose places are all known count, and only wordings that leave no doubt that the
country or state is said of the city: not `talks in Paris, Germany said`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.schemas.cities import (
    OPPOSITE,
    SEAS,
    SIDE_NAMES,
    capitals,
    cities,
    fold,
    lies_in,
    place_name,
    state_capitals,
    states,
)
from newsaudit.schemas.countries import country_words

CITY = r"(?P<city>[A-Z][\w’'-]+(?:[ -](?:(?:de|del|la|le|of|on|upon|am|sur) )?[A-Z][\w’'-]+){0,2})"
CAPS = r"(?P<city>[A-Z][A-Z’'-]+(?:[ -][A-Z][A-Z’'-]+){0,2})"
SIDE = r"(?:(?:the )?(?P<side>(?:north|south|east|west)(?:ern)?) (?:of )?)"
NOUN = r"(?:port city|city|town|port|village|resort|suburb)"
PLACED = (
    r"(?:northern|southern|eastern|western|central|coastal|border|industrial|port|historic|second|third|"
    r"largest|biggest|old|small)"
)
SEA = rf"(?P<sea>{'|'.join(SEAS)})(?: Sea)?"
FOLLOWS = (
    r"(?=[.;:?!)”\"]|,? (?:on|last|next|this|during|since|after|before|when|where|was|were|until|from)\b"
    r"|, (?:in|at|to|about|who|police|a|the(?= [a-z]))\b)"
)
CAPITALS = r"(?m)^[ \t]*[A-Z]{3}"
BRACKET = r"(?m)^[ \t]*[A-Z][^\n(]{2,40} \([A-Z]"
PLACE = r"[a-zA-Z], [A-Z]"
BORDER = r"the border in "
KIND = r"(?:city|town|port|village|resort|suburb)\b"
KIND_OF = r"(?:city|town|port|village|resort|suburb),? (?:of )?[A-Z]"
SIDED = r"in (?:the )?(?:north|south|east|west)"
CAPITAL = r"\bcapital\b"
FORMER = frozenset("Yugoslavia Czechoslovakia Rhodesia Zaire Palestine".split())
BESIDE = {
    "CG": "CD", "CD": "CG", "KR": "KP", "KP": "KR", "CN": "HK MO TW", "FR": "GF GP MQ NC PF RE YT",
    "US": "PR GU VI AS MP", "GB": "GI BM FK KY", "NL": "CW AW SX BQ", "DK": "GL FO", "MA": "EH",
    "IL": "PS", "PS": "IL", "RU": "UA", "IE": "GB", "GB-NIR": "IE", "RS": "XK", "GE": "RU",
    "AZ": "AM", "CY": "TR",
}  # fmt: skip
"""States whose cities may be told as another's: a name they share, what is theirs or what they claim."""
PARTS = {"Scottish": "Scotland", "Welsh": "Wales", "Northern Irish": "Northern Ireland"}
"""Parts of a country that have a capital of their own, by their adjectives."""
OF_PARTS = frozenset([*PARTS, "English", "Scots"])


class Whereabouts(NamedTuple):
    """Words that say where a city lies, what is known of it, and whether they fit."""

    start: int
    end: int
    kind: str
    """city, capital, side."""
    fits: bool
    known: str


def find_whereabouts(document: Document) -> Iterator[Whereabouts]:
    """Yield every place at which the copy says where a known city lies."""
    seen: set[tuple[int, str]] = set()
    for trigger, pattern in patterns():
        # Searched for first: it is found, or missed, much faster than a list of countries.
        if not trigger.search(document.text):
            continue
        for match in pattern.finditer(document.text):
            city = match.start("city")
            if document.quotation_at(city) is not None:
                continue
            for found in judged(match):
                if (city, found.kind) not in seen:
                    seen.add((city, found.kind))
                    yield found


def judged(match: re.Match[str]) -> Iterator[Whereabouts]:
    """Yield what is said of the city of a match, with whether it fits."""
    told = match.groupdict()
    city, where = told["city"], told.get("where") or ""
    places = cities().get(fold(city))
    codes = codes_of(where)
    if places is None:
        return
    if told.get("capital"):
        yield from of_capital(match, city, meant_by(where))
    elif told.get("sea"):
        yield from of_sea(match, places)
    elif codes:
        fits = bool(lies_in(city, codes))
        if told.get("side") and (fits or is_capital(city)):
            if fits:
                yield from of_side(match, places, codes)
            return
        start = min(match.start("city"), match.start("where"))
        end = max(match.end("city"), match.end("where"))
        yield Whereabouts(start, end, "city", fits, f"{city} is in {listed(places)}")


def of_sea(match: re.Match[str], places: dict[str, str]) -> Iterator[Whereabouts]:
    """Yield a city told to be on a sea."""
    on = set(SEAS[match["sea"]].split())
    fits = bool({place.partition("-")[0] for place in places} & on)
    known = f"{match['city']} is in {listed(places)}"
    yield Whereabouts(match.start("sea"), match.end("city"), "city", fits, known)


def of_side(
    match: re.Match[str], places: dict[str, str], codes: frozenset[str]
) -> Iterator[Whereabouts]:
    """Yield a city told on one side of its country that is on the other."""
    sides = "".join(places.get(code, "") for code in codes)
    against = OPPOSITE[match["side"]]
    yield Whereabouts(
        match.start("city"), match.end("where"), "side", against not in sides,
        known=f"{match['city']} is in the {SIDE_NAMES[against]} of {match['where']}",
    )  # fmt: skip


def of_capital(match: re.Match[str], city: str, codes: frozenset[str]) -> Iterator[Whereabouts]:
    """Yield a city told to be a capital, with the capital there is."""
    places = cities()[fold(city)]
    if codes:
        right = frozenset().union(*map(capitals_of, codes))
        named = " or ".join(sorted(one.title() for one in right))
        known = f"the capital of {place_name(min(codes))} is {named}"
    else:
        own = {place: state_capitals().get(place, "") for place in places}
        right = frozenset(own.values()) if all(own.values()) else frozenset()
        known = (
            f"the capital of {place_name(next(iter(own)))} is {next(iter(own.values())).title()}"
        )
    if right:
        yield Whereabouts(match.start(), match.end(), "capital", fold(city) in right, known)


def capitals_of(code: str) -> frozenset[str]:
    """Return the capitals of a country or state."""
    own = state_capitals().get(code)
    return frozenset({own}) if own else capitals().get(code, frozenset())


def listed(places: dict[str, str]) -> str:
    """Return where places are, in words, that of the largest first; of many three."""
    named = [place_name(one) for one in places]
    return ", ".join(named[:MOST_NAMED]) + (" …" if len(named) > MOST_NAMED else "")


MOST_NAMED = 3


def is_capital(city: str) -> bool:
    """Tell a name that may stand for a government."""
    word = country_words().get(city)
    return word is not None and word.kind in {"capital", "seat"}


def codes_of(where: str) -> frozenset[str]:
    """Return the country and the state in which a city that words place there may lie."""
    codes = meant_by(where)
    return codes.union(*(BESIDE.get(code, "").split() for code in codes))


def meant_by(where: str) -> frozenset[str]:
    """Return the country and the state that words may mean."""
    state, word = states().get(PARTS.get(where, where)), country_words().get(where)
    if state and (word is None or state.startswith(word.country)):
        return frozenset({state})
    return frozenset(code for code in (state, word.country if word else None) if code)


@cache
def patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return the wordings, each with a trigger without which it cannot match."""
    words = country_words().items()
    names = {word for word, of in words if of.kind == "name" and not word.isupper()} - FORMER
    land = rf"(?P<where>{alternatives(names)})"
    where = rf"(?P<where>{alternatives(names | set(states()))})"
    of_land = rf"(?P<where>{alternatives({word for word, of in words if of.kind == 'adjective'} - OF_PARTS)})"
    of_part = rf"(?P<where>{alternatives(PARTS)})"
    at = r"\b(?:[Ii]n|[Aa]t|[Nn]ear|from|to|of|outside)"
    border = r"(?:just )?(?:across|over) the border "
    many = r"(?:of [\d,.]+(?: million)? (?:people )?)?"
    told = (
        (CAPITALS, rf"^[ \t]*{CAPS}, {where},?(?= ?(?:\([A-Z]|—|–|-|_))"),
        (BRACKET, rf"^[ \t]*{CITY} \({where}\)"),
        (PLACE, rf"{at} {CITY}, {where}(?<!\.){FOLLOWS}"),
        (PLACE, rf"{at} {CITY}, {where}(?<=\.)(?=,| [a-z(])"),
        (BORDER, rf"{CITY}, {border}in {SIDE}?{land}\b"),
        (KIND, rf"{CITY}, (?:an? |the )(?:{PLACED} )?{NOUN} {many}in {SIDE}?{land}\b"),
        (SIDED, rf"{CITY}, in {SIDE}{land}\b"),
        (SIDED, rf"{at} {CITY} in {SIDE}{land}\b"),
        (KIND, rf"\b{NOUN} of {CITY},? in {SIDE}?{land}\b"),
        (KIND_OF, rf"\b{of_land} (?:{PLACED} )?{NOUN},? (?:of )?{CITY}"),
        (KIND_OF, rf"\b{land}[’']s (?:{PLACED} )?{NOUN},? (?:of )?{CITY}"),
        (KIND_OF, rf"\b{SEA} (?:{PLACED} )?{NOUN} of {CITY}"),
        (CAPITAL, rf"{CITY}, the {of_land} (?P<capital>capital)\b"),
        (CAPITAL, rf"{CITY}, (?:the )?(?P<capital>capital) of {land}\b"),
        (CAPITAL, rf"{CITY}, the (?P<capital>provincial|state) capital\b"),
        (CAPITAL, rf"\b[Tt]he {of_land} (?P<capital>capital),? (?:of )?{CITY}"),
        (CAPITAL, rf"{CITY}, the {of_part} (?P<capital>capital)\b"),
        (CAPITAL, rf"\b[Tt]he {of_part} (?P<capital>capital),? (?:of )?{CITY}"),
    )
    return tuple((re.compile(trigger), re.compile(pattern, re.M)) for trigger, pattern in told)


def alternatives(names: Iterable[str]) -> str:
    """Return names as a pattern, longest first."""
    every = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, every))
