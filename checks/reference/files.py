"""Reading reference files: CSV in UTF-8, dates ISO, lists parted by `; `.

Every complaint names the file, the row (the header is row 1) and what was expected.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandera.polars as pa
import polars as pl

from newsaudit.checks.reference.models import OPTIONAL, TABLES
from newsaudit.schemas.errors import InputError

MANIFEST = "manifest.toml"
SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a reference table, and what its directory's manifest says of it."""

    path: Path
    table: str
    as_of: date | None = None
    """None: the latest day the file itself mentions."""
    licence: str = "not stated"
    replace: bool = False
    """The file stands instead of everything earlier directories hold of this table."""


def sources(directory: Path) -> list[Source]:
    """Return the reference files of a directory, in order of name.

    Raises InputError if it is no directory, holds no table, or its manifest is wrong.
    """
    if not directory.is_dir():
        raise InputError(f"{directory}: no such directory of reference tables")
    entries = manifest_of(directory)
    found = [
        source for stem, entry in entries.items() for source in [declared(directory, stem, entry)]
    ]
    named = {source.path.name for source in found}
    plain = (directory / f"{table}.csv" for table in TABLES)
    found += [Source(p, p.stem) for p in plain if p.is_file() and p.name not in named]
    if not found:
        names = ", ".join(f"{table}.csv" for table in TABLES)
        raise InputError(f"{directory}: holds no reference table; expected any of {names}")
    return sorted(found, key=lambda source: source.path.name)


def manifest_of(directory: Path) -> dict[str, Mapping[str, object]]:
    """Return the manifest's entries by file stem; empty without a manifest."""
    path = directory / MANIFEST
    if not path.is_file():
        return {}
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}") from error
    for stem, entry in entries.items():
        if not isinstance(entry, dict):
            raise InputError(f"{path}: `{stem}` is not a table; expected [{stem}]")
    return entries


def declared(directory: Path, stem: str, entry: Mapping[str, object]) -> Source:
    """Return the file a manifest's entry describes, or raise InputError."""
    place = f"{directory / MANIFEST}: [{stem}]"
    path = directory / f"{stem}.csv"
    if not path.is_file():
        raise InputError(f"{place} has no file {path.name} beside it")
    unknown = sorted(set(entry) - {"table", "as_of", "licence", "replace"})
    if unknown:
        raise InputError(
            f"{place} unknown key `{unknown[0]}`; it may have table, as_of, licence, replace"
        )
    table, as_of = entry.get("table", stem), entry.get("as_of")
    licence, instead = entry.get("licence", "not stated"), entry.get("replace", False)
    if not isinstance(table, str) or table not in TABLES:
        raise InputError(
            f"{place} `{table}` is no reference table; expected one of {', '.join(TABLES)}"
        )
    if as_of is not None and type(as_of) is not date:
        raise InputError(f"{place} as_of is {as_of!r}; expected a date like 2025-06-30")
    if not isinstance(licence, str) or not isinstance(instead, bool):
        raise InputError(f"{place} licence is a text and replace is true or false")
    return Source(path, table, as_of, licence, instead)


def read(source: Source) -> pl.DataFrame:
    """Return a file as a frame that satisfies its table's model, or raise InputError."""
    frame = readable(source)
    try:
        return TABLES[source.table].validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        raise InputError(next(complaints(source, frame, errors))) from errors


def readable(source: Source) -> pl.DataFrame:
    """Return a file as a frame in its table's types, or raise InputError."""
    raw = raw_rows(source)
    frame = raw.select(typed(source, raw))
    refuse(source, raw, frame)
    latest = source.as_of or latest_day(frame)
    return frame.with_columns(pl.lit(latest, pl.Date).alias("as_of"))


def raw_rows(source: Source) -> pl.DataFrame:
    """Return a file's rows as texts, with every column of the table, empty cells null."""
    try:
        raw = pl.read_csv(source.path, infer_schema=False)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise InputError(f"{source.path}: {str(error).splitlines()[0]}") from error
    columns = columns_of(source.table)
    missing = [c for c in columns if c not in raw.columns and c not in OPTIONAL[source.table]]
    unknown = [c for c in raw.columns if c not in columns]
    if missing or unknown:
        problem = (
            f"lacks column `{missing[0]}`" if missing else f"has unknown column `{unknown[0]}`"
        )
        raise InputError(f"{source.path} row 1: {problem}; expected {', '.join(columns)}")
    absent = [pl.lit(None, pl.String).alias(c) for c in columns if c not in raw.columns]
    return raw.with_columns(absent).select(
        pl.col(c).str.strip_chars().replace("", None) for c in columns
    )


def columns_of(table: str) -> dict[str, pl.DataType]:
    """Return the columns of a table's file with the types they are read as."""
    columns = TABLES[table].to_schema().columns
    return {name: c.dtype.type for name, c in columns.items() if name != "as_of"}


def typed(source: Source, raw: pl.DataFrame) -> Iterator[pl.Expr]:
    """Yield each column in its type; what cannot be read becomes null."""
    for name, dtype in columns_of(source.table).items():
        column = pl.col(name)
        if dtype == pl.Date:
            yield column.str.to_date("%Y-%m-%d", strict=False)
        elif dtype == pl.List(pl.String):
            parts = column.str.split(SEPARATOR).list.eval(pl.element().str.strip_chars())
            yield parts.list.sort().fill_null([]) if name == "participants" else parts.fill_null([])
        else:
            yield column.cast(dtype, strict=False)


def refuse(source: Source, raw: pl.DataFrame, frame: pl.DataFrame) -> None:
    """Raise InputError for the first cell that is written but could not be read."""
    for name, dtype in columns_of(source.table).items():
        lost = (raw[name].is_not_null() & frame[name].is_null()).arg_true()
        if len(lost):
            expected = "a day like 2025-06-30" if dtype == pl.Date else "a number"
            value = raw[name][lost[0]]
            raise InputError(
                f"{source.path} row {lost[0] + 2}: {name} is `{value}`; expected {expected}"
            )


def latest_day(frame: pl.DataFrame) -> date | None:
    """Return the latest day a table mentions: the earliest it can have been made."""
    days = [frame[name].max() for name, dtype in frame.schema.items() if dtype == pl.Date]
    return max((day for day in days if isinstance(day, date)), default=None)


def complaints(
    source: Source, frame: pl.DataFrame, errors: pa.errors.SchemaErrors
) -> Iterator[str]:
    """Yield what pandera has to say, one line each, with file and row."""
    for error in errors.schema_errors:
        check = error.check
        output = error.check_output
        row = f" row {output.to_series().arg_min() + 2}" if output is not None else ""
        column = error.schema.name if error.schema.name in frame.columns else None
        if error.reason_code == pa.errors.SchemaErrorReason.SERIES_CONTAINS_NULLS:
            empty = frame[str(column)].is_null().arg_true()
            yield f"{source.path} row {empty[0] + 2}: {column} is empty but must be stated"
        elif check is not None and check.name == "isin":
            allowed = ", ".join(check.statistics["allowed_values"])
            yield f"{source.path}{row}: {column} is not one of {allowed}"
        else:
            what = f"{column}: " if column else ""
            yield f"{source.path}{row}: {what}{getattr(check, 'error', None) or error}"


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
