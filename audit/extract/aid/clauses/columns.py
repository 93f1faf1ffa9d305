"""What the model of clauses sees of a text: columns of values, one value a token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from newsaudit.extract.aid.clauses.cues import cue_at
from newsaudit.extract.aid.clauses.field import Parts
from newsaudit.extract.aid.clauses.synsets import synsets_at
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
from newsaudit.extract.statements.words import word_columns
from newsaudit.schemas.facts import AidStatus

Columns = dict[str, list[str]]
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
    made = of_words(document)
    made["party"] = kinds_of(document, parties)
    made["told"] = told_at(document, told)
    made["quoted"] = ["quoted" if inside else "" for inside in document.quoted]
    made["about"] = ["+".join(sorted(about)) or "neither"] * size
    made["bias"] = ["1"] * size
    add_topics(made, sequences)
    add_synsets(made, sequences)
    for name in ("verb", "cue", "good", "party"):
        made[name + "<"], made[name + ">"] = [""] * size, [""] * size
        for first, end in sequences:
            nearest(made[name], made[name + "<"], range(first, end))
            nearest(made[name], made[name + ">"], range(end - 1, first - 1, -1))
    add_sentences(made, sequences)
    return made


def of_words(document: Document) -> Columns:
    """Return what the words tell by themselves and with those behind them."""
    told = [word_columns(word) for word in document.words]
    low = ["0" if one[0][0].isdigit() else one[0] for one in told]
    here = range(len(low))
    return {
        "low": low,
        "class": [one[2] for one in told],
        "sense": [one[7] for one in told],
        "stem": [stem(word) for word in low],
        "verb": [verb_at(low, place) for place in here],
        "cue": [cue_at(low, place) for place in here],
        "good": [good(word) for word in low],
    }


def kinds_of(document: Document, parties: Parties) -> list[str]:
    """Return the kind of the party that each token belongs to."""
    made = [""] * len(document.words)
    for sentence in range(len(document.sentences)):
        for party in parties.of(sentence):
            made[party.first : party.after] = [party.kind] * (party.after - party.first)
    return made


def told_at(document: Document, told: Sequence[AidStatus]) -> list[str]:
    """Return measure and status of the patterns' fact at every token."""
    made = [""] * len(document.words)
    for fact in told:
        first, end = document.token_at(fact.start), document.token_at(fact.end - 1) + 1
        made[first:end] = [f"{fact.measure} {fact.status}"] * (end - first)
    return made


def add_topics(made: Columns, sequences: Sequences) -> None:
    """Add how much of aid and of sanctions an article and each sentence, with the one before, has."""
    low = made["low"]
    made["topic"] = [counted(low)] * len(low)
    made["near"] = [""] * len(low)
    before = 0
    for first, end in sequences:
        made["near"][first:end] = [counted(low[before:end])] * (end - first)
        before = first


MEANINGS = {"meaning": "v", "wider": "^v", "thing": "^n"}
"""Columns of the first synset of a word: as a verb, the one above it, and that above it as a noun."""


def add_synsets(made: Columns, sequences: Sequences) -> None:
    """Add the synsets of each token, and the first of each kind as a column of its own."""
    size = len(made["low"])
    made["synsets"] = [""] * size
    for first, end in sequences:
        made["synsets"][first:end] = [
            synsets_at(made["low"], here, end) for here in range(first, end)
        ]
    for name, sign in MEANINGS.items():
        made[name] = [first_of(synsets, sign) for synsets in made["synsets"]]


@lru_cache(maxsize=65536)
def first_of(synsets: str, sign: str) -> str:
    """Return the first synset that begins with a sign, empty for none."""
    return next((one for one in synsets.split() if one.startswith(sign)), "")


def counted(low: Sequence[str]) -> str:
    """Return how many words of aid and of sanctions there are, roughly."""
    numbers = (sum(map(words.__contains__, low)) for words in (OF_AID, OF_SANCTIONS))
    return " ".join(str(min(3, number.bit_length())) for number in numbers).replace(" ", ":")


OF_LISTS = frozenset(
    "blacklist blacklisted blacklists list lists listed listing listings delisted designation designations "
    "designated label terrorist oligarch oligarchs assets visa bans evasion penalties measures licence "
    "license waiver waivers exemption exemptions price cap treasury ofac targets entities".split()
)
"""Words of who is hit by sanctions, and how."""
OF_AID = STRONG_HEADS | AID_WORDS | GIVING_WORDS | GIVEN_WORDS
OF_SANCTIONS = SANCTIONS | SANCTION_HINTS | OF_LISTS


FAR = [str(0 if distance < 2 else 1 if distance < 5 else 2) for distance in range(NEAR)]
"""About how many tokens stand between."""


def nearest(values: Sequence[str], found: list[str], run: range) -> None:
    """Note at each token of a run the last value before it, and about how far back."""
    places = [here for here in run if values[here]]
    for place, following in pairwise([*places, run.stop - run.step]):
        tokens = range(place + run.step, following + run.step, run.step)[:NEAR]
        for here, far in zip(tokens, FAR, strict=False):
            found[here] = values[place] + far


def add_sentences(made: Columns, sequences: Sequences) -> None:
    """Add what the sentence of each token has, what was told before it, and where it stands."""
    size = len(made["low"])
    for name in ("sentence", "before", "place"):
        made[name] = [""] * size
    before = "start"
    for first, end in sequences:
        length = end - first
        made["sentence"][first:end] = [contents(made, first, end)] * length
        made["before"][first:end] = [before] * length
        made["place"][first:end] = [
            f"{min(here, 3)},{min(length - 1 - here, 3)}" for here in range(length)
        ]
        before = next((fact for fact in made["told"][first:end] if fact), "")


def contents(made: Columns, first: int, end: int) -> str:
    """Return what a sentence has: kinds of goods, verbs, parties, facts of the patterns."""
    goods = "".join(sorted({value[0] for value in made["good"][first:end] if value}))
    has = (name[0] if any(made[name][first:end]) else "-" for name in ("verb", "party", "told"))
    return goods + "".join(has)


ENDINGS = ("ments", "ment", "ings", "ing", "edly", "ies", "ied", "ed", "es", "s", "ly")
LEAST_STEM = 4


@lru_cache(maxsize=65536)
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
