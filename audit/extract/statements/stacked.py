"""What the second field sees of the first one's tagging: columns of its labels around a token.

A field of order one forgets; what stands elsewhere in the sentence (a cue without content, a
content without source) and in the neighbouring sentences is told by these columns.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsaudit.extract.statements.columns import Parts, Tokens, after
from newsaudit.extract.statements.model import Floats
from newsaudit.extract.statements.values import (
    BINNED,
    Integers,
    Values,
    binned,
    delayed,
)

ROLES = ("S", "Q", "C")
EDGES = np.array([0.02, 0.1, 0.25, 0.5, 0.75, 0.93])
"""Edges of the bins that probabilities are put in."""

CHANCES = len(EDGES) + 1
"""How many bins of probabilities there are."""

DIGITS = np.array([CHANCES**2, CHANCES, 1])
"""What the bins of the three roles count in the number they make together."""

BINS_OF_ROLES = tuple(
    f"{first}{second}{third}"
    for first in range(CHANCES)
    for second in range(CHANCES)
    for third in range(CHANCES)
)
"""The bins of the three roles by that number."""

LETTERS = ("", *ROLES, "O")
"""Roles by number; 0 stands for a gap, or for no role at all."""

OUTSIDE = LETTERS.index("O")
REACH = 3
"""Most segments told of on one side of a token."""

JOINED: dict[str, Parts] = {
    "tag+1": after("tag", 1),
    "tag+1+2": after("tag", 2),
    "bins,class": (("bins", 0), ("class", 0)),
    "seen,class": (("seen", 0), ("class", 0)),
    "seen,quote": (("seen", 0), ("quote", 0)),
    "seen,form": (("seen", 0), ("form", 0)),
}
"""What the second field also sees together."""


def stacked_columns(tokens: Tokens, labels: Sequence[str], chances: Floats) -> dict[str, Values]:
    """Return the columns that describe a first tagging.

    `labels` name the columns of `chances`, the probabilities (tokens, labels).
    """
    bins = np.searchsorted(EDGES, by_role(labels, chances))
    best = chances.argmax(axis=1)
    roles = np.array([LETTERS.index(label[-1]) for label in labels]).take(best)
    roles[tokens.gaps] = 0
    found = {"tag": Values(labels, best), "bins": Values(BINS_OF_ROLES, bins @ DIGITS)}
    found |= segment_columns(tokens, roles)
    found |= sentence_columns(tokens, roles, bins[:, 1])
    found["spoke"] = spoke(tokens.signs.names, bins[:, 0])
    return found


def by_role(labels: Sequence[str], chances: Floats) -> Floats:
    """Return the probability of each role, B- and I- together, shape (tokens, roles)."""
    of_roles = [[label[-1] == role for role in ROLES] for label in labels]
    return chances @ np.array(of_roles, dtype=np.float32)


def passed(roles: Integers, firsts: Integers, ends: Integers) -> tuple[Integers, Integers]:
    """Return what stands before and behind each token in its stretch, as `behind` tells it.

    `firsts` and `ends` are the edges of each token's stretch. For what stands behind one walks back.
    """
    size = len(roles)
    # Both walks are one long one: most of numpy's time here is that of calling it.
    edges = np.concatenate([firsts, size + size - ends[::-1]])
    found = behind(np.concatenate([roles, roles[::-1]]), edges)
    return found[:, :size], found[:, : size - 1 : -1]


def behind(roles: Integers, firsts: Integers) -> Integers:
    """Return the roles of the last segments passed before each token, and how far on it is.

    One walks from `firsts`. Roles are given for the nearest segment, the second and the third, 0
    where there is none; the distance is the last row.
    """
    new = (roles != delayed(roles, -1)) | (firsts != delayed(firsts, -1))
    starts = np.flatnonzero(new)
    ends = np.append(starts[1:], len(roles))
    segment = (roles[starts] != 0) & (roles[starts] != OUTSIDE)
    none = np.full(REACH, -1)
    starts = np.concatenate([none, starts[segment]])
    ends = np.concatenate([none, ends[segment]])
    here = np.arange(len(roles))
    nearest = np.searchsorted(ends, here, side="right") - 1
    found = np.empty((REACH + 1, len(roles)), dtype=np.int64)
    for back in range(REACH):
        start = starts.take(nearest - back)
        found[back] = np.where(start >= firsts, roles.take(start, mode="wrap"), 0)
    found[REACH] = here - ends.take(nearest)
    return found


def segment_columns(tokens: Tokens, roles: Integers) -> dict[str, Values]:
    """Return the nearest two segments on either side within the sequence, and how near they are."""
    left, right = (
        ((near * len(ROLES_AND_NONE) + second) * BINNED + binned(distance)) * (near > 0)
        for near, second, _, distance in passed(roles, *tokens.edges(tokens.sequences))
    )
    both = (BRIEF.take(left) * len(LETTERS) + roles) * len(BRIEFLY) + BRIEF.take(right)
    return {
        "segment-1": Values(SEGMENTS, left),
        "segment+1": Values(SEGMENTS, right),
        "segments": Values(AROUND_SEGMENT, both),
    }


ROLES_AND_NONE = LETTERS[:OUTSIDE]
SEGMENTS = tuple(
    f"{near}{second}{distance}" if near else ""
    for near in ROLES_AND_NONE
    for second in ROLES_AND_NONE
    for distance in range(BINNED)
)
"""The nearest two segments, nearest first, and the distance to the first of them."""


BRIEFLY = tuple(dict.fromkeys(segments[:2] for segments in SEGMENTS))
BRIEF = np.array([BRIEFLY.index(segments[:2]) for segments in SEGMENTS])
"""The number in `BRIEFLY` of the first two letters of each of `SEGMENTS`."""

AROUND_SEGMENT = tuple(
    f"{left}<{role}>{right}" for left in BRIEFLY for role in LETTERS for right in BRIEFLY
)
"""A role with what stands on either side of it."""


def sentence_columns(tokens: Tokens, roles: Integers, cues: Integers) -> dict[str, Values]:
    """Return which roles a sentence has before and after a token, and its neighbours' roles."""
    firsts, ends = tokens.sentence_edges
    before, after = passed(roles, firsts, ends)
    seen = 1 + trail(before) * len(TRAILS) + trail(after)
    chance = (
        1 + highest(cues, firsts) * CHANCES + highest(cues[::-1], len(roles) - ends[::-1])[::-1]
    )
    sentence = np.cumsum(tokens.here == firsts)
    return {
        "seen": Values(AROUND_TOKEN, np.where(tokens.gaps, 0, seen)),
        "around": Values(["", *arounds(tokens, roles)], np.where(tokens.gaps, 0, sentence)),
        "cue_chance": Values(CUE_CHANCES, np.where(tokens.gaps, 0, chance)),
    }


