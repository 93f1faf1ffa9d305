"""What the second field sees of the first one's tagging: columns of its labels around a token.

A field of order one forgets; what stands elsewhere in the sentence (a cue without content, a
content without source) and in the neighbouring sentences is told by these columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from newsaudit.extract.statements.columns import Parts, Tokens, after, bare, bin_of
from newsaudit.extract.statements.model import Floats

ROLES = ("S", "Q", "C")
EDGES = (0.02, 0.1, 0.25, 0.5, 0.75, 0.93)
"""Edges of the bins that probabilities are put in."""

BINNED = [f"{s}{q}{c}" for s, q, c in product(range(len(EDGES) + 1), repeat=len(ROLES))]
"""The bins of the three roles as one value, by their number."""

DIGITS = np.array([(len(EDGES) + 1) ** 2, len(EDGES) + 1, 1])

JOINED: dict[str, Parts] = {
    "tag+1": after("tag", 1),
    "tag+1+2": after("tag", 2),
    "bins,class": (("bins", 0), ("class", 0)),
    "seen,class": (("seen", 0), ("class", 0)),
    "seen,quote": (("seen", 0), ("quote", 0)),
    "seen,form": (("seen", 0), ("form", 0)),
}
"""What the second field also sees together."""


def stacked_columns(
    tokens: Tokens, made: dict[str, list[str]], labels: Sequence[str], chances: Floats
) -> dict[str, list[str]]:
    """Return the columns that describe a first tagging.

    `labels` name the columns of `chances`, the probabilities (tokens, labels).
    """
    role_chances = by_role(labels, chances)
    tags = [labels[best] for best in chances.argmax(axis=1).tolist()]
    roles = [tag[-1] if index >= 0 else "" for tag, index in zip(tags, tokens.index, strict=True)]
    bins = np.searchsorted(EDGES, role_chances)
    binned = [BINNED[number] for number in (bins @ DIGITS).tolist()]
    found = {"tag": tags, "bins": binned}
    found |= segment_columns(tokens, roles)
    found |= sentence_columns(tokens, roles, bins[:, 1].tolist())
    found["spoke"] = spoke(tokens.words, made["form"], bins[:, 0].tolist())
    return found


def by_role(labels: Sequence[str], chances: Floats) -> Floats:
    """Return the probability of each role, B- and I- together, shape (tokens, roles)."""
    return np.stack(
        [
            chances[:, [at for at, label in enumerate(labels) if label[-1] == role]].sum(axis=1)
            for role in ROLES
        ],
        axis=1,
    )


def segment_columns(tokens: Tokens, roles: Sequence[str]) -> dict[str, list[str]]:
    """Return the nearest segments of other roles on either side within the sequence."""
    size = len(roles)
    left, right = [""] * size, [""] * size
    for first, end in tokens.sequences:
        walk(range(first, end), roles, left)
        walk(range(end - 1, first - 1, -1), roles, right)
    both = [f"{a[:2]}<{r}>{b[:2]}" for a, r, b in zip(left, roles, right, strict=True)]
    return {"segment-1": left, "segment+1": right, "segments": both}


def walk(run: range, roles: Sequence[str], nearest: list[str]) -> None:
    """Note the two roles met last that differ from the token's own, with the nearer's distance."""
    trail: list[str] = []
    distance, current = 0, ""
    for here in run:
        role = roles[here]
        if role != current:
            if current not in ("", "O"):
                trail = [current, *trail][:2]
                distance = 0
            current = role
        nearest[here] = "".join(trail) + (str(bin_of(distance)) if trail else "")
        distance += 1


def sentence_columns(
    tokens: Tokens, roles: Sequence[str], cues: Sequence[int]
) -> dict[str, list[str]]:
    """Return which roles a sentence has before and after a token, and its neighbours' roles."""
    size = len(roles)
    seen, around = [""] * size, [""] * size
    wholes = [summary(roles[first:end]) for first, end in tokens.sentences]
    chance = [""] * size
    for number, (first, end) in enumerate(tokens.sentences):
        before = running(roles[first:end])
        after = running(roles[first:end][::-1])[::-1]
        seen[first:end] = [f"{a}/{b}" for a, b in zip(before, after, strict=True)]
        previous = wholes[number - 1] if number and tokens.words[first - 1] else "-"
        following = wholes[number + 1] if tokens.words[end] and number + 1 < len(wholes) else "-"
        around[first:end] = [f"{previous}/{wholes[number]}/{following}"] * (end - first)
        left, right = highest(cues[first:end]), highest(cues[first:end][::-1])[::-1]
        chance[first:end] = [f"{a}/{b}" for a, b in zip(left, right, strict=True)]
    return {"seen": seen, "around": around, "cue_chance": chance}


def highest(values: Sequence[int]) -> list[int]:
    """Return for each place the highest value before it."""
    made, top = [], 0
    for value in values:
        made.append(top)
        top = max(top, value)
    return made


def summary(roles: Sequence[str]) -> str:
    """Return which roles occur, with how much of the sentence is content."""
    content = roles.count("C") if isinstance(roles, list) else 0
    share = 4 * content // max(1, len(roles))
    return "".join(role for role in ROLES if role in roles) + str(share)


def running(roles: Sequence[str]) -> list[str]:
    """Return for each place the roles of the segments that ended before it, the last two only."""
    made, trail, current = [], "", "O"
    for role in roles:
        if role != current:
            if current != "O":
                trail = (trail + current)[-3:]
            current = role
        made.append(trail)
    return made


def spoke(words: Sequence[str], form: Sequence[str], bins: Sequence[int]) -> list[str]:
    """Return for a name the highest bin of being a source anywhere in the document."""
    names = [bare(word) if kind[:1] == "X" else "" for word, kind in zip(words, form, strict=True)]
    best: dict[str, int] = {}
    for name, found in zip(names, bins, strict=True):
        if found > best.get(name, -1):
            best[name] = found
    return [str(best[name]) if name else "" for name in names]
