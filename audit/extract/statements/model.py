"""The attribution model: linear-chain conditional random fields, as tables of weights.

Training is CRFsuite's (Okazaki 2007); tagging is done here, because every feature is a value of a
column at an offset: a value is a number of its column's vocabulary, several values together are
one number again, and whole documents are labelled in a few numpy calls, several times faster than
handing CRFsuite its features as strings. How the tables are kept is told in `storage`, how scores
are made of them in `scores`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsaudit.extract.statements.values import Integers

Floats = NDArray[np.float32]
Steps = NDArray[np.int16]
Vocabulary = dict[str, int]
"""The values of a column, numbered from 1; 0 is any other."""


@dataclass(slots=True)
class Column:
    """The weights of one column, or of several taken together.

    `parts` are columns and their distances in tokens, `sizes` the lengths of their vocabularies
    (with 0); a combination is one number, its parts being the digits. `keys` are the combinations
    that have weights, ascending, and `weights[offset][key, label]` theirs.
    """

    parts: tuple[tuple[str, int], ...]
    sizes: tuple[int, ...]
    keys: Integers
    offsets: tuple[int, ...]
    weights: Sequence[Floats | Steps]


@dataclass(slots=True)
class Field:
    """A conditional random field over labels; its columns' weights count in steps of `scale`."""

    labels: tuple[str, ...]
    transitions: Floats
    """`transitions[from, to]`."""
    columns: dict[str, Column]
    scale: float = 1.0


@dataclass(slots=True)
class Model:
    """Two fields, the second seeing the first one's tagging, and the vocabularies of both."""

    vocabularies: dict[str, Vocabulary]
    first: Field
    second: Field
