"""What the log-linear models see of a clause and of a party beside it: sets of features."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Columns = Mapping[str, Sequence[str]]
BEFORE, BEHIND = 6, 5
"""Tokens beside a clause that are seen."""
SIGNS = ("verb", "cue", "good")
"""Columns of what a word tells."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A clause by its tokens, `first` to `end`, and those of its sentence."""

    first: int
    end: int
    sentence: tuple[int, int]


def of_clause(made: Columns, marked: Marked) -> list[str]:
    """Return the features of a clause, each once, in a fixed order."""
    return list(dict.fromkeys([*inside(made, marked), *around(made, marked)]))


def inside(made: Columns, marked: Marked) -> Iterator[str]:
    """Yield what the words of a clause tell."""
    first, end = marked.first, marked.end
    stems = made["stem"]
    yield from ("bias", f"about={made['about'][first]}", f"sentence={made['sentence'][first]}")
    yield from (f"topic={made['topic'][first]}", f"near={made['near'][first]}")
    yield from (f"opens={stems[first]}", f"long={min(6, end - first)}")
    for here in range(first, end):
        for name in ("stem", "low", "sense", *SIGNS, "told"):
            if value := made[name][here]:
                yield f"{name}={value}"
        yield from (f"synset={one}" for one in made["synsets"][here].split())
        yield from (
            f"stem+{step}={stems[here]} {stems[here + step]}"
            for step in (1, 2)
            if here + step < end
        )
    verbs, cues, goods = (values(made[name], first, end) for name in SIGNS)
    for name, told in (("verbs", verbs), ("cues", cues)):
        yield f"{name}={'+'.join(told[:3])}"
        yield from (f"{name}0={told[0] if told else ''}", f"{name}-1={told[-1] if told else ''}")
    for word in ("not", "will"):
        if word in verbs:
            yield from (f"{word} {value}" for value in (*verbs, *cues))
    for sign in (*dict.fromkeys((*verbs, *cues)),):
        yield f"{sign} near={made['near'][first]}"
        yield f"{sign} topic={made['topic'][first]}"
    opening = f"{verbs[0] if verbs else ''} {cues[0] if cues else ''}"
    yield from (f"{value} {opening}" for value in sorted(set(goods)))


def values(column: Sequence[str], first: int, end: int) -> list[str]:
    """Return the values of a column that are not empty."""
    return [value for value in column[first:end] if value]


def around(made: Columns, marked: Marked) -> Iterator[str]:
    """Yield what the words before and behind a clause tell."""
    begin, stop = marked.sentence
    before = range(marked.first - 1, max(begin, marked.first - BEFORE) - 1, -1)
    behind = range(marked.end, min(stop, marked.end + BEHIND))
    for name, run in (("before", before), ("behind", behind)):
        for near, here in enumerate(run, 1):
            yield f"{name}={made['stem'][here]}"
            yield from (f"{name}:{made[sign][here]}" for sign in SIGNS if made[sign][here])
            yield from (f"beside:synset={one}" for one in made["synsets"][here].split())
            if near <= 2:
                yield f"{name}{near}={made['stem'][here]}"


@dataclass(frozen=True, slots=True)
class Beside:
    """A party of the sentence of a clause.

    Its tokens, its kind, and its place among the parties before the clause (-1 the nearest), in it
    (0) or behind it (1 the nearest).
    """

    first: int
    end: int
    kind: str
    place: int


LINKS = frozenset("to for on in from by against with of into at between than through via".split())


def of_party(made: Columns, marked: Marked, party: Beside, state: str) -> list[str]:
    """Return the features of a party beside a clause of some measure and status."""
    low = made["low"]
    place = "in" if party.place == 0 else "before" if party.place < 0 else "behind"
    rank = max(-3, min(3, party.place))
    link = link_before(low, party.first, marked.sentence[0])
    measure = state.partition("|")[0]
    tail = "'s" if low[party.end - 1].endswith("'s") else ""
    behind = low[party.end] if party.end < marked.sentence[1] else ""
    gap = min(4, (marked.first - party.end if party.place < 0 else party.first - marked.first) // 3)
    found = [
        "bias", f"place={place}", f"rank={rank}", f"kind={party.kind}", f"link={link}",
        f"tail={tail}", f"behind={behind}", f"gap={place}{gap}",
    ]  # fmt: skip
    verb = next((v for v in made["verb"][marked.first : marked.end] if v), "")
    cue = next((v for v in made["cue"][marked.first : marked.end] if v), "")
    passive = passive_of(made, marked)
    found += [
        f"{one}&{other}"
        for one in (f"{place}{link}", f"{rank}", f"{party.kind}{place}", f"{place}{tail}")
        for other in (state, measure, verb, cue, passive, f"{passive}{measure}")
    ]
    stems = made["stem"]
    found += [f"{place}{link}~{stems[here]}" for here in range(marked.first, marked.end)]
    return list(dict.fromkeys(found))


def link_before(low: Sequence[str], first: int, begin: int) -> str:
    """Return the preposition before a party, past an article and up to two other words."""
    for here in range(first - 1, max(begin, first - 4) - 1, -1):
        if low[here] in LINKS:
            return low[here]
        if low[here] in (",", ";", ":", "and", "that"):
            return low[here] if here == first - 1 else ""
    return "" if first > begin else "start"


def passive_of(made: Columns, marked: Marked) -> str:
    """Tell a passive by a form of `be` and a past participle behind it."""
    low, kinds = made["low"], made["class"]
    for here in range(marked.first, marked.end - 1):
        if kinds[here] == "be" and any(
            word.endswith(("ed", "en", "ld", "nt", "ut")) for word in low[here + 1 : here + 3]
        ):
            return "passive"
    return "active"


def beside(parties: Iterable[tuple[int, int, str]], marked: Marked) -> list[Beside]:
    """Return the parties of a sentence, each with its place beside a clause."""
    found = list(parties)
    before = [one for one in found if one[1] <= marked.first]
    within = [one for one in found if one[0] < marked.end and one[1] > marked.first]
    behind = [one for one in found if one[0] >= marked.end]
    return [
        *(Beside(*one, number - len(before)) for number, one in enumerate(before)),
        *(Beside(*one, 0) for one in within),
        *(Beside(*one, number) for number, one in enumerate(behind, 1)),
    ]
