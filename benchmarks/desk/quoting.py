"""Seeds of family QUO."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.desk.making import Planted, Seed, body_of, chosen, replaced

SAID = r"(?:said|says|added|told|asked|explained|wrote|noted|argued|warned|insisted|recalled)"
NAME = r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
QUOTED = r"(?P<open>[“\"])(?P<words>[A-Z][^“”\"\n]{25,300})(?P<point>[,.])[”\"]"
SPOKEN = re.compile(
    rf"{QUOTED} (?P<who>{NAME}) (?P<said>said)\b|{QUOTED.replace('(?P<', '(?P<b_')} said (?P<b_who>{NAME})\b"
)
"""A quotation and who says it, in either order."""
TAILED = re.compile(rf"{QUOTED}(?P<tail> (?:{NAME}|he|she|they) {SAID}\b[^.\n“”\"]{{0,80}}\.)")
"""A quotation that a plain "he said" ends."""
WHOLE = re.compile(r"(?:“[^“”\n]{20,}”|(?<!\S)\"[^\"\n]{20,}\"(?=[\s.,]))")


def spoken(text: str) -> Iterator[tuple[str, str]]:
    """Yield quotations of the running text with the speaker's name."""
    for match in SPOKEN.finditer(text, body_of(text)):
        yield (match["words"] or match["b_words"]), (match["who"] or match["b_who"])


def marks(text: str) -> tuple[str, str]:
    """Return the quotation marks a text uses."""
    return ("“", "”") if "“" in text else ('"', '"')


def unclosed(text: str) -> Planted | None:
    """Take the closing mark of a quotation away."""
    found = list(WHOLE.finditer(text, body_of(text)))
    match = chosen(found, text) if found else None
    return replaced(text, match.start(), match.end(), match.group()[:-1]) if match else None


def unopened(text: str) -> Planted | None:
    """Take the opening mark of a quotation away."""
    found = list(WHOLE.finditer(text, body_of(text)))
    match = chosen(found, text) if found else None
    return replaced(text, match.start(), match.end(), match.group()[1:]) if match else None


def again(text: str, words: str, who: str) -> Planted:
    """Let somebody say words once more, behind the text."""
    opening, closing = marks(text)
    end = len(text.rstrip())
    last = chosen(
        (f"{opening}{words},{closing} {who} said.",
         f"{who} said: {opening}{words}.{closing}",
         f"Earlier, {who} told reporters, {opening}{words}.{closing}"),
        text,
    )  # fmt: skip
    return replaced(text[:end], end, end, f"\n\n{last}\n")


def requoted(text: str) -> Planted | None:
    """Quote the same words again, one word changed, with the same speaker."""
    found = [(words, who) for words, who in spoken(text) if len(words.split()) >= 7]
    if not found:
        return None
    said, who = chosen(found, text)
    words = said.split()
    middle = max(range(2, len(words) - 2), key=lambda n: len(words[n]))
    words[middle] = "certainly" if words[middle] != "certainly" else "probably"
    return again(text, " ".join(words), who.split()[-1])


def two_speakers(text: str) -> Planted | None:
    """Give the same quotation to another speaker, later on."""
    found = [words for words, _ in spoken(text) if len(words.split()) >= 7]
    names = [who for _, who in spoken(text)]
    if not found:
        return None
    words = chosen(found, text)
    own = next(who for said, who in spoken(text) if said == words)
    other = next((who for who in names if who.split()[-1] != own.split()[-1]), "Rowan Plumley")
    return again(text, words, other)


def speakerless(text: str) -> Planted | None:
    """Take away who says a quotation."""
    found = [m for m in TAILED.finditer(text, body_of(text)) if len(m["words"].split()) >= 8]
    if not found:
        return None
    match = chosen(found, text)
    closing = match.group()[len(match["open"]) + len(match["words"]) + 1]
    words = f"{match['open']}{match['words']}.{closing}"
    return replaced(text, match.start(), match.end(), words)


def stray(text: str) -> Planted | None:
    """Add a quotation in a paragraph of its own that nobody speaks."""
    opening, closing = marks(text)
    ends = [
        m.start() for m in re.finditer(r"(?<=[a-z]\.)(?=\n\n)", text) if m.start() > body_of(text)
    ]
    if not ends:
        return None
    words = f"{opening}We were told nothing about it, and nobody came to see us.{closing}"
    at = chosen(ends, text)
    made = replaced(text, at, at, f"\n\n{words}")
    return Planted(made.text, made.start + 2, made.end)


SEEDS = (
    Seed("unclosed quotation", ("QUO",), unclosed),
    Seed("unopened quotation", ("QUO",), unopened),
    Seed("two wordings", ("QUO",), requoted),
    Seed("quotation without speaker", ("QUO",), speakerless),
    Seed("stray quotation", ("QUO",), stray),
    Seed("two speakers", ("QUO",), two_speakers),
)
