"""Where a command may write: never over what it reads, nor twice to one file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from newsaudit.schemas.errors import UsageError

ROWS = (".parquet", ".csv")
"""Endings of failing rows, and of parts of a data set."""


def refuse(inputs: Mapping[str, Path | None], outputs: Iterable[tuple[str, Path | None]]) -> None:
    """Raise UsageError for an output that is an input, is named twice, or lies among the data.

    `inputs` are named by what they are, `outputs` by their option.
    """
    known = {file.resolve(): what for what, file in inputs.items() if file}
    taken: dict[Path, str] = {}
    for option, file in outputs:
        if file is None:
            continue
        place = file.resolve()
        if place in known:
            raise UsageError(f"{option} {file}: is {known[place]} itself; expected another file")
        if place in taken:
            said = f"is named by {taken[place]} already; expected another file"
            raise UsageError(f"{option} {file}: {said}")
        if place.suffix in ROWS and any(folder in known for folder in place.parents):
            raise UsageError(f"{option} {file}: would be part of the data set the next time")
        taken[place] = option
