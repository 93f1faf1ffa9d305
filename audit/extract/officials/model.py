"""A log-linear model that says how likely a capitalised piece is a person's name.

Pieces of several words are judged first; single words after them, since a word that ends the
full name of a person of the same article is most likely that person again. All mentions written
alike share their contexts: one `Mr.` before one of them speaks for every one.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from newsaudit.extract.document import Document
from newsaudit.extract.officials.features import after, around, before, is_quoted, letter, own
from newsaudit.extract.officials.lexicon import (
    data_lines,
    everyday_surnames,
    holder_surnames,
    kinds_of,
    office_holders,
    without_article,
)
from newsaudit.extract.officials.presented import presented
from newsaudit.extract.officials.roles import Words
from newsaudit.extract.officials.segments import Segment
from newsaudit.extract.officials.shown import (
    is_eastern,
    is_more,
    shown,
    shown_alone,
    with_initials,
)

ACCEPTED = 0.5
"""Probability from which on a piece is taken as a person."""

SURE = 0.8

SHARED = frozenset(
    """
    honorific before=title before=said before=article before=place before=organisation
    after=said after=comma-age after=comma-who after=comma-apposition after=organisation
    """.split()
)
"""Contexts of one mention that speak for all mentions written alike."""

LIVING = frozenset(
    f"any:1{context}"
    for context in ("before=said", "after=said", "after=comma-age", "after=comma-who")
)
DEAD = frozenset(
    f"any:1{context}" for context in ("after=organisation", "before=article", "before=place")
)
"""Contexts of somebody, and of a body or a place: `in Sullivan`, `the Giants`."""

NEW = frozenset("FSBN")
"""Letters of known names and words in no list, none of them an ordinary word as well."""

SPOKEN = frozenset(("any:1before=said", "any:1after=said"))

KNOWN = 0.97
"""Probability that the name of an office holder stands for a person."""


@cache
def weights() -> dict[str, float]:
    """Return the weight of each feature, in log odds."""
    rows = csv.DictReader(data_lines("weights.csv"))
    return {row["feature"]: float(row["weight"]) for row in rows}


def probability(features: Iterable[str], known: Mapping[str, float]) -> float:
    """Return the probability that a piece with these features is a person."""
    odds = sum(known.get(feature, 0.0) for feature in features) + known.get("bias", 0.0)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def unmistakable(piece: Segment) -> bool:
    """Tell the family name of an office holder that is nothing else: `Netanyahu`."""
    word = piece.parts[0]
    if not piece.single or len(word) < 4 or word not in holder_surnames():
        return False
    kinds = kinds_of(word)
    return not (kinds.common or kinds.place or kinds.organisation or word in everyday_surnames())


class Judged:
    """The pieces of one document with their features and probabilities."""

    def __init__(
        self, document: Document, pieces: list[Segment], odds: Mapping[str, float] | None = None
    ) -> None:
        self.document = document
        self.words = Words(document)
        self.odds = weights() if odds is None else odds
        self.pieces = pieces
        self.alike: dict[str, list[Segment]] = defaultdict(list)
        for piece in pieces:
            self.alike[" ".join(piece.parts)].append(piece)
        self.around = {piece: list(around(document, piece)) for piece in pieces}
        self.contexts = {name: self._contexts(group) for name, group in self.alike.items()}
        self.inside = {part for piece in pieces if not piece.single for part in piece.parts}
        """The words of longer pieces: `Ford` of Ford Motor."""
        self.full: dict[str, float] = {}
        """Probability of each full name, best of its mentions."""
        self.ends: dict[str, float] = {}
        """Probability of the likeliest full name that ends in a word."""
        self.begins: dict[str, float] = {}
        self.shown: dict[str, bool] = {}
        """Whether a mention of a single word shows it to be a person."""

    def _contexts(self, group: list[Segment]) -> list[str]:
        """Return the contexts of all mentions written alike, each once, in a fixed order."""
        seen = {f for piece in group for f in self.around[piece] if f[1:] in SHARED}
        return [f"any:{feature}" for feature in sorted(seen)]

    def run(self) -> list[float]:
        """Return the probability of each piece, in their order."""
        found = [0.0] * len(self.pieces)
        for single in (False, True):
            for i, piece in enumerate(self.pieces):
                if piece.single == single:
                    found[i] = self.judge(piece)
            if not single:
                self.learn(zip(self.pieces, found, strict=True))
        return self.with_listed(found)

    def with_listed(self, found: list[float]) -> list[float]:
        """Accept a known family name that stands in a list with a person: `Davey and Farage`.

        Also the given name of one who shares the next one's family name: `Tom and Jane Roe`.
        """
        text, listed = self.document.text, list(found)
        for i, (piece, following) in enumerate(pairwise(self.pieces)):
            between = text[piece.end : following.start]
            if found[i] < ACCEPTED and between == " and " and found[i + 1] >= SURE:
                if is_given(piece, following):
                    listed[i] = ACCEPTED
            if between not in (" and ", ", ", ", and "):
                continue
            for mine, other in ((i, i + 1), (i + 1, i)):
                if found[mine] < ACCEPTED <= found[other] and self.is_listed(mine, other):
                    listed[mine] = ACCEPTED
        return listed

    def is_listed(self, mine: int, other: int) -> bool:
        """Tell two single words of a list, one a person and one known as a family name."""
        piece, word = self.pieces[mine], self.pieces[mine].parts[0]
        if not (piece.single and self.pieces[other].single) or word in self.inside:
            return False
        known = kinds_of(word).surname and not word.isupper() and not is_more(word)
        return known and DEAD.isdisjoint(self.contexts[word])

    def judge(self, piece: Segment) -> float:
        """Return the probability of one piece; an office holder's full name is a person's."""
        chance = probability(self.features(piece), self.odds)
        known = " ".join(piece.parts) in office_holders() or unmistakable(piece)
        if known:
            return max(chance, KNOWN)
        return max(chance, ACCEPTED) if self.speaks_for_itself(piece) else chance

    def speaks_for_itself(self, piece: Segment) -> bool:
        """Tell a name that is presented as a person's, whatever its words, and a known one.

        The known one stands in no longer one of the text and says something: `Sullivan said`. The
        model was fitted to texts that introduce everybody; here the introduction is missing.
        """
        if is_quoted(self.document, piece):
            return False
        if shown(self.words, piece) or with_initials(self.words, piece):
            return True
        if not piece.single:
            eastern = is_eastern(piece.parts) and after(self.document, piece) != "organisation"
            return eastern or presented(self.words, piece) or self.is_taken_up(piece)
        word = piece.parts[0]
        if self.ends_full_name(piece):
            return True
        if self.speaks_compound(piece) or self.is_shown(word):
            return True
        known = kinds_of(word).name and not word.isupper() and not is_more(word)
        if word in self.inside or not known:
            return False
        contexts = set(self.contexts[word])
        return not LIVING.isdisjoint(contexts) and DEAD.isdisjoint(contexts)

    def is_shown(self, word: str) -> bool:
        """Tell a word that one of its mentions shows to be a person, and none a body or place."""
        if word not in self.shown:
            ordinary = is_more(word) or word.isupper() or not DEAD.isdisjoint(self.contexts[word])
            self.shown[word] = not ordinary and any(
                piece.honorific or shown_alone(self.words, piece) or shown(self.words, piece)
                for piece in self.alike[word]
            )
        return self.shown[word]

    def speaks_compound(self, piece: Segment) -> bool:
        """Tell `Okonjo-Iweala said`: two capitals, a hyphen, and a verb of saying beside them."""
        halves = piece.parts[0].split("-")
        if len(halves) != 2 or not all(half[:1].isupper() and len(half) > 2 for half in halves):
            return False
        ordinary = any(is_more(half) or half.isupper() for half in halves)
        contexts = self.contexts[piece.parts[0]]
        return not ordinary and not SPOKEN.isdisjoint(contexts) and DEAD.isdisjoint(contexts)

    def is_taken_up(self, piece: Segment) -> bool:
        """Tell a full name whose last word says something elsewhere: `Hadi Matar`, `Matar said`.

        Bodies are seldom shortened to their last word; the full name comes first, and few times.
        """
        last = piece.parts[-1]
        if len(piece.parts) > 3 or last not in self.alike or len(last) < 4 or last.isupper():
            return False
        if before(self.document, piece.first) in ("article", "place", "capital"):
            return False
        if after(self.document, piece) in ("organisation", "capital", "hyphen", "ampersand"):
            return False
        named = all(letter(part) in NEW for part in piece.parts) and not is_more(last)
        seldom = len(self.alike[" ".join(piece.parts)]) <= 2
        contexts = self.contexts[last]
        first = self.alike[last][0].start > piece.start
        living = not LIVING.isdisjoint(contexts) and DEAD.isdisjoint(contexts)
        return named and seldom and living and first

    def ends_full_name(self, piece: Segment) -> bool:
        """Tell the family name of a person of the text, however doubtful, that is no other word.

        The full name may be of nobody we know; behind it, its last word alone means the same.
        """
        word = piece.parts[0]
        named = self.ends.get(without_article(word), 0.0) >= ACCEPTED
        named = named or self.begins.get(word, 0.0) >= SURE
        if not named or word.isupper():
            return False
        if is_more(word) and after(self.document, piece) != "said":
            return False
        return DEAD.isdisjoint(self.contexts[word])

    def learn(self, judged: Iterable[tuple[Segment, float]]) -> None:
        """Take note of the full names, for the single words."""
        for piece, chance in judged:
            if piece.single:
                continue
            last = without_article(piece.parts[-1])
            family = piece.parts[0] if is_eastern(piece.parts) else last
            for table, key in (
                (self.ends, piece.parts[-1]),
                (self.ends, last),
                (self.ends, family),
                (self.begins, piece.parts[0]),
            ):
                table[key] = max(table.get(key, 0.0), chance)

    def features(self, piece: Segment) -> list[str]:
        """Return all features of one piece."""
        found = [*own(self.document, piece), *self.around[piece]]
        name = " ".join(piece.parts)
        found += self.contexts[name]
        multi = "1" if piece.single else "2"
        found.append(f"{multi}count={min(len(self.alike[name]), 4)}")
        return found + (self.links(piece) if piece.single else self.alone(piece))

    def links(self, piece: Segment) -> list[str]:
        """Return how a single word is bound to the full names of the document."""
        word = piece.parts[0]
        found = [
            f"link={which}{grade(table[word])}"
            for which, table in (("end", self.ends), ("begin", self.begins))
            if word in table
        ]
        if word not in self.begins and self.is_short_form(word):
            found.append("link=short")
        return found or ["link=none"]

    def is_short_form(self, word: str) -> bool:
        """Tell `Ty` where the article has `Tyrell Roe`."""
        return len(word) > 1 and any(
            name.startswith(word) and chance >= ACCEPTED for name, chance in self.begins.items()
        )

    def alone(self, piece: Segment) -> list[str]:
        """Return what mentions of the last word alone say of a full name."""
        contexts = self.contexts.get(piece.parts[-1])
        if contexts is None:
            return ["alone=never"]
        return ["alone=seen", *(f"alone:{feature}" for feature in contexts)]


def is_given(piece: Segment, following: Segment) -> bool:
    """Tell `Tom` before `and Jane Roe`: a given name alone and one with its family name."""
    if not piece.single or following.single or is_more(piece.parts[0]):
        return False
    return kinds_of(piece.parts[0]).first and kinds_of(following.parts[0]).first


def grade(chance: float) -> str:
    """Return a coarse grade of a probability."""
    return "+" if chance >= SURE else "?" if chance >= ACCEPTED else "-"
