"""Words set for others that sound or look like them: `filed suite`, `lost much of it's power`."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
CLAUSE_END = r"(?=[.,;:?!)”]|$)"
MARKS = {".": CLAUSE_END, "#": r"\s[$£€]?\d[\d,.]*"}
"""Signs of the data for what is no word: the end of a clause, a number."""


class WrongWord(NamedTuple):
    """A word in a context that asks for another."""

    start: int
    end: int
    right: str


class Slip(NamedTuple):
    """A wrong word in its context, and the one meant."""

    pattern: re.Pattern[str]
    right: str


def find_wrong_words(text: str) -> Iterator[WrongWord]:
    """Yield every wrong word with its context, in the order of the data."""
    words = {match.group().replace("’", "'").lower() for match in WORD.finditer(text)}
    for first, known in slips().items():
        if first in words:
            for slip in known:
                for match in slip.pattern.finditer(text):
                    yield WrongWord(match.start(), match.end(), slip.right)


@cache
def slips() -> Mapping[str, tuple[Slip, ...]]:
    """Return the slips by the first of their wrong words."""
    data = files("newsaudit.schemas").joinpath("data/wrong_words.csv").read_text("utf-8")
    rows = csv.DictReader(line for line in data.splitlines() if not line.startswith("#"))
    made: dict[str, tuple[Slip, ...]] = {}
    for row in rows:
        first = row["wrong"].partition(" ")[0].lower()
        made[first] = (*made.get(first, ()), slip(row))
    return made


def slip(row: Mapping[str, str]) -> Slip:
    """Return a row of the data as a pattern; the first letter of what opens it may be a capital."""
    before = f"(?i:{alternatives(row['before'])})\\s" if row["before"] else ""
    behind = [
        MARKS[one] if one in MARKS else rf"\s{plain(one)}\b"
        for one in row["after"].split("|")
        if one
    ]
    after = f"(?:{'|'.join(behind)})" if behind else ""
    unless = rf"(?!\s(?:{alternatives(row['unless'])})\b)" if row["unless"] else ""
    wrong = plain(row["wrong"])
    if not before:
        wrong = f"(?i:{wrong[0]}){wrong[1:]}"
    pattern = rf"(?<![\w’'-]){before}{wrong}(?![\w’'-]){after}{unless}"
    return Slip(re.compile(pattern), row["right"])


def alternatives(words: str) -> str:
    """Return words of the data as a pattern."""
    return "|".join(map(plain, words.split("|")))


def plain(words: str) -> str:
    """Return words as a pattern: any blank, either apostrophe."""
    return re.escape(words).replace(r"\ ", r"\s").replace("'", "[’']")
