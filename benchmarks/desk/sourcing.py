# ruff: noqa: E501 - a pattern and its change read better on one line
"""Seeds of families ATT and PRV."""

from __future__ import annotations

import re

from benchmarks.desk.making import MONTH, Make, Planted, Seed, add, replaced, swap

LOADED = ("claimed", "admitted", "conceded", "boasted", "insisted")


def without(pattern: str) -> Make:
    """Return a maker that deletes the first match of a pattern, anywhere."""
    compiled = re.compile(pattern, re.MULTILINE)

    def make(text: str) -> Planted | None:
        match = compiled.search(text)
        return replaced(text, match.start(), match.end(), "") if match else None

    return make


def below_byline(*lines: str) -> Make:
    """Return a maker that adds one of some lines below the byline."""

    def make(text: str) -> Planted | None:
        match = re.search(r"^By .*\n", text, re.MULTILINE)
        words = lines[len(text) % len(lines)]
        return replaced(text, match.end(), match.end(), f"\n{words}\n") if match else None

    return make


INTENT = add(
    "Westmark is seeking to destroy the region's economy.",
    "Dravia wants to split the alliance before the vote.",
    "The Dravian government is determined to starve the islands.",
    "Westmark's leaders aim to drive the fishermen out.",
    "The ministry is trying to hide the losses.",
)
BELIEF = add(
    "Lind believes the court will never rule against her.",
    "The government fears a new wave of strikes.",
    "Westmark thinks its neighbors are weak.",
    "The mayor knows that the bridge is unsafe.",
)
ACCUSATION = add(
    "The company's managers stole the money.",
    "The mayor took bribes from the builders.",
    "Dravia is behind the attack on the port.",
    "The company lied to its customers for years.",
    "Lind covered up the deaths at the clinic.",
    "The army committed war crimes in the valley.",
    "The minister knowingly misled parliament.",
    "Police officers beat the prisoners and forged the records.",
)
CASUALTIES = add(
    "At least 40 people were killed in the shelling of the market.",
    "The blast left 12 dead and dozens wounded.",
    "Some 300 soldiers have been killed in the valley this month.",
    "The raid killed 17 civilians.",
)
GAIN = add(
    "Dravian troops captured the town of Linden overnight.",
    "The rebels have advanced on the capital and seized two villages.",
    "Westmark's army retook Port Sela on Monday.",
    "Government forces repelled an attack near Vesten.",
)
EXPERTS = add(
    "The plan is bound to fail, ⟦experts say⟧.",
    "⟦Critics say⟧ the plan is too late.",
    "⟦Many believe⟧ that the vote was bought.",
    "⟦Observers say⟧ the mood has changed.",
    "⟦Analysts say⟧ prices will double.",
    "According to ⟦experts⟧, the wall will not hold.",
    "⟦It is widely believed⟧ that he will resign.",
    "⟦Some say⟧ the dam was never safe.",
)
ANONYMOUS = add(
    "⟦A source said⟧ the plan would fail.",
    "⟦Sources said⟧ the deal was near.",
    "The bank will be sold within weeks, according to ⟦a source⟧.",
    "⟦A person familiar with the matter⟧ said the two had quarreled.",
    "⟦An official, who spoke on condition of anonymity⟧, said the talks had failed.",
    "The board will meet on Friday, ⟦sources⟧ told the paper.",
    "⟦Insiders⟧ say the firm is broke.",
)
LOADED_VERB = swap(
    r"(?<=[a-z][”\"] )(?P<who>[A-Z]\w+) said\b|\b(?P<a>[A-Z][a-z]+) said (?=that\b|the\b|he\b|she\b|it\b|they\b)",
    lambda m: m.group().replace(" said", f" {LOADED[len(m.string) % len(LOADED)]}"),
)

SEEDS = (
    Seed("claim of intent", ("ATT",), INTENT),
    Seed("belief told as fact", ("ATT",), BELIEF),
    Seed("unattributed accusation", ("ATT",), ACCUSATION),
    Seed("unattributed casualties", ("ATT",), CASUALTIES),
    Seed("unattributed military gain", ("ATT",), GAIN),
    Seed("experts say", ("ATT",), EXPERTS),
    Seed("anonymous source", ("ATT",), ANONYMOUS),
    Seed("loaded verb", ("ATT",), LOADED_VERB),
    Seed("no byline", ("PRV",), without(r"^By .*\n\n")),
    Seed("no publication date", ("PRV",), without(rf"^(?:{MONTH}) \d+, \d{{4}}\n\n")),
    Seed("reprint without owner", ("PRV",), below_byline(
        "This article is reprinted with permission.",
        "Reprinted by permission. All rights reserved.",
        "Republished here with permission.",
    )),
    Seed("reprint without licence", ("PRV",), below_byline(
        "This article was originally published by the Example Courier.",
        "This story first appeared in the Harlow Gazette.",
    )),
    Seed("embargo line left in", ("PRV",), below_byline(
        "EMBARGOED until 6 p.m. on January 5, 2031",
        "Embargoed for release until 00:01 GMT, March 3, 2032",
        "NOT FOR PUBLICATION BEFORE 9 a.m. January 5, 2031",
    )),
)  # fmt: skip
