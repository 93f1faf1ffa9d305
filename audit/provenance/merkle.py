"""The Merkle tree of RFC 6962, section 2.1: one hash for a whole list that can only grow.

Leaves are bytes; hashes are SHA-256, 32 bytes each. A tree of n leaves splits at the largest
power of two below n.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf; the prefix keeps leaves and nodes apart."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node."""
    return sha256(b"\x01" + left + right).digest()


def split(size: int) -> int:
    """Return the largest power of two below a size of two or more."""
    return 1 << (size - 1).bit_length() - 1


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the hash of the tree over leaf hashes; of no leaves, that of nothing."""
    if not leaves:
        return sha256(b"").digest()
    level = list(leaves)
    while len(level) > 1:
        pairs = [node_hash(level[n], level[n + 1]) for n in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """Return the audit path (RFC 6962, 2.1.1) of a leaf: what `included` needs, bottom first."""
    if len(leaves) == 1:
        return []
    middle = split(len(leaves))
    if index < middle:
        return [*inclusion(leaves[:middle], index), root(leaves[middle:])]
    return [*inclusion(leaves[middle:], index - middle), root(leaves[:middle])]


def included(leaf: bytes, index: int, size: int, path: Sequence[bytes], head: bytes) -> bool:
    """Tell whether a leaf hash stands at an index of the tree with this size and root."""
    if not 0 <= index < size:
        return False
    found = climbed(leaf, index, size, list(path))
    return found == head


def climbed(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """Return the root that a path leads to; None if it has too many or too few steps."""
    if size == 1:
        return leaf if not path else None
    if not path:
        return None
    middle, side = split(size), path.pop()
    if index < middle:
        below = climbed(leaf, index, middle, path)
        return below and node_hash(below, side)
    below = climbed(leaf, index - middle, size - middle, path)
    return below and node_hash(side, below)
