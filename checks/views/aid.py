"""Aid and sanctions with the other reports of the same item, and the record of decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.contradictions import with_flip, with_item_words, with_other_status
from newsaudit.checks.places import in_sentence
from newsaudit.checks.views import View
from newsaudit.schemas.countries import country_words
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import AidStatuses, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class AidView(AidStatuses):
    """One row a reported status."""

    published_on: pl.Date = about("The article's publication day", null=True)
    in_speech: bool = about("Stands in a source's own words")
    in_headline: bool = about("Stands before the running text")
    dated: bool = about("Its sentence names a day, a month or a year")
    source_name: str = about("Who says it, where it is attributed", null=True)
    only_source: str = about("The one source of every such report of the article", null=True)
    first: bool = about("First such report of the article")
    item_key: str = about("The item without article and quantity words", null=True)
    state: str = about("The status, with its denial")
    other_status: str = about("A status of the same item that excludes this one", null=True)
    other_start: int = about("Its start", null=True)
    other_end: int = about("Its end", null=True)
    money: str = about("Amount and currency, as one reads them", null=True)
    flip: str = about(
        "Another amount of the same item, off by a thousand or in other money", null=True
    )
    flip_start: int = about("Its start", null=True)
    flip_end: int = about("Its end", null=True)
    body_party: str = about("Party the text names where the headline names another", null=True)
    body_start: int = about("Its start", null=True)
    body_end: int = about("Its end", null=True)
    earlier_status: str = about("Status an earlier article reports of the very same", null=True)
    earlier_on: pl.Date = about("Its publication day", null=True)
    earlier_article: str = about("That article", null=True)
    earlier_start: int = about("Its start", null=True)
    earlier_end: int = about("Its end", null=True)
    earlier_rank: int = about("How far that status is on", null=True)
    rank: int = about("How far this status is on; null: no step of the way", null=True)
    decided_on: pl.Date = about("Day of the decision by the record", null=True)
    decision: str = about("The decision, by the record", null=True)
    decision_source: str = about("Source of the record's row", null=True)


PARTIES = ("donor", "recipient")
STEPS = {"requested": 0, "proposed": 1, "announced": 2, "approved": 3, "delivered": 4}
"""How far a status is on the way; the others (paused, ended) may come at any time."""

VAGUE = (
    r"^(?:(?:the|a|an|some|any|more|new|additional|further|its|their|his|her|all|other|another|"
    r"urgent|critical)\s+)+"
)
NUMBERS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
TO_NUMBER = {word: str(number) for number, word in enumerate(NUMBERS, 1)}


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the reports with what they are judged against."""
    reports = with_item_words(with_date(with_source(tables), tables)).with_row_index("row")
    parts = (
        with_other_status(reports),
        with_flip(reports),
        with_body_party(reports, tables),
        with_earlier(reports),
        with_decision(reports, reference.aid),
    )
    reports = reports.drop("body_start")
    for part in parts:
        reports = reports.join(part, on="row", how="left", maintain_order="left")
    return reports.select(list(columns_of(AidView)))


def with_source(tables: Tables) -> pl.DataFrame:
    """Return reports with publication day, source and item key."""
    said = tables.said.select(
        "article_id", pl.col("fact_id").alias("statement_id"), pl.col("form").alias("speech"),
        pl.coalesce("source_name", "source_quote").alias("source_name"),
    ).unique(["article_id", "statement_id"], keep="first")  # fmt: skip
    item = pl.col("item").str.to_lowercase().str.replace(VAGUE, "").str.strip_chars()
    sources = pl.col("source_name")
    alone = (sources.n_unique() == 1) & (sources.null_count() == 0) & (pl.len() >= 2)
    return (
        tables.aid_status.join(
            tables.articles.select("article_id", "published_on", "body_start"),
            on="article_id", how="left", maintain_order="left",
        )
        .join(said, on=["article_id", "statement_id"], how="left", maintain_order="left")
        .with_columns(
            (pl.col("speech") == "direct").fill_null(value=False).alias("in_speech"),
            (pl.col("start") < pl.col("body_start")).fill_null(value=False).alias("in_headline"),
            (pl.col("start") == pl.col("start").min().over("article_id")).alias("first"),
            pl.when(alone.over("article_id")).then(sources).alias("only_source"),
            pl.when(item != "").then(item).alias("item_key"),
            in_words().alias("money"),
            pl.col("status").replace_strict(STEPS, default=None, return_dtype=pl.Int64).alias("rank"),
        )
    )  # fmt: skip


