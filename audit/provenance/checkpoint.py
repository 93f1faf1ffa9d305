"""C2SP checkpoints: a log's size and root, signed by the log's key (signed-note, tlog-checkpoint).

    desk.example/audits
    12
    <root, base64>

    — desk.example/audits <key hash and signature, base64>

A proof (tlog-proof) is a checkpoint with an entry's index and its path to the root: with it, and
the log's public key, a reviewer needs no log.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from newsaudit.provenance.keys import public_bytes, signed_by

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PROOF = "c2sp.org/tlog-proof@v1"
ED25519 = b"\x01"
"""The signed-note identifier of the algorithm."""

ORIGIN = re.compile(r"[!-*,-~]{1,200}")
"""A log's name: printable ASCII without spaces and without `+`, as signed-note asks of key names."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A log's state: `size` entries with this root."""

    origin: str
    size: int
    root: bytes
    signature: bytes = b""
    """Of the log's key; empty: unsigned."""

    @property
    def body(self) -> bytes:
        """The signed text."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n".encode()

    def is_signed_by(self, public: bytes) -> bool:
        """Tell whether the log's key has signed it."""
        mark, signature = self.signature[:4], self.signature[4:]
        return mark == key_hash(self.origin, public) and signed_by(public, self.body, signature)


@dataclass(frozen=True, slots=True)
class Proof:
    """That an entry stands at an index of the log a checkpoint is of."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: Checkpoint


def key_hash(origin: str, public: bytes) -> bytes:
    """Return the four bytes by which a signed note names its key."""
    return sha256(origin.encode() + b"\n" + ED25519 + public).digest()[:4]


def signed(origin: str, size: int, root: bytes, key: Ed25519PrivateKey) -> Checkpoint:
    """Return a checkpoint with the log key's signature."""
    bare = Checkpoint(origin, size, root)
    mark = key_hash(origin, public_bytes(key))
    return Checkpoint(origin, size, root, mark + key.sign(bare.body))


def write(checkpoint: Checkpoint) -> bytes:
    """Return a checkpoint as a signed note."""
    line = f"— {checkpoint.origin} {b64encode(checkpoint.signature).decode()}\n"
    return checkpoint.body + b"\n" + line.encode()


def read(raw: bytes) -> Checkpoint:
    """Return the checkpoint of a signed note. Raises ValueError.

    Signatures of others (witnesses) are passed over, as signed-note asks.
    """
    body, _, signatures = raw.decode("utf-8").partition("\n\n")
    lines = body.split("\n")
    if len(lines) != 3 or not ORIGIN.fullmatch(lines[0]):
        raise ValueError("no checkpoint: expected the lines origin, size and root")
    if not re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]):
        raise ValueError(f"no checkpoint: {lines[1]!r} is no size")
    bare = Checkpoint(lines[0], int(lines[1]), digest(lines[2]))
    own = [w for w in map(str.split, signatures.split("\n")) if w[:2] == ["—", bare.origin]]
    if len(own) != 1 or len(own[0]) != 3:
        raise ValueError(f"no checkpoint: expected one signature of {bare.origin}")
    return Checkpoint(bare.origin, bare.size, bare.root, b64decode(own[0][2], validate=True))


def digest(text: str) -> bytes:
    """Return a hash from base64. Raises ValueError unless it is of 32 bytes, written canonically."""
    raw = b64decode(text, validate=True)
    if len(raw) != 32 or b64encode(raw).decode() != text:
        raise ValueError("no checkpoint: a hash is not 32 bytes in base64")
    return raw


def write_proof(index: int, path: Sequence[bytes], note: bytes) -> bytes:
    """Return a proof's bytes; `note` is the checkpoint's own."""
    steps = "".join(b64encode(step).decode() + "\n" for step in path)
    return f"{PROOF}\nindex {index}\n{steps}\n".encode() + note


def read_proof(raw: bytes) -> Proof:
    """Return the proof that bytes hold. Raises ValueError."""
    head, _, note = raw.partition(b"\n\n")
    first, *rest = head.decode("utf-8").split("\n")
    if rest and rest[0].startswith("extra "):
        rest = rest[1:]
    if first != PROOF or not rest or not re.fullmatch(r"index (0|[1-9][0-9]{0,15})", rest[0]):
        raise ValueError(f"no {PROOF}")
    return Proof(int(rest[0][6:]), tuple(map(digest, rest[1:])), read(note))
