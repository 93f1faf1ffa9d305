"""CSV and JSONL, which can only be read from their start: written to Parquet first.

By this process, in bounded memory, or by Spark's workers, each a piece of a file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath

import polars as pl

from newsaudit.gating import columns, jsonl, pieces, storage
from newsaudit.gating.source import Asked, Source, refuse_other_columns, told
from newsaudit.ingest import facts as facts_of
from newsaudit.ingest import limits
from newsaudit.lines import LINE_LIMIT
from newsaudit.schemas.errors import InputError

HEADER = 100_000
"""Bytes of a CSV's first line that are looked at."""
ENDINGS = (".csv", ".jsonl", ".ndjson")


@dataclass(frozen=True)
class Text:
    """A file of text."""

    place: str
    """Where it is read: a path or an address."""
    name: str
    """What the user calls it: where it was unpacked from another, that one."""

    @property
    def ending(self) -> str:
        """The ending of its name."""
        return PurePosixPath(self.place).suffix.lower()

    def here(self, folder: Path) -> Text:
        """Return the text on this machine, fetched into a folder if it is at an address."""
        if not storage.is_address(self.place):
            return self
        return replace(self, place=str(storage.fetched(self.place, folder)))


def of_text(place: str, asked: Asked) -> Iterator[Source]:
    """Yield the sources of a file, or an address, whose name ends as text or packed text does."""
    text = Text(place, place)
    if text.ending == ".gz":
        packed = Path(text.here(asked.folder).place)
        text = replace(text, place=str(limits.gunzipped(packed, asked.folder)))
        if text.ending not in ENDINGS:
            raise InputError(f"{place}: unknown format {text.ending!r} in it")
    elif asked.spread is None:
        text = text.here(asked.folder)
    with storage.opened(text.place) as handle:
        limits.refuse_packed(handle, place)
    if text.ending == ".csv":
        refuse_repeated_column(text)
    if text.ending == ".csv" and not is_extract(text):
        yield told(csv_rows([text], asked)[0], place, asked, texts=True)
        return
    for name, (rows, misread) in spooled(text, asked).items():
        yield Source(rows=rows, table=name, misread=misread)


def spooled(text: Text, asked: Asked) -> jsonl.Tables:
    """Return the facts of JSONL, or of a CSV of `newsaudit extract`, from Parquet."""
    if asked.spread and text.ending != ".csv":
        with suppress(pieces.UnevenError):
            return jsonl.spooled_by(
                asked.spread, text.place, text.name, asked.table, asked.mapping, asked.folder
            )
    here = text.here(asked.folder)
    file = Path(here.place)
    if here.ending == ".csv":
        limits.refuse_no_text(file, text.name)
    read = facts_of.csv_rows if here.ending == ".csv" else facts_of.jsonl_rows
    facts = read(file, text.name)
    return jsonl.spooled(facts, text.name, asked.table, asked.mapping, asked.folder)


def is_extract(text: Text) -> bool:
    """Tell a CSV of `newsaudit extract`: what a kind has of its own is JSON, in one column."""
    with storage.opened(text.place) as handle:
        head = handle.readline(HEADER).decode("utf-8", "replace").strip().split(",")
    return {"kind", "quote"} < set(head) and head[-1] == "values"


def of_csv_parts(parts: list[Path], folder: Path, asked: Asked) -> Iterator[Source]:
    """Yield the sources of a folder of CSV files: those of `newsaudit extract`, or of one table."""
    texts = [Text(str(part), str(part)) for part in parts]
    for part, text in zip(parts, texts, strict=True):
        with part.open("rb") as handle:
            limits.refuse_packed(handle, text.name)
        refuse_repeated_column(text)
        if part.stat().st_size == 0:
            raise InputError(f"{part}: empty; expected the columns of {parts[0]}")
    extracts = [part for part, text in zip(parts, texts, strict=True) if is_extract(text)]
    if not extracts:
        rows, numbered = csv_parts(texts, asked)
        source = told(rows, str(folder), asked, texts=True)
        yield replace(source, numbered=columns.renamed(numbered, asked.mapping))
        return
    if other := next((part for part in parts if part not in extracts), None):
        raise InputError(f"{other}: not written by `newsaudit extract`, as {extracts[0]} is")
    for part in parts:
        limits.refuse_no_text(part, str(part))
    facts = chain.from_iterable(facts_of.csv_rows(part, str(part)) for part in parts)
    tables = jsonl.spooled(facts, str(folder), asked.table, asked.mapping, asked.folder, parts=True)
    for name, (rows, misread) in tables.items():
        yield Source(rows=rows, table=name, misread=misread)


def csv_parts(texts: Sequence[Text], asked: Asked) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Return the rows of CSV files with the same columns, in whatever order each has them.

    Twice: as they are, and with their part and number (columns.FILE, columns.ROW).
    """
    scans = csv_rows(texts, asked)
    refuse_other_columns([text.name for text in texts], scans)
    numbered = [
        columns.numbered(scan).with_columns(pl.lit(text.name).alias(columns.FILE))
        for text, scan in zip(texts, scans, strict=True)
    ]
    return pl.concat(scans, how="diagonal"), pl.concat(numbered, how="diagonal")


def csv_rows(texts: Sequence[Text], asked: Asked) -> list[pl.LazyFrame]:
    """Return the rows of CSV files as text, from Parquet."""
    if asked.spread:
        folder = asked.folder / f"csv-{len(list(asked.folder.iterdir()))}"
        folder.mkdir()
        with suppress(pieces.UnevenError):
            files = pieces.csv_rows(asked.spread, [text.place for text in texts], folder)
            return [pl.scan_parquet(own, glob=False) for own in files]
    return [
        converted(text.here(asked.folder), asked.folder / f"{number:06}-{Path(text.place).name}")
        for number, text in enumerate(texts)
    ]


def converted(text: Text, target: Path) -> pl.LazyFrame:
    """Write a CSV file as Parquet, cells as text, and return its rows."""
    limits.refuse_no_text(Path(text.place), text.name)
    try:
        rows = pl.scan_csv(text.place, infer_schema=False, glob=False)
        rows.sink_parquet(target, compression="lz4")
    except pl.exceptions.ComputeError:
        refuse_bad_rows(text)
        raise
    return pl.scan_parquet(target, glob=False)


def refuse_repeated_column(text: Text) -> None:
    """Raise InputError for a header that names a column twice: which is meant is not known."""
    with storage.opened(text.place) as handle:
        line = handle.readline(LINE_LIMIT).decode("utf-8-sig", "replace")
    first: dict[str, int] = {}
    with suppress(csv.Error):
        for place, name in enumerate(next(csv.reader([line]), []), 1):
            if name in first:
                places = f"as column {first[name]} and {place}"
                raise InputError(f"{text.name}:1: `{name}` stands {places}; expected it once")
            first[name] = place


def refuse_bad_rows(text: Text) -> None:
    """Raise InputError, with the line, for a CSV row of too many fields, or one that never ends."""
    with Path(text.place).open(encoding="utf-8-sig", newline="") as handle:
        rows = csv.reader(handle, strict=True)
        named, line = len(next(rows)), rows.line_num
        try:
            for row in rows:
                if len(row) > named:
                    fields = f"{len(row)} fields, but the header names {named}"
                    raise InputError(f"{text.name}:{rows.line_num}: {fields}")
                line = rows.line_num
        except csv.Error as error:
            # Otherwise it is not how Python reads it: then polars' own words must do.
            if "unexpected end" in str(error):
                raise InputError(f"{text.name}:{line + 1}: a quotation mark is left open") from None
