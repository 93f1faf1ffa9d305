"""Writing files whole or not at all: beside the target, then renamed into place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newsaudit.schemas.errors import UsageError


def write_whole(target: Path, content: str | bytes, *, synced: bool = True) -> None:
    """Write a file, and its folder, so that a kill at any moment leaves the old one or the new.

    So does a loss of power; not `synced`, only after the next `os.sync`, which for ten thousand
    files is the cheaper way. Raises UsageError where that cannot be.
    """
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    with writing(target, synced=synced) as handle:
        handle.write(raw)


@contextmanager
def writing(target: Path, *, synced: bool = True) -> Iterator[IO[bytes]]:
    """Open a file beside `target` that takes its place when the block ends without error."""
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
        Path(beside).chmod(0o644)
        Path(beside).replace(target)
    except OSError as error:
        Path(beside).unlink(missing_ok=True)
        raise UsageError(f"{target}: cannot write: {error.strerror}") from None
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
