"""What the model of clauses sees of a text: columns of values, one value a token."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np

from newsaudit.extract.aid.clauses.cues import OPENS, cue_at
from newsaudit.extract.aid.clauses.field import Columns, Parts
from newsaudit.extract.aid.clauses.synsets import of_words as synsets_of
from newsaudit.extract.aid.clauses.synsets import synsets_at, takes_particle
from newsaudit.extract.aid.goods import (
    AID_WORDS,
    GIVEN_WORDS,
    GIVING_WORDS,
    HEADS,
    SANCTION_HEADS,
    SANCTION_HINTS,
    SANCTIONS,
    STRONG_HEADS,
    TOPIC_HEADS,
    VAGUE_HEADS,
)
from newsaudit.extract.aid.lexicon import MODALS, NEGATIONS
from newsaudit.extract.aid.operator_at import DAYS
from newsaudit.extract.aid.parties import Parties
from newsaudit.extract.aid.verbs import PHRASAL, STATUS_OF
from newsaudit.extract.document import Document
from newsaudit.extract.numbers import at
from newsaudit.extract.statements.values import Integers, Values, delayed, distinct
from newsaudit.extract.statements.words import word_columns
from newsaudit.schemas.facts import AidStatus

Sequences = list[tuple[int, int]]

NEAR = 8
"""Tokens on either side within which a verb, a good or a party is told to a token."""
LONGEST = 250
"""Tokens in a sequence; a longer sentence is cut, so that time stays linear."""

JOINED: Mapping[str, Parts] = {
    "stem+1": (("stem", 0), ("stem", 1)),
    "verb+1": (("verb", 0), ("verb", 1)),
    "told+1": (("told", 0), ("told", 1)),
    "class+1": (("class", 0), ("class", 1)),
    "good,verb<": (("good", 0), ("verb<", 0)),
    "verb,good>": (("verb", 0), ("good>", 0)),
    "verb,party<": (("verb", 0), ("party<", 0)),
    "verb,about": (("verb", 0), ("about", 0)),
    "verb<,good>": (("verb<", 0), ("good>", 0)),
    "cue,good>": (("cue", 0), ("good>", 0)),
    "cue,party<": (("cue", 0), ("party<", 0)),
    "cue,about": (("cue", 0), ("about", 0)),
    "good,about": (("good", 0), ("about", 0)),
    "class,about": (("class", 0), ("about", 0)),
    "verb,near": (("verb", 0), ("near", 0)),
    "cue,near": (("cue", 0), ("near", 0)),
    "good,topic": (("good", 0), ("topic", 0)),
}
"""Columns that are seen together, each with how many tokens on it stands."""

OFFSETS: Mapping[str, Sequence[int]] = {
    "low": range(-2, 3),
    "stem": range(-4, 5),
    "sense": range(-2, 3),
    "class": range(-3, 4),
    "verb": range(-4, 5),
    "cue": range(-4, 5),
    "good": range(-4, 5),
    "party": range(-4, 5),
    "told": range(-2, 3),
    "meaning": range(-2, 3),
    "wider": range(-2, 3),
    "thing": range(-3, 4),
    "stem+1": (-2, -1, 0, 1),
    "verb+1": (-1, 0),
    "told+1": (-1, 0),
    "class+1": (-1, 0),
    "good,verb<": (0,),
    "verb,good>": (-1, 0, 1),
    "verb,party<": (0,),
    "verb,about": (-1, 0, 1),
    "verb<,good>": (0,),
    "cue,good>": (-1, 0, 1),
    "cue,party<": (0,),
    "cue,about": (-1, 0, 1),
    "good,about": (-1, 0, 1),
    "class,about": (0,),
    "verb,near": (-1, 0, 1),
    "cue,near": (-1, 0, 1),
    "good,topic": (0,),
    "topic": (0,),
    "near": (0,),
    **{f"{name}{side}": (0,) for name in ("verb", "cue", "good", "party") for side in "<>"},
    "sentence": (0,),
    "about": (0,),
    "before": (0,),
    "place": (0,),
    "quoted": (-1, 0, 1),
    "bias": (0,),
}
"""Columns, and at which offsets from a token they are seen."""


def sequences_of(document: Document) -> Sequences:
    """Return first and one past the last token of every sentence."""
    found = []
    for span in document.sentences:
        first, end = document.token_at(span.start), document.token_at(span.end)
        found += [(start, min(end, start + LONGEST)) for start in range(first, end, LONGEST)]
    return found


def columns(
    document: Document,
    sequences: Sequences,
    parties: Parties,
    told: Sequence[AidStatus],
    about: Iterable[str],
) -> Columns:
    """Return every column of a document; `told` are the facts of the patterns."""
    size = len(document.words)
    layout = layout_of(sequences, size)
    made = of_words(document, layout)
    made["party"] = kinds_of(document, parties)
    made["told"] = told_at(document, told)
    made["quoted"] = Values(QUOTED, np.array(document.quoted, dtype=np.int64))
    made["about"] = throughout("+".join(sorted(about)) or "neither", size)
    made["bias"] = throughout("1", size)
    for name in ("verb", "cue", "good", "party"):
        made[name + "<"] = nearest(made[name], layout.firsts, 1)
        made[name + ">"] = nearest(made[name], size - layout.ends, -1)
    made |= topics(made["low"], layout)
    made |= of_sentences(made, layout)
    return Columns(made)


QUOTED = ("", "quoted")


def throughout(value: str, size: int) -> Values:
    """Return a column that has one value at all tokens."""
    return Values([value], np.zeros(size, dtype=np.int64))


class Layout(NamedTuple):
    """The sequences, and of each token the number of its sequence and where that begins and ends."""

    sequences: Sequences
    number: Integers
    firsts: Integers
    ends: Integers


def layout_of(sequences: Sequences, size: int) -> Layout:
    """Lay out a document's tokens in their sequences."""
    bounds = np.array(sequences, dtype=np.int64).reshape(-1, 2)
    number = np.searchsorted(bounds[:, 0], np.arange(size), side="right") - 1
    return Layout(sequences, number, bounds[:, 0][number], bounds[:, 1][number])


