"""The append-only log of audits and waivers: a Merkle tree in a folder, shared by all audits.

    entries.jsonl    one canonical JSON object a line; each line is a leaf
    checkpoint       the tree's size and root, signed by the log's key

It holds digests only, so that it can be shown to anybody and nothing in it need ever be erased.
Adding an entry it has already changes nothing. Entries are written before the checkpoint that
vouches for them: a kill in between leaves the older checkpoint, which is still true.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newsaudit.files import write_whole
from newsaudit.provenance import canonical, checkpoint, merkle
from newsaudit.provenance.checkpoint import Checkpoint
from newsaudit.schemas.errors import InputError, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KINDS = ("audit", "waiver", "revocation", "erasure")
"""What happened to the thing with the digest: audited, let stand, no longer let stand, erased."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    kind: str
    digest: str
    """SHA-256 of a statement's payload (audit, waiver, revocation) or of an erased file."""
    about: str = ""
    """Of an audit: digest of what was audited, so that a later audit of it is known as such."""

    def line(self) -> bytes:
        """Return the leaf."""
        about = {"about": self.about} if self.about else {}
        return canonical.encode({"kind": self.kind, "digest": self.digest, **about})


@dataclass(frozen=True)
class Log:
    """A log as it lies in its folder."""

    lines: tuple[bytes, ...] = ()
    note: bytes = b""
    """The checkpoint's bytes; empty where the log is new."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry. Raises ValueError for a line that is none."""
        return tuple(map(entry_of, self.lines))

    def check(self) -> None:
        """Raise ValueError unless every line is an entry and the checkpoint is one."""
        _ = self.entries, self.checkpoint

    @cached_property
    def leaves(self) -> tuple[bytes, ...]:
        """The leaf hashes."""
        return tuple(map(merkle.leaf_hash, self.lines))

    @cached_property
    def checkpoint(self) -> Checkpoint | None:
        """The checkpoint, if there is one."""
        return checkpoint.read(self.note) if self.note else None

    def root_at(self, size: int) -> bytes:
        """Return the root the log had at a size."""
        return merkle.root(self.leaves[:size])

    def index_of(self, entry: Entry) -> int | None:
        """Return where an entry stands, among those the checkpoint vouches for."""
        size = self.checkpoint.size if self.checkpoint else 0
        line = entry.line()
        return self.lines.index(line) if line in self.lines[:size] else None

    def proof_of(self, entry: Entry) -> bytes | None:
        """Return the proof that an entry is in the log, if it is."""
        index = self.index_of(entry)
        if index is None or self.checkpoint is None:
            return None
        path = merkle.inclusion(self.leaves[: self.checkpoint.size], index)
        return checkpoint.write_proof(index, path, self.note)

    def agrees(self, seen: Checkpoint) -> bool:
        """Tell whether the log still holds, unchanged and in order, what a checkpoint saw."""
        return seen.size <= len(self.lines) and self.root_at(seen.size) == seen.root


def entry_of(line: bytes) -> Entry:
    """Return the entry of a line. Raises ValueError."""
    match canonical.decode(line):
        case {"kind": str(kind), "digest": str(digest), **rest} if (
            kind in KINDS and rest.keys() <= {"about"}
        ):
            return Entry(kind, digest, str(rest.get("about", "")))
    raise ValueError(f"not an entry of the log: {line[:80]!r}")


def read(folder: Path) -> Log:
    """Return the log of a folder; empty where there is none. Raises InputError."""
    entries, note = folder / "entries.jsonl", folder / "checkpoint"
    try:
        raw = entries.read_bytes() if entries.exists() else b""
        log = Log(tuple(raw.split(b"\n")[:-1]), note.read_bytes() if note.exists() else b"")
        log.check()
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise InputError(f"{folder}: not a log: {error}") from None
    if raw and not raw.endswith(b"\n"):
        raise InputError(f"{entries}: the last line is cut short")
    return log


def append(
    folder: Path, entries: Iterable[Entry], key: Ed25519PrivateKey, origin: str | None
) -> Log:
    """Add the entries it does not have yet, sign a new checkpoint, and return the log.

    Raises UsageError where a new log is given no name, or one is given another name; InputError
    where the log does not hold what its own checkpoint says.
    """
    with locked(folder):
        log = read(folder)
        name = named(log, origin, folder)
        if log.checkpoint and not log.agrees(log.checkpoint):
            raise InputError(f"{folder}: its entries are not those its checkpoint vouches for")
        lines = list(dict.fromkeys([*log.lines, *(entry.line() for entry in entries)]))
        grown = Log(tuple(lines))
        if log.checkpoint and log.checkpoint.size == len(lines):
            return log
        head = checkpoint.signed(name, len(lines), merkle.root(grown.leaves), key)
        write_whole(folder / "entries.jsonl", joined(lines))
        write_whole(folder / "checkpoint", checkpoint.write(head))
    return read(folder)


def named(log: Log, origin: str | None, folder: Path) -> str:
    """Return the log's name."""
    known = log.checkpoint.origin if log.checkpoint else None
    if known is None and origin is None:
        raise UsageError(f"{folder}: a new log needs a name: --origin desk.example/audits")
    if known and origin not in (None, known):
        raise UsageError(f"{folder}: this log is called {known}, not {origin}")
    name = known or str(origin)
    if not checkpoint.ORIGIN.fullmatch(name):
        raise UsageError(f"{name!r} is no name of a log; expected one as desk.example/audits")
    return name


def joined(lines: Sequence[bytes]) -> bytes:
    """Return lines as a file."""
    return b"".join(line + b"\n" for line in lines)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the log while it grows, so that two audits at once lose neither entry."""
    lock = folder / ".lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_CREAT | os.O_RDWR, 0o644)
    except OSError as error:
        raise UsageError(f"{folder}: cannot write: {error.strerror}") from None
    try:
        exclusive(handle)
        yield
    finally:
        os.close(handle)


def exclusive(handle: int) -> None:
    """Wait for a file's lock; it is released when the file is closed, also by a kill."""
    try:
        import fcntl
    except ImportError:  # not on Windows, where two audits at once must take turns by themselves
        return
    fcntl.flock(handle, fcntl.LOCK_EX)
