"""What the copy says of facts that every desk can look up: a disease's cause, a body's seat, a year.

The facts stand in `schemas/data/known.csv`; only wordings count that say the very thing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from newsaudit.extract.document import Document
from newsaudit.schemas.arithmetic import MONTH as MONTHS

AGENT = r"(?P<agent>virus(?:es)?|bacteri(?:um|a)|parasites?|fung(?:us|i))"
AGENTS = {"v": "virus", "b": "bacterium", "p": "parasite", "f": "fungus"}
"""By their first letter."""
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
MONTH = rf"(?:(?:early|late|mid|{MONTHS})[ -])?"
FREED = r"(?:became independent|(?:gained|won|achieved|declared)(?: its)? independence)"
LIGHT_YEAR = {"k": 9.461, "m": 5.879}
"""Trillions of kilometres and of miles that a light-year is, by the unit's first letter."""
SCALES = {"trillion": 1.0, "billion": 1e-3, "million": 1e-6}
FAR = re.compile(
    r"(?<![\d.,])(?P<years>\d[\d,.]{0,12}) light[- ]years?(?: away| from Earth| distant)?,? (?:or |\()"
    r"(?:about |some |roughly )?"
    r"(?P<told>\d[\d,.]{0,12}) (?P<scale>[tbm]illion) (?P<unit>k|m)(?:ilomet(?:ers?|res?)|iles|m\b)"
)
ROUGHLY = 0.1
"""Share by which a distance told in two units may differ: both are rounded."""


class Commonplace(NamedTuple):
    """Words that say what can be looked up, whether they fit, and what is known."""

    start: int
    end: int
    fits: bool
    known: str


def find_commonplaces(document: Document) -> Iterator[Commonplace]:
    """Yield every place at which the copy itself says what can be looked up."""
    for trigger, judge in JUDGES:
        # A plain word is found, or missed, much faster than a list of names.
        for found in judge(document.text) if trigger.search(document.text) else ():
            if document.quotation_at(found.start) is None:
                yield found


def causes(text: str) -> Iterator[Commonplace]:
    """Yield what is said to cause a disease."""
    for match in matches(CAUSE, "cause", text):
        name, right = match["subject"], known("cause", match["subject"])
        fits = AGENTS[match["agent"][0]] == right
        yield Commonplace(match.start(), match.end(), fits, f"{name} is caused by a {right}")


def seats(text: str) -> Iterator[Commonplace]:
    """Yield where an organisation is said to sit."""
    for match in matches(SEAT, "seat", text):
        right, told = known("seat", match["subject"]), match["city"]
        fits = told.startswith(right) or right.endswith(told)
        said = f"{match['subject']} has its seat in {right}"
        yield Commonplace(match.start(), match.end(), fits, said)


def years(text: str) -> Iterator[Commonplace]:
    """Yield the year in which something is said to have happened."""
    for match in matches(WHEN, "year", text):
        behind = match.start("year") > match.start("subject")
        if behind and LATER.search(sentence_before(text, match.start())):
            continue
        right = known("year", match["subject"])
        yield dated(match, f"{match['subject']}: {right.replace('|', ' or ')}", right)


def sentence_before(text: str, here: int) -> str:
    """Return what stands before a place in its sentence."""
    return re.split(r"[.!?\n]\s", text[max(0, here - BEFORE) : here])[-1]


def beginnings(text: str) -> Iterator[Commonplace]:
    """Yield the year in which something is said to have been launched or founded."""
    for match in matches(BEGUN, "beginning", text):
        right = known("beginning", match["subject"])
        told = f"{match['subject']} was {match['verb']} in {right.replace('|', ' or ')}"
        yield dated(match, told, right)


def independence(text: str) -> Iterator[Commonplace]:
    """Yield the year in which a country is said to have become independent."""
    for match in matches(FREE, "independence", text):
        right = known("independence", match["subject"])
        told = f"{match['subject']} became independent in {right.replace('|', ' or ')}"
        if match["before"]:
            year = int(match["year"])
            after = year + 1 if match["before"] == "before" else year - 1
            fits = str(after) in right
            yield Commonplace(match.start("year"), match.end(), fits, told)
        else:
            yield dated(match, told, right)


def dated(match: re.Match[str], known: str, right: str) -> Commonplace:
    """Return the year said of something."""
    return Commonplace(match.start(), match.end(), match["year"] in right.split("|"), known)


def acronyms(text: str) -> Iterator[Commonplace]:
    """Yield a body with another's letters behind its name: World Health Organization (WTO).

    Letters of another length that belong to no body here may be those of a namesake.
    """
    every = set(by_name("acronym").values())
    for match in matches(LETTERS, "acronym", text):
        right, told = known("acronym", match["subject"]), match["letters"]
        if told == right or told in every or len(told) == len(right):
            known_as = f"{match['subject']} is {right}"
            yield Commonplace(match.start(), match.end(), told == right, known_as)


