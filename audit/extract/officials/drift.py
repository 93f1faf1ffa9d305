"""Words that are a surname of the article with one letter wrong: `Cliton` beside `Hillary Clinton`.

A reader knows who is meant; the model does not know the word. The surnames are looked up by what is
left of them when a letter is taken out, so that time grows with the text's length alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from newsaudit.extract.document import Document, without_possessive
from newsaudit.extract.officials.lexicon import classes, kinds_of
from newsaudit.extract.officials.runs import adjacent, opens_sentence
from newsaudit.extract.officials.segments import Segment, name_parts, segment

SHORTEST = 5
"""Letters below which another word is as likely as another spelling."""

LONGEST = 30

CHANCE = 0.6
"""Probability that such a word is the person; counted on articles with one letter changed."""

ENDINGS = ("s", "es", "r", "n", "a")
"""What makes another word of a name: the Clintons, an American, a Russian wife, Spice and Spicer."""


def drifted(document: Document, persons: Iterable[Segment]) -> Iterator[Segment]:
    """Yield single words that are almost the surname of a person of the article."""
    persons = list(persons)
    index = surnames_without_a_letter(persons)
    if not index:
        return
    taken = {i for piece in persons for i in range(piece.first, piece.last)}
    small = {word for word in document.words if word.islower()}
    for first, last in nearly(document, index):
        if not taken.isdisjoint(range(first, last)) or is_where(document, first):
            continue
        if stands_alone(document, first, last, small):
            piece = segment(document, first, last)
            word = piece.parts[0]
            known = kinds_of(word).name and not (piece.honorific or speaks(document, first, last))
            if not known and not is_other(word, small):
                yield piece


def nearly(document: Document, index: dict[str, set[str]]) -> Iterator[tuple[int, int]]:
    """Yield the compounds that are almost one of the surnames; each wording is tried once."""
    initials = {name[0] for names in index.values() for name in names}
    tried: dict[str, bool] = {}
    for first, last in compounds(document):
        written = document.text[document.starts[first] : document.ends[last - 1]]
        if written[0] not in initials:
            continue
        if written not in tried:
            tried[written] = is_near(next(name_parts(written)), index)
        if tried[written]:
            yield first, last


def surnames_without_a_letter(persons: Iterable[Segment]) -> dict[str, set[str]]:
    """Return the persons' surnames by each of their readings without one letter."""
    index: dict[str, set[str]] = defaultdict(set)
    for name in {piece.parts[-1] for piece in persons}:
        for short in without_a_letter(name):
            index[short].add(name)
    return index


def without_a_letter(word: str) -> set[str]:
    """Return a word and every reading of it without one letter; none of a word of odd length."""
    if not SHORTEST - 1 <= len(word) <= LONGEST:
        return set()
    return {word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))}


def meant(word: str, index: dict[str, set[str]]) -> list[str]:
    """Return the surnames that share a reading with a word, in a fixed order."""
    return sorted({name for short in without_a_letter(word) for name in index.get(short, ())})


def near(word: str, name: str) -> bool:
    """Tell a slip of the keyboard from another word made of the name."""
    if len(name) < SHORTEST or word[0] != name[0] or word == name:
        return False
    word, name = word.replace("’", "'"), name.replace("’", "'")
    derived = word == name or any(
        word == name + ending or name == word + ending for ending in ENDINGS
    )
    return not derived and OSA.distance(word, name, score_cutoff=1) <= 1


def compounds(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the capitalised words, hyphenated ones whole."""
    words, i = document.words, 0
    for first in document.capitals:
        if first < i:
            continue
        i = first + 1
        while i + 1 < len(words) and words[i] == "-" and adjacent(document, i):
            if not (adjacent(document, i + 1) and words[i + 1][0].isupper()):
                break
            i += 2
        yield first, i


def stands_alone(document: Document, first: int, last: int, small: set[str]) -> bool:
    """Tell whether no other name stands behind: `Stein Street` is no person.

    In a headline's capitals an ordinary word may: `Stein Vows to Go On`.
    """
    words = document.words
    if last == len(words) or not words[last][0].isupper() or opens_sentence(document, last):
        return True
    return kinds_of(words[last]).common or words[last].lower() in small


WHERE = frozenset("in near outside across".split())
TRUST = frozenset(
    "confidence trust trusts trusted faith belief believe believes believed interest invested".split()
)
"""Words behind which "in" names a person."""


def is_where(document: Document, first: int) -> bool:
    """Tell `twice in Lille`, a place, from `trust in Lille`."""
    words = document.lower
    return first > 1 and words[first - 1] in WHERE and words[first - 2] not in TRUST


def speaks(document: Document, first: int, last: int) -> bool:
    """Tell whether a verb of saying stands beside: `Baer said` is a person of any name."""
    said = classes()["said"]
    return "".join(document.lower[last : last + 1]) in said or document.lower[first - 1] in said


def is_other(word: str, small: set[str]) -> bool:
    """Tell a word that is something else: an ordinary word, a place, an organisation."""
    if word.lower() in small or word.isupper() or without_possessive(word) != word:
        return True
    kinds = kinds_of(word)
    return kinds.common or kinds.place or kinds.organisation or kinds.head or kinds.modifier


def is_near(word: str, index: dict[str, set[str]]) -> bool:
    """Tell whether a word is almost one of the surnames, and none of them."""
    names = meant(word, index)
    return word not in names and any(near(word, name) for name in names)
