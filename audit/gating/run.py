"""The rules over a data set, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from newsaudit.checks.engine import check
from newsaudit.checks.outcome import HIT, Outcome, merged
from newsaudit.checks.reference import Reference
from newsaudit.checks.rule import Rule
from newsaudit.checks.series import ARTICLE, SERIES
from newsaudit.gating import columns
from newsaudit.gating.dataset import BATCH, Batch, Dataset, batches, collected, series_batches
from newsaudit.schemas.errors import InputError
from newsaudit.schemas.facts import FACTS
from newsaudit.schemas.frames import ARTICLE_DTYPES, Tables, dtypes

Batches = Iterable[Mapping[str, pl.DataFrame]]
EMPTY = {kind.table: pl.DataFrame(schema=dtypes(kind)) for kind in FACTS}


@dataclass
class Checked:
    """What the rules found in a data set."""

    outcome: Outcome
    rows: dict[str, int] = field(default_factory=dict)
    """Facts per table."""


def run(
    dataset: Dataset,
    rules: Iterable[Rule],
    reference: Reference,
    articles: pl.LazyFrame | None = None,
    size: int = BATCH,
    progress: Callable[[Batches], Batches] | None = None,
) -> Checked:
    """Run rules over a data set and return everything they found.

    `articles` is a corpus (columns of the table articles, `article_id` and `text` at least);
    without it, rules on the text are not checked. Raises InputError where there is no fact.
    """
    rows: dict[str, int] = {}
    parts = [Outcome(findings=cells(dataset))]
    for group, own, stream in work(dataset, list(rules), reference, size):
        for batch in progress(stream) if progress else stream:
            if group == ARTICLE:
                count_rows(rows, batch)
            parts.append(check(tables_of(batch, articles), own, reference, keep_passed=False))
    if not sum(rows.values()):
        raise InputError(f"{dataset.name}: no fact in this data set; nothing was checked")
    return Checked(merged(parts), rows)


def work(
    dataset: Dataset, rules: list[Rule], reference: Reference, size: int
) -> Iterator[tuple[str, list[Rule], Iterator[Batch]]]:
    """Yield what is to be done: rules of one group with their batches, articles first and always.

    A data set that fits in one batch is one batch for all rules: nothing is cut there.
    """
    groups: dict[str, list[Rule]] = {ARTICLE: []}
    for rule in rules:
        groups.setdefault(rule.group, []).append(rule)
    if dataset.rows() <= size:
        groups = {ARTICLE: rules}
    for group, own in groups.items():
        if group == ARTICLE:
            yield group, own, batches(dataset, size)
        elif SERIES[group].table == "articles":
            yield group, own, iter([everything_of_articles(dataset)])
        else:
            series = SERIES[group]
            yield group, own, series_batches(dataset, series.table, series.key(reference), size)


def everything_of_articles(dataset: Dataset) -> Batch:
    """Return a batch that names every article and holds no other fact: one row an article."""
    firsts = {
        name: scan.unique("article_id", keep="first")
        for name, scan in dataset.tables.items()
        if "article_id" in scan.collect_schema().names()
    }
    return collected(firsts)


def count_rows(rows: dict[str, int], batch: Mapping[str, pl.DataFrame]) -> None:
    """Add a batch's rows to the count of each table."""
    for name, frame in batch.items():
        rows[name] = rows.get(name, 0) + frame.height


def tables_of(batch: Mapping[str, pl.DataFrame], articles: pl.LazyFrame | None) -> Tables:
    """Return a batch as tables, with its own articles."""
    known = {name: batch.get(name, frame) for name, frame in EMPTY.items()}
    return Tables(articles=articles_of(batch, articles), passages=None, **known)


def articles_of(batch: Mapping[str, pl.DataFrame], articles: pl.LazyFrame | None) -> pl.DataFrame:
    """Return the articles of a batch; what the corpus does not say is null."""
    if articles is None:
        return pl.DataFrame(schema=ARTICLE_DTYPES)
    ids = pl.concat(
        [
            f.select(pl.col("article_id").unique())
            for f in batch.values()
            if "article_id" in f.columns
        ]
    ).to_series()
    present = articles.collect_schema().names()
    given = articles.filter(pl.col("article_id").is_in(ids.implode()))
    return given.select(
        pl.col(name).cast(dtype, strict=False) if name in present else default(name, dtype, present)
        for name, dtype in ARTICLE_DTYPES.items()
    ).collect()


def default(name: str, dtype: pl.DataType, present: list[str]) -> pl.Expr:
    """Return a column the corpus does not have."""
    if name == "published_on" and "published_at" in present:
        day = pl.col("published_at").cast(pl.String).str.slice(0, 10)
        return day.str.to_date("%Y-%m-%d", strict=False).alias(name)
    values = {"republication": "original", "body_start": 0}
    return pl.lit(values.get(name), dtype).alias(name)


def cells(dataset: Dataset) -> pl.DataFrame:
    """Return findings on unknown columns and on text cells that are not of their type."""
    found = [pl.DataFrame(schema=HIT)]
    for table, names in dataset.unknown.items():
        found += [
            about(f"`{table}.{name}` is not a column of this table", "SCH003") for name in names
        ]
    for table, scan in dataset.misread.items():
        types = columns.wanted(table)
        found += [
            about(f"row {row}: `{table}.{name}` is `{value}`, expected {types[name]}", "SCH002")
            for row, name, value in scan.collect().iter_rows()
        ]
    return pl.concat(found)


def about(message: str, code: str) -> pl.DataFrame:
    """Return one finding about the data set."""
    names = {"SCH002": "wrong-type", "SCH003": "unknown-column"}
    row: dict[str, object] = {
        "code": code, "name": names[code], "level": "error" if code == "SCH002" else "warning",
        "confidence": "high", "message": message, "article_id": "", "start": 0, "end": 0,
        "quote": "", "related": [], "evidence": "{}",
    }  # fmt: skip
    return pl.DataFrame([row], schema=HIT)


def failing_rows(dataset: Dataset, findings: pl.DataFrame) -> Iterator[tuple[str, pl.LazyFrame]]:
    """Yield per table the rows that failed, each with `reason`: codes and messages."""
    reasons = (
        findings.filter(pl.col("fact_id").is_not_null())
        .group_by("article_id", "fact_id")
        .agg(pl.concat_str("code", pl.lit(": "), "message").sort().str.join("; ").alias("reason"))
        .lazy()
    )
    for name, scan in dataset.tables.items():
        if {"article_id", "fact_id"} <= set(scan.collect_schema().names()):
            yield name, scan.join(reasons, on=["article_id", "fact_id"], how="inner")