def distances(text: str) -> Iterator[Commonplace]:
    """Yield light-years told in kilometres or miles, too."""
    for match in FAR.finditer(text):
        years, told = (
            float(match[name].strip(".,").replace(",", "")) for name in ("years", "told")
        )
        made = years * LIGHT_YEAR[match["unit"]]
        fits = abs(told * SCALES[match["scale"]] - made) <= ROUGHLY * made
        unit = "kilometers" if match["unit"] == "k" else "miles"
        said = f"{years:g} light-years are {made:,.3g} trillion {unit}"
        yield Commonplace(match.start(), match.end(), fits, said)


CAUSE = (
    r"\bSUBJECT(?:,[^,.;“\"]{0,60},)? (?:is|was) (?:an? (?:[a-z-]+ ){0,3}disease )?caused by"
    rf" (?:an? |the )?(?:[a-z-]+ ){{0,3}}{AGENT}\b",
    rf"\bthe SUBJECT {AGENT}\b",
    rf"\b{AGENT} (?:that|which) causes SUBJECT\b",
)
CITY = r"(?P<city>[A-Z]\w+(?: [A-Z]\w+)?)"
SEAT = (rf"\bSUBJECT, (?:which is )?(?:based|headquartered) in {CITY}",)
WHEN = (rf"\bSUBJECT in {MONTH}{YEAR}\b", rf"\b[Tt]he {YEAR} SUBJECT\b(?! [a-z])")
LATER = re.compile(
    r"\b(?:anniversar|commemorat|celebrat|mark|memorial|mourn|remember|victim|surviv|after|following|since|"
    r"until|before|film|book|report|trial|inquiry|\d\d years)"
)
"""Words before an event whose year may be that of something else: the anniversary of it in 2014."""
BEFORE = 120
"""How far back they may stand in its sentence."""
OF_ANOTHER = re.compile(
    r"(?:\b(?!When|After|Before|Since|Until|As|While|If|In|The)[A-Z][\w’']{0,30}[ -]|[-’'])$"
)
"""What stands before a name that is part of another: Equatorial Guinea, Northern Cyprus."""
BEGUN = (
    rf"\bSUBJECT(?:,(?: which was)?| was) (?P<verb>launched|founded|created|established|set up)"
    rf" in {MONTH}{YEAR}\b",
)
LETTERS = (r"\bSUBJECT \((?:the )?(?P<letters>[A-Z]{2,7})\)",)
FREE = (
    rf"\bSUBJECT {FREED}(?: from [A-Z]\w+)? in {MONTH}{YEAR}\b(?P<before>)",
    rf"\b{YEAR}, (?:the|a|one) year (?P<before>before|after) SUBJECT {FREED}",
)


def matches(wordings: tuple[str, ...], kind: str, text: str) -> Iterator[re.Match[str]]:
    """Yield what matches wordings with the subjects of a kind."""
    for pattern in patterns(wordings, kind):
        for match in pattern.finditer(text):
            here = match.start("subject")
            if not OF_ANOTHER.search(text[max(0, here - BEFORE) : here]):
                yield match


@cache
def patterns(wordings: tuple[str, ...], kind: str) -> tuple[re.Pattern[str], ...]:
    """Return wordings as patterns; a disease may open a sentence."""
    names = sorted(by_name(kind), key=lambda name: (-len(name), name))
    opening = "(?i:{})" if kind == "cause" else "{}"
    every = "|".join(opening.format(re.escape(name).replace("’", "[’']")) for name in names)
    return tuple(
        re.compile(wording.replace("SUBJECT", rf"(?P<subject>{every})")) for wording in wordings
    )


def known(kind: str, name: str) -> str:
    """Return what is known of a subject."""
    every = by_name(kind)
    return every[name.replace("'", "’")] if name.replace("'", "’") in every else every[name.lower()]


@cache
def by_name(kind: str) -> Mapping[str, str]:
    """Return what is known of a kind, by each name of a subject."""
    text = files("newsaudit.schemas").joinpath("data/known.csv").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    rows = [row for row in csv.DictReader(lines) if row["kind"] == kind]
    return {
        name.lower() if kind == "cause" else name.replace("'", "’"): row["value"]
        for row in rows
        for name in row["subject"].split("|")
    }


JUDGES = (
    (re.compile(r"virus|bacteri|parasite|fung"), causes),
    (re.compile(r"based|headquarter"), seats),
    (re.compile(r"\bin (?:[A-Za-z]+[ -])?(?:1[89]|20)\d\d\b|\b(?:1[89]|20)\d\d [A-Z]"), years),
    (re.compile(r"launched|founded|created|established|set up"), beginnings),
    (re.compile(r"independen"), independence),
    (re.compile(r"\([A-Z]{2,7}\)"), acronyms),
    (re.compile(r"light[- ]year"), distances),
)
"""What each kind cannot do without."""
