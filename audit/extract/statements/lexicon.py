"""The words read so far, by number: what a word tells by itself is worked out once.

A process keeps one lexicon for all the documents it reads. Which number a word has depends on what
was read before; what stands by that number, only on the word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.document import without_possessive
from newsaudit.extract.statements.values import BINNED, Flags, Integers
from newsaudit.extract.statements.verbs import forms
from newsaudit.extract.statements.words import word_columns

GAP = ""
"""The empty token between paragraphs; its number is 0."""

WORD_COLUMNS = ("low", "form", "class", "lemma", "manner", "end3", "end2", "sense")
LOW, FORM, LEMMA, MANNER = map(WORD_COLUMNS.index, ("low", "form", "lemma", "manner"))
EMPTY = (GAP,) * len(WORD_COLUMNS)

MOST = 1 << 15
"""Words from which on the next document begins a lexicon anew, so that memory is bounded."""


class Signs(NamedTuple):
    """What words are to the columns of a document, by token."""

    names: Integers
    """The number of each name without its possessive, from 1; 0 for what is no name."""
    verbs: Flags
    """Whether it may be a verb that tells something."""
    according: Flags
    commas: Flags
    lemmas: Integers
    """The number of a cue's lemma, of `known_cues`."""
    manners: Integers
    """The number of a cue's manner."""


class Lexicon(dict[str, int]):
    """The numbers of words; in `columns` each word's values stand at its number."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[str, list[str]] = {name: [] for name in WORD_COLUMNS}
        self.names: dict[str, int] = {GAP: 0}
        self.added: list[tuple[int, ...]] = []
        self.signs = Rows(len(Signs._fields), np.int64)
        self[GAP]  # takes it up as the first

    def __missing__(self, word: str) -> int:
        """Take up a word."""
        told = word_columns(word) if word else EMPTY
        for values, value in zip(self.columns.values(), told, strict=True):
            values.append(value)
        self.added.append(self.signs_of(word, told))
        self[word] = number = len(self)
        return number

    def signs_of(self, word: str, told: Sequence[str]) -> tuple[int, ...]:
        """Return a word's row of `Signs`."""
        cues, according = known_cues(), told[LOW] == "according"
        name = without_possessive(word) if told[FORM][:1] == "X" else GAP
        return (
            self.names.setdefault(name, len(self.names)),
            told[MANNER] not in ("-", GAP),
            according,
            told[FORM] == ",",
            cues.lemmas.get("according" if according else told[LEMMA], 0),
            cues.manners.get("according" if according else told[MANNER], 0),
        )

    def numbered(self, words: Sequence[str]) -> Integers:
        """Return the numbers of words."""
        found = np.fromiter(map(self.__getitem__, words), np.int64, len(words))
        if self.added:
            self.signs.extend(np.array(self.added))
            self.added.clear()
        return found

    def signs_at(self, numbers: Integers) -> Signs:
        """Return the signs of words by their numbers."""
        names, verbs, according, commas, lemmas, manners = self.signs.taken(numbers).T
        verb, accords, comma = (one.astype(np.bool_) for one in (verbs, according, commas))
        return Signs(names, verb, accords, comma, lemmas, manners)


Number = TypeVar("Number", bound=np.generic)


class Rows(Generic[Number]):
    """Rows of numbers that are added to at the end."""

    def __init__(self, width: int, kind: type[Number]) -> None:
        self.size = 0
        self.room: NDArray[Number] = np.empty((1024, width), dtype=kind)

    def extend(self, rows: NDArray[Number]) -> None:
        """Add rows; the room for them doubles when it is full."""
        end = self.size + len(rows)
        if end > len(self.room):
            room = np.empty((max(end, 2 * len(self.room)), self.room.shape[1]), self.room.dtype)
            room[: self.size] = self.room[: self.size]
            self.room = room
        self.room[self.size : end] = rows
        self.size = end

    def taken(self, numbers: Integers) -> NDArray[Number]:
        """Return rows by their numbers."""
        return self.room.take(numbers, axis=0)


@cache
def kept() -> Lexicon:
    """Return the lexicon of this process."""
    return Lexicon()


def lexicon() -> Lexicon:
    """Return the lexicon for the next document, a new one when the last has got too large."""
    if len(kept()) > MOST:
        kept.cache_clear()
    return kept()


class Cues(NamedTuple):
    """Lemmas and manners of all cues, numbered, and the values they make with what lies between."""

    lemmas: dict[str, int]
    manners: dict[str, int]
    with_comma: tuple[str, ...]
    with_distance: tuple[str, ...]


@cache
def known_cues() -> Cues:
    """Return what cues there are: the verbs listed, and `according`."""
    told = [word_columns(form) for form in forms()]
    lemmas = numbers(["according", *(columns[LEMMA] for columns in told)])
    manners = numbers(["according", *(columns[MANNER] for columns in told)])
    short = ["acc" if manner == "according" else manner[:3] + manner[-2:] for manner in manners]
    return Cues(
        lemmas,
        manners,
        ("", *(f"{lemma}{commas}" for lemma in lemmas for commas in range(2))),
        ("", *(f"{m}{b}{c}" for m in short for b in range(BINNED) for c in range(3))),
    )


def numbers(values: Iterable[str]) -> dict[str, int]:
    """Return the values, each once, with numbers from 0."""
    return {value: number for number, value in enumerate(dict.fromkeys(values))}
