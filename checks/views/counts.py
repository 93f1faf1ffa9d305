"""Event counts with the other counts of their series, what the text describes, and the ledger.

A *series* is an event and its participants: the calls of two leaders. Names of participants are
brought to one spelling by the reference data, so that two ways to write a name are one series.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from newsaudit.checks.reference.ledger import EVENT_NAMES
from newsaudit.checks.repeated import maybe_repeated
from newsaudit.checks.rivals import COVERED_AS, with_other, with_rival
from newsaudit.checks.single_days import with_single_days
from newsaudit.checks.tellings import BESIDES, with_described, with_nearby
from newsaudit.checks.views import View
from newsaudit.schemas.countries import country_name, country_words
from newsaudit.schemas.frames import Tables
from newsaudit.schemas.tables import EventCounts, about, columns_of

if TYPE_CHECKING:
    from newsaudit.checks.reference import Reference


class CountsView(EventCounts):
    """One row an event count."""

    published_on: pl.Date = about("The article's publication day", null=True)
    in_speech: bool = about("Stands in a source's own words")
    series: str = about("Event and participants, one spelling; null: no participants", null=True)
    other_count: int = about("Another count of the same event in the article", null=True)
    other_quote: str = about("Its words", null=True)
    other_start: int = about("Its start", null=True)
    other_end: int = about("Its end", null=True)
    described: int = about("Such events the article tells of, this one included", null=True)
    described_days: str = about("Days of those before this one", null=True)
    described_start: int = about("Where the first of them stands", null=True)
    described_end: int = about("End of that place", null=True)
    told_near: int = about("Such events that the sentences around count or date", null=True)
    told_near_start: int = about("Where the first of those sentences stands", null=True)
    told_near_end: int = about("Its end", null=True)
    earlier_near: bool = about("A sentence nearby speaks of an earlier one", null=True)
    earlier_near_start: int = about("Where that stands", null=True)
    earlier_near_end: int = about("Its end", null=True)
    rival_count: int = about("Another number the article gives such an event", null=True)
    rival_quote: str = about("Its words", null=True)
    rival_start: int = about("Its start", null=True)
    rival_end: int = about("Its end", null=True)
    limited: bool = about("Its sentence limits the count: this year, in months", null=True)
    in_ledger: bool = about("The ledger has events of this series")
    ledger_count: int = about("Events since `since` to `as_of`; null: not covered", null=True)
    ledger_days: str = about("Their days", null=True)
    earlier_count: int = about("Count of the series nearest before, in another article", null=True)
    earlier_as_of: pl.Date = about("Its day", null=True)
    earlier_article: str = about("Its article", null=True)
    earlier_start: int = about("Its start", null=True)
    earlier_end: int = about("Its end", null=True)


MEANS = (
    ("meeting", "summit"),
    ("conversation", "call"),
    ("conversation", "meeting"),
    ("conversation", "summit"),
)
"""What a word for an event covers besides events of that very name in the ledger."""


def prepare(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return the counts with what they are judged against."""
    counts = with_sentence(with_series(tables, reference), tables)
    counts = with_single_days(counts, tables).with_row_index("row")
    parts = (
        with_other(counts),
        with_rival(counts, tables),
        with_described(counts, tables),
        with_nearby(counts, tables),
        with_ledger(counts, reference),
        with_earlier(counts),
    )
    for part in parts:
        counts = counts.join(part, on="row", how="left", maintain_order="left")
    return counts.with_columns(pl.col("in_ledger").fill_null(value=False)).select(
        list(columns_of(CountsView))
    )


def with_series(tables: Tables, reference: Reference) -> pl.DataFrame:
    """Return counts with publication day, kind of speech and series."""
    speech = tables.said.select(
        "article_id", pl.col("fact_id").alias("statement_id"), pl.col("form").alias("speech")
    ).unique(["article_id", "statement_id"], keep="first")
    event = pl.col("event").str.to_lowercase().replace(EVENT_NAMES)
    return (
        tables.event_counts.join(
            tables.articles.select("article_id", "published_on"),
            on="article_id", how="left", maintain_order="left",
        )
        .join(speech, on=["article_id", "statement_id"], how="left", maintain_order="left")
        .with_columns(
            (pl.col("speech") == "direct").fill_null(value=False).alias("in_speech"),
            event.alias("event_name"),
            participants(reference).alias("who"),
        )
        .with_columns(
            pl.when(pl.col("who") != "")
            .then(pl.concat_str("event_name", pl.lit(": "), "who"))
            .alias("series")
        )
    )  # fmt: skip


def with_sentence(counts: pl.DataFrame, tables: Tables) -> pl.DataFrame:
    """Return counts with the number of the sentence they stand in."""
    if tables.passages is None:
        return counts.with_columns(pl.lit(None, pl.Int64).alias("sentence"))
    sentences = tables.passages.filter(pl.col("kind") == "sentence").select(
        "article_id", pl.col("start").alias("from"), "sentence"
    ).sort("from")  # fmt: skip
    return counts.sort("start", maintain_order=True).join_asof(
        sentences, left_on="start", right_on="from", by="article_id", check_sortedness=False
    ).drop("from").sort("article_id", "start", maintain_order=True)  # fmt: skip


