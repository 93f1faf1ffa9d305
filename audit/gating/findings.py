"""Findings of many batches: in memory while they are few, on disk when there are millions."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from newsaudit.checks.outcome import HIT, ORDER
from newsaudit.files import Scratch

HELD = 500_000
"""Findings in memory; more go to a temporary folder."""


@dataclass
class Findings:
    """Every finding of a data set, as frames with the columns of HIT."""

    parts: list[pl.DataFrame] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    total: int = 0
    folder: Scratch | None = None
    held: int = HELD

    def add(self, found: pl.DataFrame) -> None:
        """Take the findings of one batch."""
        if not found.height:
            return
        self.total += found.height
        self.parts.append(found)
        if sum(part.height for part in self.parts) > self.held:
            self.put_away()

    def put_away(self) -> None:
        """Write what is in memory to disk, in order."""
        self.folder = self.folder or Scratch()
        file = Path(self.folder.name, f"{len(self.files):06}.parquet")
        pl.concat(self.parts).sort(ORDER, maintain_order=True).write_parquet(
            file, compression="lz4"
        )
        self.files.append(file)
        self.parts = []

    def lazy(self) -> pl.LazyFrame:
        """Return all findings as they came; those of a batch are in order."""
        stored = [pl.scan_parquet(file) for file in self.files]
        return pl.concat([pl.LazyFrame(schema=HIT), *stored, *(p.lazy() for p in self.parts)])

    def all(self) -> pl.DataFrame:
        """Return all findings in memory, in order of article, place and code."""
        return self.lazy().collect().sort(ORDER, maintain_order=True)

    def first(self, number: int) -> pl.DataFrame:
        """Return the first findings of each rule, in the order of `all`."""
        found = pl.DataFrame(schema=HIT)
        held = pl.concat([found, *self.parts])
        for part in (*map(pl.read_parquet, self.files), held):
            both = pl.concat([found, part]).sort(ORDER, maintain_order=True)
            found = both.filter(pl.int_range(pl.len()).over("code") < number)
        return found
