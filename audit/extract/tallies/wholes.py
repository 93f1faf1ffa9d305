"""Parts told one by one beside the whole that another sentence tells: `Of the injured, 14 …, nine …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.numbers import UNITS
from newsaudit.extract.tallies.figures import Figure, Figures
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.extract.tallies.totals import dead_told
from newsaudit.schemas.article import Span


def find_wholes(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield wholes told before their parts."""
    for find in (of_those, the_dead, place_by_place, loot, assembly):
        yield from find(document, figures)


def summed(whole: Figure, parts: list[Figure], least: float, most: float) -> Tally:
    """Return parts beside their whole; `least` and `most` are what it may be."""
    made = sum(one.value for one in parts)
    sums = " + ".join(shown(one.value) for one in parts)
    detail = f"{sums} = {shown(made)}, text says {shown(whole.value)}"
    return Tally(
        "total", parts[0].start, parts[-1].end, whole.value, least, most, detail,
        Span(whole.start, whole.end),
    )  # fmt: skip


# Of those


OPENER = re.compile(
    r"[“\"]?Of (?:(?:the|those|its|their|all) (?P<noun>(?:[a-z]+ )?[a-z]+)"
    r"|(?P<that>that|this|these|those|them))(?: [a-z]+){0,4}?, "
)
OF_NUMBER = re.compile(r"[“\"]?Of the (?=\d|[a-z]+, )")
"""Of the 64: the sentence behind tells of them, too."""
LISTED = re.compile(r"(?:, |\band |\bwhile )$")
AN_AGE = re.compile(r"\b(?:under|over|aged|than|to|of) $")
OF_PART = re.compile(r"^ of (?:them|whom|which|those|these)\b")
"""What stands behind a part of a part."""
DOES = re.compile(r"^ (?:had|have|has|were|was|are|is)\b")
SMALL = 3
"""Up to this number a word may count something else: had received two doses."""
STOPS = re.compile(
    r", (?:or|according|(?:[A-Z][\w.’'-]+ ){0,3}(?:said|says)|the \w+ said|officials|s?he said)\b"
)
"""Where a list ends."""
REMAIN = re.compile(r"^ (?:remain\w*|(?:were|was|are|is) still)\b")
ENDINGS = re.compile(r"(?:ed|ing|es|s)$")
SEXES = re.compile(r"\b(?:men|women|boys|girls|male|female)\b")
AGES = re.compile(r"\b(?:under|over|aged|older|younger|adults|teenagers|minors|pensioners)\b")
MOST_OVER, MOST_OF_TWO = 1.3, 1.2
"""Times its whole that a sum is at most; above it, the parts overlap."""
NEARLY = 0.9
"""Share of a whole from which on three parts are meant to be all of it."""
ROUGHLY = 0.04


