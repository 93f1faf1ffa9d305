"""Files of facts to rows that can be read again, part by part.

Parquet and Arrow are read where they are. CSV and JSONL, which can only be read from their start,
are written to Parquet in a temporary folder first, in bounded memory.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from glob import escape
from itertools import chain
from pathlib import Path

import polars as pl

from newsaudit.files import under
from newsaudit.gating import columns, hive, jsonl
from newsaudit.ingest import facts as facts_of
from newsaudit.ingest import limits
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS, TABLE_OF_KIND

HEADER = 100_000
"""Bytes of a CSV's first line that are looked at."""
FACT_TABLES = tuple(kind.table for kind in FACTS)
Scan = Callable[[Path], pl.LazyFrame]
scan_parquet: Scan = partial(pl.scan_parquet, glob=False)
scan_arrow: Scan = partial(pl.scan_ipc, glob=False)
PARQUET: tuple[Scan, Callable[[Path], None]] = (scan_parquet, limits.refuse_bomb)
ARROW: tuple[Scan, Callable[[Path], None]] = (scan_arrow, limits.refuse_unreadable_arrow)
SCANS = {".parquet": PARQUET, ".pq": PARQUET, ".arrow": ARROW, ".ipc": ARROW, ".feather": ARROW}
"""Ending to how a file is read, and what is refused first."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Rows of a file or a folder of parts, with our column names."""

    rows: pl.LazyFrame
    table: str | None
    """The table all rows are of; None: the column `kind` tells."""
    kinds: tuple[str, ...] = ()
    """The kinds there are, in order, where `table` is None."""
    texts: bool = False
    """Every column is text (CSV)."""
    numbered: pl.LazyFrame | None = None
    """Of text in several parts: the rows with their part and their number in it."""
    misread: pl.LazyFrame | None = None
    """Values that were not of their column's type, if the reader saw them: columns.MISREAD."""


def sources(
    path: str, table: str | None, mapping: Mapping[str, str], folder: str
) -> Iterator[Source]:
    """Yield the sources of a path; what must be unpacked goes to `folder`."""
    if table is not None and table not in FACT_TABLES:
        raise InputError(f"no table {table!r}; expected one of {', '.join(FACT_TABLES)}")
    if "://" in path:
        table = table or stem(path)
        yield told(hive.rows(path, hive.keys_at(path), table, mapping), table, path, mapping)
        return
    found = Path(path)
    if not found.exists():
        raise InputError(f"{path}: no such file or folder")
    if found.is_dir():
        yield from of_folder(found, table, mapping, Path(folder))
    else:
        yield from of_file(found, table, mapping, Path(folder))


def of_folder(
    folder: Path, table: str | None, mapping: Mapping[str, str], unpacked: Path
) -> Iterator[Source]:
    """Yield a folder's sources: files named after tables, else its Parquet or CSV parts as one."""
    named = sorted(file for file in folder.iterdir() if stem(file.name) and file.is_file())
    if named:
        for file in named:
            yield from of_file(file, stem(file.name), mapping, unpacked)
        return
    parts = parts_of(folder, ".parquet")
    if texts := parts_of(folder, ".csv") if not parts else []:
        yield from of_csv_parts(texts, folder, table, mapping, unpacked)
        return
    if not parts:
        raise InputError(f"{folder}: no Parquet or CSV file, and none named after a table of facts")
    for part in parts:
        limits.refuse_bomb(part)
    refuse_other_columns(parts, map(scan_parquet, parts))
    every = f"{escape(str(folder.absolute()))}/**/*.parquet"
    table = table or stem(folder.name)
    rows = hive.rows(every, hive.keys_of(folder, parts), table, mapping)
    yield told(rows, table, str(folder), mapping)


def parts_of(folder: Path, ending: str) -> list[Path]:
    """Return the files under a folder whose names end so, in order.

    Raises InputError for what is no file (a pipe, a link to nowhere): reading it could wait for ever.
    """
    parts = [path for path in under(folder) if path.name.endswith(ending)]
    if other := next((path for path in parts if not path.is_file()), None):
        raise InputError(f"{other}: no file that can be read")
    return parts


def of_file(
    file: Path, table: str | None, mapping: Mapping[str, str], unpacked: Path
) -> Iterator[Source]:
    """Yield a file's sources."""
    if file.stat().st_size == 0:
        raise InputError(f"{file}: empty; expected a data set of facts")
    table = table or stem(file.name)
    ending = file.suffix.lower()
    if ending in SCANS:
        scan, refuse = SCANS[ending]
        refuse(file)
        yield told(scan(file.absolute()), table, str(file), mapping)
        return
    plain = file
    if ending == ".gz":
        plain = limits.gunzipped(file, unpacked)
        ending = plain.suffix.lower()
    if ending not in (".csv", ".jsonl", ".ndjson"):
        known = ", ".join([*SCANS, ".csv", ".jsonl", ".csv.gz", ".jsonl.gz"])
        raise InputError(f"{file}: unknown format {ending!r}; expected {known}")
    limits.refuse_packed(plain, file)
    if ending == ".csv":
        limits.refuse_no_text(plain, file)
        refuse_repeated_column(plain, file)
    if ending == ".csv" and not is_extract(plain):
        rows = csv_rows(plain, file, unpacked)
        yield told(rows, table, str(file), mapping, texts=True)
        return
    facts = (facts_of.csv_rows if ending == ".csv" else facts_of.jsonl_rows)(plain, str(file))
    for name, (rows, misread) in jsonl.spooled(facts, file, table, mapping, unpacked).items():
        yield Source(rows=rows, table=name, misread=misread)