TRAILS = [a + b + c for a in ROLES_AND_NONE for b in ROLES_AND_NONE for c in ROLES_AND_NONE]
"""The last three segments, nearest last."""

CUE_CHANCES = ("", *(f"{left}/{right}" for left in range(CHANCES) for right in range(CHANCES)))
"""The highest bins of being a cue on both sides."""


AROUND_TOKEN = ("", *(f"{left}/{right}" for left in TRAILS for right in TRAILS))
"""The trails on both sides of a token; empty for a gap."""


def trail(found: Integers) -> Integers:
    """Return the number of a trail, given its roles, nearest first."""
    near, second, third, _ = found
    made: Integers = (third * len(ROLES_AND_NONE) + second) * len(ROLES_AND_NONE) + near
    return made


def highest(values: Integers, firsts: Integers) -> Integers:
    """Return for each token the highest value before it in its stretch, 0 at its first one."""
    here = np.arange(len(values))
    floor = np.cumsum(here == firsts) * (int(values.max()) + 1)
    top = delayed(np.maximum.accumulate(floor + values), 0) - floor
    return np.where(here > firsts, top, 0)


def arounds(tokens: Tokens, roles: Integers) -> list[str]:
    """Return for each sentence the roles in it and in its neighbours within the paragraph."""
    letters = "".join([LETTERS[role] or " " for role in roles.tolist()])
    wholes = [summary(letters[first:end]) for first, end in tokens.sentences]
    made = []
    for number, (first, end) in enumerate(tokens.sentences):
        previous = wholes[number - 1] if number and tokens.words[first - 1] else "-"
        following = wholes[number + 1] if tokens.words[end] and number + 1 < len(wholes) else "-"
        made.append(f"{previous}/{wholes[number]}/{following}")
    return made


def summary(roles: str) -> str:
    """Return which roles occur, with how much of the sentence is content."""
    share = 4 * roles.count("C") // max(1, len(roles))
    return "".join(role for role in ROLES if role in roles) + str(share)


HIGHEST = ("", *map(str, range(CHANCES)))


def spoke(names: Integers, bins: Integers) -> Values:
    """Return for a name the highest bin of being a source anywhere in the document."""
    best = np.zeros(int(names.max()) + 1, dtype=np.int64)
    np.maximum.at(best, names, bins)
    return Values(HIGHEST, np.where(names > 0, 1 + best[names], 0))
