# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeds of family NUM."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.desk.making import (
    NUMBER,
    Make,
    Planted,
    Seed,
    add,
    body_of,
    bump,
    chosen,
    either,
    replaced,
    swap,
)

FIGURE = re.compile(
    rf"(?P<currency>[$€£]?)\b(?P<n>{NUMBER})\b(?P<unit> (?:million|billion|percent|people|points|"
    r"votes|jobs|homes|students|soldiers|workers|members|years|seats)|%)?"
)
SCALED = re.compile(r"(?P<n>[$€£]\d+(?:\.\d+)?) (?P<scale>million|billion)")
RATES = {
    "miles": ("km", 2.4), "kilometers": ("miles", 0.95), "km": ("miles", 0.95), "feet": ("meters", 0.5),
    "meters": ("feet", 2.1), "pounds": ("kilograms", 0.7), "acres": ("hectares", 0.8),
    "inches": ("cm", 4.0), "hectares": ("acres", 4.0), "kilograms": ("pounds", 3.5),
}  # fmt: skip
"""Unit to another one and a wrong rate."""


def repeated(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield figures of the running text that stand there twice, unit and all."""
    seen: dict[str, re.Match[str]] = {}
    for match in FIGURE.finditer(text, body_of(text)):
        if match["currency"] or match["unit"]:
            if match.group() in seen:
                yield seen[match.group()], match
            seen.setdefault(match.group(), match)


def changed(match: re.Match[str]) -> str:
    """Return a figure's words with the digits turned, or one more."""
    digits = match["n"]
    other = digits[1] + digits[0] + digits[2:] if re.match(r"\d\d", digits) else ""
    if other in ("", digits) or other.startswith("0"):
        other = f"{float(digits.replace(',', '')) + 3:,.10g}"
    return f"{match['currency']}{other}{match['unit'] or ''}"


def one_mention(text: str) -> Planted | None:
    """Change one of two mentions of a figure."""
    pairs = list(repeated(text))
    if not pairs:
        return None
    _, later = chosen(pairs, text)
    return replaced(text, later.start(), later.end(), changed(later))


def headline(text: str) -> Planted | None:
    """Change a figure of the headline that the running text has too."""
    end, body = text.find("\n"), text[body_of(text) :]
    for match in FIGURE.finditer(text, 0, end):
        if re.search(rf"\b{re.escape(match['n'])}\b", body):
            return replaced(text, match.start(), match.end(), changed(match))
    return None


def flip(text: str) -> Planted | None:
    """Turn million into billion, or back, at the second mention of an amount."""
    seen: dict[str, str] = {}
    for match in SCALED.finditer(text, body_of(text)):
        if seen.get(match["n"]) == match["scale"]:
            other = "million" if match["scale"] == "billion" else "billion"
            return replaced(text, match.start(), match.end(), f"{match['n']} {other}")
        seen[match["n"]] = match["scale"]
    return None


def converted(match: re.Match[str]) -> str:
    """Convert a measure wrongly, in parentheses behind it."""
    unit, rate = RATES[match["unit"]]
    value = float(match["n"].replace(",", "")) * rate
    return f"{match['n']}{match['gap']}{match['unit']} ({value:,.0f} {unit})"


def upside_down(match: re.Match[str]) -> str | None:
    """Turn a range round."""
    a, b = (float(match[g].replace(",", "")) for g in "ab")
    return f"{match['lead']}{match['b']}{match['to']}{match['a']}{match['tail']}" if a < b else None


CONVERSION: Make = either(
    swap(rf"\b(?P<n>{NUMBER})(?P<gap>[ -])(?P<unit>{'|'.join(RATES)})\b(?! \()", converted),
    add(
        "The road climbs for ⟦10 miles (26 km)⟧ from the harbor.",
        "The tank holds ⟦50 gallons (90 liters)⟧ of oil.",
        "It was ⟦100 degrees Fahrenheit (58 Celsius)⟧ in the shade.",
        "The farm has ⟦300 acres (340 hectares)⟧ of wheat.",
    ),
)
PARTS = add(
    "⟦Thirteen people⟧ were hurt: seven pedestrians, four cyclists and one driver.",
    "The fund spent ⟦$12 million⟧: $5 million on roads, $4 million on schools and $2 million on parks.",
    "Of the ⟦40 members⟧, 22 voted for the plan, 11 against, and five abstained.",
    "The ship carried ⟦90 passengers⟧ — 41 men, 30 women and 15 children.",
    "The crash injured ⟦14 people⟧. Nine of them were passengers and four were members of the crew.",
    "The party won ⟦31 seats⟧, 17 in the north and 12 in the south.",
    "⟦Eight firefighters⟧ (four men and three women) were taken to the hospital.",
    "The survey asked ⟦1,200 people⟧, 640 women and 460 men.",
    "It bought ⟦26 buses⟧: 14 from Norland, eight from Estovia and six from Westmark.",
)
CHANGE = either(
    swap(
        rf"\b(?:rose|grew|fell|increased|dropped|declined) (?:by )?(?P<n>{NUMBER})(?: percent|%),? "
        rf"(?:to|from) \$?{NUMBER}(?: [mb]illion)?,? (?:to|from) \$?{NUMBER}",
        bump("n", 15),
    ),
    add(
        "Sales rose ⟦30 percent⟧, from 50,000 to 60,000.",
        "Profit fell ⟦12 percent⟧ to $60 million from $80 million a year before.",
        "Rents went up from $800 to $1,000 a month, an increase of ⟦40 percent⟧.",
        "The number of students dropped from 900 to 600, or ⟦50 percent⟧.",
        "Attendance was 15,000, up ⟦20 percent⟧ from 10,000 last year.",
        "Output increased to 66 million tons from 55 million tons, a rise of ⟦11 percent⟧.",
        "The price climbed from $2.00 to $2.50, ⟦a 50 percent increase⟧.",
    ),
)
POINTS = add(
    "Turnout rose from 58 percent to 64 percent, ⟦up 6 percent⟧.",
    "Support for the plan fell ⟦9 percent⟧, from 50 percent to 41 percent.",
    "The jobless rate rose to 7.5 percent from 6.5 percent, ⟦an increase of 1 percent⟧.",
    "The tax went from 20% to 25%, ⟦a rise of 5%⟧.",
    "The share of women grew ⟦by 4 percent⟧ to 34 percent from 30 percent.",
    "The rate was cut from 5 percent to 4 percent, ⟦a 1 percent cut⟧.",
)
RANGE = either(
    swap(
        rf"(?P<lead>\bbetween [$€£]?)(?P<a>{NUMBER})(?P<to>(?: million)? and [$€£]?)(?P<b>{NUMBER})(?P<tail>)",
        upside_down,
    ),
    swap(rf"(?P<lead>\b)(?P<a>{NUMBER})(?P<to> to )(?P<b>{NUMBER})(?P<tail> (?:percent|people))", upside_down),
    add(
        "The works will cost ⟦between $31 million and $26 million⟧.",
        "Doctors treat ⟦between 90 and 60 patients⟧ a day.",
        "The fee is ⟦between 9 percent and 7 percent⟧ of the price.",
    ),
)  # fmt: skip
MULTIPLE = add(
    "The number of cases ⟦doubled⟧ from 40 to 60 in a week.",
    "Exports ⟦tripled⟧ to $40 million from $20 million.",
    "The fleet has ⟦halved⟧, from 60 ships to 45.",
    "Membership ⟦quadrupled⟧ from 100 to 300.",
    "The town's debt ⟦doubled⟧ in a decade, from $8 million to $24 million.",
)
SHARE = add(
    "Of the 300 nurses, 210, or ⟦87 percent⟧, work at night.",
    "Some 12 of the 40 members, ⟦50 percent⟧, stayed away.",
    "She won 18,400 of 32,000 votes, or ⟦65 percent⟧.",
    "⟦A quarter (40 percent)⟧ of the beds stood empty.",
    "Only 30 out of 120 pupils (⟦35 percent⟧) passed.",
    "Two thirds (⟦55 percent⟧) of the farms have no well.",
)
OVER_ALL = add(
    "Some ⟦130 percent of residents⟧ took part.",
    "The poll says ⟦112 percent of voters⟧ want a change.",
    "Traffic on the bridge ⟦fell by 120 percent⟧ in a year.",
    "He got ⟦104% of the vote⟧ in the village.",
)

SEEDS = (
    Seed("parts do not sum", ("NUM",), PARTS),
    Seed("headline number", ("NUM", "CNT", "AID"), headline),
    Seed("one mention of a number", ("NUM", "CNT", "AID"), one_mention),
    Seed("percent change", ("NUM",), CHANGE),
    Seed("points as percent", ("NUM",), POINTS),
    Seed("conversion", ("NUM",), CONVERSION),
    Seed("million and billion", ("NUM", "AID"), flip),
    Seed("range upside down", ("NUM",), RANGE),
    Seed("multiple", ("NUM",), MULTIPLE),
    Seed("share", ("NUM",), SHARE),
    Seed("more than all", ("NUM",), OVER_ALL),
)
