"""What is left of a whole when a part is taken: `recovered £88,000 … That leaves £334,500`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures, mistyped
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

LEAVES = re.compile(
    r"\b(?:leaves?|leaving|left)\s(?:(?:it|them|him|her|us)\s)?(?:(?:an?|the|still)\s)?"
    r"(?:(?:funding|budget|financing)\s)?(?:(?:gap|shortfall|hole|balance|deficit)\sof\s)?$"
)
"""What stands before a rest."""
LEFT_OVER = re.compile(
    r"^(?:\s[a-z]+){0,3}?(?:[.,;]|\s(?:to\sgo|outstanding|short|unpaid|missing|unaccounted|still|more)\b)"
)
"""What stands behind one."""
SAVES = re.compile(
    r"\b(?:sav(?:es?|ed|ing)|a (?:saving|difference|gap) of)\s(?:(?:it|them|the \w+)\s)?$"
)
NEAR = (0.5, 2.0)
"""Share of the right rest that a wrong one makes."""


def find_rests(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield rests told beside their whole and the part taken."""
    for figure in figures.every:
        before = document.text[max(0, figure.start - 50) : figure.start]
        if figure.kind not in ("count", "money") or is_rough(document, figure.start):
            continue
        if LEAVES.search(before) and LEFT_OVER.match(document.text[figure.end : figure.end + 40]):
            yield from left_over(document, figures, figure)
        elif figure.kind == "money" and SAVES.search(before):
            yield from saved(document, figures, figure)
    yield from the_others(document, figures)


def taken(whole: Figure, part: Figure, rest: Figure) -> Tally:
    """Return a rest beside a whole less a part."""
    made = whole.value - part.value
    slack = whole.step + part.step + rest.step
    detail = f"{shown(whole.value)} - {shown(part.value)} = {shown(made)}"
    return Tally(
        "margin", rest.start, rest.end, rest.value, made - slack, made + slack, detail,
        Span(min(whole.start, part.start), max(whole.end, part.end)),
    )  # fmt: skip


def just_before(document: Document, figures: Figures, figure: Figure) -> list[Figure]:
    """Return the numbers of a kind in the sentence of one and the sentence before, up to it."""
    number = document.sentence_at(figure.start)
    start = document.sentences[max(0, number - 1)].start
    found = figures.within(start, figure.start, figure.kind)
    return [one for one in found if one.currency == figure.currency]


def left_over(document: Document, figures: Figures, rest: Figure) -> Iterator[Tally]:
    """Yield `asked for £180m and received £54m. That leaves a gap of £126m`."""
    near = just_before(document, figures, rest)
    if not near or is_rough(document, near[-1].start):
        return
    part = near[-1]
    wholes = [one for one in near[:-1] if one.value > part.value]
    if len(wholes) == 1 and not is_rough(document, wholes[0].start):
        made = wholes[0].value - part.value
        close = rest.kind == "money" and NEAR[0] <= rest.value / made <= NEAR[1]
        if (close or mistyped(rest.value, made)) and not made_by_any(figures, rest):
            yield taken(wholes[0], part, rest)
    elif not wholes and rest.kind == "money":
        yield from mistyped_rest(document, figures, part, rest)


MOST = 100
"""Numbers that are weighed against each other, at most: keeps time linear."""


def made_by_any(figures: Figures, rest: Figure) -> bool:
    """Tell a number that is the difference of some other two, but for rounding."""
    others = [one for one in figures.every if one is not rest and one.kind == rest.kind]
    return any(
        abs(abs(one.value - other.value) - rest.value) <= one.step + other.step + rest.step
        for one, other in combinations(others[:MOST], 2)
    )


def mistyped_rest(
    document: Document, figures: Figures, part: Figure, rest: Figure
) -> Iterator[Tally]:
    """Yield a rest of an amount told earlier that is one figure off."""
    told = figures.within(0, part.start, rest.kind)
    meant = {
        one.value: one
        for one in told
        if one.currency == rest.currency and mistyped(rest.value, one.value - part.value)
    }
    if len(meant) == 1 and not made_by_any(figures, rest):
        yield taken(meant.popitem()[1], part, rest)


def saved(document: Document, figures: Figures, rest: Figure) -> Iterator[Tally]:
    """Yield what is saved beside the dearer and the cheaper, where it is one figure off."""
    near = just_before(document, figures, rest)[-2:]
    if len(near) != 2 or any(is_rough(document, one.start) for one in near):
        return
    less, more = sorted(near, key=lambda one: one.value)
    if mistyped(rest.value, more.value - less.value) and not made_by_any(figures, rest):
        yield taken(more, less, rest)


