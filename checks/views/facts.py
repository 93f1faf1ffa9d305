"""All facts of all tables, with the text they claim to stand in: rules SPN."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.places import cut
from newsaudit.checks.readings import SCALES, numbers_in
from newsaudit.checks.repeated import maybe_repeated
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Facts, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class FactsView(Facts):
    """One row a fact, of whatever kind. What needs the text is null where it is not given."""

    reading: str = about("The fact's own value in words, to tell duplicates", null=True)
    readable: bool = about("The value can be read from the quote; null: not tried", null=True)
    article_known: bool = about("Its article is given; null: no articles at all", null=True)
    article_sha256: str = about("SHA-256 of the article's text", null=True)
    text_length: int = about("Length of the article's text", null=True, unit="code points")
    text_at_span: str = about("What really stands at start and end", null=True)
    edge_before: str = about("Character before the span", null=True)
    edge_after: str = about("Character after the span", null=True)
    in_metadata: bool = about("Quote stands in the page's metadata, not in its text", null=True)
    earlier_id: str = about("Earlier fact of this kind and value that overlaps", null=True)
    earlier_start: int = about("Its start", null=True)
    earlier_end: int = about("Its end", null=True)


READINGS: dict[str, tuple[str, ...]] = {
    "event_counts": ("count", "event"),
    "dates": ("value",),
    "officials": ("name", "title"),
    "aid_status": ("status", "donor", "recipient", "item"),
    "quantities": ("value", "unit"),
    "statements": ("source_quote", "cue_start"),
    "others": ("label",),
}
"""Columns that say what a fact of a table states; two facts that agree in them are the same."""

SCALE_MARKS = {
    "": 1.0,
    r"(?i)cents?\b|pence|¢": 0.01,
    r"(?i)hundred": SCALES["hundred"],
    r"(?i)thousand|\dk\b": SCALES["thousand"],
    r"(?i)million|mn\b|\d ?m\b": SCALES["million"],
    r"(?i)billion|bn\b|\d ?b\b": SCALES["billion"],
    r"(?i)trillion|tn\b": SCALES["trillion"],
    r"(?i)lakh": SCALES["lakh"],
    r"(?i)crore": SCALES["crore"],
}
"""How a quote names a scale, and what it multiplies by."""

NUMBERS = "__numbers"
"""Column of the numbers a quote holds, while they are compared."""
ROW = "__row"

OF_TEXT: dict[str, pl.DataType] = {
    "article_known": pl.Boolean(),
    "article_sha256": pl.String(),
    "text_length": pl.Int64(),
    "text_at_span": pl.String(),
    "edge_before": pl.String(),
    "edge_after": pl.String(),
    "in_metadata": pl.Boolean(),
}
"""Columns that need the articles' texts."""
EARLIER = {"earlier_id": "fact_id", "earlier_start": "start", "earlier_end": "end"}


def count_readable() -> pl.Expr:
    """Tell whether a count is among the numbers its quote holds; null where it holds none."""
    # "dozens", "scores" and "hundred" make a number with the word before them.
    plain = ~pl.col("quote").str.contains(r"(?i)dozen|score|hundred|thousand")
    found = pl.col(NUMBERS).list.contains(pl.col("count").cast(pl.Float64))
    return pl.when(plain & (pl.col(NUMBERS).list.len() > 0)).then(found)


def quantity_readable() -> pl.Expr:
    """Tell whether a quantity's value is a number of its quote, times a scale the quote names."""
    plain = ~pl.col("quote").str.contains(r"[/½¼¾⅓⅔]|half|dozen|score")
    rounded = pl.col(NUMBERS).list.eval(pl.element().round(6))
    # A quotient, since 4.1 * 1e6 is not 4100000 to the last bit.
    found = pl.any_horizontal(
        pl.col("quote").str.contains(name)
        & rounded.list.contains((pl.col("value") / size).round(6))
        for name, size in SCALE_MARKS.items()
    )
    return pl.when(plain & pl.col("quote").str.contains(r"\d")).then(found)


def year_readable() -> pl.Expr:
    """Tell whether a year written in the quote lies within the days the value covers."""
    years = pl.col("quote").str.extract_all(r"\b(?:1[5-9]|20)\d\d\b").list.eval(
        pl.element().cast(pl.Int32)
    )  # fmt: skip
    dated = pl.col("granularity").is_in(["day", "month", "quarter", "year"])
    first, last = pl.col("first_day").dt.year(), pl.col("last_day").dt.year()
    within = (years.list.max() >= first) & (years.list.min() <= last)
    return pl.when(dated & (years.list.len() > 0)).then(within)


