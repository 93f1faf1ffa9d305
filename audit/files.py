"""Writing files whole or not at all: beside the target, then renamed into place; and scratch folders."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import IO

from newsaudit.schemas.errors import InputError, UsageError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # folders of killed processes stay there

SCRATCH = "newsaudit-"
LOCK = ".lock"


def write_whole(target: Path, content: str | bytes, *, synced: bool = True) -> None:
    """Write a file, and its folder, so that a kill at any moment leaves the old one or the new.

    So does a loss of power; not `synced`, only after the next `os.sync`, which for ten thousand
    files is the cheaper way. Raises UsageError where that cannot be.
    """
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    with writing(target, synced=synced) as handle:
        handle.write(raw)


@contextmanager
def together() -> Iterator[None]:
    """Let all files that are written in the block take their places at its end, one after another.

    An error in the block leaves every old file, and so does a kill: what a run writes is of one run.
    Only a kill in the moment of the renames, or a folder that has gone by then, can part them.
    """
    waiting: list[tuple[Path, Path]] = []
    token = WAITING.set(waiting)
    try:
        yield
        WAITING.set(None)
        while waiting:
            take_place(*waiting.pop(0))
    finally:
        WAITING.reset(token)
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)


WAITING: ContextVar[list[tuple[Path, Path]] | None] = ContextVar("WAITING", default=None)
"""Files beside their targets, in a block of `together`."""


def take_place(beside: Path, target: Path) -> None:
    """Rename a written file to its target; raises UsageError where that cannot be."""
    try:
        beside.chmod(0o644)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(f"{target}: cannot write: {error.strerror}") from None


@contextmanager
def writing(target: Path, *, synced: bool = True) -> Iterator[IO[bytes]]:
    """Open a file beside `target` that takes its place when the block ends without error.

    In a block of `together`, when that ends.
    """
    if target.is_dir():
        raise UsageError(f"{target}: is a folder; expected the name of a file")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        number, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise UsageError(f"{target}: cannot write: {error.strerror}") from None
    try:
        with os.fdopen(number, "wb") as handle:
            yield handle
            handle.flush()
            if synced:
                os.fsync(handle.fileno())
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise UsageError(f"{target}: cannot write: {error.strerror}") from None
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    waiting = WAITING.get()
    if waiting is None:
        take_place(Path(beside), target)
    else:
        waiting.append((Path(beside), target))


def under(folder: Path) -> list[Path]:
    """Return all but the folders in a folder and those in it, in order; links are followed.

    Raises InputError for a folder that links lead to twice: what is in it would count twice, and two
    links to their own folder would never end; and for one that cannot be read.
    """
    found: list[Path] = []
    seen: set[Path] = set()
    for root, _, own in os.walk(folder, onerror=refuse, followlinks=True):
        real = Path(root).resolve()
        if real in seen:
            raise InputError(
                f"{root}: expected each folder once, found {real.name} again by a link"
            )
        seen.add(real)
        found += (Path(root, name) for name in own)
    return sorted(found)


def refuse(error: OSError) -> None:
    """Raise InputError for a folder that cannot be read: what is in it must not be left out."""
    raise InputError(f"{error.filename}: cannot read: {error.strerror}") from None


class Scratch(tempfile.TemporaryDirectory[str]):
    """A temporary folder that goes with this object; after a kill, with the next process's first.

    Its owner holds a lock in it as long as it lives, which tells the dead from the living also
    where process ids cannot: across containers that share a temporary folder.
    """

    def __init__(self) -> None:
        sweep()
        # Workers of a run that failed may write to it still: nobody is told of that.
        super().__init__(prefix=SCRATCH, ignore_cleanup_errors=True)
        if fcntl:
            weakref.finalize(self, os.close, locked(Path(self.name)))


def locked(folder: Path) -> int:
    """Lock a folder and return the descriptor that holds the lock."""
    # The lock has its name only when it is held, so that `sweep` never sees it free too early.
    early = folder / f"{LOCK}-early"
    held = os.open(early, os.O_CREAT | os.O_RDWR, 0o600)
    with suppress(OSError):  # a file system without locks
        fcntl.flock(held, fcntl.LOCK_EX)
        early.rename(folder / LOCK)
    return held


@cache
def sweep() -> None:
    """Remove scratch folders whose owner is dead: those with a lock that nobody holds."""
    if not fcntl:
        return
    for lock in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*/{LOCK}"):
        with suppress(OSError), lock.open("r+b") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)
