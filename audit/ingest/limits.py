"""Limits before decoding: what a small file may unpack to, and how long one cell may be.

A few kilobytes can say "this character, two thousand million times". Sizes are read from what the
file says of itself, before any of it is unpacked.
"""

from __future__ import annotations

import codecs
import gzip
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, BinaryIO

import polars as pl

from newsaudit.ingest import footer
from newsaudit.lines import LINE_LIMIT
from newsaudit.schemas.errors import InputError, first_line

PACKED = 200
"""Times its size that data may unpack to. Facts of one event with constant columns reach 50."""
HARMLESS = 1024**3
"""Bytes that may be unpacked whatever the packed size."""
CELL = 1_000_000
"""Characters of one cell; a quote is some words, a text at most a long article."""
EPOCH = date(1970, 1, 1)
DAYS: tuple[int, int] = ((date.min - EPOCH).days, (date.max - EPOCH).days)
"""Days since 1970 that can be written; polars ends the process over others."""
VALUE = 8
"""Bytes a value takes in memory at least."""
CHUNK = 1024 * 1024
ARROW_MEMORY = 4 * 1024**3
"""Bytes that reading an Arrow file may take."""
ARROW_MAGIC = b"ARROW1"
PROBE = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[2]),) * 2)
except ImportError:  # Windows has no such limit
    pass
import polars
polars.scan_ipc(sys.argv[1], glob=False).sink_batches(lambda frame: None)
"""
COMPRESSED = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
"""First bytes of gzip, Zstandard and zlib, which a CSV reader would unpack by itself."""


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn what polars says of a damaged file into one line; only around reading."""
    try:
        yield
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        raise InputError(f"{name}: cannot read: {first_line(error)}") from None


def refuse_bomb(file: Path) -> None:
    """Raise InputError for a Parquet file that unpacks to far more than its size."""
    with file.open("rb") as handle:
        unpacked = largest_group(handle, file)
    size = file.stat().st_size
    if unpacked > max(HARMLESS, PACKED * size):
        raise InputError(bomb(file, size, unpacked))


def refuse_unreadable_arrow(file: Path | str) -> None:
    """Raise InputError for an Arrow file, or address, that cannot be read in bounded memory.

    Its footer does not tell how far its parts unpack, and a damaged one ends the process that
    reads it: so another process, with a limit on its memory, reads it first.
    """
    if isinstance(file, Path) and not begins(file, ARROW_MAGIC):
        raise InputError(f"{file}: cannot read: no Arrow file; is it a stream, or cut off?")
    done = subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, "-P", "-c", PROBE, str(file), str(ARROW_MEMORY)],
        capture_output=True, check=False, text=True, errors="replace",
    )  # fmt: skip
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "Error" in line or "memory" in line]
        why = said[-1] if said else "damaged, or it unpacks to more than memory holds"
        raise InputError(f"{file}: cannot read: {why}")


def begins(file: Path, magic: bytes) -> bool:
    """Tell whether a file begins with some bytes."""
    with file.open("rb") as handle:
        return handle.read(len(magic)) == magic


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


def refuse_packed(handle: BinaryIO, name: str) -> None:
    """Raise InputError for a text file, opened here, that is really a compressed one."""
    if handle.read(4).startswith(COMPRESSED):
        raise InputError(f"{name}: compressed; expected text, or gzip with a name in .gz")


def refuse_no_text(file: Path, name: str) -> None:
    """Raise InputError, with the line, where a file is not UTF-8 or a line is beyond LINE_LIMIT.

    polars lets some bytes pass that are no text.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    lines, length = 1, 0
    try:
        with file.open("rb") as handle:
            while chunk := handle.read(CHUNK):
                decoder.decode(chunk)
                last = chunk.rfind(b"\n")
                lines += chunk.count(b"\n")
                length = length + len(chunk) if last < 0 else len(chunk) - last - 1
                if length > LINE_LIMIT:
                    raise InputError(
                        f"{name}:{lines}: expected at most {LINE_LIMIT:,} bytes in a line"
                    )
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise InputError(other_encoding(file, name)) from None


def other_encoding(file: Path, name: str) -> str:
    """Return where the first byte stands that is not UTF-8."""
    with file.open("rb") as handle:
        for number, line in enumerate(handle, 1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError as error:
                byte = f"byte 0x{line[error.start]:02x}"
                return f"{name}:{number}: {byte} is not UTF-8; expected UTF-8 throughout"
    return f"{name}: not UTF-8 throughout"


def refuse_cells(name: str, batch: Mapping[str, pl.DataFrame], before: int | None = None) -> None:
    """Raise InputError where a cell is longer than CELL, or a day of no year that is written.

    `before` rows came in earlier batches; None where the rows do not stand as in their file.
    """
    for table, frame in batch.items():
        day = pl.col(pl.Date).cast(pl.Int32)
        outside = frame.select((day.min() < DAYS[0]) | (day.max() > DAYS[1]))
        for column in outside.columns:
            if outside[column].item():
                days = frame[column].cast(pl.Int32)
                row = (~days.is_between(*DAYS)).arg_max() or 0
                raise InputError(
                    f"{place(name, before, row)}: `{table}.{column}` holds day {days[row]:,} "
                    "since 1970; expected the years 1 to 9999"
                )
        lengths = frame.select(pl.col(pl.String).str.len_bytes().max())
        for column, longest in lengths.row(0, named=True).items():
            if (longest or 0) > CELL:
                row = frame[column].str.len_bytes().arg_max() or 0
                raise InputError(
                    f"{place(name, before, row)}: `{table}.{column}` holds {longest:,} bytes; "
                    f"expected at most {CELL:,}"
                )


def place(name: str, before: int | None, row: int) -> str:
    """Return where a row of a batch stands, as far as that is known."""
    return name if before is None else f"{name}: row {before + row + 1}"
