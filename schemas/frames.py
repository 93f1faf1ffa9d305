"""Records to polars frames and back, one way for every table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, get_args, get_type_hints

import polars as pl

from newsaudit.schemas.article import Article
from newsaudit.schemas.facts import FACTS, Fact
from newsaudit.schemas.passages import Passage

DTYPES: dict[Any, pl.DataType] = {
    str: pl.String(),
    int: pl.Int64(),
    float: pl.Float64(),
    bool: pl.Boolean(),
    date: pl.Date(),
    list[str]: pl.List(pl.String),
    list[int]: pl.List(pl.Int64),
}


_dtypes: dict[type[Any], dict[str, pl.DataType]] = {}


def dtypes(record: type[Any]) -> dict[str, pl.DataType]:
    """Return the columns of a record's table with their dtypes; `X | None` is a nullable X."""
    # Kept: reading type hints costs as much as making a small frame.
    if record not in _dtypes:
        hints = get_type_hints(record)
        _dtypes[record] = {field.name: DTYPES[plain(hints[field.name])] for field in fields(record)}
    return _dtypes[record]


def plain(hint: Any) -> Any:  # noqa: ANN401 - a type is a value here
    """Return the type without `| None`."""
    inner = [arg for arg in get_args(hint) if arg is not type(None)]
    return inner[0] if type(None) in get_args(hint) else hint


def frame(record: type[Any], rows: Iterable[Any]) -> pl.DataFrame:
    """Return records as a frame with the table's columns, also when there are none."""
    schema = dtypes(record)
    rows = list(rows)
    columns = {name: [getattr(row, name) for row in rows] for name in schema}
    return pl.DataFrame(columns, schema=schema)


@dataclass(frozen=True)
class Tables:
    """The tables a check reads, all of the same run.

    `passages` is None where the articles' texts were not read. Where `given` is false, no articles
    were given; a table of none then says nothing, while it else says that none is known.
    """

    articles: pl.DataFrame
    event_counts: pl.DataFrame
    dates: pl.DataFrame
    officials: pl.DataFrame
    aid_status: pl.DataFrame
    quantities: pl.DataFrame
    statements: pl.DataFrame
    others: pl.DataFrame
    passages: pl.DataFrame | None = None
    given: bool = True

    @property
    def facts(self) -> Mapping[str, pl.DataFrame]:
        """The fact tables by name."""
        return {kind.table: getattr(self, kind.table) for kind in FACTS}

    @cached_property
    def present(self) -> frozenset[str]:
        """What there is at least one of: fact tables, kinds of passages, kinds of arithmetic."""
        tables = {name for name, table in self.facts.items() if table.height}
        if self.passages is None:
            return frozenset(tables)
        kinds = self.passages.select("kind", "detail").unique()
        sums = kinds.filter(pl.col("kind") == "arithmetic")["detail"].drop_nulls()
        return frozenset(tables | set(kinds["kind"]) | set(sums))

    @property
    def said(self) -> pl.DataFrame:
        """Statements that pass on words; not beliefs and wishes the article itself tells."""
        return self.statements.filter(pl.col("cue_class").ne_missing("attitude"))

    def with_facts(self, facts: Mapping[str, pl.DataFrame]) -> Tables:
        """Return the same tables with some fact tables replaced."""
        return replace(self, **facts)  # type: ignore[arg-type]  # the names are those of tables


ARTICLE_DTYPES: dict[str, pl.DataType] = {
    **{
        name: pl.String()
        for name in (
            "article_id", "text", "path", "raw_sha256", "text_sha256", "language", "uri",
            "publisher", "original_publisher", "republication", "headline", "dateline", "byline",
            "published_at",
        )
    },
    "published_on": pl.Date(),
    "published_from": pl.String(),
    "permission_start": pl.Int64(),
    "permission_end": pl.Int64(),
    "stamp_start": pl.Int64(),
    "stamp_end": pl.Int64(),
    "headline_start": pl.Int64(),
    "headline_end": pl.Int64(),
    "byline_start": pl.Int64(),
    "byline_end": pl.Int64(),
    "dateline_start": pl.Int64(),
    "dateline_end": pl.Int64(),
    "body_start": pl.Int64(),
    "metadata": pl.List(pl.Struct({"key": pl.String, "value": pl.String})),
}  # fmt: skip


def article_frame(articles: Iterable[Article]) -> pl.DataFrame:
    """Return articles as the `articles` table."""
    rows = [article_row(article) for article in articles]
    return pl.DataFrame(rows, schema=ARTICLE_DTYPES)


def article_row(article: Article) -> dict[str, Any]:
    """Return an article as a row: spans as two columns, metadata as key and value."""
    row: dict[str, Any] = {name: getattr(article, name, None) for name in ARTICLE_DTYPES}
    for name in ("permission", "stamp", "headline", "byline", "dateline"):
        span = getattr(article, f"{name}_span")
        row[f"{name}_start"] = span.start if span else None
        row[f"{name}_end"] = span.end if span else None
    row["metadata"] = [{"key": k, "value": v} for k, v in sorted(article.metadata.items())]
    return row


def fact_frames(facts: Iterable[Fact]) -> dict[str, pl.DataFrame]:
    """Return facts as one frame a table."""
    by_type: dict[type[Fact], list[Fact]] = {kind: [] for kind in FACTS}
    for fact in facts:
        by_type[type(fact)].append(fact)
    return {kind.table: frame(kind, rows) for kind, rows in by_type.items()}


def tables(
    articles: Iterable[Article], facts: Iterable[Fact], passages: Iterable[Passage] | None
) -> Tables:
    """Return everything a check reads as frames."""
    held = article_frame(articles)
    return Tables(
        articles=held,
        passages=None if passages is None else frame(Passage, passages),
        given=held.height > 0,
        **fact_frames(facts),
    )
