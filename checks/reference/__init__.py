"""Reference data: terms of office, the ledger of events, decisions on aid and sanctions.

    reference = load([Path("desk/reference")])
    reference.terms          # polars frame, columns of models.Terms
    reference.manifest()     # what the run was checked against, for its record

Tables are read when they are first asked for. Ours come first, then each directory of the user's
in turn: its `terms.csv`, `events.csv`, `event_coverage.csv` and `aid.csv` extend what came
before, a row with the same key taking the earlier one's place; with `replace = true` in the
directory's `manifest.toml` the file stands instead of everything before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import polars as pl

from newsaudit.checks.reference.files import Source, columns_of, read, readable, sha256, sources
from newsaudit.checks.reference.ledger import add
from newsaudit.checks.reference.models import KEYS, TABLES
from newsaudit.schemas.facts import Fact
from newsaudit.schemas.result import DataSource

__all__ = ["TABLES", "Reference", "learn", "load"]

OURS = Path(__file__).parent / "data"
"""The shipped tables."""


@dataclass(frozen=True)
class Reference:
    """Reference tables, each read on first use. Frames have the columns of `models`."""

    files: tuple[Source, ...] = ()
    """Files in the order in which they are laid over each other."""

    @cached_property
    def terms(self) -> pl.DataFrame:
        """Terms of office (`models.Terms`)."""
        return self.table("terms")

    @cached_property
    def events(self) -> pl.DataFrame:
        """The ledger of events (`models.Events`)."""
        return self.table("events")

    @cached_property
    def event_coverage(self) -> pl.DataFrame:
        """Where the ledger is complete (`models.EventCoverage`)."""
        return self.table("event_coverage")

    @cached_property
    def aid(self) -> pl.DataFrame:
        """Decisions on aid and sanctions (`models.Aid`)."""
        return self.table("aid")

    @cached_property
    def frames(self) -> dict[Source, pl.DataFrame]:
        """Files that have been read."""
        return {}

    def read(self, source: Source) -> pl.DataFrame:
        """Return a file as a frame, read once."""
        if source not in self.frames:
            self.frames[source] = read(source)
        return self.frames[source]

    def sources(self, table: str) -> tuple[Source, ...]:
        """Return the files that make a table: from the last that replaces, on."""
        of_table = [source for source in self.files if source.table == table]
        replacing = [number for number, source in enumerate(of_table) if source.replace]
        return tuple(of_table[replacing[-1] if replacing else 0 :])

    def table(self, name: str) -> pl.DataFrame:
        """Return a table by name, in order of its key. Raises InputError for a bad file."""
        frames = [self.read(source) for source in self.sources(name)]
        if not frames:
            return pl.DataFrame(schema={**columns_of(name), "as_of": pl.Date})
        key = KEYS[name]
        return pl.concat(frames).unique(key, keep="last", maintain_order=True).sort(key)

    def as_of(self, table: str) -> date | None:
        """Return the last day any file of a table vouches for; None: there is no such table."""
        day = getattr(self, table)["as_of"].max()
        return day if isinstance(day, date) else None

    def manifest(self) -> tuple[DataSource, ...]:
        """Return every file that makes a table, as the record of a run lists it."""
        sources = (source for table in TABLES for source in self.sources(table))
        return tuple(data_source(source, self.listed(source)) for source in sources)

    def listed(self, source: Source) -> pl.DataFrame:
        """Return a file for the manifest; of ours, which tests hold to its model, as it stands.

        Where no rule asks for them, holding them to it again is a tenth of what a gate starts with.
        """
        ours = source.path.parent == OURS and source not in self.frames
        return readable(source) if ours else self.read(source)


def data_source(source: Source, frame: pl.DataFrame) -> DataSource:
    """Return a file as the record of a run lists it."""
    as_of = frame["as_of"].max()
    return DataSource(
        table=source.table
        if source.path.stem == source.table
        else f"{source.table}/{source.path.stem}",
        version=str(as_of) if as_of else "not stated",
        sha256=sha256(source.path),
        licence=source.licence,
        rows=frame.height,
    )


def load(directories: Sequence[Path] = ()) -> Reference:
    """Return the reference data: ours, extended or replaced by each directory in turn.

    Files are found now and read when a table is first used. Raises InputError for a directory
    or a manifest that cannot be used.
    """
    every = (OURS, *directories)
    return Reference(tuple(source for directory in every for source in sources(directory)))


def learn(
    facts: Iterable[Fact], directory: Path, sources: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Add confirmed facts to the user's own tables; return how many rows each table gained.

    A count adds its last event to `events.csv` and, where ours and the user's ledgers then hold
    as many events as it says, the span to `event_coverage.csv`; an aid status goes to `aid.csv`.
    Facts without a day, participants or parties say nothing a ledger could hold and are left
    out. `sources` maps an article's id to the title to cite. Files are sorted, without
    duplicates, and written beside and renamed into place, so that a crash leaves the old one.
    Raises InputError where a table already there cannot be read.
    """
    there = any((directory / f"{table}.csv").is_file() for table in TABLES)
    known = load([directory] if there else ())
    return add(facts, directory, known.events, sources)