def with_date(reports: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Tell the reports in whose sentence a date stands."""
    dates = in_sentence(tables.dates.filter(pl.col("kind") == "date"), tables)
    days = dates.select("article_id", "sentence", dated=pl.lit(value=True)).unique()
    placed = in_sentence(reports, tables).join(
        days, on=["article_id", "sentence"], how="left", maintain_order="left"
    )
    return placed.select(*reports.columns, pl.col("dated").fill_null(value=False))


def in_words() -> pl.Expr:
    """Return an amount as one reads it: USD 61 billion."""
    amount = pl.col("amount")
    scaled = pl.when(amount >= 1e9).then(amount / 1e9).when(amount >= 1e6).then(amount / 1e6)
    digits = scaled.otherwise(amount).round(3).cast(pl.String).str.replace(r"\.0$", "")
    scale = (
        pl.when(amount >= 1e9).then(pl.lit(" billion")).when(amount >= 1e6).then(pl.lit(" million"))
    )
    return pl.format("{} {}{}", "currency", digits, scale.otherwise(pl.lit("")))


def with_body_party(reports: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return per report of the headline the party that the text names in its stead.

    Only where no report of the text on that measure names the headline's party, and the other party,
    where the headline has one, is the same.
    """
    head = reports.filter("in_headline").select("row", "article_id", "measure", *PARTIES)
    body = reports.filter(~pl.col("in_headline")).group_by("article_id", "measure").agg(
        *(pl.col(party).drop_nulls().unique(maintain_order=True).alias(f"{party}s") for party in PARTIES),
        pl.col("start").min().alias("body_start"), pl.col("end").sort_by("start").first().alias("body_end"),
    )  # fmt: skip
    found = head.join(body, on=["article_id", "measure"])
    donor, recipient = (pl.col(f"{p}s").list.contains(pl.col(p)) for p in PARTIES)
    lone = {p: (pl.col(f"{p}s").list.len() == 1) & pl.col(p).is_not_null() for p in PARTIES}
    differs = {
        "donor": lone["donor"] & ~donor & recipient.fill_null(value=True),
        "recipient": lone["recipient"] & ~recipient & donor.fill_null(value=True),
    }
    other = {
        name: pl.when(differ).then(pl.col(f"{name}s").list.first())
        for name, differ in differs.items()
    }
    headed = pl.coalesce(pl.when(other[name].is_not_null()).then(name) for name in PARTIES)
    judged = found.select(
        "row", "article_id", pl.coalesce(other.values()).alias("body_party"), headed.alias("headed"),
        "body_start", "body_end",
    ).filter(pl.col("body_party").is_not_null())  # fmt: skip
    return judged.join(told_of(judged, tables), on="row", how="anti", maintain_order="left").drop(
        "article_id", "headed"
    )


def told_of(judged: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return the rows whose headline's party the running text names at all."""
    names = pl.DataFrame(
        [(word.country, phrase) for phrase, word in country_words().items()],
        schema={"headed": pl.String, "phrase": pl.String}, orient="row",
    )  # fmt: skip
    texts = tables.articles.select(
        "article_id", pl.col("text").str.slice(pl.col("body_start")).alias("body")
    )
    return (
        judged.select("row", "article_id", "headed")
        .join(names, on="headed")
        .join(texts, on="article_id")
        .filter(pl.col("body").str.contains(pl.col("phrase"), literal=True))
        .select("row")
        .unique()
    )


def with_earlier(reports: pl.DataFrame) -> pl.DataFrame:
    """Return per row what an earlier article says of the very same: parties, item and amount."""
    same = ["measure", "donor", "recipient", "item_key", "amount", "currency"]
    stated = reports.filter(
        pl.col("amount").is_not_null(), pl.col("item_key").is_not_null(), pl.col("donor").is_not_null(),
        pl.col("recipient").is_not_null(), pl.col("published_on").is_not_null(),
        pl.col("rank").is_not_null(), pl.col("modality") == "asserted",
    )  # fmt: skip
    ordered = stated.sort(*same, "published_on", "article_id", "start")
    is_same = pl.all_horizontal(pl.col(name) == pl.col(name).shift(1) for name in same)
    later = pl.col("published_on") > pl.col("published_on").shift(1)
    columns = {
        "earlier_status": "status", "earlier_on": "published_on", "earlier_article": "article_id",
        "earlier_start": "start", "earlier_end": "end", "earlier_rank": "rank",
    }  # fmt: skip
    return ordered.select(
        "row",
        *(
            pl.when(is_same & later).then(pl.col(source).shift(1)).alias(name)
            for name, source in columns.items()
        ),
    )


def with_decision(reports: pl.DataFrame, record: pl.DataFrame) -> pl.DataFrame:
    """Return per report of a numbered package the record's decision on it."""
    number = r"(\d+)(?:st|nd|rd|th)? (?:\w+ ){0,2}package"
    words = pl.concat_str("quote", "item", separator=" ", ignore_nulls=True).str.to_lowercase()
    plain = words.str.replace_many(TO_NUMBER)
    asked = reports.filter(pl.col("status") == "approved", pl.col("modality") == "asserted").select(
        "row", "measure", "donor", "recipient", "status",
        plain.str.extract(number).alias("number"),
    ).filter(pl.col("number").is_not_null())  # fmt: skip
    known = record.select(
        "measure", "donor", "recipient", "status",
        pl.col("item").str.to_lowercase().str.extract(number).alias("number"),
        pl.col("date").alias("decided_on"), pl.col("item").alias("decision"),
        pl.col("source").alias("decision_source"),
    ).filter(pl.col("number").is_not_null())  # fmt: skip
    on = ["measure", "donor", "recipient", "status", "number"]
    return asked.join(known.unique(on, keep="none"), on=on).select(
        "row", "decided_on", "decision", "decision_source"
    )


VIEW = View("aid", AidView, prepare, of=("aid_status",))
