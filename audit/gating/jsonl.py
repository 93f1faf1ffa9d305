"""Facts as JSON objects, nested or flat, to Parquet. The slow door: Parquet is ten times faster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import polars as pl

from newsaudit.gating import columns, pieces
from newsaudit.ingest.facts import Placed, placed_objects
from newsaudit.lines import objects
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import TABLE_OF_KIND
from newsaudit.schemas.nested import flatten

Row = Mapping[str, Any]
Seen = dict[str, dict[str, None]]
"""The keys that facts have, in order, by table."""
Tables = dict[str, tuple[pl.LazyFrame, pl.LazyFrame]]
"""Each table's rows and what was misread in them."""
CHUNK = 100_000
"""Lines in memory at a time, as Python objects."""
TYPES: dict[type[pl.DataType], tuple[type, ...]] = {
    pl.String: (str,),
    pl.Int64: (int,),
    pl.Float64: (int, float),
    pl.Boolean: (bool,),
}


@dataclass(frozen=True)
class Piece:
    """A part of a JSONL file for a worker."""

    of: pieces.Piece
    name: str
    """What the user calls the file."""
    table: str | None
    mapping: Mapping[str, str]
    folder: Path


def spooled(
    facts: Iterable[Placed],
    name: str,
    table: str | None,
    mapping: Mapping[str, str],
    folder: Path,
    parts: bool = False,
) -> Tables:
    """Write a file's facts to Parquet; return each table's rows and what was misread in them.

    With `parts`, the facts are of several files, and what was misread says of which.

    Raises InputError with file and line for what is no JSON object or no kind of fact.
    """
    return tables(name, folder, [spool(facts, table, mapping, folder / "all", parts)])


def spooled_by(
    spread: pieces.Spread,
    place: str,
    name: str,
    table: str | None,
    mapping: Mapping[str, str],
    folder: Path,
) -> Tables:
    """Return what `spooled` does of a JSONL file, written by workers."""
    [cut] = pieces.pieces(spread, [place], quoted=False)
    tasks = [Piece(p, name, table, mapping, folder / f"{n:06}") for n, p in enumerate(cut)]
    seen = []
    for told in spread(spool_piece, tasks):
        if isinstance(told, InputError):
            raise told
        seen.append(told)
    return tables(name, folder, seen)


def spool_piece(task: Piece) -> Seen | InputError:
    """Write the facts of a piece; return what `spool` does, or why it cannot be read."""
    lines = objects(BytesIO(pieces.content(task.of)), task.name, task.of.lines)
    try:
        return spool(placed_objects(lines), task.table, task.mapping, task.folder)
    except InputError as error:
        return error
    except OSError as error:
        return pieces.unshared(task.folder, error)


def spool(
    facts: Iterable[Placed],
    table: str | None,
    mapping: Mapping[str, str],
    folder: Path,
    parts: bool = False,
) -> Seen:
    """Write facts to Parquet; return the keys that any has, by table."""
    ours = {theirs: name for name, theirs in mapping.items()}
    seen: Seen = {}
    rows = placed(facts, table, ours)
    for number, chunk in enumerate(iter(lambda: list(islice(rows, CHUNK)), [])):
        by_table: dict[str, list[tuple[str, Row]]] = {}
        for name, place, row in chunk:
            by_table.setdefault(name, []).append((place, row))
        for name, own in by_table.items():
            seen.setdefault(name, {}).update(dict.fromkeys(key for _, row in own for key in row))
            good, bad = as_frames(name, own, parts)
            for kind, frame in (("rows", good), ("bad", bad)):
                target = folder / name / kind / f"{number:06}.parquet"
                target.parent.mkdir(parents=True, exist_ok=True)
                frame.write_parquet(target, compression="lz4")
    return seen


def tables(file: str, folder: Path, seen: Iterable[Seen]) -> Tables:
    """Return what was written to the folders in a folder; raises InputError where it is no fact."""
    known: Seen = {}
    for own in seen:
        for name, keys in own.items():
            known.setdefault(name, {}).update(keys)
    if not known:
        raise InputError(f"{file}: no fact in this file")
    for name, keys in known.items():
        columns.refuse_none(keys, name, file)
    return {name: of_parts(folder, name, list(known[name])) for name in sorted(known)}