class Kind(NamedTuple):
    """What a word tells by itself, and whether it may open something longer that tells more."""

    low: str
    grammar: str
    sense: str
    stem: str
    verb: str
    cue: str
    good: str
    synsets: str
    opens_verb: bool
    opens_cue: bool
    takes_particle: bool


@lru_cache(maxsize=65536)
def kind_of(word: str) -> Kind:
    """Return what a word tells by itself."""
    told = word_columns(word)
    low = "0" if told[0][0].isdigit() else told[0]
    return Kind(
        low,
        grammar=told[2],
        sense=told[7],
        stem=stem(low),
        verb=verb_at((low,), 0),
        cue=cue_at((low,), 0),
        good=good(low),
        synsets=synsets_of(low),
        opens_verb=low in PHRASAL_VERBS,
        opens_cue=low in OPENS,
        takes_particle=takes_particle(low),
    )


def of_words(document: Document, layout: Layout) -> dict[str, Values]:
    """Return what the words tell by themselves and with those behind them."""
    words = distinct(document.words)
    kinds, at = [kind_of(word) for word in words.listed], words.at
    made = {
        "low": Values([kind.low for kind in kinds], at),
        "class": Values([kind.grammar for kind in kinds], at),
        "sense": Values([kind.sense for kind in kinds], at),
        "stem": Values([kind.stem for kind in kinds], at),
        "good": merged(Values([kind.good for kind in kinds], at)),
    }
    low, ends = made["low"].strings(), layout.ends.tolist()
    made["verb"] = longer(
        Values([kind.verb for kind in kinds], at),
        [kind.opens_verb for kind in kinds],
        partial(verb_at, low),
    )
    made["cue"] = longer(
        Values([kind.cue for kind in kinds], at),
        [kind.opens_cue for kind in kinds],
        partial(cue_at, low),
    )
    made["synsets"] = synsets = longer(
        Values([kind.synsets for kind in kinds], at),
        [kind.takes_particle for kind in kinds],
        lambda here: synsets_at(low, here, ends[here]),
    )
    for name, sign in MEANINGS.items():
        made[name] = Values([first_of(one, sign) for one in synsets.listed], synsets.at)
    return made


