"""Articles with what is known about where they come from: rules PRV."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.originals import pairs, stated
from newsaudit.checks.places import cut
from newsaudit.checks.views import View
from newsaudit.checks.wording import overlap, words
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Articles, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

LICENCE = (
    r"(?i)\bpermission\b|\blicen[cs]e|\bcreative commons\b|\bCC[ -]BY\b|\bcourtesy\b|\bsyndicat"
)
"""Words by which a credit says that the copy is allowed."""

LINK = r"(?i)https?://|\bwww\.|\b[a-z0-9-]{2,40}\.(?:com|org|net|eu|info|co\.uk|de|fr|news)\b"

CORRECTED = (
    r"(?i)\b(?:correct(?:ion|ed)|updated?|amended|clarification|editor['’]s note"
    r"|an earlier version)\b"
)
"""Words by which a text tells its readers that it was changed."""

SITE = r"\s+[|–—-]\s+[^|–—-]{2,40}$"
"""A site's name after the headline, as page titles carry it."""

PERSONS = r"^(?i:by )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,| and| &) .+)?$"
"""An author line that names a person; "Staff" and "admin" do not."""


class ArticlesView(Articles):
    """One row an article; the place is the headline, or the first line."""

    fact_id: str = about("Always null", null=True)
    start: int = about("First character of the headline or first line")
    end: int = about("One past it")
    quote: str = about("The headline or first line")
    credit: str = about("A reprint's credit line", null=True)
    credit_lacks: str = about("What the credit lacks: `author and no link`", null=True)
    licensed: bool = about("The credit says that the copy is allowed", null=True)
    said_headline: str = about("Headline in the page's metadata", null=True)
    headline_shared: float = about("Share of words both headlines have", null=True, unit="0 to 1")
    said_author: str = about("Author in the page's metadata, a person", null=True)
    printed_author: str = about("Author in the text's byline, a person", null=True)
    author_shared: bool = about("Both name somebody of the same last name", null=True)
    other_day: pl.Date = about("Another publication day stated, the one farthest off", null=True)
    other_day_from: str = about("Where that day is stated", null=True)
    days_apart: int = about("Days between the two", null=True, unit="days")
    modified_on: pl.Date = about("Day of the last change, by the metadata", null=True)
    tells_change: bool = about("The text says that it was corrected or updated")
    audited_sha256: str = about("Text hash when it was last audited", null=True)
    version_id: str = about("Another article of the run at the same address", null=True)
    version_start: int = about("Its headline", null=True)
    version_end: int = about("One past that", null=True)
    original_id: str = about("Its original, if that is among the articles", null=True)
    original_on: pl.Date = about("The original's publication day", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return the articles; None where only facts are given."""
    if tables.passages is None:
        return None
    frame = placed(tables.articles)
    for add in (credited, headlined, authored, changed, versioned):
        frame = add(frame)
    frame = dated(frame, tables)
    frame = with_original(frame, tables)
    return frame.select(list(columns_of(ArticlesView)))


def passage(start: str, end: str) -> pl.Expr:
    """Return the article's characters between two columns of offsets; null if they are."""
    return cut("text", pl.col(start), pl.col(end))


def placed(articles: pl.DataFrame) -> pl.DataFrame:
    """Add the place a finding on the whole article points to."""
    length = pl.col("text").str.len_chars()
    first_line = pl.col("text").str.split("\n").list.first().str.len_chars()
    return articles.with_columns(
        pl.lit(None, pl.String).alias("fact_id"),
        pl.col("headline_start").fill_null(0).alias("start"),
        pl.coalesce("headline_end", pl.min_horizontal(first_line, length).cast(pl.Int64)).alias(
            "end"
        ),
    ).with_columns(passage("start", "end").alias("quote"))


def credited(frame: pl.DataFrame) -> pl.DataFrame:
    """Add a reprint's credit, and what it lacks.

    A link is looked for in text only: of a web page's links nothing is left in its text.
    """
    frame = frame.with_columns(
        pl.when(pl.col("permission_start").is_not_null())
        .then(passage("permission_start", "permission_end"))
        .alias("credit")
    )
    no_author = pl.col("byline").is_null()
    no_link = ~pl.col("credit").str.contains(LINK) & (pl.col("metadata").list.len() == 0)
    lacks = (
        pl.when(no_author & no_link)
        .then(pl.lit("author and no link"))
        .when(no_author)
        .then(pl.lit("author"))
        .when(no_link)
        .then(pl.lit("link"))
    )
    known = pl.col("credit").is_not_null()
    return frame.with_columns(
        pl.when(known).then(lacks).alias("credit_lacks"),
        pl.when(known).then(pl.col("credit").str.contains(LICENCE)).alias("licensed"),
    )


def headlined(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the headline the metadata states, and how far it is the one printed."""
    said = pl.coalesce(stated("json-ld.headline"), stated("meta.og:title"))
    printed = pl.coalesce(stated("h1"), passage("headline_start", "headline_end"), "headline")
    return (
        frame.with_columns(
            said.str.replace(SITE, "").alias("said_headline"),
            words(printed.str.replace(SITE, "")).alias("printed_words"),
        )
        .with_columns(words(pl.col("said_headline")).alias("said_words"))
        .with_columns(overlap("printed_words", "said_words").alias("headline_shared"))
    )


def authored(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the authors that metadata and byline name, where both are persons."""

    def person(author: pl.Expr) -> pl.Expr:
        return pl.when(author.str.contains(PERSONS)).then(author)

    said = pl.coalesce(stated("json-ld.author"), stated("meta.author"))
    printed = pl.coalesce(passage("byline_start", "byline_end"), stated("byline"))
    shared = pl.col("said_names").list.set_intersection("printed_names").list.len() > 0
    return (
        frame.with_columns(
            person(said).alias("said_author"),
            person(printed).str.replace(r"^(?i:by )", "").alias("printed_author"),
        )
        .with_columns(
            words(pl.col("said_author")).alias("said_names"),
            words(pl.col("printed_author")).alias("printed_names"),
        )
        .with_columns(shared.alias("author_shared"))
    )


def changed(frame: pl.DataFrame) -> pl.DataFrame:
    """Add when it was changed, whether it says so, and the text it had when last audited."""
    return frame.with_columns(
        day(stated("json-ld.dateModified"), stated("meta.article:modified_time")).alias(
            "modified_on"
        ),
        pl.col("text").str.contains(CORRECTED).alias("tells_change"),
        stated("audited.hash").alias("audited_sha256"),
    )


def day(*values: pl.Expr) -> pl.Expr:
    """Return the first of several ISO 8601 values as a calendar day; null if there is none."""
    return pl.coalesce(*values).str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)


def dated(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Add the publication day that is stated elsewhere and lies farthest off."""
    stamp = (
        tables.dates.join(frame.select("article_id", "stamp_start", "stamp_end"), on="article_id")
        .filter(
            pl.col("start") >= pl.col("stamp_start"),
            pl.col("end") <= pl.col("stamp_end"),
            pl.col("first_day") == pl.col("last_day"),
        )
        .group_by("article_id")
        .agg(pl.col("first_day").first().alias("stamp_on"))
    )
    days = {
        "JSON-LD": day(stated("json-ld.datePublished")),
        "the meta tag": day(stated("meta.article:published_time"), stated("meta.date")),
        "the stamp in the text": pl.col("stamp_on"),
    }
    joined = frame.join(stamp, on="article_id", how="left", maintain_order="left")
    others = joined.select(
        "article_id",
        pl.concat_list(
            pl.struct(
                (value - pl.col("published_on")).dt.total_days().abs().alias("days_apart"),
                value.alias("other_day"),
                pl.lit(name).alias("other_day_from"),
            )
            for name, value in days.items()
        ).alias("others"),
    )
    far = (
        others.explode("others")
        .unnest("others")
        .filter(pl.col("days_apart") > 0)
        .sort("days_apart", descending=True, maintain_order=True)
        .unique("article_id", keep="first", maintain_order=True)
    )
    return joined.join(far, on="article_id", how="left", maintain_order="left")


def versioned(frame: pl.DataFrame) -> pl.DataFrame:
    """Add the article before it in the run that has the same address and another text."""
    at = frame.filter(pl.col("uri").is_not_null()).select(
        "article_id",
        *(
            pl.col(column).shift(1).over("uri").alias(f"version_{name}")
            for column, name in (("article_id", "id"), ("start", "start"), ("end", "end"))
        ),
        pl.col("text_sha256").shift(1).over("uri").alias("version_sha256"),
        pl.col("text_sha256").alias("own"),
    )
    differs = at.filter(pl.col("version_sha256") != pl.col("own"))
    return frame.join(
        differs.drop("own", "version_sha256"), on="article_id", how="left", maintain_order="left"
    )


def with_original(frame: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Add a reprint's original and its day."""
    originals = frame.select(
        pl.col("article_id").alias("original_id"), pl.col("published_on").alias("original_on")
    )
    return frame.join(pairs(tables), on="article_id", how="left", maintain_order="left").join(
        originals, on="original_id", how="left", maintain_order="left"
    )


VIEW = View("articles", ArticlesView, prepare, "the articles are not given")
