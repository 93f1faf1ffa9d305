# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeds of family CNT."""

from __future__ import annotations

import re
from datetime import date

from benchmarks.desk.making import (
    ORDINALS,
    WORDS,
    Planted,
    Seed,
    add,
    body_of,
    chosen,
    either,
    published,
    replaced,
    swap,
)

ORDINAL = "|".join(ORDINALS[1:])
EVENTS = "call|meeting|round|summit|vote|attack|visit|package|strike|test|debate|trial|hearing"
ANNOUNCED = re.compile(rf"\b(?P<n>{'|'.join(WORDS[1:6])}) (?P<what>[a-z]+s)(?=: )")


def listed_wrong(match: re.Match[str]) -> str:
    """Announce one more than are listed."""
    return f"{WORDS[WORDS.index(match['n']) + 1]} {match['what']}"


def told_twice(text: str) -> Planted | None:
    """State the ordinal of an event again, another one, for the same event."""
    pattern = rf"\b(?P<the>the|their|its|his|her) (?P<n>{ORDINAL}) (?P<what>(?:{EVENTS})(?: of \w+)?)\b(?P<rest>[^.\n]{{0,60}})"
    found = list(re.finditer(pattern, text[body_of(text) :]))
    end = len(text.rstrip())
    if not found:
        return None
    match = chosen(found, text)
    wrong = ORDINALS[(ORDINALS.index(match["n"]) + 2) % len(ORDINALS)]
    words = f"\n\nIt was {match['the']} {wrong} {match['what']}{match['rest'].rstrip(' ,')}."
    made = replaced(text[:end], end, end, words)
    return Planted(made.text, made.start + 2, made.end)


LIST_COUNT = either(
    swap(ANNOUNCED.pattern, listed_wrong),
    add(
        "The union has ⟦three demands⟧: higher pay and shorter shifts.",
        "The city plans ⟦four measures⟧: a ferry, a night bus and a new bridge.",
        "She named ⟦two reasons⟧: the weather, the price of oil and the strike.",
        "There are ⟦five conditions⟧ — a vote, an audit, a new board and a public report.",
        "The plan has ⟦three parts⟧: first, a freeze on rents; second, a fund for repairs.",
        "He visited ⟦four countries⟧, Norland, Estovia and Westmark, in a week.",
        "The minister set out ⟦two goals⟧: fewer accidents, cleaner air, and quieter streets.",
        "⟦Three candidates⟧ remain: Ana Lucero and Petra Lind.",
    ),
)
TWO_COUNTS = either(
    told_twice,
    add(
        "It was the fourth meeting between Ana Lucero and Petra Lind. The ⟦sixth meeting⟧ between "
        "Lucero and Lind ended without a text.",
        "The two leaders spoke for the third time since May. Their ⟦fifth call⟧ since May was short.",
        "Norland has passed 16 packages of sanctions on Dravia. The ⟦14 packages of sanctions⟧ on "
        "Dravia have not worked.",
        "The sides met for a third round of talks. After the ⟦fourth round of talks⟧, they went home.",
        "It was the second attack on the village this month, police said. The ⟦third attack on the "
        "village this month⟧ killed nobody.",
        "The company has held five hearings on the plan. Nobody came to the ⟦seven hearings⟧ on the plan.",
    ),
)  # fmt: skip
BELOW = add(
    "Ana Lucero and Petra Lind met on March 3, 2014, on April 9, 2014, and on May 2, 2014. Their "
    "⟦second meeting⟧, on June 1, 2014, was the shortest.",
    "The first round of talks was in Ostervik, the second in Port Sela and the third in Linden. The "
    "⟦third round of talks⟧ opened on Monday in Vesten after those three.",
    "Norland and Estovia held talks in May, in June and in July. The ⟦second round of talks⟧, in "
    "August, failed.",
    "Lucero visited Linden in 2009, in 2011 and in 2013. It was her ⟦second visit⟧ to Linden.",
    "After two earlier calls this month, the leaders spoke again on Monday, their ⟦second call⟧ "
    "this month.",
    "There were four previous attempts to raise the ship. The ⟦third attempt⟧ to raise it began on "
    "Monday.",
)
FIRST = add(
    "It was the ⟦first meeting⟧ between Ana Lucero and Petra Lind. Lucero and Lind also met in "
    "May 2013.",
    "It was his ⟦first visit⟧ to Linden. He visited Linden in 2011, too.",
    "The two spoke for the ⟦first time⟧ on Monday. They had spoken in April, aides said.",
    "It was the ⟦first attack⟧ on the village. An earlier attack on the village, in 2009, killed two.",
    "Norland and Estovia held their ⟦first round of talks⟧ on Monday. The previous round of talks, "
    "in March, had ended early.",
    "Lind won her ⟦first title⟧ on Sunday. She also won the title in 2010.",
)
LEDGER = add(
    "It was the ⟦eighth call⟧ between Vladimir Putin and Donald Trump since January 20, 2025, when they "
    "spoke on July 3, 2025.",
    "The July 3, 2025, call was the ⟦fourth⟧ between Donald Trump and Vladimir Putin since January "
    "20, 2025.",
    "Trump and Putin spoke on July 3, 2025, for the ⟦ninth time⟧ since January 20, 2025.",
)

KNOWN = date(2025, 7, 3)
"""The last day the ledger's calls are told of: an older article cannot count them."""


def against_ledger(text: str) -> Planted | None:
    """Add a count that the ledger contradicts, where the article is late enough for it."""
    day = published(text)
    return LEDGER(text) if day and day >= KNOWN else None


SEEDS = (
    Seed("list count", ("CNT",), LIST_COUNT),
    Seed("two counts of one series", ("CNT", "NUM"), TWO_COUNTS),
    Seed("ordinal below the events told", ("CNT",), BELOW),
    Seed("first though earlier", ("CNT",), FIRST),
    Seed("count against the ledger", ("CNT",), against_ledger),
)
