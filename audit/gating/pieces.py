"""CSV and JSONL to Parquet by many workers: each reads a piece of a file.

    cut at ends of lines ──workers count lines and quotes──▶ pieces that end with a row
                                └──▶ workers write each piece as Parquet, with its lines' numbers

A line of CSV may end within quotation marks. Whether it does, what stands before tells: so all
quotes are counted first, as polars does with the parts of a file that it reads itself.
What a worker cannot read, the driver reads again from the start, to name the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from typing import Protocol, TypeVar

import polars as pl

from newsaudit.gating.storage import opened, size
from newsaudit.lines import LINE_LIMIT
from newsaudit.schemas.errors import InputError, first_line

T = TypeVar("T")
R = TypeVar("R")

PIECE = 32 * 1024 * 1024
"""Bytes of a piece: a worker holds it, and its rows, several times over. At most LINE_LIMIT."""
HEADER = 1024 * 1024
"""Bytes that a header may have."""


class Spread(Protocol):
    """Runs a function on many tasks, wherever workers are; results are in the order of the tasks."""

    def __call__(self, do: Callable[[T], R], tasks: Sequence[T]) -> list[R]:
        """Return what the function gives for each task."""


class UnevenError(Exception):
    """A file cannot be cut: a line beyond LINE_LIMIT, bytes that are not UTF-8, a quote left open."""


@dataclass(frozen=True)
class Piece:
    """Bytes of a file, from the first of a line on."""

    place: str
    """Path or address."""
    first: int
    last: int
    lines: int = 0
    """Lines of the file that stand before."""


@dataclass(frozen=True)
class Counted:
    """What a piece holds."""

    lines: int
    quotes: int
    sound: bool
    """All of it is UTF-8."""
    outside: int | None
    """Bytes up to the first line that is outside of quotes if the piece begins inside."""


def pieces(spread: Spread, places: Sequence[str], quoted: bool) -> list[list[Piece]]:
    """Return the pieces of each file; with `quoted`, none begins or ends within quotation marks.

    Raises UnevenError where a file cannot be cut.
    """
    ends = [(p, at) for p in places for at in range(PIECE, size(p), PIECE)]
    found = spread(line_end, ends) if ends else []
    if None in found:
        raise UnevenError
    cuts: dict[str, set[int]] = {place: {0, size(place)} for place in places}
    for (place, _), end in zip(ends, found, strict=True):
        cuts[place].add(end or 0)
    plain = [Piece(p, *pair) for p in places for pair in pairwise(sorted(cuts[p]))]
    told = spread(counted, plain) if plain else []
    if quoted and not all(each.sound for each in told):
        raise UnevenError
    both = zip(plain, told, strict=True)
    by_place = {place: list(own) for place, own in groupby(both, key=lambda pair: pair[0].place)}
    return [list(whole_rows(by_place.get(place, []), quoted)) for place in places]


def whole_rows(counts: Sequence[tuple[Piece, Counted]], quoted: bool) -> Iterator[Piece]:
    """Yield the pieces of a file anew, so that each begins with a row, with the lines before it."""
    lines, quotes = 0, 0
    begun: Piece | None = None
    for piece, told in counts:
        inside = quoted and quotes % 2 == 1
        skipped = told.outside if inside else 0
        # A piece all within one pair of quotes goes with the one before.
        if skipped is not None:
            if begun and piece.first + skipped > begun.first:
                yield replace(begun, last=piece.first + skipped)
            begun = replace(piece, first=piece.first + skipped, lines=lines)
        lines, quotes = lines + told.lines, quotes + told.quotes
    if quoted and quotes % 2:
        raise UnevenError
    if begun:
        yield replace(begun, last=counts[-1][0].last)


def line_end(task: tuple[str, int]) -> int | None:
    """Return where the line ends that a place in a file is in; None where that is too far."""
    place, start = task
    with opened(place) as handle:
        handle.seek(start - 1)
        line = handle.readline(LINE_LIMIT + 1)
    return None if len(line) > LINE_LIMIT else start - 1 + len(line)


def content(piece: Piece) -> bytes:
    """Return the bytes of a piece."""
    with opened(piece.place) as handle:
        handle.seek(piece.first)
        return handle.read(piece.last - piece.first)


def counted(piece: Piece) -> Counted:
    """Count the lines and quotes of a piece, and look at its encoding."""
    data = content(piece)
    try:
        data.decode()
    except UnicodeDecodeError:
        sound = False
    else:
        sound = True
    return Counted(data.count(b"\n"), data.count(b'"'), sound, outside(data))


def outside(data: bytes) -> int | None:
    """Return where the first line begins that is outside of quotes if the bytes begin inside."""
    after, inside = 0, True
    while inside:
        quote = data.find(b'"', after)
        end = data.find(b"\n", quote) + 1
        if quote < 0 or not end:
            return None
        inside = data.count(b'"', quote, end) % 2 == 0
        after = end
    return after


@dataclass(frozen=True)
class Conversion:
    """A piece of CSV to be written as Parquet."""

    piece: Piece
    header: bytes
    target: Path


def header(place: str) -> bytes:
    """Return the first line of a CSV; raises UnevenError for one that is too long, or ends inside."""
    with opened(place) as handle:
        line = handle.readline(HEADER)
    if not line.endswith(b"\n") or line.count(b'"') % 2:
        raise UnevenError
    return line


def csv_rows(spread: Spread, places: Sequence[str], folder: Path) -> list[list[Path]]:
    """Write CSV files as Parquet, cells as text; return the files of each, in order.

    Raises UnevenError where a file cannot be cut, or a piece is no CSV.
    """
    tasks = [
        Conversion(piece, header(piece.place) if piece.first else b"", folder / f"{f:06}-{n:06}")
        for f, own in enumerate(pieces(spread, places, quoted=True))
        for n, piece in enumerate(own)
    ]
    done = spread(convert, tasks)
    if error := next((each for each in done if isinstance(each, InputError)), None):
        raise error
    if not all(done):
        raise UnevenError
    return [[t.target for t in tasks if t.piece.place == place] for place in places]


def convert(task: Conversion) -> bool | InputError:
    """Write a piece of CSV as Parquet; tell whether polars can read it."""
    try:
        rows = pl.scan_csv(BytesIO(task.header + content(task.piece)), infer_schema=False)
        rows.sink_parquet(task.target, compression="lz4")
    except pl.exceptions.ComputeError:
        return False
    except OSError as error:
        return unshared(task.target, error)
    return True


def unshared(target: Path, error: OSError) -> InputError:
    """Return that a worker cannot write where the driver will read."""
    said = f"a worker cannot write there ({first_line(error)})"
    return InputError(f"{target.parent}: {said}; TMPDIR must be a folder that all machines share")
