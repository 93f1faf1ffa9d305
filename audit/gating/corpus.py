"""The corpus a data set's facts are of: articles as a lazy frame, read where they are wanted."""

from __future__ import annotations

from collections.abc import Mapping
from glob import escape
from pathlib import Path

import polars as pl

from newsaudit.gating import columns
from newsaudit.ingest.limits import DAYS, reading, refuse_bomb
from newsaudit.lines import parsed
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.frames import ARTICLE_DTYPES

NEEDED = ("article_id", "text")
DEFAULTS = {"republication": "original", "body_start": 0}
"""What the absence of a column means, where that is not "not stated"."""


def open_corpus(file: Path) -> pl.LazyFrame:
    """Return the articles of a Parquet or JSONL file.

    Raises InputError where it is damaged or cannot be a corpus; see `sound`.
    """
    if file.suffix == ".parquet":
        refuse_bomb(file)
        with reading(str(file)):
            return sound(str(file), pl.scan_parquet(file.absolute(), glob=False))
    try:
        with reading(str(file)):
            # A key may first occur in any line.
            lines = escape(str(file.absolute()))
            return sound(str(file), pl.scan_ndjson(lines, infer_schema_length=None))
    except InputError:
        refuse_bad_line(file)
        raise


def refuse_bad_line(file: Path) -> None:
    """Raise InputError for the first line that is no JSON object; polars does not name it."""
    with file.open("rb") as handle:
        for number, line in enumerate(handle, 1):
            if line.strip():
                parsed(line, f"{file}:{number}")


def sound(name: str, articles: pl.LazyFrame) -> pl.LazyFrame:
    """Return articles that every rule can read.

    Raises InputError where a column is missing, of a type that is not ours and cannot be made so,
    or holds impossible days, where there is no article, and where one has no id or that of
    another: which of two texts a fact is of could not be told.
    """
    present = articles.collect_schema()
    for column in NEEDED:
        if column not in present:
            raise InputError(f"{name}: no column `{column}`")
    for column, want in ARTICLE_DTYPES.items():
        have = present.get(column, want)
        if not becomes(have, want, exactly=column in NEEDED):
            raise InputError(f"{name}: `{column}` holds {have}, expected {want}")
    days = [column for column in ("published_on", "published_at") if present.get(column) == pl.Date]
    ids = pl.col("article_id").cast(pl.String)
    with reading(name):
        told = articles.select(
            pl.len().alias("rows"),
            ids.null_count().alias("nameless"),
            ids.hash().n_unique().alias("distinct"),
            *(pl.col(c).cast(pl.Int32).is_between(*DAYS).all().alias(c) for c in days),
        ).collect(engine="streaming").row(0, named=True)  # fmt: skip
    if not told["rows"]:
        raise InputError(f"{name}: no article in this corpus")
    if told["nameless"]:
        raise InputError(f"{name}: {told['nameless']:,} articles have no `article_id`")
    if told["distinct"] < told["rows"]:
        again = articles.select(ids).filter(ids.is_duplicated()).head(1).collect().item()
        raise InputError(f"{name}: two articles have the id {again[:80]!r}")
    if impossible := [column for column in days if not told[column]]:
        raise InputError(f"{name}: `{impossible[0]}` holds a day outside the years 1 to 9999")
    return articles


def becomes(have: pl.DataType, want: pl.DataType, exactly: bool) -> bool:
    """Tell whether a column can be read as ours; `exactly` is for text that must be text."""
    if exactly:
        return have in (pl.String, pl.Categorical, pl.Enum)
    if have == pl.Null or have == want:
        return True
    return not have.is_nested() and not want.is_nested()


def articles_of(batch: Mapping[str, pl.DataFrame], articles: pl.LazyFrame | None) -> pl.DataFrame:
    """Return the articles of a batch; what the corpus does not say is null."""
    if articles is None:
        return pl.DataFrame(schema=ARTICLE_DTYPES)
    named = [frame.get_column("article_id") for frame in columns.fitting(batch).values()]
    ids = pl.concat([pl.Series(dtype=pl.String), *(column.unique() for column in named)])
    present = articles.collect_schema().names()
    given = articles.filter(pl.col("article_id").cast(pl.String).is_in(ids.implode()))
    return given.select(
        of_corpus(name, dtype, present) for name, dtype in ARTICLE_DTYPES.items()
    ).collect()


def of_corpus(name: str, dtype: pl.DataType, present: list[str]) -> pl.Expr:
    """Return a column of articles, as the corpus has it or as its absence is read."""
    source = next((n for n in (name, "published_at") if n in present), name)
    if name == "published_on" and source in present:
        # JSON has days as text, and moments begin with theirs.
        day = pl.col(source).cast(pl.String).str.slice(0, 10)
        return day.str.to_date("%Y-%m-%d", strict=False).alias(name)
    if name in present:
        return pl.col(name).cast(dtype, strict=False)
    return pl.lit(DEFAULTS.get(name), dtype).alias(name)