# The others


THE_OTHER = re.compile(r"\b[Tt]he (?:other|remaining) $")
THE = re.compile(r"\b[Tt]he $")
OTHERS = re.compile(r"^ others\b")
OF_WHOLE = re.compile(
    r"^ of (?:(?:the|its|their|his|her|our)\s)?(?:[A-Za-z][a-z]*[’']s?\s)?(?:[a-z]+\s)?$"
)
"""What stands between a part and its whole: two of the port’s seven."""
DOES = re.compile(r"^(?: others)? (?:was|were|is|are|has|have|had|will|would|remains?|remained)\b")
NOUNS = re.compile(r"^((?: [A-Za-z][a-z-]*){1,3})")
LISTED = re.compile(r"(?:, |\band )$")


def the_others(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield the others of a whole told with a part: `two of its seven berths … The five others`."""
    text = document.text
    for paragraph in document.paragraphs:
        told = figures.within(paragraph.start, paragraph.end, "count")
        pairs = [
            (part, whole)
            for part, whole in pairwise(told)
            if OF_WHOLE.match(text[part.end : whole.start]) and part.value < whole.value
        ]
        rests = [one for one in told if is_others(document, one)]
        for rest in rests if len(rests) == 1 else ():
            before = [pair for pair in pairs if pair[1].end < rest.start]
            if len(before) == 1 == len(pairs):
                yield from less_parts(document, told, *before[0], rest)
            elif not pairs:
                yield from less_before(document, figures, rest)


def is_others(document: Document, figure: Figure) -> bool:
    """Tell the number of the others."""
    before = document.text[max(0, figure.start - 20) : figure.start]
    behind = document.text[figure.end : figure.end + 10]
    return bool(THE_OTHER.search(before) or (THE.search(before) and OTHERS.match(behind)))


def of_same(document: Document, whole: Figure, rest: Figure) -> bool:
    """Tell others of the same things, or told without what they are."""
    text = document.text
    if DOES.match(text[rest.end : rest.end + 30]):
        return True
    things = NOUNS.match(text[whole.end : whole.end + 60])
    own = NOUNS.match(text[rest.end : rest.end + 60])
    return bool(things and own and set(things[1].split()) & set(own[1].split()))


def less_parts(
    document: Document, told: list[Figure], part: Figure, whole: Figure, rest: Figure
) -> Iterator[Tally]:
    """Yield the others beside a whole less its part, and the parts listed with it."""
    more = [one for one in told if whole.end <= one.start < rest.start]
    if len(more) > MOST_PARTS or not of_same(document, whole, rest):
        return
    listed = [
        one for one in more if LISTED.search(document.text[max(0, one.start - 6) : one.start])
    ]
    left = whole.value - part.value
    if any(
        left - sum(one.value for one in some) == rest.value
        for size in range(1, len(more) + 1)
        for some in combinations(listed or more, size)
    ):
        return
    if any(is_rough(document, one.start) for one in (part, whole, rest)):
        return
    parts = [part, *listed]
    made = whole.value - sum(one.value for one in parts)
    if (not listed or mistyped(rest.value, made)) and made > 0:
        detail = f"{' - '.join(shown(one.value) for one in (whole, *parts))} = {shown(made)}"
        yield Tally(
            "margin", rest.start, rest.end, rest.value, made, made, detail,
            Span(part.start, whole.end),
        )  # fmt: skip


MOST_PARTS = 5


def less_before(document: Document, figures: Figures, rest: Figure) -> Iterator[Tally]:
    """Yield `2,300 homes. It said 900 had been reached and the other 1,600 had not`, one figure off."""
    number = document.sentence_at(rest.start)
    own, last = document.sentences[number], document.sentences[max(0, number - 1)]
    parts = figures.within(own.start, rest.start, "count")
    wholes = figures.within(last.start, last.end, "count") if number else []
    if len(parts) != 1 or len(wholes) != 1 or not of_same(document, wholes[0], rest):
        return
    part, whole = parts[0], wholes[0]
    rough = any(is_rough(document, one.start) for one in (part, whole))
    made = whole.value - part.value
    plain = DOES.match(document.text[part.end : part.end + 30])
    if plain and not rough and (made == rest.value or mistyped(rest.value, made)):
        yield taken(whole, part, rest)
