"""Posts that one person of a body holds, and who holds them in an article: rules OFF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.other_titles import groups
from newsaudit.checks.places import cut, in_sentence
from newsaudit.checks.reference.offices import office_of, post_of
from newsaudit.checks.views import View
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import Table, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference

SINGLE = (
    "chief executive",
    "chief executive officer",
    "chief financial officer",
    "finance director",
    "chief operating officer",
    "superintendent",
    "treasurer",
    "mayor",
    "governor",
)
"""Posts that one person of a body holds, as written; of two clubs there may be two managers."""


class HoldersView(Table):
    """One row a person named with `the` and such a post, or a tag by office alone."""

    article_id: str = about("The article it is in")
    fact_id: str = about("The mention; null of a tag", null=True)
    start: int = about("First character")
    end: int = about("One past the last")
    quote: str = about("The mention, or the tag")
    tag: bool = about("A quotation's speaker, by office alone")
    office: str = about("The post, or the office of the tag")
    person: str = about("Who has it here; of a tag, the only one its paragraph names", null=True)
    own_office: str = about("Of a tag, that one's office, which excludes it", null=True)
    own_start: int = about("Where that is told", null=True)
    own_end: int = about("One past that", null=True)
    other: str = about("Somebody else of the article with the post", null=True)
    other_start: int = about("Where that stands", null=True)
    other_end: int = about("One past that", null=True)


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame | None:
    """Return holders and tags; None where texts are not at hand."""
    if tables.passages is None:
        return None
    frame = pl.concat([holders(tables), tags(tables)], how="diagonal")
    missing = set(columns_of(HoldersView)) - set(frame.columns)
    assert not missing, missing
    return frame.select(list(columns_of(HoldersView)))


def people(tables: Tables) -> pl.DataFrame:
    """Return the mentions with a present title, and the office it names."""
    return tables.officials.filter(~pl.col("former"), pl.col("title").is_not_null()).with_columns(
        pl.coalesce("person_id", "name").alias("key"),
        pl.coalesce(office_of(pl.col("title")), post_of(pl.col("title"))).alias("office"),
    )


def holders(tables: Tables) -> pl.DataFrame:
    """Return those named `Ann Lee, the chief executive,` of no other body, beside another of them."""
    texts = tables.articles.select("article_id", "text")
    named = (
        people(tables)
        .filter(
            pl.col("title").str.to_lowercase().is_in(SINGLE),
            pl.col("title_start") > pl.col("name_end"),
            pl.col("organisation").is_null(),
            pl.col("name").str.contains(" "),
        )
        .join(texts, on="article_id", maintain_order="left")
        .filter(
            cut("text", pl.col("name_end"), pl.col("title_start")).str.contains(r"^, the $"),
            cut("text", pl.col("title_end"), pl.col("title_end") + 1).is_in([",", "."]),
        )
    )
    keys = ["article_id", "office"]
    pairs = named.join(named.select(*keys, "key", "name", "start", "end"), on=keys, suffix="_2")
    return (
        pairs.filter(pl.col("key") != pl.col("key_2"), pl.col("start_2") < pl.col("start"))
        .sort("article_id", "start", "start_2")
        .unique(["article_id", "start"], keep="first", maintain_order=True)
        .select(
            "article_id", "fact_id", "start", "end", "quote", "office",
            pl.lit(value=False).alias("tag"),
            pl.col("name").alias("person"),
            pl.col("name_2").alias("other"),
            pl.col("start_2").alias("other_start"),
            pl.col("end_2").alias("other_end"),
        )
    )  # fmt: skip


def tags(tables: Tables) -> pl.DataFrame:
    """Return the tags of a paragraph that names one person, who has an office that excludes it."""
    assert tables.passages is not None
    rows = tables.passages.filter(pl.col("kind") == "post_tag").select(
        "article_id", "paragraph", "start", "end", "quote", pl.col("detail").alias("office"),
    )  # fmt: skip
    key = pl.coalesce("person_id", "name").alias("key")
    placed = in_sentence(tables.officials.with_columns(key), tables, "start")
    named = rows.join(
        placed.select("article_id", "paragraph", "key", "name"), on=["article_id", "paragraph"]
    )
    alone = named.filter(pl.col("key").n_unique().over("article_id", "start") == 1).unique(
        ["article_id", "start"], keep="first", maintain_order=True
    )
    titled = people(tables).filter(pl.col("office").is_not_null()).select(
        "article_id", "key", "office", pl.col("name").alias("full"), "start", "end"
    )  # fmt: skip
    own = alone.join(titled, on=["article_id", "key"], suffix="_own").filter(
        groups("office") == groups("office_own"), pl.col("office") != pl.col("office_own")
    )
    other = own.join(titled, on=["article_id", "office"], suffix="_2").filter(
        pl.col("key_2") != pl.col("key"), pl.col("start_2") > pl.col("start")
    )
    return other.unique(["article_id", "start"], keep="first", maintain_order=True).select(
        "article_id", pl.lit(None, pl.String).alias("fact_id"), "start", "end", "quote", "office",
        pl.lit(value=True).alias("tag"),
        pl.col("full").alias("person"),
        pl.col("office_own").alias("own_office"),
        pl.col("start_own").alias("own_start"),
        pl.col("end_own").alias("own_end"),
        pl.col("full_2").alias("other"),
        pl.col("start_2").alias("other_start"),
        pl.col("end_2").alias("other_end"),
    )  # fmt: skip


VIEW = View("holders", HoldersView, prepare, "the articles' texts are not given")
