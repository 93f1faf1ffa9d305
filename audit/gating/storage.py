"""Bytes of files, here or at an address, read from any place.

polars reads Parquet and Arrow at an address itself. Text is read through pyarrow: byte for byte, so
that lines can be counted, and from the middle, so that many can read one file.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO

from newsaudit.schemas.errors import InputError, UsageError, first_line

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem


def is_address(place: str) -> bool:
    """Tell an address (`s3://bucket/facts.csv`) from a path."""
    return "://" in place


def opened(place: str) -> BinaryIO:
    """Open a file or an address; raises InputError where it cannot be read."""
    if not is_address(place):
        return Path(place).open("rb")
    system, path = at(place)
    try:
        return io.BufferedReader(system.open_input_file(path))
    except OSError as error:
        raise InputError(f"{place}: cannot read: {first_line(error)}") from None


def size(place: str) -> int:
    """Return how many bytes a file or an address holds."""
    with opened(place) as handle:
        return handle.seek(0, io.SEEK_END)


def fetched(address: str, folder: Path) -> Path:
    """Return a copy of what is at an address, in a folder of ours."""
    target = folder / PurePosixPath(address).name
    with opened(address) as handle, target.open("wb") as copy:
        shutil.copyfileobj(handle, copy)
    return target


def at(address: str) -> tuple[FileSystem, str]:
    """Return the store an address is of, and the path in it."""
    try:
        from pyarrow import ArrowException
        from pyarrow.fs import FileSystem
    except ImportError:
        raise UsageError(f"{address}: needs `pip install newsaudit[arrow]`") from None
    try:
        system, path = FileSystem.from_uri(address)
    except (ArrowException, OSError) as error:
        raise InputError(f"{address}: cannot read: {first_line(error)}") from None
    return system, path
