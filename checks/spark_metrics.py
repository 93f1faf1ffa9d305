"""The parts of metrics made by Spark's workers: no row of the set comes to the driver.

Workers import newsaudit; in a session of your own it is installed there, or shipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import polars as pl

from newsaudit.checks import set_metrics
from newsaudit.checks.reference import load
from newsaudit.checks.series import ARTICLE, SERIES
from newsaudit.checks.set_metrics import COUNT, METRICS, NUMBER, VALUE, Options
from newsaudit.checks.structure import dtypes_of

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

KEY = "__key"
"""Column of the hash of the series a row is of."""
BROKEN = "article_id string, fact_id string, structural boolean, rows long, sound long"
SHINGLES = f"article_id string, {NUMBER} long, shingle long"

Part = Callable[[pl.DataFrame], pl.DataFrame]
Arrow = Iterator["pa.RecordBatch"]


def parts(frame: DataFrame, name: str, options: Options) -> pl.DataFrame:
    """Return the parts of a metric, made where the rows are."""
    columns = [c for c in METRICS[name].columns(options) if c in frame.columns]
    if name == "newsaudit.rules":
        return rules(frame.select(*columns), options)
    if name == "newsaudit.repeated":
        return shingles(frame.select(*columns), options)
    return local(
        frame.groupBy(frame[columns[0]].alias(VALUE)).count().withColumnRenamed("count", COUNT)
    )


def local(frame: DataFrame) -> pl.DataFrame:
    """Return a small Spark frame here."""
    return pl.DataFrame(pl.from_arrow(frame.toArrow()))


def shingles(articles: DataFrame, options: Options) -> pl.DataFrame:
    """Return the sampled shingles of articles, numbered in the order of the frame."""
    from pyspark.sql.functions import monotonically_increasing_id

    numbered = articles.withColumn(NUMBER, monotonically_increasing_id())
    made = partial(set_metrics.shingles, options=dict(options))
    return local(numbered.mapInArrow(each(made, SHINGLES), SHINGLES))


def rules(rows: DataFrame, options: Options) -> pl.DataFrame:
    """Return what breaks the rules: of articles together, then of each series together."""
    by_group: dict[str, list[str]] = {ARTICLE: []}
    for rule in set_metrics.rules_of(options):
        series = SERIES.get(rule.group)
        own = series is not None and series.table == options["facts_table"]
        by_group.setdefault(rule.group if own else ARTICLE, []).append(rule.code)
    named = "article_id" in rows.columns
    by_article = rows.repartition("article_id") if named else rows.repartition(1)
    found = []
    for group, codes in by_group.items():
        together = by_article if group == ARTICLE else of_series(by_article, group)
        made = partial(broken, options=dict(options), codes=codes, group=group)
        found.append(local(together.mapInArrow(whole(made, BROKEN), BROKEN)))
    return pl.concat(found)


def of_series(by_article: DataFrame, group: str) -> DataFrame:
    """Return the rows of series, each series in one partition; none where the key cannot be made."""
    from pyspark.sql.types import LongType, StructType

    schema = StructType([*by_article.schema.fields]).add(KEY, LongType())
    keyed = by_article.mapInArrow(partial(with_key, group=group), schema)
    return keyed.where(keyed[KEY].isNotNull()).repartition(KEY).drop(KEY)


def with_key(arrow: Arrow, group: str) -> Arrow:
    """Add the column KEY to a partition, which holds its articles whole."""
    import pyarrow as pa

    held = [batch for batch in arrow if batch.num_rows]
    if not held:
        return
    table = pa.Table.from_batches(held)
    series = SERIES[group]
    key = series.key(load(()))
    rows = getattr(
        set_metrics.tables_of(series.table, pl.DataFrame(pl.from_arrow(table))), series.table
    )
    wanted = dtypes_of(series.table)
    if all(rows.schema.get(name) == wanted[name] for name in key.meta.root_names()):
        hashed = pl.when(key.is_not_null()).then(key.hash(seed=0).reinterpret(signed=True))
        keys = rows.select(hashed.alias(KEY)).to_series()
        yield from table.append_column(KEY, keys.to_arrow().cast(pa.int64())).to_batches()


def broken(
    rows: pl.DataFrame, options: dict[str, Any], codes: list[str], group: str
) -> pl.DataFrame:
    """Return what breaks some rules, by code; the rows are counted with their articles."""
    chosen = [rule for rule in set_metrics.rules_of(options) if rule.code in set(codes)]
    return set_metrics.broken_by(rows, options, chosen, counted=group == ARTICLE)


def whole(made: Part, layout: str) -> Callable[[Arrow], Arrow]:
    """Return what makes one part of a partition."""

    def run_partition(arrow: Arrow) -> Arrow:
        import pyarrow as pa

        held = [batch for batch in arrow if batch.num_rows]
        if held:
            yield from sent(made(pl.DataFrame(pl.from_arrow(pa.Table.from_batches(held)))), layout)

    return run_partition


def each(made: Part, layout: str) -> Callable[[Arrow], Arrow]:
    """Return what makes a part of every batch of a partition."""

    def run_partition(arrow: Arrow) -> Arrow:
        for batch in arrow:
            yield from sent(made(pl.DataFrame(pl.from_arrow(batch))), layout)

    return run_partition


def sent(part: pl.DataFrame, layout: str) -> Arrow:
    """Return a part as Arrow in a layout of this module."""
    import pyarrow as pa

    types = {"string": pa.string(), "long": pa.int64(), "boolean": pa.bool_()}
    fields = [
        pa.field(*named) for named in ((n, types[t]) for n, t in map(str.split, layout.split(", ")))
    ]
    plain = part.with_columns(
        pl.col(pl.UInt64).reinterpret(signed=True), pl.col(pl.UInt32).cast(pl.Int64)
    )
    yield from (
        plain.select(field.name for field in fields).to_arrow().cast(pa.schema(fields)).to_batches()
    )
