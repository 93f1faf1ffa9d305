"""Files of facts to rows that can be read again, part by part.

Parquet and Arrow are read where they are; of CSV and JSONL see `texts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

import polars as pl

from newsaudit.files import under
from newsaudit.gating import hive, texts
from newsaudit.gating.source import FACT_TABLES, Asked, Source, refuse_other_columns, stem, told
from newsaudit.gating.storage import is_address
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError

Scan = Callable[[Path], pl.LazyFrame]
scan_parquet: Scan = partial(pl.scan_parquet, glob=False)
scan_arrow: Scan = partial(pl.scan_ipc, glob=False)
PARQUET: tuple[Scan, Callable[[Path], None]] = (scan_parquet, limits.refuse_bomb)
ARROW: tuple[Scan, Callable[[Path], None]] = (scan_arrow, limits.refuse_unreadable_arrow)
SCANS = {".parquet": PARQUET, ".pq": PARQUET, ".arrow": ARROW, ".ipc": ARROW, ".feather": ARROW}
"""Ending to how a file is read, and what is refused first."""


def sources(path: str, asked: Asked) -> Iterator[Source]:
    """Yield the sources of a path or an address."""
    if asked.table is not None and asked.table not in FACT_TABLES:
        raise InputError(f"no table {asked.table!r}; expected one of {', '.join(FACT_TABLES)}")
    if is_address(path):
        yield from of_address(path, asked)
        return
    found = Path(path)
    if not found.exists():
        raise InputError(f"{path}: no such file or folder")
    yield from of_folder(found, asked) if found.is_dir() else of_file(found, asked)


def of_address(address: str, asked: Asked) -> Iterator[Source]:
    """Yield the sources of an address: Parquet, in a folder, too, unless its name says otherwise."""
    ending = PurePosixPath(address).suffix.lower()
    asked = replace(asked, table=asked.table or stem(address))
    if ending == ".gz" or ending in texts.ENDINGS:
        yield from texts.of_text(address, asked)
    elif SCANS.get(ending) == ARROW:
        limits.refuse_unreadable_arrow(address)
        yield told(pl.scan_ipc(address), address, asked)
    else:
        rows = hive.rows(address, hive.keys_at(address), asked.table, asked.mapping)
        yield told(rows, address, asked)


def of_folder(folder: Path, asked: Asked) -> Iterator[Source]:
    """Yield a folder's sources: files named after tables, else its Parquet or CSV parts as one."""
    if (folder / "_delta_log").is_dir():
        said = "a Delta table, whose parts may be of the past; expected its rows as Parquet"
        raise InputError(f"{folder}: {said}")
    named = sorted(file for file in folder.iterdir() if stem(file.name) and file.is_file())
    if named:
        for file in named:
            yield from of_file(file, replace(asked, table=stem(file.name)))
        return
    asked = replace(asked, table=asked.table or stem(folder.name))
    if parts := parts_of(folder, ".parquet"):
        yield told(parquet_parts(folder, parts, asked), str(folder), asked)
    elif parts := parts_of(folder, ".csv"):
        yield from texts.of_csv_parts(parts, folder, asked)
    else:
        raise InputError(f"{folder}: no Parquet or CSV file, and none named after a table of facts")


def parquet_parts(folder: Path, parts: list[Path], asked: Asked) -> pl.LazyFrame:
    """Return the rows of a folder's Parquet files, which have the same columns."""
    for part in parts:
        limits.refuse_bomb(part)
    refuse_other_columns(parts, map(scan_parquet, parts))
    return hive.of_parts(folder, parts, hive.keys_of(folder, parts), asked.table, asked.mapping)


def parts_of(folder: Path, ending: str) -> list[Path]:
    """Return the files under a folder whose names end so, in order, without what is hidden.

    Raises InputError for what is no file (a pipe, a link to nowhere): reading it could wait for ever.
    """
    found = [path for path in under(folder) if path.name.endswith(ending)]
    parts = [path for path in found if not hidden(path.relative_to(folder))]
    if other := next((path for path in parts if not path.is_file()), None):
        raise InputError(f"{other}: no file that can be read")
    return parts


def hidden(place: Path) -> bool:
    """Tell what Spark and its like leave out of a folder; keys of partitions may begin so."""
    return any(part.startswith(hive.HIDDEN) and "=" not in part for part in place.parts)


def of_file(file: Path, asked: Asked) -> Iterator[Source]:
    """Yield a file's sources."""
    if file.stat().st_size == 0:
        raise InputError(f"{file}: empty; expected a data set of facts")
    asked = replace(asked, table=asked.table or stem(file.name))
    ending = file.suffix.lower()
    if ending in SCANS:
        scan, refuse = SCANS[ending]
        refuse(file)
        yield told(scan(file.absolute()), str(file), asked)
    elif ending == ".gz" or ending in texts.ENDINGS:
        yield from texts.of_text(str(file), asked)
    else:
        known = ", ".join([*SCANS, ".csv", ".jsonl", ".csv.gz", ".jsonl.gz"])
        raise InputError(f"{file}: unknown format {ending!r}; expected {known}")
