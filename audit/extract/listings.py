"""Announced lists: "three demands: a raise, …", with how many things are announced and how many stand.

How many stand is certain only where the list is plain. Commas also set off what is said about a
thing ("John, a lawyer, and Ann, a nurse"), and "and" joins within one ("health and safety"), so a
list gives a least and a greatest number; an announced number outside of them is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsaudit.extract.document import ABBREVIATIONS

NUMBERS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
} | {str(number): number for number in range(2, 11)}

NO_THINGS = (
    r"(?:people|persons?|men|women|children|sons|daughters|boys|girls|victims|passengers|soldiers|others|adults"
    r"|officers|civilians|students|kids|relatives|families|couples|teens|teenagers|deaths|casualties|members"
    r"|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|words|sentences|syllables|letters|lines|feet"
    r"|miles|inches|yards|percent|points|goals|runs|votes|seats|dollars|cents|euros|pounds|cups|tablespoons"
    r"|teaspoons|ounces|minds|halves|sides|ends|thirds|quarters|fifths|sixths|tenths|degrees|is|was|has|its|this)"
)
"""What is not listed one by one: people ("three people: a man and his sons"), measures, time."""

NOUN = rf"(?!{NO_THINGS}\b)[a-z’'-]{{3,20}}s|criteria|phenomena"
MODIFIERS = r"(?:[a-z’'-]{2,14} ){0,3}?"
HEAD = rf"(?<![\w$€£.,-])(?P<number>{'|'.join(NUMBERS)}) {MODIFIERS}(?P<noun>{NOUN})\b"
SPELT_OUT = re.compile(
    rf"{HEAD}(?P<between>(?: [\w’'-]+){{0,6}}(?:, (?:according to|said|as)(?: [\w’'-]+){{1,9}})?)"
    r"(?::| —| –| --) ?"
    r"(?P<list>[^:.?!\n“”\"]{5,300})(?P<stop>\.(?!\d)|[\n—–])",
    re.IGNORECASE,
)
APPOSED = re.compile(
    rf"{HEAD}, (?:(?:in|at) )?(?P<list>(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}, ){{0,8}}"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2},? and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
    r"(?: and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})?)(?=[,.;])"
)
TWO_WORDS_OF_ONE = re.compile(
    r"\band (?:Tobago|Herzegovina|Barbuda|Nevis|Pr[ií]ncipe|Miquelon|Futuna)\b"
)
ROLES = re.compile(
    rf"(?<![\w$€£.,-])(?P<number>{'|'.join(NUMBERS)}) {MODIFIERS}"
    r"(?P<noun>people|men|women|officers|officials|suspects|defendants|victims|members|passengers|soldiers)"
    r"(?: [\w’'-]+){0,6}?: (?P<list>(?:the|an?) [^:.;!?\n“”\"]{5,200})(?P<stop>\.(?!\d))",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:the|an?) (?!(?:couple|pair|family|group|crew|team|trio|gang|dozen)\b)[a-z-]+(?: [a-z-]+){0,2}(?<!s)$"
)
"""One person: the chief mate."""
BULLETED = re.compile(
    rf"{HEAD}[^:.\n]{{0,60}}:[ \t]*\n(?P<list>(?:\s*(?:[-*•–]|\d{{1,2}}[.)])[ \t]+[^\n]+(?:\n|\Z)){{2,12}})",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])[ \t]", re.MULTILINE)

ASIDES = re.compile(r"\s?\([^()]{0,80}\)")
CUT = re.compile(r",? (?:and|or|as well as|plus) |, ")
AND = re.compile(r",? (?:and|or|as well as|plus) ")
ASIDE = re.compile(
    r"^(?:\d+|who\b|which\b|where\b|including\b|such as\b|because\b|when\b|so\b|but\b)"
)
OPEN_ENDED = re.compile(
    r"\b(?:among (?:them|others|other)|including|such as|for example|e\.g\.|etc|one of (?:them|which)"
    r"|other|others|namely one|especially|notably|neither|either|each|all|both)\b"
)
FORMS = (
    ("name", re.compile(r"[A-Z]")),
    ("article", re.compile(r"(?:an?|the|its|their|his|her|no|more|fewer|less|better|new)\b")),
    ("infinitive", re.compile(r"to [a-z]")),
    ("gerund", re.compile(r"[a-z]{3,24}ing\b")),
    ("noun", re.compile(r"(?<![a-z’'-])[a-z’'-]++(?: [a-z’'-]++){0,2}$")),
)
"""How a plain item begins; a list whose items all begin alike is plain."""
MOST_WORDS = 7
"""Words of a plain item."""


@dataclass(frozen=True, slots=True)
class Listing:
    """An announced list: its place, how many are announced, the least and the most that stand."""

    start: int
    end: int
    announced: int
    least: int
    most: int


def find_listings(text: str) -> Iterator[Listing]:
    """Yield the announced lists of a text, in no order; none overlaps another of its form."""
    for match in BULLETED.finditer(text):
        items = len(BULLET.findall(match["list"]))
        yield listing(match, items, items)
    for match in SPELT_OUT.finditer(text):
        if counted := bounds(match["list"]):
            yield listing(match, *counted)
    for match in APPOSED.finditer(text):
        items = len(CUT.split(match["list"]))
        if not TWO_WORDS_OF_ONE.search(match["list"]):
            yield listing(match, items, items)
    for match in ROLES.finditer(text):
        roles = CUT.split(match["list"])
        if len(roles) > 1 and all(map(ROLE.match, roles)) and one_and(match["list"]):
            yield listing(match, len(roles), len(roles))


def listing(match: re.Match[str], least: int, most: int) -> Listing:
    """Return a match as a listing."""
    end = match.start("list") + len(match["list"].rstrip())
    return Listing(match.start(), end, NUMBERS[match["number"].lower()], least, most)


def bounds(listed: str) -> tuple[int, int] | None:
    """Return the least and the most things a list can hold; None where it is no list or goes on."""
    listed = ASIDES.sub("", listed).strip(" ,;—–-")
    if OPEN_ENDED.search(listed) or listed[:1].isdigit() or AND.match(f" {listed}"):
        return None
    if listed.rpartition(" ")[2].lower().removesuffix("s") in ABBREVIATIONS:
        return None  # the full stop is the abbreviation's, and the list goes on
    if ";" in listed:
        items = len([part for part in listed.split(";") if part.strip()])
        return items, items
    pieces = [piece for piece in CUT.split(listed) if not ASIDE.match(piece)]
    if len(pieces) < 2:
        return None
    if len(set(map(form, pieces))) == 1 and form(pieces[0]) and one_and(listed):
        return len(pieces), len(pieces)
    return 1, sum(map(things, pieces))


def things(piece: str) -> int:
    """Return how many things an item holds: two of "two nurses", else one."""
    return max(1, NUMBERS.get(piece.partition(" ")[0].lower(), 1))


def one_and(listed: str) -> bool:
    """Tell a list whose only "and" joins its last item, or that has none."""
    joined = list(AND.finditer(listed))
    return len(joined) <= 1 and (not joined or "," not in listed[joined[0].end() :])


def form(piece: str) -> str | None:
    """Return how an item begins; None for a long one, which may be a clause."""
    if len(piece.split()) > MOST_WORDS:
        return None
    return next((name for name, pattern in FORMS if pattern.match(piece)), None)