def is_extract(file: Path) -> bool:
    """Tell a CSV of `newsaudit extract`: what a kind has of its own is JSON, in one column."""
    with file.open("rb") as handle:
        head = handle.readline(HEADER).decode("utf-8", "replace").strip().split(",")
    return {"kind", "quote"} < set(head) and head[-1] == "values"


def of_csv_parts(
    parts: list[Path],
    folder: Path,
    table: str | None,
    mapping: Mapping[str, str],
    unpacked: Path,
) -> Iterator[Source]:
    """Yield the sources of a folder of CSV files: those of `newsaudit extract`, or of one table."""
    for part in parts:
        limits.refuse_packed(part, part)
        limits.refuse_no_text(part, part)
        refuse_repeated_column(part, part)
        if part.stat().st_size == 0:
            raise InputError(f"{part}: empty; expected the columns of {parts[0]}")
    extracts = [part for part in parts if is_extract(part)]
    if not extracts:
        rows, numbered = csv_parts(parts, unpacked)
        source = told(rows, table or stem(folder.name), str(folder), mapping, texts=True)
        yield replace(source, numbered=columns.renamed(numbered, mapping))
        return
    if other := next((part for part in parts if part not in extracts), None):
        raise InputError(f"{other}: not written by `newsaudit extract`, as {extracts[0]} is")
    facts = chain.from_iterable(facts_of.csv_rows(part, str(part)) for part in parts)
    spooled = jsonl.spooled(facts, folder, table, mapping, unpacked, parts=True)
    for name, (rows, misread) in spooled.items():
        yield Source(rows=rows, table=name, misread=misread)


def csv_parts(parts: list[Path], unpacked: Path) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Return the rows of CSV files with the same columns, in whatever order each has them.

    Twice: as they are, and with their part and number (columns.FILE, columns.ROW).
    """
    scans = []
    for number, part in enumerate(parts):
        target = unpacked / f"part-{number:06}"
        target.mkdir()
        scans.append(csv_rows(part, part, target))
    refuse_other_columns(parts, scans)
    numbered = [
        columns.numbered(scan).with_columns(pl.lit(str(part)).alias(columns.FILE))
        for part, scan in zip(parts, scans, strict=True)
    ]
    return pl.concat(scans, how="diagonal"), pl.concat(numbered, how="diagonal")


def refuse_other_columns(parts: list[Path], scans: Iterable[pl.LazyFrame]) -> None:
    """Raise InputError for a part whose columns, by name, are not those of the first."""
    schemas = []
    for part, scan in zip(parts, scans, strict=True):
        with limits.reading(str(part)):
            schemas.append(scan.collect_schema())
    for part, schema in zip(parts, schemas, strict=True):
        for name in {**schemas[0], **schema}:
            wanted, found = (str(of.get(name, "not there")) for of in (schemas[0], schema))
            if wanted != found:
                said = f"column `{name}` is {found}, in {parts[0]} it is {wanted}"
                raise InputError(f"{part}: {said}")


def csv_rows(plain: Path, file: Path, unpacked: Path) -> pl.LazyFrame:
    """Return the rows of a CSV file as text, from Parquet."""
    target = unpacked / f"{file.name}.parquet"
    try:
        rows = pl.scan_csv(plain, infer_schema=False, glob=False)
        rows.sink_parquet(target, compression="lz4")
    except pl.exceptions.ComputeError:
        refuse_long_rows(plain, file)
        raise
    return scan_parquet(target)


def refuse_repeated_column(plain: Path, file: Path) -> None:
    """Raise InputError for a header that names a column twice: which is meant is not known."""
    with plain.open(encoding="utf-8-sig", newline="") as handle, suppress(csv.Error):
        first: dict[str, int] = {}
        for place, name in enumerate(next(csv.reader(handle), []), 1):
            if name in first:
                places = f"as column {first[name]} and {place}"
                raise InputError(f"{file}:1: `{name}` stands {places}; expected it once")
            first[name] = place


def refuse_long_rows(plain: Path, file: Path) -> None:
    """Raise InputError, with the line, for a CSV row of more fields than the header names."""
    with plain.open(encoding="utf-8-sig", newline="") as handle:
        rows = csv.reader(handle)
        named = len(next(rows))
        with suppress(csv.Error):  # not how Python reads it: then polars' own words must do
            for row in rows:
                if len(row) > named:
                    fields = f"{len(row)} fields, but the header names {named}"
                    raise InputError(f"{file}:{rows.line_num}: {fields}")


def told(
    rows: pl.LazyFrame,
    table: str | None,
    name: str,
    mapping: Mapping[str, str],
    texts: bool = False,
) -> Source:
    """Return a source, with the kinds of fact it holds where no table is named."""
    rows = columns.renamed(rows, mapping)
    if table is not None:
        columns.refuse_none(rows.collect_schema().names(), table, name)
        return Source(rows=rows, table=table, texts=texts)
    if "kind" not in rows.collect_schema().names():
        tables = ", ".join(FACT_TABLES)
        raise InputError(f"{name}: no column `kind`; name the table with --table ({tables})")
    found = rows.select(pl.col("kind").cast(pl.String).unique()).collect(engine="streaming")
    kinds = set(found.to_series())
    unknown = sorted(str(kind) for kind in kinds if kind not in TABLE_OF_KIND)
    if unknown:
        known = ", ".join(TABLE_OF_KIND)
        raise InputError(f"{name}: kind {unknown[0]!r} is none of {known}")
    return Source(rows=rows, table=None, kinds=tuple(sorted(kinds)), texts=texts)


def stem(name: str) -> str | None:
    """Return the table a file is named after, if it is one."""
    word = name.rpartition("/")[2].partition(".")[0]
    return word if word in FACT_TABLES else None
