"""What is left of a whole, however it is worded: `nine, of which four will close. Six will stay open`.

A number is taken for the rest by what stands beside it (the other, that leaves, still, did not); its
whole is the first and largest number of things in the sentences before, and every number between the
two is a part. Silent where any of the parts, or any two numbers of the copy, make it right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.tallies.figures import Figure, Figures, mistyped
from newsaudit.extract.tallies.rests import DOES, OF_WHOLE
from newsaudit.extract.tallies.tally import Tally, is_rough, shown
from newsaudit.schemas.article import Span

BEFORE = re.compile(
    r"\b(?:[Tt]he (?:other|remaining)|(?:[Tt]hat|[Ww]hich|[Tt]his) (?:leaves|left)|, leaving(?: only| just)?"
    r"|and only|(?:hold|holds|won|took) the (?:other|remaining)) $"
)
THOSE = re.compile(r" (?:others|winners|survivors|that|who|which)\b")
THE = re.compile(r"\b[Tt]he $")
BEHIND = re.compile(
    r"^ (?:others\b|(?:that|which|who) (?:survive|remain|stay)|(?:will |would |have |has |are |is )?"
    r"(?:still|stay|remain|survive)\w*\b|did not\b|were not\b|have not\b|others (?:were|are|must|will)\b)"
)
NO_THINGS = re.compile(
    r"^[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|miles?|kilomet\w+|met(?:er|re)s?|feet|percent"
    r"|points?|times|per|degrees|tons?|tonnes?|pounds?|million|billion|of age)\b"
)
NAMED = re.compile(
    r"(?i)\b(?:no\.?|number|route|highway|chapter|section|page|aged?|room|district|class of|under|over) $"
)
MOST_PARTS = 3
BACK = 2
"""Sentences back in which the whole stands."""
NEAR = (0.4, 2.5)
"""Share of the right rest that a wrong one makes."""


def find_leftovers(document: Document, figures: Figures) -> Iterator[Tally]:
    """Yield rests beside the whole and the parts told before them."""
    for rest in figures.every:
        if rest.kind != "count" or rest.currency or not is_rest(document, rest):
            continue
        told = whole_and_parts(document, figures, rest)
        listed = [] if told else list(with_parts(document, figures, rest))
        if not listed and (told := told or told_afar(document, figures, rest)):
            listed = list(less(document, figures, rest, *told))
        yield from listed


def told_afar(
    document: Document, figures: Figures, rest: Figure
) -> tuple[Figure, list[Figure]] | None:
    """Return the only `four of the city’s nine` of the article, for a rest with no number near."""
    start = document.sentences[document.sentence_at(rest.start)].start
    if figures.within(start, rest.start, "count", "money", "percent") and not at_pair(
        document, figures, start, rest
    ):
        return None
    pairs = {
        (part.value, whole.value): (part, whole)
        for part, whole in pairwise(figures.within(0, rest.start, "count"))
        if part.value < whole.value and OF_WHOLE.match(document.text[part.end : whole.start])
    }
    if len(pairs) != 1:
        return None
    part, whole = pairs.popitem()[1]
    return whole, [part]


def at_pair(document: Document, figures: Figures, start: int, rest: Figure) -> bool:
    """Tell numbers before a rest that are a part and its whole, told in one."""
    near = figures.within(start, rest.start, "count", "money", "percent")
    return len(near) == 2 and OF_WHOLE.match(document.text[near[0].end : near[1].start]) is not None


OF_THOSE = re.compile(r"^ of (?:the|them|these|those|whom|which)\b")


def with_parts(document: Document, figures: Figures, rest: Figure) -> Iterator[Tally]:
    """Yield `Fourteen of the patients …, 38 …. The other 21` beside the whole that is one figure off."""
    number = document.sentence_at(rest.start)
    start = document.sentences[max(0, number - 1)].start
    parts = [one for one in figures.within(start, rest.start, "count") if counts(document, one)]
    if len(parts) < 2 or not OF_THOSE.match(document.text[parts[0].end : parts[0].end + 10]):
        return
    spans = [
        one for one in parts if not AGES.search(document.text[max(0, one.start - 10) : one.start])
    ]
    made = sum(one.value for one in spans) + rest.value
    if made in figures.values or any(is_rough(document, one.start) for one in (*spans, rest)):
        return
    wholes = {
        one.value: one
        for one in figures.within(0, start, "count")
        if mistyped(one.value, made) and counts(document, one) and one.value > rest.value
    }
    if len(wholes) == 1 and len(spans) >= 2:
        whole = wholes.popitem()[1]
        sums = " + ".join(shown(one.value) for one in (*spans, rest))
        yield Tally(
            "margin", rest.start, rest.end, rest.value, rest.value - made + whole.value,
            rest.value - made + whole.value, f"{sums} = {shown(made)}, text says {shown(whole.value)}",
            Span(whole.start, whole.end),
        )  # fmt: skip


AGES = re.compile(r"\b(?:under|over|aged|from|to) $")


def is_rest(document: Document, figure: Figure) -> bool:
    """Tell a number of those who are left by the words beside it."""
    text = document.text
    before = text[max(0, figure.start - 40) : figure.start]
    behind = text[figure.end : figure.end + 30]
    if NO_THINGS.match(behind):
        return False
    others = THE.search(before) and THOSE.match(behind)
    return bool(BEFORE.search(before) or others or BEHIND.match(behind))


def whole_and_parts(
    document: Document, figures: Figures, rest: Figure
) -> tuple[Figure, list[Figure]] | None:
    """Return the whole told first and every part between it and the rest."""
    number = document.sentence_at(rest.start)
    start = document.sentences[max(0, number - BACK)].start
    start = max(start, document.text.rfind("\n\n", start, rest.start))
    told = figures.within(start, rest.start)
    things = [one for one in told if one.kind == "count" and counts(document, one)]
    if len(things) != len([one for one in told if one.kind in ("count", "percent", "money")]):
        return None
    if not 2 <= len(things) <= MOST_PARTS + 1:
        return None
    whole, *parts = things if things[0].value > things[1].value else swapped(document, things)
    if any(one.value >= whole.value for one in parts) or rest.value >= whole.value:
        return None
    return whole, parts


def swapped(document: Document, things: list[Figure]) -> list[Figure]:
    """Put `14 of the 25` as 25 and 14."""
    between = document.text[things[0].end : things[1].start]
    return (
        [things[1], things[0], *things[2:]]
        if re.search(r"\bof (?:the|its|their|all|his|her)\b", between)
        else things
    )


def counts(document: Document, figure: Figure) -> bool:
    """Tell a number of things from one of a measure, or a part of a name."""
    text = document.text
    behind, before = (
        text[figure.end : figure.end + 14],
        text[max(0, figure.start - 14) : figure.start],
    )
    return not (NO_THINGS.match(behind) or NAMED.search(before) or before.endswith(("-", "–")))


def less(
    document: Document, figures: Figures, rest: Figure, whole: Figure, parts: list[Figure]
) -> Iterator[Tally]:
    """Yield a rest beside its whole less the parts, unless some of them make it right."""
    if any(is_rough(document, one.start) for one in (rest, whole, *parts)):
        return
    made = whole.value - sum(one.value for one in parts)
    fits = any(
        whole.value - sum(one.value for one in some) == rest.value
        for size in range(1, len(parts) + 1)
        for some in combinations(parts, size)
    )
    if not fits:
        near = made > 0 and (NEAR[0] <= rest.value / made <= NEAR[1] or mistyped(rest.value, made))
        if not near or made_nearby(figures, rest, whole) or not of_whole(document, whole, rest):
            return
        if goes_on(document, figures, rest):
            return
    sums = " - ".join(shown(one.value) for one in (whole, *parts))
    right = rest.value if fits else made
    yield Tally(
        "margin", rest.start, rest.end, rest.value, right, right, f"{sums} = {shown(made)}",
        Span(min(whole.start, parts[0].start), max(whole.end, parts[-1].end)),
    )  # fmt: skip


def made_nearby(figures: Figures, rest: Figure, whole: Figure) -> bool:
    """Tell a rest that another whole told nearby would make right."""
    near = figures.within(whole.start - REACH, rest.end + REACH, "count")
    others = [one for one in near if one.value not in (rest.value, whole.value)]
    return any(
        one.value - other.value == rest.value
        for one in others
        for other in near
        if other is not rest
    )


FURTHER = re.compile(r"\band (?:one|an?|another|the)\b")


def goes_on(document: Document, figures: Figures, rest: Figure) -> bool:
    """Tell a rest that its sentence shares out further: three remain and one has died."""
    end = document.sentences[document.sentence_at(rest.start)].end
    more = figures.within(rest.end, end, "count")
    return bool(more or FURTHER.search(document.text, rest.end, end))


REACH = 300
"""Characters either way in which another whole would stand."""
NOUN = re.compile(r"^ (?:[a-z-]+ ){0,2}?([a-z]{3,})\b")


def of_whole(document: Document, whole: Figure, rest: Figure) -> bool:
    """Tell a rest of the same things, or one told without what it counts."""
    text = document.text
    behind = text[rest.end : rest.end + 30]
    if (
        THOSE.match(behind)
        or DOES.match(behind)
        or BEHIND.match(behind)
        or re.match(r"(?:[.,;]| (?:in|at|to|on|went|that|who|which|of)\b)", behind)
    ):
        return True
    own, things = NOUN.match(behind), NOUN.match(text[whole.end : whole.end + 40])
    return bool(own and things and own[1][:4] == things[1][:4])
