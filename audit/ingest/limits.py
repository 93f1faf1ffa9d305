"""Limits before decoding: what a small file may unpack to, and how long one cell may be.

A few kilobytes can say "this character, two thousand million times". Sizes are read from what the
file says of itself, before any of it is unpacked.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import polars as pl

from newsaudit.ingest import footer
from newsaudit.schemas.errors import InputError

PACKED = 200
"""Times its size that data may unpack to. Facts of one event with constant columns reach 50."""
HARMLESS = 1024**3
"""Bytes that may be unpacked whatever the packed size."""
CELL = 1_000_000
"""Characters of one cell; a quote is some words, a text at most a long article."""
VALUE = 8
"""Bytes a value takes in memory at least."""
CHUNK = 1024 * 1024
COMPRESSED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
"""First bytes of gzip, Zstandard and zlib, which a CSV reader would unpack by itself."""


def refuse_bomb(file: Path) -> None:
    """Raise InputError for a Parquet or Arrow file that unpacks to far more than its size."""
    size = file.stat().st_size
    with file.open("rb") as handle:
        parquet = handle.read(4) == footer.MAGIC
        if parquet:
            unpacked = largest_group(handle, file)
        else:
            rows = pl.scan_ipc(file)
            values = rows.select(pl.len()).collect().item() * len(rows.collect_schema())
            unpacked = values * VALUE
    if unpacked > max(HARMLESS, PACKED * size):
        raise InputError(bomb(file, size, unpacked))


def largest_group(handle: IO[bytes], file: Path) -> int:
    """Return the bytes that the largest row group of a Parquet file takes in memory, at least."""
    try:
        groups = list(footer.groups(handle))
    except footer.DamagedError as error:
        raise InputError(f"{file}: cannot read: {error}") from None
    return max((max(g.unpacked, g.values * VALUE) for g in groups), default=0)


def bomb(file: Path, size: int, unpacked: int) -> str:
    """Return what is wrong with a file that unpacks to too much."""
    times = unpacked // max(size, 1)
    return (
        f"{file}: {size:,} bytes unpack to {unpacked:,} or more, {times:,} times as many; "
        f"expected at most {PACKED} times"
    )


def gunzipped(file: Path, folder: Path) -> Path:
    """Return the file unpacked into a folder, in bounded memory; stops where it grows too far."""
    target = folder / file.stem
    size, written = file.stat().st_size, 0
    try:
        with gzip.open(file, "rb") as packed, target.open("wb") as plain:
            while chunk := packed.read(CHUNK):
                written += len(chunk)
                if written > max(HARMLESS, PACKED * size):
                    raise InputError(bomb(file, size, written))
                plain.write(chunk)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise InputError(f"{file}: damaged gzip: {error}") from None
    return target


def refuse_packed(file: Path, name: Path) -> None:
    """Raise InputError for a text file that is really a compressed one."""
    with file.open("rb") as handle:
        if handle.read(4).startswith(COMPRESSED):
            raise InputError(f"{name}: compressed; expected text, or gzip with a name in .gz")


def refuse_other_encoding(file: Path, name: Path) -> None:
    """Raise InputError, with the line, for a file that is not UTF-8 throughout."""
    with file.open("rb") as handle:
        for number, line in enumerate(handle, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name}:{number}: byte 0x{line[error.start]:02x} is not UTF-8; "
                    "expected UTF-8 throughout"
                ) from None


def refuse_long_cells(name: str, batch: Mapping[str, pl.DataFrame], before: int) -> None:
    """Raise InputError where a cell is longer than CELL; `before` rows came in earlier batches."""
    for table, frame in batch.items():
        lengths = frame.select(pl.col(pl.String).str.len_bytes().max())
        for column, longest in lengths.row(0, named=True).items():
            if (longest or 0) > CELL:
                row = before + (frame[column].str.len_bytes().arg_max() or 0) + 1
                raise InputError(
                    f"{name}: row {row}: `{table}.{column}` holds {longest:,} bytes; "
                    f"expected at most {CELL:,}"
                )