READABLE = {
    "event_counts": ("count", count_readable),
    "dates": (None, year_readable),
    "quantities": ("value", quantity_readable),
}
"""Table to the column that its quote's numbers are compared with, and how; None: no number is."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return every fact with what it is judged against."""
    held = {name: table for name, table in tables.facts.items() if table.height}
    every = pl.concat([common(*item) for item in (held or tables.facts).items()])
    return with_earlier(with_text(every, tables)).select(list(columns_of(FactsView)))


def common(name: str, table: pl.DataFrame) -> pl.DataFrame:
    """Return a table's common columns, its reading and whether the quote bears it out."""
    parts = [pl.col(column).cast(pl.String) for column in READINGS[name]]
    return table.select(
        *columns_of(Facts),
        pl.concat_str(parts, separator=" · ", ignore_nulls=True).alias("reading"),
        readable(name, table),
    )


def readable(name: str, table: pl.DataFrame) -> pl.Series | pl.Expr:
    """Return for each row whether the quote bears the value out; null where that is not tried.

    Reading numbers out of words is dear and the same few words come back again and again, so each
    pair of quote and value is read once.
    """
    if name not in READABLE:
        return pl.lit(None, pl.Boolean).alias("readable")
    value, expression = READABLE[name]
    if value is None:
        return table.with_columns(expression().alias("readable"))["readable"]
    pair = table.select("quote", value)
    read = pair.unique().with_columns(numbers_in(pl.col("quote")).alias(NUMBERS))
    told = read.select("quote", value, expression().alias("readable"))
    return pair.join(told, on=["quote", value], how="left", maintain_order="left")["readable"]


def with_text(facts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return facts with what stands at their spans; all null where no articles are given."""
    if not tables.given:
        return facts.with_columns(pl.lit(None, dtype).alias(n) for n, dtype in OF_TEXT.items())
    said = pl.col("metadata").list.eval(pl.element().struct.field("value")).list.join("\n")
    texts = tables.articles.select(
        "article_id",
        pl.lit(value=True).alias("article_known"),
        "text",
        pl.col("text").str.len_chars().cast(pl.Int64).alias("text_length"),
        said.alias("said"),
        pl.col("text_sha256").alias("article_sha256"),
    )
    joined = facts.join(texts, on="article_id", how="left", maintain_order="left")
    start, end, text = pl.col("start"), pl.col("end"), pl.col("text")
    length, valid = (end - start).clip(0), (start >= 0) & (end >= start)
    lead = (start > 0).cast(pl.Int64)
    # One walk through the text a fact: its span with a character on either side.
    around = pl.when(valid).then(cut("text", start - lead, end + 1))
    in_metadata = pl.col("said").str.contains(pl.col("quote"), literal=True) & ~text.str.contains(
        pl.col("quote"), literal=True
    )
    return (
        joined.with_columns(around.alias("around"))
        .with_columns(
            pl.col("article_known").fill_null(value=False),
            pl.col("around").str.slice(lead, length).alias("text_at_span"),
            pl.when(start > 0).then(pl.col("around").str.slice(0, 1)).alias("edge_before"),
            pl.col("around").str.slice(lead + length, 1).alias("edge_after"),
            # Looking a quote up in a whole text is dear, so only where grounding failed.
            pl.when(pl.col("grounding") == "ungrounded").then(in_metadata).alias("in_metadata"),
        )
        .drop("text", "said", "around")
    )


def with_earlier(facts: pl.DataFrame) -> pl.DataFrame:
    """Return facts with the one before them of the same article, kind and value that overlaps.

    Sorting by long strings is dear: only rows whose key's hash repeats are sorted and compared.
    """
    same = ("article_id", "kind", "reading")
    rows = facts.select(*same, "start", "end", "fact_id", "grounding").with_row_index(ROW)
    repeated = rows.filter(maybe_repeated(rows.select(same)))
    ordered = repeated.sort(*same, "start", "end", maintain_order=True)
    overlaps = (pl.col("end").shift(1) > pl.col("start")) & pl.all_horizontal(
        pl.col(column) == pl.col(column).shift(1) for column in same
    )
    earlier = ordered.select(
        ROW,
        *(pl.col(source).shift(1).alias(name) for name, source in EARLIER.items()),
        (overlaps & (pl.col("grounding") != "ungrounded")).alias("overlaps"),
    ).filter("overlaps")
    found = rows.select(ROW).join(earlier, on=ROW, how="left", maintain_order="left")
    return facts.with_columns(found[name] for name in EARLIER)


VIEW = View("facts", FactsView, prepare)