def placed(
    facts: Iterable[Placed], table: str | None, ours: Mapping[str, str]
) -> Iterator[tuple[str, str, Row]]:
    """Yield the table, the place (file:line) and the flat row of each fact."""
    for place, given, _ in facts:
        row = {ours.get(key, key): value for key, value in flat(given, place).items()}
        record = TABLE_OF_KIND.get(str(row.get("kind")))
        if table is None and record is None:
            known = ", ".join(TABLE_OF_KIND)
            raise InputError(f"{place}: kind is {row.get('kind')!r}, expected one of {known}")
        yield table or record.table, place, row  # type: ignore[union-attr]  # one of them is there


def flat(given: Row, place: str) -> Row:
    """Return a nested fact flat; raises InputError where its content's spans are no pairs."""
    try:
        return flatten(given)
    except ValueError as error:
        raise InputError(f"{place}: {error}") from None


def of_parts(folder: Path, table: str, seen: list[str]) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Return a table's rows, with the columns that any row has, and what was misread."""
    known = columns.wanted(table)
    rows = pl.scan_parquet(folder / "*" / table / "rows" / "*.parquet")
    extra = [pl.lit(None, pl.String).alias(name) for name in seen if name not in known]
    # JSON facts leave empty lists out.
    had = [n for n, dtype in known.items() if n in seen or isinstance(dtype, pl.List)]
    return rows.select(*had, *extra), pl.scan_parquet(folder / "*" / table / "bad" / "*.parquet")


def as_frames(
    table: str, rows: list[tuple[str, Row]], parts: bool
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return rows in the types of their table, and what is not of its type (columns.MISREAD)."""
    made: dict[str, pl.Series] = {}
    bad: list[Row] = []
    for name, dtype in columns.wanted(table).items():
        values = []
        for place, row in rows:
            given = row.get(name)
            value = as_type(given, dtype)
            values.append(value)
            if value is None and given is not None:
                ids = {key: text_or_none(row.get(key)) for key in columns.IDS}
                file, _, line = place.rpartition(":")
                of = {"file": file if parts else None, "row": int(line)}
                bad.append({**of, **ids, "column": name, "value": shown(given)})
        made[name] = pl.Series(name, values, dtype=dtype)
    return pl.DataFrame(made), pl.DataFrame(bad, schema=columns.MISREAD)


def shown(value: object) -> str:
    """Return the start of a value as text that can be written."""
    return str(value)[:200].encode("utf-8", "replace").decode()


def text_or_none(value: object) -> str | None:
    """Return a text as it is, and anything else as missing."""
    return value if isinstance(value, str) else None


def as_type(value: Any, dtype: pl.DataType) -> Any:  # noqa: ANN401 - any JSON value
    """Return a JSON value as a column holds it; None where it is not of the column's type."""
    if isinstance(dtype, pl.List):
        given = [] if value is None else value
        inner = pl.String() if dtype == pl.List(pl.String) else pl.Int64()
        whole = isinstance(given, list) and all(as_type(v, inner) is not None for v in given)
        return given if whole else None
    if dtype == pl.Date:
        return as_day(value)
    if isinstance(value, bool) and dtype != pl.Boolean:
        return None
    if not isinstance(value, TYPES[dtype.base_type()]):
        return None
    try:  # JSON may hold halves of characters, and numbers of any size
        return CONVERTED[dtype.base_type()](value)
    except (UnicodeEncodeError, OverflowError):
        return None


def as_text(value: str) -> str:
    """Return a text that can be written; raises UnicodeEncodeError for half a character."""
    value.encode()
    return value


def as_integer(value: int) -> int:
    """Return a number that fits in 64 bits; raises OverflowError."""
    value.to_bytes(8, signed=True)
    return value


CONVERTED: dict[type[pl.DataType], Callable[[Any], Any]] = {
    pl.String: as_text,
    pl.Int64: as_integer,
    pl.Float64: float,
    pl.Boolean: bool,
}


def as_day(value: object) -> date | None:
    """Return an ISO day; None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