def of_those(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `injuring 23 … Of the injured, 14 were sent home and seven remained in hospital`."""
    text = document.text
    for number, span in enumerate(document.sentences[1:], start=1):
        if not (opener := OPENER.match(text, span.start, span.end)):
            continue
        parts = listed_parts(document, figures, opener.end(), span.end)
        whole = (
            only_before(figures, document.sentences[number - 1], parts)
            if opener["that"]
            else named_before(document, figures, opener["noun"], span.start)
        )
        if whole and parts and whole.currency == parts[0].currency:
            yield from of_whole(document, whole, parts)
    yield from after_of_number(document, figures)


def after_of_number(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `Of the 64, … Fifty-four had received none, six one dose and four two`."""
    for number, span in enumerate(document.sentences[:-1]):
        if not (opener := OF_NUMBER.match(document.text, span.start, span.end)):
            continue
        whole = next(iter(figures.within(opener.end(), opener.end() + 1, "count")), None)
        behind = document.sentences[number + 1]
        parts = listed_parts(document, figures, behind.start, behind.end)
        plain = all(DOES.match(document.text[one.end : one.end + 6]) for one in parts)
        if whole and len(parts) >= 3 and plain:
            yield from of_whole(document, whole, parts)


def listed_parts(document: Document, figures: Figures, start: int, end: int) -> list[Figure]:
    """Return the numbers of a list that opens at an offset; none where another number is among them."""
    text = document.text
    said = STOPS.search(text, start, end)
    parts: list[Figure] = []
    for one in figures.within(start, said.start() if said else end, "count", "money"):
        if OF_PART.match(text[one.end : one.end + 10]):
            continue
        before = text[max(start, one.start - 8) : one.start]
        if one.start == start or LISTED.search(before):
            parts.append(one)
        elif not AN_AGE.search(before) and (one.value > SMALL or one.currency):
            return []
    opens = parts and parts[0].start == start
    alike = len({(one.kind, one.currency) for one in parts}) == 1
    return parts if opens and alike and len(parts) >= 2 else []


def only_before(figures: Figures, span: Span, parts: list[Figure]) -> Figure | None:
    """Return the only number of the parts' kind in a sentence."""
    told = figures.within(span.start, span.end, parts[0].kind) if parts else []
    return told[0] if len(told) == 1 else None


def named_before(document: Document, figures: Figures, noun: str, until: int) -> Figure | None:
    """Return the only number told before of what a noun names: 23 of `injuring 23` for the injured."""
    stem = ENDINGS.sub("", noun.split()[-1])
    if len(stem) < 3:
        return None
    behind = re.compile(rf"(?:\s(?!(?:and|or)\b)[\w’'-]+){{0,2}}?\s{stem}")
    before = re.compile(rf"\b{stem}[a-z]*\s(?:(?:about|at least|some)\s)?$")
    text, found = document.text, {}
    for one in figures.within(0, until, "count"):
        if behind.match(text, one.end, one.end + 60) or before.search(
            text[max(0, one.start - 30) : one.start]
        ):
            found[one.value] = one
    return found.popitem()[1] if len(found) == 1 else None


def of_whole(document: Document, whole: Figure, parts: list[Figure]) -> Iterator[Tally]:
    """Yield parts with their whole, where they are all of it or more."""
    sums = list(accumulate(one.value for one in parts))
    if whole.value in sums[1:]:
        parts = parts[: sums.index(whole.value) + 1]  # the others are parts of a part
    made = sum(one.value for one in parts)
    if any(is_rough(document, one.start) for one in parts) or crossed(document, parts):
        return
    slack = sum(one.step for one in (whole, *parts) if one.size > 1 or one.currency)
    if is_rough(document, whole.start):
        slack += ROUGHLY * whole.value
    over = made <= (MOST_OF_TWO if len(parts) == 2 else MOST_OVER) * whole.value
    complete = REMAIN.match(document.text[parts[-1].end : parts[-1].end + 12]) or (
        len(parts) >= 3 and made >= NEARLY * whole.value
    )
    if (made > whole.value and over) or made == whole.value or complete:
        yield summed(whole, parts, made - slack, made + slack)


def crossed(document: Document, parts: list[Figure]) -> bool:
    """Tell parts by sex from parts by age: six were women and five under 18."""
    words = [document.text[one.end : other.start] for one, other in pairwise(parts)]
    words.append(document.text[parts[-1].end : parts[-1].end + 30])
    sexes = [SEXES.search(one) is not None for one in words]
    ages = [AGES.search(one) is not None for one in words]
    return any(sexes) and any(ages)


# The dead, one by one


DEAD_WERE = re.compile(
    r"The (?:dead|victims|fatalities) (?:were|are) (?=(?:an?|one|two|\d|t|f|s|e|n))"
)
CUT = re.compile(r",? and |, ")
SOME = re.compile(r"(an?|[a-z]{3,9}|\d{1,3}) (?:[a-z-]{1,20} ){0,2}[a-z-]{1,20}$")
ENDS = re.compile(
    r"\s(?:who|whose|aged|from|in|at|on|said|according|including|killed|all|both|found|with|of)\b|[.;:(–—]"
)
"""Where the list of the dead ends."""
HOW_MANY = {"a": 1, "an": 1} | UNITS


def the_dead(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `killing six … The dead were three dockers, a night guard and a paramedic`."""
    text = document.text
    for span in document.sentences[1:]:
        opens = DEAD_WERE.match(text, span.start, span.end)
        if opens is None:
            continue
        end = ends.start() if (ends := ENDS.search(text, opens.end(), span.end)) else span.end
        items = [SOME.match(one) for one in CUT.split(text[opens.end() : end].strip(" ,"))]
        many = [number_of(one[1]) if one else None for one in items]
        told = {one.value: one for one in dead_told(document, figures, span.start)}
        if len(told) != 1 or len(many) < 2:
            continue
        whole = told.popitem()[1]
        known = [float(one) for one in many if one is not None]
        if len(known) == len(many) and not is_rough(document, whole.start):
            made = sum(known)
            sums = " + ".join(map(shown, known))
            detail = f"{sums} = {shown(made)}, text says {shown(whole.value)} died"
            yield Tally(
                "total", opens.start(), end, whole.value, made, made, detail,
                Span(whole.start, whole.end),
            )  # fmt: skip


def number_of(word: str) -> int | None:
    """Return how many `a`, `three` or `12` are."""
    return int(word) if word.isdigit() else HOW_MANY.get(word)


# Place by place


IN_PLACE = re.compile(r"^(?: [a-z]+){0,2} (?:in|at|from|to) (?:the )?[A-Z]")
MOST_ABOVE = 1.12


def place_by_place(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `120,000 people in Farchana, 105,000 in Bredjing and …` that make more than the headline says."""
    headline = document.article.headline_span
    heads = figures.within(headline.start, headline.end, "count") if headline else []
    if len(heads) != 1 or any(
        is_rough(document, one.start) for one in figures.every if one.value == heads[0].value
    ):
        return
    whole = heads[0]
    for span in document.sentences[1:]:
        told = figures.within(span.start, span.end, "count")
        parts = [one for one in told if IN_PLACE.match(document.text[one.end : one.end + 40])]
        made = sum(one.value for one in parts)
        if len(parts) < 3 or len(parts) != len(told) or made in figures.values:
            continue
        if whole.value < made <= MOST_ABOVE * whole.value:
            yield summed(whole, parts, made, made)


# What was stolen, and where it went


STOLEN = re.compile(
    r"\b(?:st(?:ole|olen|eals?|ealing)|embezzl\w+|defraud\w+|siphoned|theft of|took)(?: [a-z]+){0,3} $"
)
SPENT = re.compile(r"\b(?:moved|paid|spent|transferred|diverted|withdrew|sent)(?: [a-z]+){0,3} $")


def loot(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield `stole £412,500 … moved £186,300 …, paid £149,700 … and spent £96,500`: more than was stolen."""
    text = document.text
    stolen = {
        one.value: one
        for one in figures.every
        if one.kind == "money" and STOLEN.search(text[max(0, one.start - 40) : one.start])
    }
    if len(stolen) != 1:
        return
    whole = stolen.popitem()[1]
    for span in document.sentences:
        parts = figures.within(max(span.start, whole.end), span.end, "money")
        made = sum(one.value for one in parts)
        ways = [SPENT.search(text[max(span.start, one.start - 40) : one.start]) for one in parts]
        if len(parts) < 2 or not ways[0] or made in figures.values:
            continue
        if is_rough(document, whole.start) or {one.currency for one in parts} != {whole.currency}:
            continue
        if whole.value < made <= MOST_ABOVE * whole.value:
            yield summed(whole, parts, made, made)


# Votes and those who sit


RESULT = re.compile(r"\b(\d{1,3})(?: votes)? to (\d{1,3})\b|\b(\d{1,3})-(\d{1,3})\b")
ABSTAINED = re.compile(r"^ (?:[a-z0-9’' ]{0,40}? )?(?:abstained|abstentions?)\b")
PRESENT = re.compile(r"\b(?:[Aa]ll (?=\d)|[Nn]one was absent|[Nn]o(?:body| one) was absent)")
MEMBERS = re.compile(r"^ (?:members|councill?ors|senators|lawmakers|legislators|deputies)\b")


def assembly(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield votes for, against and abstentions beside the members, where all were there."""
    text = document.text
    results = list(RESULT.finditer(text)) if PRESENT.search(text) else []
    pairs = {tuple(part for part in one.groups() if part) for one in results}
    members = {
        one.value: one
        for one in figures.every
        if one.kind == "count" and MEMBERS.match(text[one.end : one.end + 20]) and one.value > 10
    }
    abstained = [
        one
        for one in figures.every
        if one.kind == "count"
        and one.value not in members
        and ABSTAINED.match(text[one.end : one.end + 60])
    ]
    if len(pairs) != 1 or len(members) != 1 or len(abstained) != 1:
        return
    first = figures.within(results[0].start(), results[0].end(), "count")
    if len(first) == 2:
        made = sum(one.value for one in (*first, abstained[0]))
        yield summed(members.popitem()[1], [*first, abstained[0]], made, made)
