"""Synthetic facts with known defects: a table of event counts.

    python -m benchmarks.gate.generate 1000000 facts.parquet

Rows come article by article, about ten each. One row in 200 has one defect; `defects.parquet`
beside the facts lists them: fact_id, code.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import polars as pl

EVENTS = ("call", "meeting", "round of talks", "summit", "vote", "visit", "package")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
PEOPLE = ("Ada Moor", "Ben Okafor", "Carla Ruiz", "Dmitri Volkov", "Elif Kaya", "Femi Adeyemi")
ROWS_PER_ARTICLE = 10
DEFECT_SHARE = 1 / 200
DEFECTS: dict[str, tuple[str, pl.Expr]] = {
    "SCH004": ("quote", pl.lit(None, pl.String)),
    "SCH005": ("form", pl.lit("nth")),
    "SCH006": ("count", pl.lit(-2, pl.Int64)),
    "SPN003": ("end", pl.col("start") - 3),
    "SPN008": ("count", pl.col("count") + 20),
}
"""Rule to the column it spoils and what stands there then; one after the other."""


def sound(rows: int, seed: int) -> pl.DataFrame:
    """Return rows without a defect."""
    rng = np.random.default_rng(seed)
    count = rng.integers(1, len(ORDINALS) + 1, rows)
    start = np.arange(rows) % ROWS_PER_ARTICLE * 500 + rng.integers(0, 400, rows)
    day = pl.Series(rng.integers(18_000, 20_000, rows), dtype=pl.Int32).cast(pl.Date)
    number = np.arange(rows)
    words = pl.Series("word", [f"the {word}" for word in ORDINALS])
    quote = words.gather(count - 1)
    # Every row is a series of its own, and its span is apart from its neighbours', so that nothing
    # is wrong but what is planted.
    one = pl.Series("a", PEOPLE).gather(number % len(PEOPLE)).to_frame()
    people = one.with_columns(pl.Series("n", number).cast(pl.String).alias("b"))
    pairs = people.select(pl.concat_list("a", pl.concat_str(pl.lit("Zoe "), "b")).alias("p"))["p"]
    return pl.DataFrame(
        {
            "fact_id": pl.Series(number).cast(pl.String).str.zfill(9),
            "article_id": pl.Series(number // ROWS_PER_ARTICLE).cast(pl.String).str.zfill(8),
            "kind": pl.repeat("event_count", rows, eager=True),
            "start": start,
            "end": start + quote.str.len_chars().cast(pl.Int64).to_numpy(),
            "quote": quote,
            "extractor": pl.repeat("synthetic/ordinal", rows, eager=True),
            "confidence": rng.integers(50, 100, rows) / 100,
            "statement_id": pl.repeat(None, rows, dtype=pl.String, eager=True),
            "grounding": pl.repeat("exact", rows, eager=True),
            "grounding_note": pl.repeat(None, rows, dtype=pl.String, eager=True),
            "count": count,
            "form": pl.repeat("ordinal", rows, eager=True),
            "event": pl.Series(EVENTS).gather(number % len(EVENTS)),
            "participants": pairs,
            "since": day,
            "since_start": pl.repeat(None, rows, dtype=pl.Int64, eager=True),
            "since_end": pl.repeat(None, rows, dtype=pl.Int64, eager=True),
            "as_of": day.dt.offset_by("30d"),
            "as_of_start": pl.repeat(None, rows, dtype=pl.Int64, eager=True),
            "as_of_end": pl.repeat(None, rows, dtype=pl.Int64, eager=True),
        }
    )


def spoiled(rows: pl.DataFrame, seed: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the rows with their defects, and the list of defects: article_id, fact_id, code."""
    rng = np.random.default_rng(seed + 1)
    chosen = np.sort(rng.choice(rows.height, int(rows.height * DEFECT_SHARE), replace=False))
    codes = np.array(list(DEFECTS))[np.arange(len(chosen)) % len(DEFECTS)]
    marks = np.full(rows.height, "", dtype=object)
    marks[chosen] = codes
    marked = rows.with_columns(pl.Series("__code", marks, dtype=pl.String))
    for code, (column, value) in DEFECTS.items():
        spoil = pl.when(pl.col("__code") == code).then(value).otherwise(pl.col(column))
        marked = marked.with_columns(spoil.alias(column))
    planted = marked.filter(pl.col("__code") != "").select(
        "article_id", "fact_id", pl.col("__code").alias("code")
    )
    return marked.drop("__code"), planted


def write(rows: int, target: Path, seed: int = 7, part: int = 1_000_000) -> pl.DataFrame:
    """Write a data set in row groups, and return what was planted."""
    planted = []
    parts = []
    for number, first in enumerate(range(0, rows, part)):
        size = min(part, rows - first)
        frame, defects = spoiled(sound(size, seed + number), seed + number)
        shift = [
            (pl.col("fact_id").cast(pl.Int64) + first).cast(pl.String).str.zfill(9),
            (pl.col("article_id").cast(pl.Int64) + first // ROWS_PER_ARTICLE)
            .cast(pl.String)
            .str.zfill(8),
        ]
        parts.append(frame.with_columns(shift).lazy())
        planted.append(defects.with_columns(shift))
    pl.concat(parts).sink_parquet(target, row_group_size=250_000)
    listed = pl.concat(planted)
    listed.write_parquet(target.with_name("defects.parquet"))
    return listed


def main() -> None:
    """Write a data set as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    planted = write(given.rows, given.target)
    print(f"{given.rows} rows, {planted.height} defects")


if __name__ == "__main__":
    main()