def longer(column: Values, opens: Sequence[bool], at_place: Callable[[int], str]) -> Values:
    """Return a column of what words tell, of those that may open something longer at their place."""
    listed, at = list(column.listed), column.at.copy()
    for here in np.flatnonzero(np.array(opens).take(at)).tolist():
        at[here] = len(listed)
        listed.append(at_place(here))
    return merged(Values(listed, at))


def merged(column: Values) -> Values:
    """Return a column with each of its values listed once, nothing at 0."""
    once = distinct(["", *column.listed])
    return Values(once.listed, once.at[1:].take(column.at))


def kinds_of(document: Document, parties: Parties) -> Values:
    """Return the kind of the party that each token belongs to."""
    numbers, at = {"": 0}, np.zeros(len(document.words), dtype=np.int64)
    for sentence in range(len(document.sentences)):
        for party in parties.of(sentence):
            at[party.first : party.after] = numbers.setdefault(party.kind, len(numbers))
    return Values(list(numbers), at)


def told_at(document: Document, told: Sequence[AidStatus]) -> Values:
    """Return measure and status of the patterns' fact at every token."""
    numbers, at = {"": 0}, np.zeros(len(document.words), dtype=np.int64)
    for fact in told:
        first, end = document.token_at(fact.start), document.token_at(fact.end - 1) + 1
        at[first:end] = numbers.setdefault(f"{fact.measure} {fact.status}", len(numbers))
    return Values(list(numbers), at)


def topics(lows: Values, layout: Layout) -> dict[str, Values]:
    """Return how much of aid and of sanctions an article and each sentence, with the one before, has."""
    aid, sanctions = (passed(lows, words) for words in (OF_AID, OF_SANCTIONS))
    before, near = 0, []
    for first, end in layout.sequences:
        near.append(counted(aid[end] - aid[before], sanctions[end] - sanctions[before]))
        before = first
    return {
        "topic": throughout(counted(aid[-1], sanctions[-1]), len(lows.at)),
        "near": Values(near, layout.number),
    }


def passed(lows: Values, words: Set[str]) -> list[int]:
    """Return how many of some words stand before each token, and before the end."""
    among = np.array([low in words for low in lows.listed], dtype=np.int64)
    return [0, *np.cumsum(among.take(lows.at)).tolist()]


def counted(aid: int, sanctions: int) -> str:
    """Return how many words of aid and of sanctions there are, roughly."""
    return f"{min(3, aid.bit_length())}:{min(3, sanctions.bit_length())}"


MEANINGS = {"meaning": "v", "wider": "^v", "thing": "^n"}
"""Columns of the first synset of a word: as a verb, the one above it, and that above it as a noun."""


@lru_cache(maxsize=65536)
def first_of(synsets: str, sign: str) -> str:
    """Return the first synset that begins with a sign, empty for none."""
    return next((one for one in synsets.split() if one.startswith(sign)), "")


OF_LISTS = frozenset(
    "blacklist blacklisted blacklists list lists listed listing listings delisted designation designations "
    "designated label terrorist oligarch oligarchs assets visa bans evasion penalties measures licence "
    "license waiver waivers exemption exemptions price cap treasury ofac targets entities".split()
)
"""Words of who is hit by sanctions, and how."""
OF_AID = STRONG_HEADS | AID_WORDS | GIVING_WORDS | GIVEN_WORDS
OF_SANCTIONS = SANCTIONS | SANCTION_HINTS | OF_LISTS


FAR = np.array([0 if distance < 2 else 1 if distance < 5 else 2 for distance in range(NEAR)])
"""About how many tokens stand between."""
FARTHEST = 3
"""How many grades of that there are."""


