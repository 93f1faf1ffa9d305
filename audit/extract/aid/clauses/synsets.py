"""Words of like meaning, by WordNet: `shelve`, `put off` and `defer` share a synset.

A verb that no passage of the training has may so be judged like its neighbours in meaning.
`data/synsets.txt` is written by benchmarks/extraction/synsets.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from newsaudit.extract.statements.senses import DOUBLING, ENDINGS

REACH = 3
"""Tokens behind a verb within which its particle stands: `put the shipment off`."""
PARTICLES = frozenset(
    "up down off out in on back over away through aside forward to for into along by behind together "
    "under against with".split()
)

LEMMA = "="
"""What an irregular form's lemma is written behind."""


def synsets_at(low: Sequence[str], here: int, end: int) -> str:
    """Return the synsets of the word at a token, those of a verb with a particle behind it instead.

    They are written with a space between them, as in the file; the sentence ends before `end`.
    """
    behind = low[here + 1 : min(end, here + 1 + REACH)]
    for particle in behind:
        if particle in PARTICLES and (found := of_words(low[here], particle)):
            return found
    return of_words(low[here])


def takes_particle(low: str) -> bool:
    """Tell a form of a word that is listed with a particle behind it as well."""
    return low.isalpha() and not phrasal().isdisjoint(lemmas(low))


@cache
def phrasal() -> frozenset[str]:
    """Return the words that are listed with a particle."""
    return frozenset(word.partition("_")[0] for word in listed() if "_" in word)


@lru_cache(maxsize=65536)
def of_words(low: str, particle: str = "") -> str:
    """Return the synsets of a form of a word, with a particle if given; empty when not listed."""
    if not low.isalpha():
        return ""
    tail = f"_{particle}" if particle else ""
    told = (listed().get(lemma + tail, "").split() for lemma in lemmas(low))
    return " ".join(dict.fromkeys(one for synsets in told for one in synsets if one[0] != LEMMA))


def lemmas(low: str) -> Iterator[str]:
    """Yield a form and what it may be a form of."""
    yield low
    first = listed().get(low, "").partition(" ")[0]
    if first[:1] == LEMMA:
        yield first[1:]
    for ending, instead in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) > 1:
            stem = low[: -len(ending)]
            yield stem + instead
            if ending in DOUBLING and len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def listed() -> dict[str, str]:
    """Return what the file tells of each word."""
    text = files(__package__).joinpath("data", "synsets.txt").read_text(encoding="utf-8")
    told = (line.partition(" ") for line in text.splitlines() if not line.startswith("#"))
    return {word: synsets for word, _, synsets in told}
