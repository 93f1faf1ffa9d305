# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeded errors: functions that put one error of a family into any news text.

Those of names and aid stand here; the others, by family, in the modules beside.
"""

from __future__ import annotations

import re

from benchmarks.desk import copy, counting, dates, numbers, quoting, sourcing
from benchmarks.desk.making import Planted, Seed, add, body_of, replaced, swap

SPEAKER = re.compile(
    r"(?P<title>(?:[A-Z][\w-]+ )?(?:[a-z]+ )?(?:president|chief|minister|director|engineer|leader|"
    r"secretary|treasurer|councilman|mayor|head|professor|analyst|spokesman|spokeswoman|clerk))"
    r" (?P<first>[A-Z][a-z]+) (?P<last>[A-Z][a-z]{3,})",
    re.IGNORECASE,
)


# Names


def drifted(text: str) -> Planted | None:
    """Spell a speaker's surname otherwise at its last mention."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        last = speaker["last"]
        again = [m for m in re.finditer(rf"\b{last}\b", text) if m.start() > speaker.end()]
        if again:
            wrong = last[:2] + last[3] + last[2] + last[4:] if last[2] != last[3] else last + "e"
            return replaced(text, again[-1].start(), again[-1].end(), wrong)
    return None


def retitled(text: str) -> Planted | None:
    """Give a speaker another title at a later mention."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        again = re.compile(rf"\b{speaker['last']}\b").search(text, speaker.end())
        if again and "mayor" not in speaker["title"].lower():
            wrong = f"Mayor {speaker['first']} {speaker['last']}"
            return replaced(text, again.start(), again.end(), wrong)
    return None


def homoglyph(text: str) -> Planted | None:
    """Write one letter of a speaker's name in Cyrillic."""
    for speaker in SPEAKER.finditer(text, body_of(text)):
        at = text.find("a", speaker.start("first"), speaker.end("last"))
        if at >= 0:
            made = replaced(text, at, at + 1, "\u0430")
            return Planted(made.text, speaker.start("first"), speaker.end("last"))
    return None


def flipped(match: re.Match[str]) -> str:
    """Turn million into billion and back."""
    return f"${match['n']} " + ("million" if match["scale"] == "billion" else "billion")


NAMES_AND_AID: tuple[Seed, ...] = (
    Seed("name spelt two ways", ("OFF",), drifted),
    Seed("two titles", ("OFF",), retitled),
    Seed("Cyrillic letter in a name", ("OFF",), homoglyph),
    Seed("surname never introduced", ("OFF",), add("Dunmore said the matter was closed.")),
    Seed("office of another country", ("OFF",), swap(r"Russian President (?P<n>Vladimir Putin)", lambda m: f"German President {m['n']}")),
    Seed("former missing", ("OFF",), add("US President Barack Obama said he would watch it.")),
    Seed("amount flips", ("AID", "NUM"), swap(r"(?<=approved )\$(?P<n>\d+\.\d) (?P<scale>million|billion) in aid", lambda m: flipped(m) + " in aid")),
    Seed("contradicting statuses", ("AID",), add("Germany rejected $1.7 billion in aid for Ukraine on May 2, 2031. Germany approved $1.7 billion in aid for Ukraine on May 2, 2031.")),
    Seed("headline names another party", ("AID",), swap(r"\A# Norland approves (?P<rest>.*) for Estovia", lambda m: f"# Westmark approves {m['rest']} for Estovia", body=False)),
)  # fmt: skip

SEEDS: tuple[Seed, ...] = (
    *dates.SEEDS,
    *numbers.SEEDS,
    *copy.SEEDS,
    *quoting.SEEDS,
    *NAMES_AND_AID,
    *counting.SEEDS,
    *sourcing.SEEDS,
)
