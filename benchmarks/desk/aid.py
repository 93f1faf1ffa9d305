# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeded errors of the status of aid and sanctions, for any news text."""

from __future__ import annotations

import re
from collections.abc import Callable

from benchmarks.desk.making import Planted, Seed, replaced
from benchmarks.desk.people import opening

PLACE = r"(?:the )?(?:[A-Z][\w.’'-]+ ?){1,3}"
GRANTED = re.compile(
    r"(?P<who>\b(?:The |the )?(?:[A-Z][\w.’'-]+ ){1,4})(?P<verb>approved|announced|pledged|promised|suspended|froze|paused|resumed|ended|lifted|imposed|rejected|delivered|provided|gave|sent|blocked) "
    r"(?P<item>[^.;“”\"\n]{0,80}?\b(?:aid|assistance|sanctions|weapons|missiles|funding|loans?|grants?|shipments?|relief)\b[^.;“”\"\n]{0,60})"
)
OPPOSITE = {
    "approved": "rejected", "announced": "rejected", "pledged": "refused", "promised": "refused", "suspended": "resumed",
    "froze": "resumed", "paused": "resumed", "resumed": "ended", "ended": "resumed", "lifted": "imposed", "imposed": "lifted",
    "rejected": "approved", "delivered": "withheld", "provided": "withheld", "gave": "withheld", "sent": "withheld", "blocked": "approved",
}  # fmt: skip
BASE = {
    "approved": "approve", "announced": "announce", "pledged": "pledge", "promised": "promise", "suspended": "suspend",
    "froze": "freeze", "paused": "pause", "resumed": "resume", "ended": "end", "lifted": "lift", "imposed": "impose",
    "rejected": "reject", "delivered": "deliver", "provided": "provide", "gave": "give", "sent": "send", "blocked": "block",
}  # fmt: skip


def told_last(words: str) -> Callable[[str], Planted | None]:
    """Return a seed that adds a statement of aid at the end."""

    def make(text: str) -> Planted | None:
        body = text.rstrip()
        return replaced(body, len(body), len(body), f"\n\n{words}\n")

    return make


def said_otherwise(change: Callable[[re.Match[str]], str]) -> Callable[[str], Planted | None]:
    """Return a seed that ends the text with the statement of aid in other words."""

    def make(text: str) -> Planted | None:
        match = GRANTED.search(text)
        if match is None:
            return None
        body = text.rstrip()
        return replaced(body, len(body), len(body), f"\n\n{change(match)}.\n")

    return make


def granted(match: re.Match[str], verb: str) -> str:
    """Return the statement of a match with another verb, as a sentence."""
    return f"{match['who'][0].upper()}{match['who'][1:]}{verb} {match['item'].strip(' ,')}"


def told_twice(one: str, other: str) -> Callable[[str], Planted | None]:
    """Return a seed that tells of one grant in the middle of the text and otherwise at its end."""

    def make(text: str) -> Planted | None:
        middle = text.find("\n\n", len(text) // 2)
        if middle < 0 or not re.search(r"\.\s*$", text[:middle]):
            return None
        body = text.rstrip()
        made = f"{body[:middle]}\n\n{one}{body[middle:]}"
        return replaced(made, len(made), len(made), f"\n\n{other}\n")

    return make


MONEY = re.compile(r"(?P<sign>[$€£])(?P<n>\d[\d,]*(?:\.\d+)?) (?P<scale>million|billion)")
AIDED = re.compile(
    rf"{MONEY.pattern}(?: package)?(?: (?:in|of|worth of))?(?: [a-z]+){{0,3}} (?:aid|assistance|weapons|grants|loans|funding|relief)\b"
)
"""An amount of aid: `$4.2 billion in military aid`."""


def again(change: Callable[[re.Match[str]], str]) -> Callable[[str], Planted | None]:
    """Return a seed that mentions an amount of aid again at the end, changed."""

    def make(text: str) -> Planted | None:
        match = AIDED.search(text)
        if match is None:
            return None
        body = text.rstrip()
        words = match.group().replace(
            match["sign"] + match["n"] + " " + match["scale"], change(match)
        )
        return replaced(
            body, len(body), len(body), f"\n\nThe {words} is expected to be paid this year.\n"
        )

    return make


def thousandfold(match: re.Match[str]) -> str:
    """Turn million into billion and back."""
    other = "million" if match["scale"] == "billion" else "billion"
    return f"{match['sign']}{match['n']} {other}"


def in_other_money(match: re.Match[str]) -> str:
    """Change the currency."""
    return f"{'€' if match['sign'] == '$' else '$'}{match['n']} {match['scale']}"


def headlined(line: str, body: str) -> Callable[[str], Planted | None]:
    """Return a seed that tells of aid in the headline and in a last paragraph, the donor changed."""

    def make(text: str) -> Planted | None:
        start, end = opening(text)
        if end - start > 160:
            return None
        mark = "# " if text[start:].startswith("# ") else ""
        made = f"{text[:start]}{mark}{line}{text[end:].rstrip()}\n\n{body}\n"
        return Planted(made, start + len(mark), start + len(mark) + len(line))

    return make


SEEDS: tuple[Seed, ...] = (
    Seed("opposite status", ("AID",), said_otherwise(lambda m: granted(m, OPPOSITE[m["verb"]]))),
    Seed("negated status", ("AID",), said_otherwise(lambda m: granted(m, f"has not {m['verb'] if m['verb'] not in ('gave', 'froze') else {'gave': 'given', 'froze': 'frozen'}[m['verb']]}"))),
    Seed("approved and rejected", ("AID",), told_twice("Germany approved €500 million in military aid for Ukraine.", "Germany rejected the €500 million in military aid for Ukraine.")),
    Seed("approved and not approved", ("AID",), told_twice("The Senate approved $300 million in aid for Israel.", "The Senate has not approved the $300 million in aid for Israel.")),
    Seed("suspended and never suspended", ("AID",), told_twice("Canada suspended military aid to Iraq last week.", "Canada has not suspended military aid to Iraq.")),
    Seed("lifted and still in force", ("AID",), told_twice("The European Union lifted sanctions on Belarus.", "The European Union has not lifted sanctions on Belarus.")),
    Seed("delivered and not delivered", ("AID",), told_twice("Poland has delivered 14 tanks to Ukraine.", "Poland has not delivered the 14 tanks to Ukraine.")),
    Seed("aid amount off by 1,000", ("AID", "NUM"), again(thousandfold)),
    Seed("aid amount in other money", ("AID", "NUM"), again(in_other_money)),
    Seed("aid told twice, off by 1,000", ("AID", "NUM"), told_twice("Japan approved $1.2 billion in aid for Ukraine.", "The $1.2 million in aid for Ukraine will come from Japan's reserve.")),
    Seed("aid told twice, other money", ("AID", "NUM"), told_twice("France pledged €200 million in aid to Lebanon.", "The $200 million in aid to Lebanon was pledged by France in August.")),
    Seed("headline names another donor", ("AID",), headlined("France approves $2 billion in aid for Ukraine", "Germany approved $2 billion in aid for Ukraine, the finance ministry said.")),
    Seed("headline names another recipient", ("AID",), headlined("US suspends military aid to Egypt", "The United States suspended military aid to Pakistan, the State Department said.")),
    Seed("status without date or source", ("AID",), told_last("The United States has paused deliveries of air defense missiles to Ukraine.")),
)  # fmt: skip