def nearest(column: Values, firsts: Integers, step: int) -> Values:
    """Return at each token the last value before it, and about how far back; behind it if `step` is -1.

    `firsts` says, in the order one walks, where each token's sentence begins.
    """
    at, firsts, here = column.at[::step], firsts[::step], np.arange(len(column.at))
    last = delayed(np.maximum.accumulate(np.where(at > 0, here, -1)), -1)
    seen = (last >= firsts) & (here - last <= NEAR)
    far = FAR.take(here - last - 1, mode="clip")
    found = np.where(seen, 1 + (at[last] - 1) * FARTHEST + far, 0)
    listed = [f"{value}{far}" for value in column.listed[1:] for far in range(FARTHEST)]
    return Values(["", *listed], found[::step])


PLACES = tuple(f"{first},{last}" for first in range(4) for last in range(4))
"""Distances from the start and to the end of a sentence, 3 for more."""


def of_sentences(made: Mapping[str, Values], layout: Layout) -> dict[str, Values]:
    """Return what the sentence of each token has, what was told before it, and where it stands."""
    here = np.arange(len(layout.number))
    place = 4 * np.minimum(here - layout.firsts, 3) + np.minimum(layout.ends - 1 - here, 3)
    facts = made["told"].strings()
    told = [next(filter(None, facts[first:end]), "") for first, end in layout.sequences]
    return {
        "sentence": Values(contents(made, layout), layout.number),
        "before": Values(["start", *told[:-1]], layout.number),
        "place": Values(PLACES, place),
    }


def contents(made: Mapping[str, Values], layout: Layout) -> list[str]:
    """Return what each sentence has: kinds of goods, verbs, parties, facts of the patterns."""
    goods: list[set[str]] = [set() for _ in layout.sequences]
    for here in np.flatnonzero(made["good"].at).tolist():
        goods[layout.number[here]].add(made["good"].here(here)[0])
    signs = [has(made[name], layout, name[0]) for name in ("verb", "party", "told")]
    return ["".join(sorted(some)) + "".join(has) for some, *has in zip(goods, *signs, strict=True)]


def has(column: Values, layout: Layout, sign: str) -> list[str]:
    """Return a sign for each sentence in which a column has a value, `-` for others."""
    some = set(layout.number[np.flatnonzero(column.at)].tolist())
    return [sign if number in some else "-" for number in range(len(layout.sequences))]


ENDINGS = ("ments", "ment", "ings", "ing", "edly", "ies", "ied", "ed", "es", "s", "ly")
LEAST_STEM = 4


def stem(low: str) -> str:
    """Return a word without its ending, roughly: suspended, suspending → suspend."""
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= LEAST_STEM:
            return low[: -len(ending)]
    return low


PARTICLES = (1, 2, 3)
"""How far behind a verb its particle stands."""


def verb_at(low: Sequence[str], here: int) -> str:
    """Return what the word at a token says of a state: a status, `not`, `will`."""
    word = low[here]
    if word in NEGATIONS:
        return "not"
    if word in MODALS:
        return "will"
    if word in PHRASAL_VERBS:
        for step in PARTICLES:
            status = PHRASAL.get((word, at(low, here + step)))
            if status and at(low, here + step + 1) not in DAYS:  # decided on Friday to send
                return status
    return STATUS_OF.get(word, "")


PHRASAL_VERBS = frozenset(verb for verb, _ in PHRASAL)


KINDS = {
    "sanctions": SANCTIONS,
    "ban": SANCTION_HEADS,
    "aid": STRONG_HEADS,
    "vague": VAGUE_HEADS,
    "good": HEADS,
    "load": TOPIC_HEADS["aid"],
    "curb": TOPIC_HEADS["sanctions"],
    "kind": AID_WORDS,
    "money": frozenset("million billion bn mln bln $ € £ ¥ euros dollars pounds".split()),
}
"""Kinds of goods; a word is of the first that has it."""
GOODS = {word: kind for kind, words in reversed(KINDS.items()) for word in words}


def good(low: str) -> str:
    """Return what kind of good a word names."""
    return GOODS.get(low, "")