def participants(reference: Reference) -> pl.Expr:
    """Return who takes part, in one spelling and one order."""
    names, spelled = pl.col("participants"), spellings(reference)
    # Sorting a million short lists takes ten times as long as comparing two columns.
    several = pl.when(names.list.len() > 2).then(names)
    listed = several.list.eval(pl.element().replace(spelled).unique().sort()).list.join("; ")
    two = (names.list.get(place, null_on_oob=True).replace(spelled) for place in range(2))
    return pl.when(names.list.len() <= 2).then(joined(*two)).otherwise(listed)


def joined(first: pl.Expr, second: pl.Expr) -> pl.Expr:
    """Return two names in order, once where they are one; a null is no name."""
    lower, upper = pl.min_horizontal(first, second), pl.max_horizontal(first, second)
    other = pl.when(lower != upper).then(upper)
    return pl.concat_str(lower, other, separator="; ", ignore_nulls=True)


def spellings(reference: Reference) -> dict[str, str]:
    """Return how names of people and countries are written to how the ledger writes them."""
    countries = {word: country_name(found.country) for word, found in country_words().items()}
    rows = reference.terms.select("name", "other_names").explode("other_names").drop_nulls()
    people = dict(rows.select("other_names", "name").unique(maintain_order=True).iter_rows())
    known = reference.events["participants"].explode().drop_nulls().unique().sort()
    surnames = known.str.split(" ").list.last()
    alone = {
        last: name
        for name, last in zip(known, surnames, strict=True)
        if " " in name and surnames.to_list().count(last) == 1
    }
    return {**alone, **countries, **people}


def with_ledger(counts: pl.DataFrame, reference: Reference) -> pl.DataFrame:
    """Return per row the ledger's own count, null where it does not cover the span."""
    events = with_key(reference.events).select("date", "ledger_event", "who")
    spans = with_key(reference.event_coverage).select("start", "end", "ledger_event", "who")
    asked = counts.select("row", "event_name", "who", "since", "as_of")
    known = asked.join(meaning(events), on="event_name").join(events, on=["ledger_event", "who"])
    covered = asked.with_columns(
        pl.col("event_name").replace(COVERED_AS).alias("ledger_event")
    ).join(spans, on=["ledger_event", "who"]).filter(
        pl.col("since") >= pl.col("start"), pl.col("as_of") <= pl.col("end")
    ).select(pl.col("row").unique())  # fmt: skip
    days = known.filter(pl.col("date").is_between("since", "as_of")).group_by("row").agg(
        pl.col("date").n_unique().cast(pl.Int64).alias("ledger_count"),
        pl.col("date").unique().sort().dt.to_string("%Y-%m-%d").str.join(", ").alias("ledger_days"),
    )  # fmt: skip
    counted = covered.join(days, on="row", how="left").with_columns(
        pl.col("ledger_count").fill_null(0), pl.col("ledger_days").fill_null("none")
    )
    series = pl.concat([known.select("row"), covered.select("row")]).unique()
    return series.with_columns(pl.lit(value=True).alias("in_ledger")).join(
        counted, on="row", how="left"
    )


def with_key(ledger: pl.DataFrame) -> pl.DataFrame:
    """Return ledger rows with their event and participants as keys."""
    return ledger.with_columns(
        pl.col("event").alias("ledger_event"), pl.col("participants").list.join("; ").alias("who")
    )


def meaning(events: pl.DataFrame) -> pl.DataFrame:
    """Return which events of the ledger a word in an article covers."""
    own = [(name, name) for name in events["ledger_event"].unique().sort()]
    return pl.DataFrame(
        [*own, *MEANS], schema=["event_name", "ledger_event"], orient="row"
    ).unique()


def with_earlier(counts: pl.DataFrame) -> pl.DataFrame:
    """Return per row the count of its series that comes next before it, in another article."""
    dated = counts.filter(
        pl.col("series").is_not_null(), pl.col("as_of").is_not_null(), ~pl.col("in_speech"),
        (pl.col("form") == "ordinal") | pl.col("since").is_not_null(),
        ~pl.col("quote").str.contains(BESIDES),
    )  # fmt: skip
    several = dated.filter(maybe_repeated(dated.select("series", "since")))
    ordered = several.sort(
        "series", "since", "as_of", "count", "article_id", "start", nulls_last=True
    )
    same = (pl.col("series") == pl.col("series").shift(1)) & pl.col("since").eq_missing(
        pl.col("since").shift(1)
    )
    # Without a stated beginning, two counts a year apart may have been begun anew.
    near = pl.col("since").is_not_null() | (
        pl.col("as_of") - pl.col("as_of").shift(1) <= pl.duration(days=366)
    )
    other = pl.col("article_id") != pl.col("article_id").shift(1)
    return ordered.select(
        "row",
        *(
            pl.when(same & near & other).then(pl.col(source).shift(1)).alias(name)
            for name, source in (
                ("earlier_count", "count"), ("earlier_as_of", "as_of"),
                ("earlier_article", "article_id"), ("earlier_start", "start"), ("earlier_end", "end"),
            )
        ),
    )  # fmt: skip


VIEW = View("counts", CountsView, prepare, of=("event_counts",))
