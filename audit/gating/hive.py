"""Hive partitions: keys that stand in the names of folders, as `article_id=001/part.parquet`.

polars guesses their types, and would make an id a number: what is text in our tables stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

import polars as pl

from newsaudit.gating import columns
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS

TABLES = tuple(kind.table for kind in FACTS)
PATH = "__path"
HIDDEN = (".", "_")
"""First characters of what Spark and its like leave out: half-written parts, records, checksums."""


def keys_in(places: Iterable[str]) -> tuple[str, ...]:
    """Return the keys that the names of folders state, outermost first."""
    return tuple(key for key, is_key, _ in (place.partition("=") for place in places) if is_key)


def keys_of(folder: Path, parts: Sequence[Path]) -> tuple[str, ...]:
    """Return the keys of a folder's parts; raises InputError for a part that states others."""
    stated = {part: keys_in(part.relative_to(folder).parts[:-1]) for part in parts}
    first = stated[parts[0]]
    for part, keys in stated.items():
        if keys != first:
            said = f"in folders of the keys {', '.join(keys) or 'none'}"
            wanted = ", ".join(first) or "none"
            raise InputError(f"{part}: {said}, expected those of {parts[0]}: {wanted}")
    return first


def keys_at(address: str) -> tuple[str, ...]:
    """Return the keys of what an address holds, as its first row tells; none where it has no row."""
    first = pl.scan_parquet(address, include_file_paths=PATH).select(PATH).head(1).collect()
    return keys_in(place for path in first[PATH] for place in PurePosixPath(path).parts[:-1])


def of_parts(
    folder: Path,
    parts: Sequence[Path],
    keys: Sequence[str],
    table: str | None,
    mapping: Mapping[str, str],
) -> pl.LazyFrame:
    """Return the rows of a folder's parts, whose places in it state the keys."""
    if not keys:
        return pl.scan_parquet(list(parts), glob=False, hive_partitioning=False)
    # Of a file that is named, polars reads the keys of all folders, also those around the data set.
    around = keys_in(folder.absolute().parts)
    places = folder.absolute() if around else [part.absolute() for part in parts]
    return rows(places, keys, table, mapping)


def rows(
    place: str | Path | list[Path],
    keys: Iterable[str],
    table: str | None,
    mapping: Mapping[str, str],
) -> pl.LazyFrame:
    """Return the rows of Parquet files; keys that only say where a file lies are left out."""
    patterns = isinstance(place, str)
    scan = partial(
        pl.scan_parquet, place, hive_partitioning=True, glob=patterns, hidden_file_prefix=HIDDEN
    )
    guessed = scan()
    present = guessed.collect_schema()
    types = {
        key: pl.String() if is_text(key, table, mapping) else present[key]
        for key in keys
        if key in present
    }
    if not types:
        return guessed
    return scan(hive_schema=types).drop(key for key in types if not ours(key, TABLES, mapping))


def is_text(key: str, table: str | None, mapping: Mapping[str, str]) -> bool:
    """Tell whether a key is text wherever it is a column of ours."""
    found = ours(key, [table] if table else TABLES, mapping)
    return bool(found) and all(dtype == pl.String for dtype in found)


def ours(key: str, tables: Iterable[str], mapping: Mapping[str, str]) -> list[pl.DataType]:
    """Return the types of the columns that a key is of, by its own name or as another's."""
    names = {key, *(name for name, theirs in mapping.items() if theirs == key)}
    wanted = [columns.wanted(table) for table in tables]
    return [known[name] for known in wanted for name in names if name in known]
