"""What each field sees: columns, at which offsets from a token, and how long it trains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIRST: dict[str, Sequence[int]] = {
    "low": range(-3, 4),
    "form": range(-2, 3),
    "class": range(-4, 5),
    "lemma": range(-3, 4),
    "manner": range(-4, 5),
    "end3": range(-1, 2),
    "end2": (0,),
    "sense": range(-3, 4),
    "sense+1": (-1, 0),
    "sense,class+1": (-1, 0),
    "class,sense+1": (-1, 0),
    "quote": (-1, 0, 1),
    "lead": (0,),
    "trail": (0,),
    "opens": (0,),
    "place": (0,),
    "sentence": (0,),
    "first": (0,),
    "closing": (0,),
    "left": (0,),
    "right": (0,),
    "left_word": (0,),
    "right_word": (0,),
    "known": (-1, 0, 1),
    "low+1": (-2, -1, 0, 1),
    "class+1": (-2, -1, 0, 1),
    "class+1+2": (-3, -2, -1, 0, 1),
    "manner,class+1": (-1, 0),
    "class,manner+1": (-2, -1, 0),
    "quote,class": (0,),
    "form+1+2": (-2, -1, 0),
    "left,class": (0,),
    "right,class": (0,),
    "left,right": (0,),
    "left,quote": (0,),
    "right,quote": (0,),
    "lemma,class+1": (-1, 0, -2),
    "bias": (0,),
}
"""Columns of the first field, and at which offsets from a token it sees them."""

SECOND: dict[str, Sequence[int]] = {
    "low": range(-2, 3),
    "form": range(-1, 2),
    "class": range(-3, 4),
    "lemma": range(-2, 3),
    "manner": range(-3, 4),
    "end3": range(-1, 2),
    "end2": (0,),
    "quote": (-1, 0, 1),
    "lead": (0,),
    "trail": (0,),
    "opens": (0,),
    "place": (0,),
    "sentence": (0,),
    "first": (0,),
    "closing": (0,),
    "left": (0,),
    "right": (0,),
    "left_word": (0,),
    "right_word": (0,),
    "known": (0,),
    "low+1": (-1, 0),
    "class+1": (-2, -1, 0, 1),
    "class+1+2": (-2, -1, 0),
    "manner,class+1": (-1, 0),
    "class,manner+1": (-1, 0),
    "quote,class": (0,),
    "form+1+2": (-1,),
    "left,class": (0,),
    "right,class": (0,),
    "left,right": (0,),
    "lemma,class+1": (-1, 0),
    "tag": range(-4, 5),
    "tag+1": (-2, -1, 0, 1),
    "tag+1+2": (-3, -2, -1, 0, 1),
    "bins": range(-3, 4),
    "segment-1": (0,),
    "segment+1": (0,),
    "segments": (-1, 0, 1),
    "seen": (0,),
    "around": (0,),
    "cue_chance": (0,),
    "spoke": (-1, 0, 1),
    "seen,class": (0,),
    "seen,quote": (0,),
    "seen,form": (0,),
    "bins,class": (-1, 0, 1),
    "bias": (0,),
}
"""Columns of the second field; the last fifteen describe the first one's tagging."""

Offsets = Mapping[str, Sequence[int]]
"""Columns, and at which offsets from a token they are seen."""


@dataclass(frozen=True, slots=True)
class Member:
    """One field of an average: what it sees, and after how many iterations it stops."""

    offsets: Offsets
    iterations: int


def without_senses(offsets: Offsets) -> Offsets:
    """Return columns without those of senses."""
    return {name: steps for name, steps in offsets.items() if "sense" not in name}


FIRST_MEMBERS = (Member(without_senses(FIRST), 130), Member(FIRST, 80))
"""Fields that see different things and stop at different times err differently: the mean of their
weights is right more often than each, and no dearer, since it is one field again."""

HALF = Member(without_senses(FIRST), 90)
SECOND_MEMBER = Member(SECOND, 100)
